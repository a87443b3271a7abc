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
  std::size_t alike = 0;  // rows of the width that most have, where that is more than one cell
};

bool is_better(const Candidate& one, const Candidate& other) {
  if (one.header.score != other.header.score) return one.header.score > other.header.score;
  if (one.header.row != other.header.row) return one.header.row < other.header.row;
  return one.alike > other.alike;
}

std::size_t count_alike(const std::vector<Row>& rows) {
  std::size_t most = 0;
  for (const Row& row : rows) {
    const auto has_width = [&row](const Row& other) { return other.cells.size() == row.cells.size(); };
    const auto count = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), has_width));
    if (row.cells.size() > 1) most = std::max(most, count);
  }
  return most;
}

Candidate try_delimiter(std::string_view text, char delimiter) {
  Candidate candidate;
  candidate.shape.delimiter = delimiter;
  const auto rows = read_first_rows(text, candidate.shape);
  candidate.header = find_header(rows);
  candidate.alike = count_alike(rows);
  return candidate;
}

// A header of a column that is needed for nothing may be unknown; so many of them may stand side by side.
constexpr std::size_t most_unknown = 2;

// A run of lines that are headers each, from one line on. Lines that are unknown, or name what another one names,
// belong to it only if one that names something new follows.
class HeaderLines {
 public:
  std::size_t width = 0;
  Taken taken;
  std::size_t twice = 0;  // headers for what another one has already
  bool spaced = false;    // blank lines stand between them
  bool ends_with_blank = false;

  void read(const std::vector<Row>& lines, std::size_t first) {
    for (std::size_t i = first; i < lines.size() && unknown_ <= most_unknown; ++i) {
      if (is_blank(lines[i])) {
        (held_ == 0 ? ends_with_blank : held_blank_) = true;
      } else {
        add(read_header_word(lines[i].cells[0].raw));
      }
    }
  }

 private:
  void add(const HeaderWord& word) {
    const bool is_field = word.kind == HeaderWord::Kind::field;
    const bool is_new = is_field && taken.take(word.field);
    const bool is_known = word.kind != HeaderWord::Kind::unknown;
    ++held_;
    unknown_ = is_known ? 0 : unknown_ + 1;
    if (is_field && !is_new) ++held_twice_;
    if (is_new || (is_known && !has_gap_)) return keep_held();
    has_gap_ = true;
    if (width == 0) unknown_ = most_unknown + 1;
  }

  void keep_held() {
    spaced = spaced || held_blank_ || (ends_with_blank && width > 0);
    width += held_;
    twice += held_twice_;
    held_ = held_twice_ = 0;
    has_gap_ = held_blank_ = ends_with_blank = false;
  }

  std::size_t held_ = 0;
  std::size_t held_twice_ = 0;
  std::size_t unknown_ = 0;
  bool held_blank_ = false;
  bool has_gap_ = false;
};

Candidate try_cell_per_line(std::string_view text) {
  Shape by_line;
  by_line.kind = Shape::Kind::cell_per_line;
  by_line.lead = 4 * header_rows;
  const auto lines = read_first_rows(text, by_line, by_line.lead);
  Candidate best;
  std::size_t twice = 0;
  for (std::size_t first = 0; first < std::min(lines.size(), header_rows); ++first) {
    HeaderLines run;
    run.read(lines, first);
    if (is_blank(lines[first]) || run.width < 2 || !run.taken.names_courses()) continue;
    const bool names_more = run.taken.different() > best.header.score;
    const bool names_less_twice = run.taken.different() == best.header.score && run.twice < twice;
    if (!names_more && !names_less_twice) continue;
    twice = run.twice;
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

using Rank = HeaderWord::Rank;

// Gives every column whose word is chosen the member that it names, the first column first.
template <class Choose>
void give_fields(const std::vector<HeaderWord>& words, std::vector<Column>& columns, Taken& taken, Choose choose) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != HeaderWord::Kind::field || columns[i].field || !choose(words[i])) continue;
    if (taken.take(words[i].field)) columns[i].field = words[i].field;
  }
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
  std::vector<HeaderWord> words;
  for (const Cell& cell : header.cells) {
    columns.push_back({text_of(cell), {}, false, {}});
    words.push_back(read_header_word(columns.back().header));
  }
  Taken taken;
  give_fields(words, columns, taken,
              [&taken](const HeaderWord& word) { return word.rank == Rank::nature && !taken.has(Field::category); });
  give_fields(words, columns, taken, [](const HeaderWord& word) { return word.rank != Rank::other; });
  give_fields(words, columns, taken, [](const HeaderWord&) { return true; });
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_left = words[i].kind == HeaderWord::Kind::field && !columns[i].field;
    columns[i].is_unsure = is_left || words[i].kind == HeaderWord::Kind::unsure;
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
