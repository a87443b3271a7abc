// What the columns of a table hold, understood once for all of its rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/policy/policy.h"
#include "core/table/header_finder.h"
#include "core/table/header_grammar.h"
#include "core/table/part_columns.h"

namespace xueshi::table {

// The word that a written table has above each member, in the order of Member.
extern const std::string_view written_headers[member_count];

// What a person says of a column.
struct FieldChoice {
  std::optional<Member> member;
  std::optional<CategoryIndex> hours_of;
};

struct Column {
  enum class Use : std::uint8_t { none, member, hours_of_category, total, person, remarks };

  std::string header;
  Use use = Use::none;
  Member member{};                         // if `use` is member
  CategoryIndex category = root_category;  // if it is hours_of_category
  Manner manner = Manner::plain;
  std::uint8_t rank = 0;
  std::string_view problem;          // column-unsure or column-other-hours; empty if there is none
  std::vector<std::string> samples;  // where they were asked for
};

inline bool holds(const Column& column, Member member) {
  return column.use == Column::Use::member && column.member == member;
}

// How many cells of a column are hours, and how many are something else.
struct CellCount {
  std::size_t hours = 0;
  std::size_t others = 0;
};

struct TablePlan {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> headers;  // folded, to know them again further below
  std::vector<PartColumns> parts;                 // where less than the whole leaves a course in doubt
  Lookup names;                                   // of the people that the table names, folded
  bool is_written = false;  // exactly the columns of a written table: every cell is as it was written
  bool has_title = false;
  bool has_hours = false;  // one column of hours, or hours by category
  bool has_hours_by_category = false;
  std::size_t reach = 0;   // the last column that holds titles or hours, from 1
  std::size_t person = 0;  // the column that tells people apart, from 1; 0 if none does
};

// Columns whose cells decide what they hold: their headers name a category and say nothing of hours, or only how hours
// were earned, or nothing at all.
std::vector<bool> doubtful_columns(const Policy& policy, const Header& header);

// `counts` has the cells of the doubtful columns. `choices` are what a person says of the columns, from the first on,
// and beat what the headers say.
TablePlan plan_table(const Policy& policy, const Header& header, const std::vector<CellCount>& counts,
                     const std::vector<FieldChoice>* choices);

}  // namespace xueshi::table
