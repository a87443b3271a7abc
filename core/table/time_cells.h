// When a course was completed, as tables print it: a day, a time from one day to another, or a month.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xueshi::table {

struct TimeCell {
  std::string day;   // the cell unchanged if it is one day, else the last day as YYYY-MM-DD
  std::string year;  // if the cell has only a year, or a year and month
};

// 2021.6.1-6.5（5天） ends on 2021-06-05: a partial end takes the rest from the start, and how long it took says
// nothing. Returns nothing if the cell is not a time, or if it begins one that has no end: 2021年6月1日起.
//
// `year`, if it is not 0, is that of a cell that leaves it out: 6月1日-6月5日. Then nothing else is read.
std::optional<TimeCell> read_time_cell(std::string_view text, int year = 0);

}  // namespace xueshi::table
