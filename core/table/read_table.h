// readTable: a text, or rows of texts, as courses, with a problem for every row and cell that could not be used.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/table.h"

namespace xueshi::table {

// `text` is decoded already; a byte that is not UTF-8 counts as U+FFFD. Reading stops, and says so, at the 10,001st
// course and after as many problems. Time is linear in the text.
Table read_table(const Policy& policy, std::string_view text, const TableOptions& options);

// The same of cells, as a workbook gives them: nothing is guessed of delimiters and lines.
Table read_table(const Policy& policy, const Grid& grid, const TableOptions& options);

}  // namespace xueshi::table
