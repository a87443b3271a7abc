// Where the header of a table is, and how a text is cut into rows so that it has one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/rows.h"

namespace xueshi::table {

struct Header {
  std::size_t row = 0;             // from 1; the upper one of two; 0 if there is none
  std::size_t height = 1;          // 2 if the header has two rows, one above the other
  std::size_t score = 0;           // how much it says of a course
  std::vector<std::string> texts;  // of the columns
};

// Of the first rows that hold two known headers the one that says most of a course, the earliest of equals. Two rows
// count as one if together they say more than each of them.
Header find_header(const Policy& policy, const std::vector<Row>& first_rows);

// The header in a row that a person named, from 1. `rows` are those up to the one behind it.
Header header_in_row(const Policy& policy, const std::vector<Row>& rows, std::size_t row);

// Of all ways to cut the text the one whose header says most.
Shape find_shape(const Policy& policy, std::string_view text);

}  // namespace xueshi::table
