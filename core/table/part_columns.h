// Columns of which one says how much of another was reached: 成绩 beside 及格分, 已学课件 beside 课件数.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xueshi::table {

struct PartColumns {
  std::size_t part = 0;  // the column of what was reached, from 0
  std::size_t whole = 0;
};

// `headers` as they stand above the columns.
std::vector<PartColumns> find_parts(const std::vector<std::string>& headers);

// Whether less was reached than there is: numbers, or times alike such as 00:40:00. False for anything else.
bool is_less(std::string_view part, std::string_view whole);

}  // namespace xueshi::table
