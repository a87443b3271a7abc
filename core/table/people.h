// Whose rows a table has.
#pragma once

#include <string>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/row_reader.h"
#include "core/table/rows.h"

namespace xueshi::table {

struct People {
  std::size_t column = 0;       // the column that names people, from 1; 0 if there is none
  std::vector<Person> persons;  // in the order in which they come
  Lookup names;                 // of all columns that name people, as keys
};

// A column that names several people wins over one that names one; then a column of numbers over one of names.
People find_people(const Policy& policy, const TablePlan& plan, RowReader behind_header);

// A key that is equal for two cells if they name the same person.
std::string person_key(std::string_view name);

}  // namespace xueshi::table
