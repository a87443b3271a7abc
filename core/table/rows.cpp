#include "core/table/rows.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/table/time_cells.h"

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

std::optional<int> count_of(std::string_view line) { return parse_whole_number(trim(line), 6); }

bool is_of_kind(LineKind kind, std::string_view line) {
  if (kind == LineKind::hours) return read_hours_cell(line).has_value();
  if (kind == LineKind::time) return read_time_cell(line).has_value();
  if (kind == LineKind::year) {
    const auto year = read_year({EntryMember::Kind::text, read_year_cell(std::string(line)), {}});
    return year.has_value();
  }
  return kind == LineKind::any || count_of(line).has_value();
}

enum class Fit : std::uint8_t { unknown, fits, against };

// Whether the lines from one on look like a row: every cell that is there is of its column's kind.
Fit fit(const std::vector<LineKind>& kinds, const std::vector<std::string_view>& lines, std::size_t from) {
  Fit result = Fit::unknown;
  for (std::size_t i = 0; i < kinds.size() && from + i < lines.size(); ++i) {
    const std::string_view line = lines[from + i];
    if (kinds[i] == LineKind::any || trim(line).empty() || is_empty_mark(line)) continue;
    if (!is_of_kind(kinds[i], line)) return Fit::against;
    result = Fit::fits;
  }
  return result;
}

void keep(Row& row, std::size_t count, const Cell& cell) {
  if (!is_blank(cell)) row.width = count + 1;
  if (count < most_columns) row.cells.push_back(cell);
}

}  // namespace

bool is_blank(const Row& row) { return row.width == 0; }

bool RowReader::next(Row& row) {
  if (at_ >= (grid_ ? grid_->rows.size() : text_.size())) return false;
  row.cells.clear();
  row.width = 0;
  row.open_quote = 0;
  row.is_broken = false;
  row.number = ++rows_;
  if (grid_) {
    if (!grid_->numbers.empty()) row.number = grid_->numbers[at_];
    const auto& cells = grid_->rows[at_++];
    for (std::size_t i = 0; i < cells.size(); ++i) keep(row, i, {cells[i]});
  } else if (shape_.kind == Shape::Kind::delimited) {
    read_delimited(row);
    if (shape_.join_after > 0 && rows_ > shape_.join_after && !is_blank(row)) join_lines(row);
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

// A line break in a cell was copied as it is: the text of the row's last cell goes on to that of the next row's first.
void RowReader::join_lines(Row& row) {
  while (row.cells.size() < shape_.width && at_ < text_.size()) {
    Row next;
    read_delimited(next);
    const std::string_view first = next.cells.front().raw;
    Cell& last = row.cells.back();
    const char* begin = last.raw.data();
    last.raw = std::string_view(begin, static_cast<std::size_t>(first.data() + first.size() - begin));
    last.quoted = false;
    row.cells.insert(row.cells.end(), next.cells.begin() + 1, next.cells.end());
    row.width = row.cells.size();
  }
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
  const std::size_t length = lines_of_row();
  row.is_broken = length < shape_.width;
  while (at_ < text_.size()) {
    const bool blank = at_blank_line();
    if (blank && count > 0 && shape_.blank_lines == BlankLines::between_rows) break;
    if (count == length && shape_.blank_lines != BlankLines::between_rows) break;
    const std::string_view line = take_line();
    if (blank && shape_.blank_lines != BlankLines::cells) continue;
    keep(row, count++, {line});
  }
}

// The lines that would be the next cells.
std::vector<std::string_view> RowReader::peek_lines(std::size_t most) const {
  std::vector<std::string_view> lines;
  for (std::size_t at = at_; at < text_.size() && lines.size() < most;) {
    const std::size_t end = find_end_of_line(text_, at);
    const std::string_view line = text_.substr(at, end - at);
    if (shape_.blank_lines == Shape::BlankLines::cells || !trim(line).empty()) lines.push_back(line);
    at = after_end_of_line(text_, end);
  }
  return lines;
}

// How many lines are the next row: as many as there are headers, but fewer if the row behind begins earlier.
std::size_t RowReader::lines_of_row() const {
  const std::size_t width = shape_.width;
  if (shape_.kinds.empty() || rows_ <= shape_.lead + 1 || shape_.blank_lines == Shape::BlankLines::between_rows)
    return width;
  const auto lines = peek_lines(2 * width);
  if (lines.size() <= width) {
    const auto end = shape_.kinds.begin() + static_cast<std::ptrdiff_t>(lines.size());
    const bool has_hours = std::find(shape_.kinds.begin(), end, LineKind::hours) != end;
    const bool is_off = lines.size() < width && (has_hours || fit(shape_.kinds, lines, 0) == Fit::against);
    return is_off ? lines.size() : width;
  }
  const bool is_counted = shape_.kinds.front() == LineKind::counting;
  const auto number = is_counted ? count_of(lines.front()) : std::nullopt;
  const auto begins_row = [&](std::size_t at) {
    return is_counted ? number && count_of(lines[at]) == *number + 1 : fit(shape_.kinds, lines, at) == Fit::fits;
  };
  const Fit whole = fit(shape_.kinds, lines, 0);
  if (is_counted ? begins_row(width) && whole != Fit::against : whole == Fit::fits) return width;
  for (std::size_t length = width - 1; length > 1; --length) {
    if (begins_row(length)) return length;
  }
  return width;
}

std::string_view RowReader::take_line() {
  const std::size_t end = find_end_of_line(text_, at_);
  const std::string_view line = text_.substr(at_, end - at_);
  at_ = after_end_of_line(text_, end);
  return line;
}

bool RowReader::at_blank_line() const { return trim(text_.substr(at_, find_end_of_line(text_, at_) - at_)).empty(); }

std::vector<Row> read_first_rows(RowReader reader, std::size_t most) {
  std::vector<Row> rows;
  for (Row row; rows.size() < most && reader.next(row);) rows.push_back(row);
  return rows;
}

bool are_whole_if_joined(std::string_view text, const Shape& shape) {
  RowReader joined(text, shape);
  RowReader apart(text, [&shape] {
    Shape as_it_is = shape;
    as_it_is.join_after = 0;
    return as_it_is;
  }());
  std::size_t rows = 0;
  std::size_t lines = 0;
  const auto has_break = [](std::string_view cell) { return cell.find_first_of("\r\n") != std::string_view::npos; };
  const auto breaks_a_value = [&](const Row& row) {
    for (std::size_t i = 0; i < std::min(row.cells.size(), shape.kinds.size()); ++i) {
      if (shape.kinds[i] != LineKind::any && has_break(row.cells[i].raw)) return true;
    }
    return false;
  };
  for (Row row; joined.next(row);) {
    ++rows;
    if (row.number > shape.join_after && !is_blank(row) && (row.cells.size() != shape.width || breaks_a_value(row)))
      return false;
  }
  for (Row row; apart.next(row);) ++lines;
  return rows < lines;
}

}  // namespace xueshi::table
