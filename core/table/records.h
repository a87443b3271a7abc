// A course as a certificate prints it: labels and values side by side, on alternate lines, or with a colon between.
#pragma once

#include <optional>

#include "core/policy/policy.h"
#include "core/table/rows.h"

namespace xueshi::table {

// The labels as a header and each record as a row below it. Returns nothing if they are not labels and values.
std::optional<Grid> read_records(const Policy& policy, RowReader reader);

}  // namespace xueshi::table
