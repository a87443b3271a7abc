// What is to be said about one course: codes only, the sentences live in the shell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace xueshi {

// In the order in which findings are told.
enum class FindingCode : std::uint8_t {
  // What cannot be read and makes the course invalid.
  title_missing,
  title_too_long,
  category_unreadable,
  hours_missing,
  hours_not_a_number,
  hours_other_unit,
  hours_not_positive,
  hours_too_large,
  hours_too_fine,
  // What may also befall a member that the course can do without.
  date_unreadable,
  date_impossible,
  year_unreadable,
  flag_unreadable,
  mode_unreadable,
  certificate_too_long,
  settled_unreadable,
  // What the course says against the policy.
  other_year,
  planned_too_late,
  year_unknown,
  year_differs_from_date,
  completed_in_future,
  category_unknown,
  category_broad,
  unlisted_platform,
  provider_unknown,
  mode_unknown,
  // What courses say against each other.
  possible_duplicate,
  sum_and_items,
  same_certificate,
  // What the declaring date says.
  declared_late,
  declared_early,
  declared_in_future,
  declared_before_completed,
};

enum class Field : std::uint8_t {
  none,
  title,
  category,
  hours,
  completed_on,
  year,
  sum,
  planned,
  mode,
  declared_on,
  declared,
  certificate,
  settled,
};

// Positions in the list of courses, shared by all courses of a group.
using CoursePositions = std::shared_ptr<const std::vector<std::size_t>>;

struct Finding {
  FindingCode code;
  Field field = Field::none;
  CoursePositions with = nullptr;  // the course itself may stand among them and is passed over when told
  bool settled = false;
};

std::string_view to_text(FindingCode code);
std::string_view to_text(Field field);

// Whether an open finding of this code holds a course back until it is settled.
bool holds_back(FindingCode code);

// The code of a finding that holds back, by its text; nothing for any other text.
std::optional<FindingCode> find_settleable(std::string_view text);

}  // namespace xueshi
