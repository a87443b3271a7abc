// How tables cross the border: text and options in, JSON out. The only file of these that knows JSON.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace xueshi::table {

// `options` is empty or a JSON object: fields, column by column a member's name, hours:CATEGORY or null; headerRow, a
// number, 0 for none; person, the one whose rows are read; samples, how many cells to show of each column (at most 20).
// Else the answer is only { "error": { "code", "pointer" } } with not-json, not-an-object or option-unreadable.
std::string read_table_to_json(const Policy& policy, std::string_view text, std::string_view options);

// The same of `rows`, a JSON list of lists of cells: texts, numbers or null. Else the error is not-json or not-a-list.
std::string read_rows_to_json(const Policy& policy, std::string_view rows, std::string_view options);

// `courses` is a JSON list as `assess` takes it. The answer is a JSON text, the CSV, or the same error as of `assess`.
std::string write_table_to_json(const Policy& policy, std::string_view courses);

// Both lists as `assess` takes them. The answer is a list of { "index", "match", "id" } for each read course, or the
// same error as of `assess`.
std::string match_courses_to_json(const Policy& policy, std::string_view known, std::string_view read);

}  // namespace xueshi::table
