// writeTable: courses as CSV that spreadsheets open and that readTable reads back without loss.
#pragma once

#include <string>
#include <vector>

#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi::table {

// With a byte order mark and CRLF, a column for every member but the id. No cell starts a formula. A member of the
// wrong type is written as text that cannot be read either. `policy` has the words by which a title looks like a
// total.
std::string write_table(const Policy& policy, const std::vector<Entry>& courses);

}  // namespace xueshi::table
