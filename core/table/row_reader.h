// One row of a table as entries, and what is wrong with the row. Rows are read one by one and know nothing of each
// other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/course/entry.h"
#include "core/policy/policy.h"
#include "core/table/row_kinds.h"
#include "core/table/table.h"

namespace xueshi::table {

struct RowReading {
  RowKind kind = RowKind::blank;
  std::vector<Entry> entries;     // without ids; several if the row has hours by category
  std::vector<Problem> problems;  // of the row and its cells

  void clear() {
    entries.clear();
    problems.clear();
  }
};

// REQUIRES: the plan has titles or hours.
void read_row(const Policy& policy, const TablePlan& plan, const Row& row, RowReading& reading);

// Tells that the row is no course of this table.
void give_up(const Row& row, std::string_view code, RowReading& reading);

}  // namespace xueshi::table
