#include "core/table/rows.h"

#include <algorithm>
#include <cstddef>

#include "core/base/scan.h"
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

bool holds_one_value(LineKind kind) { return kind != LineKind::any && kind != LineKind::title; }

bool has_break(const Cell& cell) { return cell.raw.find_first_of("\r\n") != std::string_view::npos; }

// Whether a cell that holds one value holds a line break, or a joined row has no hours where they should be.
bool breaks_a_value(const std::vector<LineKind>& kinds, const Row& row) {
  const auto goes_on = [](const Cell& cell) { return !cell.quoted && has_break(cell); };
  const bool is_joined = std::any_of(row.cells.begin(), row.cells.end(), goes_on);
  for (std::size_t i = 0; i < std::min(row.cells.size(), kinds.size()); ++i) {
    const Cell& cell = row.cells[i];
    if (holds_one_value(kinds[i]) && has_break(cell)) return true;
    if (!is_joined || kinds[i] != LineKind::hours || is_blank(cell) || is_empty_mark(cell.raw)) continue;
    if (!read_hours_cell(text_of(cell))) return true;
  }
  return false;
}

// Whether a cell between quotes may have taken in whole rows of this width: a line in it has as many cells as a row, or
// its first one completes the row that the cell stands in.
bool holds_rows(std::string_view text, char delimiter, std::size_t before, std::size_t width) {
  constexpr std::size_t fewest = 3;  // a title of two parts is one with a line break
  const auto cells_in = [&](std::string_view line) {
    return 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), delimiter));
  };
  std::size_t end = find_end_of_line(text, 0);
  if (end == text.size()) return false;
  const std::size_t first = cells_in(text.substr(0, end));
  const std::size_t least = delimiter == '\t' ? 2 : fewest;
  if (first >= least && before + first == width) return true;
  for (std::size_t at = after_end_of_line(text, end); at < text.size(); at = after_end_of_line(text, end)) {
    end = find_end_of_line(text, at);
    const std::size_t cells = cells_in(text.substr(at, end - at));
    if (end < text.size() && cells >= least && cells == width) return true;
  }
  return false;
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
  row.is_apart = !grid_ && std::binary_search(shape_->apart.begin(), shape_->apart.end(), at_);
  row.is_broken = false;
  row.number = ++rows_;
  if (grid_) {
    if (!grid_->numbers.empty()) row.number = grid_->numbers[at_];
    const auto& cells = grid_->rows[at_++];
    for (std::size_t i = 0; i < cells.size(); ++i) keep(row, i, {cells[i]});
  } else if (shape_->kind == Shape::Kind::delimited) {
    read_delimited(row);
    if (shape_->join_after > 0 && rows_ > shape_->join_after && !row.is_apart && !is_blank(row)) join_lines(row);
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
    more = at_ < text_.size() && text_[at_] == shape_->delimiter;
    if (more) ++at_;
  }
  for (std::size_t i = 0; i < row.cells.size() && row.open_quote == 0; ++i) {
    if (row.cells[i].quoted && holds_rows(row.cells[i].raw, shape_->delimiter, i, count)) row.open_quote = i + 1;
  }
  at_ = after_end_of_line(text_, at_);
}

// A line break in a cell was copied as it is: the text of the row's last cell goes on to that of the next row's first.
void RowReader::join_lines(Row& row) {
  while (row.cells.size() < shape_->width && at_ < text_.size()) {
    if (std::binary_search(shape_->apart.begin(), shape_->apart.end(), at_)) return;
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
    if (after == text_.size() || text_[after] == shape_->delimiter || ends_row(text_[after])) {
      at_ = after;
      return {text_.substr(start + 1, close - start - 1), true};
    }
    is_open = is_open || text_.substr(start, close - start).find_first_of("\r\n") != std::string_view::npos;
  }
  at_ = find_any(text_, start, {shape_->delimiter, '\n', '\r'});
  return {text_.substr(start, at_ - start), false};
}

void RowReader::read_lines(Row& row) {
  if (rows_ <= shape_->lead) return keep(row, 0, {take_line()});
  const RowLines lines = lines_of_row();
  row.is_broken = lines.is_broken;
  std::size_t count = 0;
  while (at_ < text_.size() && count < lines.count) {
    const bool is_cell = shape_->has_blank_cells || !at_blank_line();
    const std::string_view line = take_line();
    if (is_cell) keep(row, count++, {line});
  }
}

// The header is a row without a broken cell. Lines behind all rows that were found are no row that can be trusted.
RowLines RowReader::lines_of_row() const {
  const auto width = static_cast<std::uint8_t>(shape_->width);
  const std::size_t above = shape_->lead + 1;
  if (rows_ <= above) return {width, false};
  return rows_ - above <= shape_->rows.size() ? shape_->rows[rows_ - above - 1] : RowLines{width, true};
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
  Shape as_it_is = shape;
  as_it_is.join_after = 0;
  RowReader joined(text, shape);
  RowReader apart(text, as_it_is);
  std::size_t rows = 0;
  std::size_t lines = 0;
  for (Row row; joined.next(row); ++rows) {
    const bool is_below = row.number > shape.join_after && !row.is_apart && !is_blank(row);
    if (is_below && (row.cells.size() != shape.width || breaks_a_value(shape.kinds, row))) return false;
  }
  for (Row row; apart.next(row);) ++lines;
  return rows < lines;
}

}  // namespace xueshi::table
