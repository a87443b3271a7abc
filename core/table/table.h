// A table as it was understood: its columns, its courses, and every row or cell that could not be used.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/course/entry.h"
#include "core/table/table_plan.h"

namespace xueshi::table {

// A cell with more code points is reported: no spreadsheet allows more.
inline constexpr std::size_t longest_cell = 32'767;

struct Problem {
  std::size_t row = 0;     // from 1
  std::size_t column = 0;  // from 1; 0 for the whole row
  std::string_view code;   // of a row: row-sum row-ragged quote-open cell-too-long cell-unreadable total-differs
                           // person-missing too-many-rows; of the table: header-missing table-empty column-unsure
                           // column-other-hours column-missing several-people
  std::string text;        // the beginning of the cell; for column-missing the member
};

struct Person {
  std::string name;  // as it stands
  std::size_t rows = 0;
};

struct Table {
  std::vector<Column> columns;
  std::size_t header_row = 0;  // from 1; 0 if there is none
  std::vector<Entry> courses;
  std::vector<std::size_t> rows;  // the row of each course
  std::vector<Person> people;     // if there are several
  std::vector<Problem> problems;  // of the table, then in the order of the rows
};

struct TableOptions {
  std::optional<std::vector<FieldChoice>> fields;  // what each column is, instead of what its header says
  std::optional<std::size_t> header_row;           // 0: there is none
  std::optional<std::string> person;               // the one whose rows are read
  std::size_t samples = 0;                         // how many different cells to show of each column
};

}  // namespace xueshi::table
