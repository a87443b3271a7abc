// readTable: a text as courses, with a problem for every row and cell that could not be used.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/table.h"

namespace xueshi::table {

// `text` is decoded already; a byte that is not UTF-8 counts as U+FFFD. Reading stops, and says so, at the 10,001st
// course and after as many problems. Time and memory are linear in the text.
Table read_table(const Policy& policy, std::string_view text, const TableOptions& options);

}  // namespace xueshi::table
