#include "core/roster/course_store.h"

#include <utility>

namespace xueshi::roster {
namespace {

constexpr std::int32_t no_date = std::numeric_limits<std::int32_t>::min();

std::int32_t store_date(std::optional<CivilDate> date) {
  return date ? static_cast<std::int32_t>(date->time_since_epoch().count()) : no_date;
}

std::optional<CivilDate> restore_date(std::int32_t days) {
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

StoredCourse CourseKinds::store(const Result<Course, Unreadable>& reading) {
  StoredCourse stored;
  if (!reading) {
    Unreadable kind = reading.fault();
    stored.hours = static_cast<std::int32_t>(kind.hours.value_or(Hours{}).hundredths);
    stored.completed_on = store_date(std::exchange(kind.completed_on, std::nullopt));
    if (kind.hours) kind.hours = Hours{};
    stored.kind = number_of(kind);
    return stored;
  }
  Course kind = reading.value();
  stored.title = std::exchange(kind.title, 0);
  stored.certificate = std::exchange(kind.certificate, 0);
  stored.hours = static_cast<std::int32_t>(std::exchange(kind.hours, Hours{}).hundredths);
  stored.completed_on = store_date(std::exchange(kind.completed_on, std::nullopt));
  stored.declared_on = store_date(std::exchange(kind.declared_on, std::nullopt));
  stored.kind = number_of(kind);
  return stored;
}

void CourseKinds::restore(const StoredCourse& stored, ReadEntries& entries) const {
  const auto place = static_cast<std::uint32_t>(entries.places.size() + entries.unreadable.size());
  const auto& kind = kinds_[stored.kind];
  if (!kind) {
    entries.unreadable.push_back(kind.fault());
    Unreadable& entry = entries.unreadable.back();
    if (entry.hours) entry.hours = Hours{stored.hours};
    entry.completed_on = restore_date(stored.completed_on);
    return;
  }
  entries.places.push_back(place);
  entries.courses.push_back(kind.value());
  Course& course = entries.courses.back();
  course.title = stored.title;
  course.certificate = stored.certificate;
  course.hours = Hours{stored.hours};
  course.completed_on = restore_date(stored.completed_on);
  course.declared_on = restore_date(stored.declared_on);
}

std::uint32_t CourseKinds::number_of(const Course& kind) {
  const auto [found, is_new] = numbers_.emplace(label_of(kind), static_cast<std::uint32_t>(kinds_.size()));
  if (is_new) kinds_.emplace_back(kind);
  return found->second;
}

std::uint32_t CourseKinds::number_of(const Unreadable& kind) {
  const auto [found, is_new] = numbers_.emplace(label_of(kind), static_cast<std::uint32_t>(kinds_.size()));
  if (is_new) kinds_.emplace_back(kind);
  return found->second;
}

std::uint32_t StoredCourses::add(const StoredCourse& course) {
  if (size_ % block_size == 0) blocks_.push_back(std::make_unique<StoredCourse[]>(block_size));
  (*this)[size_] = course;
  return size_++;
}

}  // namespace xueshi::roster
