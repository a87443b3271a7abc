#include "core/roster/roster_plan.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/roster/person_column.h"
#include "core/table/cell_texts.h"
#include "core/table/row_reader.h"
#include "core/table/words.h"

namespace xueshi::roster {
namespace {

using table::Row;
using Use = table::Column::Use;

// Of a file without a header: the delimiter that gives its first row as many cells as there are names.
table::Shape find_shape_of_rows(std::string_view text, std::size_t columns) {
  for (const char delimiter : {',', '\t', ';'}) {
    table::Shape shape;
    shape.delimiter = delimiter;
    const auto rows = table::read_first_rows(table::RowReader(text, shape), 1);
    if (!rows.empty() && rows.front().cells.size() == columns) return shape;
  }
  return {};
}

// What stands in the columns whose headers may stand over hours, as far as the first bytes go.
std::vector<table::CellCount> count_cells(const Policy& policy, const table::Header& header, std::string_view text,
                                          const RosterPlan& plan) {
  const auto doubtful = table::doubtful_columns(policy, header);
  std::vector<table::CellCount> counts(doubtful.size());
  table::RowReader reader(text, plan.shape);
  for (Row row; reader.next(row);) {
    if (row.number <= plan.header_rows) continue;
    for (std::size_t i = 0; i < std::min(row.cells.size(), doubtful.size()); ++i) {
      if (!doubtful[i] || is_blank(row.cells[i])) continue;
      const std::string cell = text_of(row.cells[i]);
      if (table::is_empty_mark(cell) || table::fold_word(cell) == table::fold_word(header.texts[i])) continue;
      ++(table::read_hours_cell(cell) ? counts[i].hours : counts[i].others);
    }
  }
  return counts;
}

// Columns of a table in which no header was found: as many as its first rows have.
std::vector<std::string> nameless_columns(const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < std::min(rows.size(), table::header_rows); ++i) width = std::max(width, rows[i].width);
  return std::vector<std::string>(std::min(width, table::most_columns));
}

void show_rows(RosterPlan& plan, std::string_view text, std::size_t count) {
  for (const Row& row : table::read_first_rows(table::RowReader(text, plan.shape), count)) {
    auto& cells = plan.first_rows.emplace_back();
    for (const table::Cell& cell : row.cells) cells.push_back(table::excerpt(text_of(cell)));
  }
}

void keep_headers(RosterPlan& plan, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    if (row.number < plan.header_row || row.number > plan.header_rows) continue;
    auto& header = plan.table.headers.emplace_back();
    for (const table::Cell& cell : row.cells) header.push_back(table::fold_word(text_of(cell)));
  }
}

// A number tells people apart better than a name; of two the first does. What people are grouped by is no provider.
void find_people(RosterPlan& plan) {
  std::optional<std::size_t> name;
  auto& columns = plan.table.columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_person = columns[i].use == Use::person;
    const bool is_number = is_person && columns[i].manner == table::Manner::by_number;
    if (is_number && !plan.person) plan.person = i;
    if (is_person && !is_number && !name) name = i;
    const bool is_spare = columns[i].use == Use::none || columns[i].use == Use::remarks;
    if (is_spare && names_unit(columns[i].header) && !plan.unit) plan.unit = i;
  }
  plan.person_is_name = !plan.person && name;
  if (plan.person_is_name) plan.person = name;
}

void take_people(RosterPlan& plan, const ColumnOptions& options) {
  const auto& columns = plan.table.columns;
  if (options.person && *options.person < columns.size()) plan.person = options.person;
  if (options.unit && *options.unit < columns.size()) plan.unit = options.unit;
  if (!plan.person) return;
  const table::Column& column = columns[*plan.person];
  plan.person_is_name = column.use == Use::person && column.manner != table::Manner::by_number;
}

void find_problems(RosterPlan& plan) {
  const std::size_t row = std::max<std::size_t>(plan.header_row, 1);
  for (std::size_t i = 0; i < plan.table.columns.size(); ++i) {
    const table::Column& column = plan.table.columns[i];
    if (!column.problem.empty()) plan.problems.push_back({row, i + 1, column.problem, table::excerpt(column.header)});
  }
  if (plan.person_is_name) {
    const std::string& header = plan.table.columns[*plan.person].header;
    plan.problems.push_back({row, *plan.person + 1, "person-by-name", table::excerpt(header)});
  }
  const bool names_courses = plan.table.has_title || plan.table.has_hours;
  if (!names_courses) plan.problems.push_back({row, 0, "header-missing", {}});
  if (names_courses && !plan.person) plan.problems.push_back({row, 0, "column-missing", "person"});
  plan.is_usable = names_courses && plan.person;
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? text.substr(byte_order_mark.size()) : text;
}

RosterPlan make_plan(const Policy& policy, std::string_view first_bytes, const ColumnOptions& options) {
  RosterPlan plan;
  if (trim(first_bytes).empty()) {
    plan.problems.push_back({1, 0, "table-empty", {}});
    return plan;
  }
  table::Header header;
  std::vector<Row> rows;
  if (!options.named.empty()) {
    plan.shape = find_shape_of_rows(first_bytes, options.named.size());
    header.texts = options.named;
  } else {
    plan.shape = table::find_shape(policy, first_bytes);
    if (plan.shape.kind != table::Shape::Kind::delimited || plan.shape.join_after > 0) plan.shape = {};
    const std::size_t wanted = std::max(table::header_rows, options.header_row.value_or(0));
    rows = table::read_first_rows(table::RowReader(first_bytes, plan.shape), wanted + 1);
    header =
        options.header_row ? table::header_in_row(policy, rows, *options.header_row) : table::find_header(policy, rows);
    if (header.row == 0) header.texts = nameless_columns(rows);
    plan.header_row = header.row;
    plan.header_rows = header.row == 0 ? 0 : header.row + header.height - 1;
  }
  plan.table = table::plan_table(policy, header, count_cells(policy, header, first_bytes, plan),
                                 options.fields ? &*options.fields : nullptr);
  keep_headers(plan, rows);
  show_rows(plan, first_bytes, options.first_rows);
  if (options.fields) {
    take_people(plan, options);
  } else {
    find_people(plan);
  }
  find_problems(plan);
  return plan;
}

}  // namespace xueshi::roster
