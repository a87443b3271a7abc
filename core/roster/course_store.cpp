#include "core/roster/course_store.h"

#include <utility>

namespace xueshi::roster {
namespace {

constexpr StoredDate no_date = std::numeric_limits<StoredDate>::min();

std::optional<CivilDate> restore_date(StoredDate days) {
  if (days == no_date) return std::nullopt;
  return CivilDate(std::chrono::days(days));
}

// The numbers of a kind, one after another: equal if and only if the kinds are.
class Label {
 public:
  void add(std::int64_t number) { text_ += std::to_string(number) + ','; }
  template <class Value>
  void add(const std::optional<Value>& value) {
    text_ += value ? std::to_string(static_cast<std::int64_t>(*value)) + ',' : "-,";
  }
  void add(CodeSet codes) {
    for (const FindingRow& row : finding_codes) {
      if (codes.has(row.value)) add(static_cast<std::int64_t>(row.value));
    }
    text_ += ';';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string label_of(const Course& kind) {
  Label label;
  label.add(std::int64_t{kind.provider});
  label.add(static_cast<std::int64_t>(kind.provider_kind));
  label.add(static_cast<std::int64_t>(kind.category));
  label.add(std::int64_t{kind.has_category});
  label.add(kind.stated_year);
  label.add(kind.attributed_year);
  label.add(kind.mode);
  label.add(std::int64_t{kind.declared * 8 + kind.sum * 4 + kind.planned * 2 + kind.finished});
  label.add(kind.settled);
  label.add(kind.findings);
  return label.take();
}

std::string label_of(const Unreadable& kind) {
  Label label;
  label.add(kind.category);
  label.add(kind.attributed_year);
  label.add(std::int64_t{kind.hours.has_value()});
  for (const MemberFinding& finding : kind.findings) {
    label.add(static_cast<std::int64_t>(finding.code));
    label.add(static_cast<std::int64_t>(finding.member));
  }
  return "unreadable " + label.take();
}

}  // namespace

StoredDate store_date(std::optional<CivilDate> date) {
  return date ? static_cast<StoredDate>(date->time_since_epoch().count()) : no_date;
}

StoredCourse Wordings::add(const Result<Course, Unreadable>& reading, const table::IdParts& id, Key certificate) {
  Wording wording;
  StoredCourse stored;
  if (reading) {
    Course kind = reading.value();
    stored.completed_on = store_date(std::exchange(kind.completed_on, std::nullopt));
    stored.declared_on = store_date(std::exchange(kind.declared_on, std::nullopt));
    stored.certificate = std::exchange(kind.certificate, 0) == 0 ? 0 : certificate;
    wording.title = std::exchange(kind.title, 0);
    wording.hours = static_cast<std::int32_t>(std::exchange(kind.hours, Hours{}).hundredths);
    wording.kind = number_of(label_of(kind), kind);
  } else {
    Unreadable kind = reading.fault();
    stored.completed_on = store_date(std::exchange(kind.completed_on, std::nullopt));
    stored.declared_on = no_date;
    wording.hours = static_cast<std::int32_t>(kind.hours.value_or(Hours{}).hundredths);
    if (kind.hours) kind.hours = Hours{};
    wording.kind = number_of(label_of(kind), kind);
  }
  wording.before_day = id.before_day;
  const bool has_day = stored.completed_on != no_date;
  if (!has_day) wording.before_day.add(id.day);
  for (std::size_t i = 0; i < id.after_day.size(); ++i) {
    if (has_day) wording.after_day[i] = parts_.find_or_add(id.after_day[i]);
    if (!has_day) wording.before_day.add(id.after_day[i]);
  }
  stored.wording = static_cast<std::uint32_t>(wordings_.size());
  wordings_.push_back(wording);
  return stored;
}

void Wordings::restore(const StoredCourse& stored, ReadEntries& entries, Judgements& judgements) const {
  const auto place = static_cast<std::uint32_t>(entries.places.size() + entries.unreadable.size());
  const Wording& wording = wordings_[stored.wording];
  const Kind& kind = kinds_[wording.kind];
  if (!kind) {
    entries.unreadable.push_back(kind.fault());
    Unreadable& entry = entries.unreadable.back();
    if (entry.hours) entry.hours = Hours{wording.hours};
    entry.completed_on = restore_date(stored.completed_on);
    return;
  }
  entries.places.push_back(place);
  Course& course = judgements.list.emplace_back().course;
  course = kind.value();
  course.title = wording.title;
  course.certificate = stored.certificate;
  course.hours = Hours{wording.hours};
  course.completed_on = restore_date(stored.completed_on);
  course.declared_on = restore_date(stored.declared_on);
}

std::uint64_t Wordings::id_hash(const StoredCourse& stored) const {
  const Wording& wording = wordings_[stored.wording];
  table::IdHash hash = wording.before_day;
  if (wording.after_day[0] == none) return hash.value();
  hash.add(to_iso_text(*restore_date(stored.completed_on)));
  for (const TextIndex::Number part : wording.after_day) hash.add(parts_.text_of(part));
  return hash.value();
}

std::uint32_t Wordings::number_of(const std::string& label, Kind kind) {
  const auto [found, is_new] = numbers_.emplace(label, static_cast<std::uint32_t>(kinds_.size()));
  if (is_new) kinds_.push_back(std::move(kind));
  return found->second;
}

std::uint32_t StoredCourses::add(const StoredCourse& course) {
  if (size_ % block_size == 0) blocks_.push_back(std::make_unique<StoredCourse[]>(block_size));
  (*this)[size_] = course;
  return size_++;
}

}  // namespace xueshi::roster
