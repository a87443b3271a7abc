// What one line may be if it is a cell of its own.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/rows.h"

namespace xueshi::table {

inline constexpr std::uint32_t no_number = UINT32_MAX;

struct LineTraits {
  bool is_blank = false;  // or what people write for nothing
  bool is_hours = false;  // in any unit
  bool is_time = false;
  bool is_year = false;
  bool is_category = false;
  bool is_value = false;  // a number, a day or a word of another column, and no name of a course
  bool is_sum = false;    // 合计
  bool is_page_line = false;
  std::uint32_t number = no_number;  // a whole number of up to six digits
};

LineTraits traits_of(const Policy& policy, std::string_view line);

// A cell that names the course or counts the rows is never empty.
bool is_never_empty(LineKind kind);

// How well the line fits a column of the kind.
enum class Fit : std::uint8_t { well, badly, not_at_all };

Fit fit(LineKind kind, const LineTraits& line);

}  // namespace xueshi::table
