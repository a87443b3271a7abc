// What the columns of a table are: where the header is, and which member of a course each column holds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/table/field.h"
#include "core/table/rows.h"

namespace xueshi::table {

struct Header {
  std::size_t row = 0;    // from 1; 0 where there is none
  std::size_t score = 0;  // how many different members it names
};

// Of the first rows that name titles or hours the one that names the most members, the earliest of equals.
Header find_header(const std::vector<Row>& first_rows);

// Of all ways to cut the text the one whose header names the most.
Shape find_shape(std::string_view text);

struct Column {
  std::string header;
  std::optional<Member> field;
  bool is_unsure = false;            // it could be taken for a member and is not
  std::vector<std::string> samples;  // where they were asked for
};

// Of two columns for one member the first with a usual word has it. A category may come from two, of which one says
// what completes it.
std::vector<Column> map_columns(const Row& header);

// The same by what a person said of each column; where nothing was said there is no member.
std::vector<Column> map_columns(const Row& header, const std::vector<std::optional<Member>>& fields);

// Whether the table has exactly the columns of a written one, so that every cell is as it was written.
bool is_written_table(const std::vector<Column>& columns);

}  // namespace xueshi::table
