#include "core/table/read_table.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/call/call_reader.h"
#include "core/table/row_reader.h"

namespace xueshi::table {
namespace {

// Rows that are looked at for samples.
constexpr std::size_t sampled_rows = 1'000;

std::string well_formed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_code_point(result, next_code_point(text, at));
  return result;
}

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

// Nameless columns where there is no header: as many as the first rows have.
Row nameless_header(const std::vector<Row>& first_rows) {
  Row header;
  for (const Row& row : first_rows) header.width = std::max(header.width, row.width);
  header.cells.resize(std::min(header.width, most_columns));
  return header;
}

// Columns at the end that no row uses are none.
void drop_unused_columns(Table& table, std::size_t used) {
  while (!table.columns.empty() && table.columns.size() > used && trim(table.columns.back().header).empty()) {
    table.columns.pop_back();
  }
}

void take_samples(Table& table, const Row& row, std::size_t most) {
  const std::size_t columns = std::min(row.cells.size(), table.columns.size());
  for (std::size_t i = 0; i < columns; ++i) {
    auto& samples = table.columns[i].samples;
    if (samples.size() >= most || is_blank(row.cells[i])) continue;
    std::string sample = excerpt(text_of(row.cells[i]));
    if (std::find(samples.begin(), samples.end(), sample) == samples.end()) samples.push_back(std::move(sample));
  }
}

void tell_columns(Table& table) {
  const std::size_t row = std::max<std::size_t>(table.header_row, 1);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.is_unsure) table.problems.push_back({row, i + 1, "column-unsure", excerpt(column.header)});
  }
}

// Passes over the rows up to the header, which becomes `header`.
void skip_to_header(RowReader& reader, std::size_t header_row, Row& header) {
  for (std::size_t i = 0; i < header_row; ++i) {
    if (!reader.next(header)) header = {};
  }
}

// Gives how many columns the rows use.
std::size_t read_rows(const Policy& policy, RowReader& reader, const TableOptions& options, Table& table) {
  CourseRows courses(policy, table);
  std::size_t used = 0;
  std::size_t seen = 0;
  for (Row row; reader.next(row);) {
    if (is_blank(row)) continue;
    used = std::max(used, row.width);
    if (options.samples > 0 && ++seen <= sampled_rows) take_samples(table, row, options.samples);
    const bool has_room = table.problems.size() < most_courses && (!courses.names_courses() || courses.read(row));
    if (has_room) continue;
    table.problems.push_back({row.number, 0, "too-many-rows", {}});
    break;
  }
  return used;
}

// What is wrong with the table as a whole: no rows, or nothing that says which columns name courses.
void tell_table(const Policy& policy, std::size_t used, Table& table) {
  const std::size_t row = std::max<std::size_t>(table.header_row, 1);
  if (used == 0) {
    table.problems.push_back({row, 0, "table-empty", {}});
  } else if (!CourseRows(policy, table).names_courses()) {
    table.problems.push_back({row, 0, "header-missing", {}});
  }
}

}  // namespace

Table read_table(const Policy& policy, std::string_view raw_text, const TableOptions& options) {
  Table table;
  const std::string owned = well_formed(raw_text);
  const std::string_view text = without_byte_order_mark(owned);
  const Shape shape = find_shape(text);
  const auto first_rows = read_first_rows(text, shape, header_rows);
  table.header_row = options.header_row.value_or(find_header(first_rows).row);
  RowReader reader(text, shape);
  Row header = nameless_header(first_rows);
  skip_to_header(reader, table.header_row, header);
  table.columns = options.fields ? map_columns(header, *options.fields) : map_columns(header);
  tell_columns(table);
  const std::size_t used = read_rows(policy, reader, options, table);
  tell_table(policy, used, table);
  drop_unused_columns(table, used);
  return table;
}

}  // namespace xueshi::table
