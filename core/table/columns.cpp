#include "core/table/columns.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace xueshi::table {
namespace {

// How many columns may hold each member.
class Taken {
 public:
  bool take(Field field) {
    std::size_t& count = counts_[static_cast<std::size_t>(field)];
    return ++count <= (field == Field::category ? 2u : 1u);
  }
  bool has(Field field) const { return counts_[static_cast<std::size_t>(field)] > 0; }
  std::size_t different() const {
    return static_cast<std::size_t>(std::count_if(counts_.begin(), counts_.end(), [](std::size_t n) { return n > 0; }));
  }
  bool names_courses() const { return has(Field::title) || has(Field::hours); }

 private:
  std::array<std::size_t, field_count> counts_{};
};

std::size_t score_of(const Row& row) {
  Taken taken;
  for (const Cell& cell : row.cells) {
    const HeaderWord word = read_header_word(cell.raw);
    if (word.kind == HeaderWord::Kind::field) taken.take(word.field);
  }
  return taken.names_courses() ? taken.different() : 0;
}

struct Candidate {
  Shape shape;
  Header header;
  std::size_t cells = 0;
};

bool is_better(const Candidate& one, const Candidate& other) {
  if (one.header.score != other.header.score) return one.header.score > other.header.score;
  if (one.header.row != other.header.row) return one.header.row < other.header.row;
  return one.cells > other.cells;
}

Candidate try_delimiter(std::string_view text, char delimiter) {
  Candidate candidate;
  candidate.shape.delimiter = delimiter;
  const auto rows = read_first_rows(text, candidate.shape);
  candidate.header = find_header(rows);
  for (const Row& row : rows) candidate.cells += row.cells.size();
  return candidate;
}

// A run of lines that are headers each, from line `first` on.
struct HeaderLines {
  std::size_t width = 0;
  Taken taken;
  bool spaced = false;  // blank lines stand between them
  bool ends_with_blank = false;
};

HeaderLines read_header_lines(const std::vector<Row>& lines, std::size_t first) {
  HeaderLines run;
  std::size_t blanks = 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (is_blank(lines[i])) {
      ++blanks;
      continue;
    }
    const HeaderWord word = read_header_word(lines[i].cells[0].raw);
    if (word.kind == HeaderWord::Kind::unknown) break;
    if (word.kind == HeaderWord::Kind::field && !run.taken.take(word.field)) break;
    if (blanks > 0) run.spaced = true;
    blanks = 0;
    ++run.width;
  }
  run.ends_with_blank = blanks > 0;
  return run;
}

Candidate try_cell_per_line(std::string_view text) {
  Shape by_line;
  by_line.kind = Shape::Kind::cell_per_line;
  by_line.lead = 4 * header_rows;
  const auto lines = read_first_rows(text, by_line, by_line.lead);
  Candidate best;
  for (std::size_t first = 0; first < std::min(lines.size(), header_rows); ++first) {
    const HeaderLines run = read_header_lines(lines, first);
    if (is_blank(lines[first]) || run.width < 2 || !run.taken.names_courses()) continue;
    if (run.taken.different() <= best.header.score) continue;
    best.header = {first + 1, run.taken.different()};
    best.shape.kind = Shape::Kind::cell_per_line;
    best.shape.lead = first;
    best.shape.width = run.width;
    best.shape.blank_lines = run.spaced            ? Shape::BlankLines::between_cells
                             : run.ends_with_blank ? Shape::BlankLines::between_rows
                                                   : Shape::BlankLines::cells;
  }
  return best;
}

}  // namespace

Header find_header(const std::vector<Row>& first_rows) {
  Header best;
  for (const Row& row : first_rows) {
    const std::size_t score = score_of(row);
    if (score > best.score) best = {row.number, score};
  }
  return best;
}

Shape find_shape(std::string_view text) {
  Candidate best = try_delimiter(text, ',');
  for (const char delimiter : {'\t', ';'}) {
    const Candidate other = try_delimiter(text, delimiter);
    if (is_better(other, best)) best = other;
  }
  const Candidate lines = try_cell_per_line(text);
  return lines.header.score > best.header.score ? lines.shape : best.shape;
}

std::vector<Row> read_first_rows(std::string_view text, const Shape& shape, std::size_t most) {
  std::vector<Row> rows;
  RowReader reader(text, shape);
  for (Row row; rows.size() < most && reader.next(row);) rows.push_back(row);
  return rows;
}

std::vector<Column> map_columns(const Row& header) {
  std::vector<Column> columns;
  Taken taken;
  for (const Cell& cell : header.cells) {
    const HeaderWord word = read_header_word(text_of(cell));
    const bool is_field = word.kind == HeaderWord::Kind::field;
    const bool is_first = is_field && taken.take(word.field);
    Column column{text_of(cell), {}, word.kind == HeaderWord::Kind::unsure || (is_field && !is_first), {}};
    if (is_first) column.field = word.field;
    columns.push_back(column);
  }
  return columns;
}

std::vector<Column> map_columns(const Row& header, const std::vector<std::optional<Field>>& fields) {
  std::vector<Column> columns;
  Taken taken;
  for (const Cell& cell : header.cells) {
    Column column{text_of(cell), {}, false, {}};
    const std::size_t place = columns.size();
    if (place < fields.size() && fields[place]) {
      column.is_unsure = !taken.take(*fields[place]);
      if (!column.is_unsure) column.field = fields[place];
    }
    columns.push_back(column);
  }
  return columns;
}

bool is_written_table(const std::vector<Column>& columns) {
  if (columns.size() != field_count) return false;
  for (std::size_t i = 0; i < field_count; ++i) {
    if (trim(columns[i].header) != field_entries[i].header || columns[i].field != static_cast<Field>(i)) return false;
  }
  return true;
}

}  // namespace xueshi::table
