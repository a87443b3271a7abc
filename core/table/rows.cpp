#include "core/table/rows.h"

#include "core/base/text.h"

namespace xueshi::table {
namespace {

bool ends_row(char c) { return c == '\n' || c == '\r'; }

// Where the cell that opens with a quote at `open` has its closing one: the next quote that is not doubled.
std::size_t find_closing_quote(std::string_view text, std::size_t open) {
  for (std::size_t at = text.find('"', open + 1); at < text.size(); at = text.find('"', at + 2)) {
    if (at + 1 == text.size() || text[at + 1] != '"') return at;
  }
  return std::string_view::npos;
}

std::size_t find_end_of_line(std::string_view text, std::size_t from) {
  const std::size_t end = text.find_first_of("\r\n", from);
  return end == std::string_view::npos ? text.size() : end;
}

std::size_t after_end_of_line(std::string_view text, std::size_t end) {
  if (end >= text.size()) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

void keep(Row& row, std::size_t count, const Cell& cell) {
  if (!is_blank(cell)) row.width = count + 1;
  if (count < most_columns) row.cells.push_back(cell);
}

}  // namespace

bool starts_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r'").find(text.front()) != std::string_view::npos;
}

std::string text_of(const Cell& cell) {
  std::string text;
  text.reserve(cell.raw.size());
  for (std::size_t i = 0; i < cell.raw.size(); ++i) {
    text += cell.raw[i];
    if (cell.quoted && cell.raw[i] == '"') ++i;
  }
  const bool is_guarded = !text.empty() && text.front() == '\'' && starts_formula(std::string_view(text).substr(1));
  return is_guarded ? text.substr(1) : text;
}

bool is_blank(const Cell& cell) { return trim(cell.raw).empty(); }

bool is_blank(const Row& row) { return row.width == 0; }

bool RowReader::next(Row& row) {
  if (at_ >= text_.size()) return false;
  row.cells.clear();
  row.width = 0;
  row.open_quote = 0;
  row.number = ++rows_;
  if (shape_.kind == Shape::Kind::delimited) {
    read_delimited(row);
  } else {
    read_lines(row);
  }
  return true;
}

void RowReader::read_delimited(Row& row) {
  std::size_t count = 0;
  for (bool more = true; more; ++count) {
    bool is_open = false;
    keep(row, count, take_cell(is_open));
    if (is_open && row.open_quote == 0) row.open_quote = count + 1;
    more = at_ < text_.size() && text_[at_] == shape_.delimiter;
    if (more) ++at_;
  }
  at_ = after_end_of_line(text_, at_);
}

// A quote that is not closed right before a delimiter or the end of a row is a character like any other; it is told
// as open where no other quote follows it in its line.
Cell RowReader::take_cell(bool& is_open) {
  const std::size_t start = at_;
  if (at_ < text_.size() && text_[at_] == '"') {
    const std::size_t close = find_closing_quote(text_, start);
    is_open = close == std::string_view::npos;
    const std::size_t after = is_open ? start : close + 1;
    if (after == text_.size() || text_[after] == shape_.delimiter || ends_row(text_[after])) {
      at_ = after;
      return {text_.substr(start + 1, close - start - 1), true};
    }
    is_open = is_open || text_.substr(start, close - start).find_first_of("\r\n") != std::string_view::npos;
  }
  while (at_ < text_.size() && text_[at_] != shape_.delimiter && !ends_row(text_[at_])) ++at_;
  return {text_.substr(start, at_ - start), false};
}

void RowReader::read_lines(Row& row) {
  using BlankLines = Shape::BlankLines;
  if (rows_ <= shape_.lead) return keep(row, 0, {take_line()});
  std::size_t count = 0;
  while (at_ < text_.size()) {
    const bool blank = at_blank_line();
    if (blank && count > 0 && shape_.blank_lines == BlankLines::between_rows) break;
    if (count == shape_.width && shape_.blank_lines != BlankLines::between_rows) break;
    const std::string_view line = take_line();
    if (blank && shape_.blank_lines != BlankLines::cells) continue;
    keep(row, count++, {line});
  }
}

std::string_view RowReader::take_line() {
  const std::size_t end = find_end_of_line(text_, at_);
  const std::string_view line = text_.substr(at_, end - at_);
  at_ = after_end_of_line(text_, end);
  return line;
}

bool RowReader::at_blank_line() const { return trim(text_.substr(at_, find_end_of_line(text_, at_) - at_)).empty(); }

std::vector<Row> read_first_rows(std::string_view text, const Shape& shape, std::size_t most) {
  std::vector<Row> rows;
  RowReader reader(text, shape);
  for (Row row; rows.size() < most && reader.next(row);) rows.push_back(row);
  return rows;
}

}  // namespace xueshi::table
