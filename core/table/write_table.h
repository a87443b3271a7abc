// writeTable: courses as CSV that spreadsheets open and that readTable reads back without loss.
#pragma once

#include <string>
#include <vector>

#include "core/course/entry.h"

namespace xueshi::table {

// With a byte order mark and CRLF, a column for every member but the id. No cell starts a formula. A member of a kind
// that cannot be read is written as something that cannot be read.
std::string write_table(const std::vector<Entry>& courses);

}  // namespace xueshi::table
