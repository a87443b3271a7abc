// When a course was completed, as tables print it: a day, a time from one day to another, or a month.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xueshi::table {

struct TimeCell {
  std::string day;   // as it stands if it is one day, else the last day as YYYY-MM-DD
  std::string year;  // if only the year, or year and month, are there
};

// 2021.6.1-6.5 ends on 2021-06-05: an end in part takes the rest from the start. Returns nothing if the cell is no
// time.
std::optional<TimeCell> read_time_cell(std::string_view text);

}  // namespace xueshi::table
