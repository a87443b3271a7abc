// Whom a row is about: which column says so, and what its cell says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/table/rows.h"

namespace xueshi::roster {

enum class PersonWord : std::uint8_t {
  none,
  number,  // 工号, 证件号, 账号: tells people apart
  name,    // 姓名: two people may share it
  unit,    // 单位, 部门: what people are grouped by
};

// What the text above a column names.
PersonWord read_person_word(std::string_view header);

enum class PersonFault : std::uint8_t { missing, unreadable };

// Whether a spreadsheet has rounded the number, such as 4.1E+17 or 410105199001010000.
bool is_mangled_number(std::string_view text);

// The text of a cell without white space around it. `copy` holds it if it does not stand in the cell as it is.
std::string_view plain_text(const table::Cell& cell, std::string& copy);

}  // namespace xueshi::roster
