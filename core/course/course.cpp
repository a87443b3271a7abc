#include "core/course/course.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/course/member_reader.h"

namespace xueshi {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_certificate = 64;

// What cannot be read of these members makes the course invalid.
enum class Weight { needed, spare };

void tell(Course& course, FindingCode code, Field field, Weight weight) {
  course.findings.push_back({code, field});
  if (weight == Weight::needed) course.valid = false;
}

template <class Value>
std::optional<Value> keep(Course& course, Reading<Value> reading, Field field, Weight weight) {
  if (reading.fault) tell(course, *reading.fault, field, weight);
  return reading.value;
}

void read_title(Course& course, const EntryMember& member) {
  const std::string* text = as_text(member);
  const std::string_view title = text ? trim(*text) : std::string_view{};
  if (title.empty()) return tell(course, FindingCode::title_missing, Field::title, Weight::needed);
  if (count_code_points(title) > longest_title) {
    return tell(course, FindingCode::title_too_long, Field::title, Weight::needed);
  }
  course.folded_title = fold(title);
}

void read_category(Course& course, const Policy& policy, const EntryMember& member) {
  course.has_category = member.kind != EntryMember::Kind::absent;
  if (!course.has_category) {
    course.category = root_category;
    return;
  }
  const std::string* text = as_text(member);
  if (text) course.category = find_category(policy, *text);
  if (!course.category) tell(course, FindingCode::category_unreadable, Field::category, Weight::needed);
}

void read_mode(Course& course, const EntryMember& member) {
  if (member.kind == EntryMember::Kind::absent) return;
  const std::string* text = as_text(member);
  if (text) course.mode = find_mode(*text);
  if (!course.mode) tell(course, FindingCode::mode_unreadable, Field::mode, Weight::spare);
}

void read_provider(Course& course, const Policy& policy, const EntryMember& member) {
  const std::string* text = as_text(member);
  if (!text) return;
  course.provider = policy.platform_words.count(fold(*text)) != 0 ? Provider::listed : Provider::other;
}

void read_certificate(Course& course, const EntryMember& member) {
  const std::string* text = as_text(member);
  if (!text) return;
  if (count_code_points(*text) > longest_certificate) {
    return tell(course, FindingCode::certificate_too_long, Field::certificate, Weight::spare);
  }
  course.folded_certificate = fold(*text);
}

void read_settled(Course& course, const EntryMember& member) {
  if (member.kind == EntryMember::Kind::absent) return;
  if (member.kind != EntryMember::Kind::list) {
    return tell(course, FindingCode::settled_unreadable, Field::settled, Weight::spare);
  }
  for (const std::string& item : member.items) {
    if (const auto code = find_settleable(item)) course.settled.push_back(*code);
  }
}

// A certificate's year beats the date; a planned course without either is meant for the policy's year.
std::optional<int> attribute_year(const Policy& policy, const Course& course) {
  if (course.stated_year) return course.stated_year;
  if (course.completed_on) {
    return contains(policy.period, *course.completed_on) ? policy.year : year_of(*course.completed_on);
  }
  if (course.planned) return policy.year;
  return std::nullopt;
}

bool has_fault(const Course& course, Field field) {
  return std::any_of(course.findings.begin(), course.findings.end(),
                     [field](const Finding& finding) { return finding.field == field; });
}

}  // namespace

Course read_course(const Policy& policy, const Entry& entry) {
  Course course;
  course.id = entry.id;
  read_title(course, entry.title);
  read_category(course, policy, entry.category);
  course.hours = keep(course, read_hours(entry.hours), Field::hours, Weight::needed);
  course.completed_on = keep(course, read_date(entry.completed_on), Field::completed_on, Weight::needed);
  course.stated_year = keep(course, read_year(entry.year), Field::year, Weight::needed);
  course.sum = keep(course, read_flag(entry.sum), Field::sum, Weight::needed).value_or(false);
  course.planned = keep(course, read_flag(entry.planned), Field::planned, Weight::needed).value_or(false);
  if (!has_fault(course, Field::year) && !has_fault(course, Field::completed_on)) {
    course.attributed_year = attribute_year(policy, course);
  }
  read_mode(course, entry.mode);
  read_provider(course, policy, entry.provider);
  course.declared_on = keep(course, read_date(entry.declared_on), Field::declared_on, Weight::spare);
  course.declared = keep(course, read_flag(entry.declared), Field::declared, Weight::spare).value_or(false);
  read_certificate(course, entry.certificate);
  read_settled(course, entry.settled);
  return course;
}

bool has_settled(const Course& course, FindingCode code) {
  return std::find(course.settled.begin(), course.settled.end(), code) != course.settled.end();
}

}  // namespace xueshi
