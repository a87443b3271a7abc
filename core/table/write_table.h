// writeTable: courses as CSV that spreadsheets open and that readTable reads back without loss.
#pragma once

#include <string>
#include <vector>

#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi::table {

// With a byte order mark and CRLF, a column for every member but the id. No cell starts a formula. A member of a kind
// that cannot be read is written as something that cannot be read. `policy` has the words that a title which looks like
// a total is made of.
std::string write_table(const Policy& policy, const std::vector<Entry>& courses);

}  // namespace xueshi::table
