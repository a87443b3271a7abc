// Whose rows a table has.
#pragma once

#include <string>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/row_reader.h"
#include "core/table/rows.h"

namespace xueshi::table {

struct People {
  std::size_t column = 0;       // that tells them apart, from 1; 0 if no column names anybody
  std::vector<Person> persons;  // in the order in which they come
};

// Numbers tell people apart before names do; a column that names several before one that does not.
People find_people(const Policy& policy, const TablePlan& plan, RowReader behind_header);

// What two cells that name one person have in common.
std::string person_key(std::string_view name);

}  // namespace xueshi::table
