// Whom a row is about, and which column people are grouped by.
#pragma once

#include <string>
#include <string_view>

#include "core/table/rows.h"

namespace xueshi::roster {

// Whether the text above a column names what people are grouped by: 单位, 部门, 科室.
bool names_unit(std::string_view header);

// Whether a spreadsheet has rounded the number, such as 4.1E+17 or 410105199001010000.
bool is_mangled_number(std::string_view text);

// The text of a cell without white space around it. `copy` holds it if it does not stand in the cell as it is.
std::string_view plain_text(const table::Cell& cell, std::string& copy);

}  // namespace xueshi::roster
