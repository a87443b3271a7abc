// Names of people that stand in a line of their own, without a label.
#pragma once

#include <string>
#include <string_view>

namespace xueshi::table {

// The name, folded, if the line is nothing but one: 张三, 学员李四, 王五2021年学习记录. Empty if it is none. A name is
// known by its surname and its length, so a rare one is missed.
std::string name_in_line(std::string_view line);

}  // namespace xueshi::table
