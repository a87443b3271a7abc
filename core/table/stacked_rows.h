// Cuts the lines of a table into rows if each cell has a line of its own and empty cells may be missing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/rows.h"

namespace xueshi::table {

// What a table with a line for each cell looks like below its header.
struct StackedLines {
  std::vector<std::string_view> headers;
  std::vector<LineKind> kinds;          // of the columns, as many as there are headers
  std::vector<std::string_view> lines;  // below the header
};

struct StackedRows {
  std::vector<RowLines> rows;  // in order
  std::size_t cost = 0;        // how much speaks against them; 0 for rows without a fault
};

// Cuts the lines, blank ones included. Of all ways to cut the lines, the one that explains them best is taken: the
// fewest missing cells, and the fewest cells that are not what their column holds. A row is broken if cells are missing
// from it, or if a way that is nearly as good cuts its lines elsewhere: then nobody knows for certain which cell is
// which.
//
// Time and memory grow with the lines times the columns. Lines beyond a limit belong to no row.
StackedRows cut_rows(const Policy& policy, const StackedLines& table);

}  // namespace xueshi::table
