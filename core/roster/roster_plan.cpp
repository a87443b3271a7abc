#include "core/roster/roster_plan.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/roster/person_column.h"
#include "core/table/row_reader.h"

namespace xueshi::roster {
namespace {

using table::Row;

Row row_of(const std::vector<std::string>& named) {
  Row row;
  for (const std::string& name : named) row.cells.push_back({name, false});
  row.width = named.size();
  return row;
}

// Of a file without a header: the delimiter that gives its first row as many cells as there are names.
table::Shape find_shape_of_rows(std::string_view text, std::size_t columns) {
  for (const char delimiter : {',', '\t', ';'}) {
    table::Shape shape;
    shape.delimiter = delimiter;
    const auto rows = table::read_first_rows(text, shape, 1);
    if (!rows.empty() && rows.front().cells.size() == columns) return shape;
  }
  return {};
}

// A number tells people apart better than a name; of two the first does.
void find_people(RosterPlan& plan) {
  std::optional<std::size_t> name;
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    const PersonWord word = read_person_word(plan.columns[i].header);
    if (word == PersonWord::none) continue;
    plan.columns[i].field = std::nullopt;
    plan.columns[i].is_unsure = false;
    if (word == PersonWord::number && !plan.person) plan.person = i;
    if (word == PersonWord::name && !name) name = i;
    if (word == PersonWord::unit && !plan.unit) plan.unit = i;
  }
  plan.person_is_name = !plan.person && name;
  if (plan.person_is_name) plan.person = name;
}

bool has(const RosterPlan& plan, Member member) {
  return std::any_of(plan.columns.begin(), plan.columns.end(),
                     [member](const table::Column& column) { return column.field == member; });
}

void find_problems(RosterPlan& plan) {
  const std::size_t row = std::max<std::size_t>(plan.header_row, 1);
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    const table::Column& column = plan.columns[i];
    if (column.is_unsure) plan.problems.push_back({row, i + 1, "column-unsure", table::excerpt(column.header)});
  }
  if (plan.person_is_name) {
    plan.problems.push_back(
        {row, *plan.person + 1, "person-by-name", table::excerpt(plan.columns[*plan.person].header)});
  }
  const bool names_courses = has(plan, Member::title) || has(plan, Member::hours);
  if (!names_courses) plan.problems.push_back({row, 0, "header-missing", {}});
  if (names_courses && !plan.person) plan.problems.push_back({row, 0, "column-missing", "person"});
  plan.is_usable = names_courses && plan.person;
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? text.substr(byte_order_mark.size()) : text;
}

RosterPlan make_plan(std::string_view first_bytes, const std::vector<std::string>& named) {
  RosterPlan plan;
  if (trim(first_bytes).empty()) {
    plan.problems.push_back({1, 0, "table-empty", {}});
    return plan;
  }
  if (!named.empty()) {
    plan.shape = find_shape_of_rows(first_bytes, named.size());
    plan.columns = table::map_columns(row_of(named));
  } else {
    plan.shape = table::find_shape(first_bytes);
    if (plan.shape.kind != table::Shape::Kind::delimited) plan.shape = {};
    const auto rows = table::read_first_rows(first_bytes, plan.shape, table::header_rows);
    plan.header_row = table::find_header(rows).row;
    if (plan.header_row > 0) plan.columns = table::map_columns(rows[plan.header_row - 1]);
  }
  find_people(plan);
  find_problems(plan);
  return plan;
}

}  // namespace xueshi::roster
