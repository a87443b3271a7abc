// One row of a table as entries, and what is wrong with the row. Rows are read one by one and know nothing of each
// other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/course/entry.h"
#include "core/policy/policy.h"
#include "core/table/table.h"

namespace xueshi::table {

// The beginning of a text, short enough to be shown.
std::string excerpt(std::string_view text);

enum class RowKind : std::uint8_t { blank, header_again, page_line, restating, course };

struct RowReading {
  RowKind kind = RowKind::blank;
  std::vector<Entry> entries;     // without ids; several if the row has hours by category
  std::vector<Problem> problems;  // of the row and its cells

  void clear() {
    entries.clear();
    problems.clear();
  }
};

// What kind of row it is; `sum_cell` is the cell, from 1, that makes it one that restates others.
RowKind classify(const Policy& policy, const TablePlan& plan, const Row& row, std::size_t* sum_cell = nullptr);

// REQUIRES: the plan has titles or hours.
void read_row(const Policy& policy, const TablePlan& plan, const Row& row, RowReading& reading);

// Tells that the row is no course of this table.
void give_up(const Row& row, std::string_view code, RowReading& reading);

// Whether something stands in a column of titles or hours.
bool names_course(const TablePlan& plan, const Row& row);

// The person of a row as the cell says it; empty if it says none.
std::string person_in(const Row& row, std::size_t column);

}  // namespace xueshi::table
