// What a row is, before anything is read from it: a course, or a row of another kind that is none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/policy/policy.h"
#include "core/table/rows.h"
#include "core/table/table_plan.h"

namespace xueshi::table {

enum class RowKind : std::uint8_t { blank, header_again, page_line, restating, course };

// `sum_cell` is the cell, from 1, that makes the row one that restates others.
RowKind classify(const Policy& policy, const TablePlan& plan, const Row& row, std::size_t* sum_cell = nullptr);

// Nothing if the row is blank.
const Cell* first_filled(const Row& row);

// Whether the row has hours of its own, so that it is no line between the rows or at the foot of a page.
bool has_hours(const TablePlan& plan, const Row& row);

// Whether a column of 是否合计 is filled in.
bool answers_sum(const TablePlan& plan, const Row& row);

// Whether something stands in a column of titles or hours.
bool names_course(const TablePlan& plan, const Row& row);

// The person of a row as the cell says it, the column from 1; empty if it says none.
std::string person_in(const Row& row, std::size_t column);

}  // namespace xueshi::table
