#include "core/table/row_kinds.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/table/restating.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

using Use = Column::Use;

bool is_header(const std::vector<std::string>& header, const Row& row) {
  std::size_t alike = 0;
  for (std::size_t i = 0; i < std::max(header.size(), row.cells.size()); ++i) {
    const std::string cell = i < row.cells.size() ? fold_word(text_of(row.cells[i])) : std::string{};
    if (cell != (i < header.size() ? header[i] : std::string{})) return false;
    alike += cell.empty() ? 0 : 1;
  }
  return alike > 0;
}

// All that the row says, if it is short enough for a line at the foot of a page.
std::string line_of(const Row& row) {
  std::string line;
  for (const Cell& cell : row.cells) {
    if (line.size() + cell.raw.size() > longest_word) return {};
    if (!is_blank(cell)) line += text_of(cell);
  }
  return line;
}

// Whether the cell names a sum, also behind the name of a person of the table or of this row: 张三合计.
bool names_sum(const Policy& policy, const TablePlan& plan, const Row& row, std::string_view text) {
  if (is_restating(policy, text, plan.names)) return true;
  if (!is_called_a_sum(text)) return false;
  Lookup names;
  for (std::size_t i = 0; i < std::min(row.cells.size(), plan.columns.size()); ++i) {
    if (plan.columns[i].use == Use::person) names.emplace(fold(text_of(row.cells[i])), i);
  }
  return is_restating(policy, text, names);
}

// The cell, from 1, that makes the row one that restates others; 0 if there is none.
std::size_t find_sum(const Policy& policy, const TablePlan& plan, const Row& row) {
  std::string named;
  std::size_t named_at = 0;
  bool has_title = false;
  std::size_t first = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (is_blank(row.cells[i])) continue;
    if (first == 0) first = i + 1;
    const bool is_title = i < plan.columns.size() && holds(plan.columns[i], Member::title);
    if (!is_title && (i >= plan.columns.size() || !holds(plan.columns[i], Member::category))) continue;
    if (row.cells[i].raw.size() > longest_word) return 0;
    has_title = has_title || is_title;
    named += text_of(row.cells[i]);
    if (named_at == 0 || is_title) named_at = i + 1;
  }
  if (names_sum(policy, plan, row, named) || (has_title && is_summary_label(policy, named))) return named_at;
  if (first > 0 && names_sum(policy, plan, row, text_of(row.cells[first - 1]))) return first;
  if (has_title) return 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (names_sum(policy, plan, row, text_of(row.cells[i]))) return i + 1;
  }
  return 0;
}

// A number that a spreadsheet has rounded, or that is masked so that it may be anybody's: 4.1E+17, 410101********.
bool is_worn_number(std::string_view text) {
  const std::string number = narrowed(text);
  const std::size_t sign = number.find_first_not_of("0123456789");
  if (sign == std::string::npos) return number.size() > 15 && number.substr(number.size() - 3) == "000";
  if (number.find_first_not_of("0123456789.eE+") == std::string::npos) return number.find('+') != std::string::npos;
  const std::size_t mask = number.find_first_of("*#");
  return mask != std::string::npos && number.find_first_not_of("*#", mask) == std::string::npos &&
         number.find_first_not_of("0123456789*#") == std::string::npos;
}

}  // namespace

RowKind classify(const Policy& policy, const TablePlan& plan, const Row& row, std::size_t* sum_cell) {
  if (is_blank(row)) return RowKind::blank;
  for (const auto& header : plan.headers) {
    if (is_header(header, row)) return RowKind::header_again;
  }
  if (answers_sum(plan, row)) return RowKind::course;
  if (!plan.is_written && is_page_line(line_of(row)) && !has_hours(plan, row)) return RowKind::page_line;
  const std::size_t cell = find_sum(policy, plan, row);
  if (sum_cell) *sum_cell = cell;
  return cell > 0 ? RowKind::restating : RowKind::course;
}

bool has_hours(const TablePlan& plan, const Row& row) {
  for (std::size_t i = 0; i < std::min(row.cells.size(), plan.columns.size()); ++i) {
    const bool is_hours = plan.columns[i].use == Use::hours_of_category || holds(plan.columns[i], Member::hours);
    if (is_hours && read_hours_cell(text_of(row.cells[i]))) return true;
  }
  return false;
}

const Cell* first_filled(const Row& row) {
  const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !is_blank(cell); });
  return first == row.cells.end() ? nullptr : &*first;
}

bool answers_sum(const TablePlan& plan, const Row& row) {
  for (std::size_t i = 0; i < std::min(row.cells.size(), plan.columns.size()); ++i) {
    if (holds(plan.columns[i], Member::sum) && !is_blank(row.cells[i])) return true;
  }
  return false;
}

bool names_course(const TablePlan& plan, const Row& row) {
  for (std::size_t i = 0; i < std::min(row.cells.size(), plan.columns.size()); ++i) {
    const Column& column = plan.columns[i];
    const bool names =
        column.use == Use::hours_of_category || holds(column, Member::title) || holds(column, Member::hours);
    const bool may_be_mark = !holds(column, Member::title);
    if (names && !is_blank(row.cells[i]) && !(may_be_mark && is_empty_mark(row.cells[i].raw))) return true;
  }
  return false;
}

std::string person_in(const Row& row, std::size_t column) {
  if (column == 0 || column > row.cells.size()) return {};
  const std::string text = text_of(row.cells[column - 1]);
  return is_empty_mark(text) || is_worn_number(text) ? std::string{} : std::string(trim(text));
}

}  // namespace xueshi::table
