#include "core/table/stacked.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/table/stacked_rows.h"
#include "core/table/used_fields.h"

namespace xueshi::table {
namespace {

// A header of a column that is needed for nothing may be unknown; so many of them may stand side by side.
constexpr std::size_t most_unknown = 2;

// Lines that are looked at where each may be a cell.
constexpr std::size_t sampled_lines = 4 * header_rows;

// A line as what it says of a column.
struct Line {
  bool is_blank = true;
  HeaderWord word;
};

std::vector<Line> read_lines(const Policy& policy, std::string_view text) {
  Shape by_line;
  by_line.kind = Shape::Kind::cell_per_line;
  by_line.lead = sampled_lines;
  std::vector<Line> lines;
  for (const Row& row : read_first_rows(RowReader(text, by_line), sampled_lines)) {
    lines.push_back(is_blank(row) ? Line{} : Line{false, read_header_word(policy, row.cells[0].raw)});
  }
  return lines;
}

bool is_title(const HeaderWord& word) { return word.kind == HeaderWord::Kind::member && word.member == Member::title; }

// A run of lines that are headers each, from one line on. Lines that are unknown, or name what another one names,
// belong to it only if one that names something new follows.
class HeaderLines {
 public:
  enum class Unknown : std::uint8_t { allowed, none };

  std::size_t width = 0;
  std::size_t end = 0;  // the line behind the last of them
  UsedFields taken;
  std::size_t twice = 0;  // titles beside another one: perhaps a heading
  bool spaced = false;    // blank lines stand between them
  bool names_other_unit = false;

  explicit HeaderLines(Unknown unknown) : allowed_(unknown == Unknown::allowed ? most_unknown : 0) {}

  void read(const std::vector<Line>& lines, std::size_t first) {
    for (std::size_t i = first; i < lines.size() && unknown_ <= allowed_; ++i) {
      if (lines[i].is_blank) {
        (held_ == 0 ? ends_with_blank_ : held_blank_) = true;
      } else {
        add(lines[i].word, i);
      }
    }
  }

  std::size_t unknown() const { return width - known_; }
  std::size_t known() const { return known_; }

  bool names_courses() const { return width > 1 && taken.names_courses(); }

  // How much it says of the columns: the different members, and what is none of them though it looks like hours.
  std::size_t score() const { return taken.different() + (names_other_unit ? 1 : 0); }

 private:
  void add(const HeaderWord& word, std::size_t line) {
    const bool is_field = is_of_a_course(word);
    const bool is_new = is_field && taken.take(word);
    const bool is_other_unit = word.is_other_unit;
    const bool is_known = is_field || is_other_unit || is_known_header(word);
    ++held_;
    held_known_ += is_known ? 1 : 0;
    unknown_ = is_known ? 0 : unknown_ + 1;
    if (is_title(word) && !is_new) ++held_twice_;
    if (is_new || (is_known && !has_gap_)) {
      names_other_unit = names_other_unit || is_other_unit;
      return keep_held(line);
    }
    has_gap_ = true;
    if (width == 0) unknown_ = allowed_ + 1;
  }

  void keep_held(std::size_t line) {
    spaced = spaced || held_blank_ || (ends_with_blank_ && width > 0);
    width += held_;
    known_ += held_known_;
    twice += held_twice_;
    end = line + 1;
    held_ = held_known_ = held_twice_ = 0;
    has_gap_ = held_blank_ = ends_with_blank_ = false;
  }

  std::size_t allowed_;
  std::size_t known_ = 0;
  std::size_t held_ = 0;
  std::size_t held_known_ = 0;
  std::size_t held_twice_ = 0;
  std::size_t unknown_ = 0;
  bool ends_with_blank_ = false;
  bool held_blank_ = false;
  bool has_gap_ = false;
};

// Labels, each before what it labels, come over and over; headers do not.
bool are_labels(const HeaderLines& headers, const std::vector<Line>& lines, std::size_t first) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const HeaderWord& word = lines[i].word;
    const bool is_header = first <= i && i < headers.end;
    if (!is_header && is_of_a_course(word) && headers.taken.has(word)) return true;
  }
  return false;
}

HeaderLines read_header_lines(const std::vector<Line>& lines, std::size_t first) {
  HeaderLines run(HeaderLines::Unknown::allowed);
  run.read(lines, first);
  if (2 * run.unknown() < run.known()) return run;
  if (2 * run.unknown() == run.known() && !are_labels(run, lines, first)) return run;
  HeaderLines known(HeaderLines::Unknown::none);
  known.read(lines, first);
  return known;
}

// The lines behind the header.
StackedLines lines_below(std::string_view text, const Shape& shape) {
  Shape by_line;
  by_line.kind = Shape::Kind::cell_per_line;
  by_line.lead = text.size();
  StackedLines table;
  table.kinds = shape.kinds;
  std::size_t number = 0;
  RowReader reader(text, by_line);
  for (Row row; reader.next(row); ++number) {
    if (number < shape.lead) continue;
    const bool is_below = table.headers.size() == shape.width;
    if (is_below) table.lines.push_back(row.cells[0].raw);
    if (!is_below && !is_blank(row)) table.headers.push_back(row.cells[0].raw);
  }
  return table;
}

bool is_blank_line(std::string_view line) { return trim(line).empty(); }

// The rows if blank lines are no cells. `are_between_rows`: they part the rows, else they stand anywhere.
StackedRows cut_without_blanks(const Policy& policy, const StackedLines& table, bool are_between_rows) {
  StackedRows found;
  StackedLines block{table.headers, table.kinds, {}};
  const auto cut_block = [&] {
    const StackedRows some = cut_rows(policy, block);
    found.rows.insert(found.rows.end(), some.rows.begin(), some.rows.end());
    found.cost += some.cost;
    block.lines.clear();
  };
  for (const std::string_view line : table.lines) {
    if (!is_blank_line(line)) block.lines.push_back(line);
    if (is_blank_line(line) && are_between_rows && !block.lines.empty()) cut_block();
  }
  if (!block.lines.empty()) cut_block();
  return found;
}

// What blank lines are is found by what makes the best rows of them: empty cells, or what parts rows or cells.
void find_rows(const Policy& policy, std::string_view text, bool is_spaced, Shape& shape) {
  const StackedLines table = lines_below(text, shape);
  shape.has_blank_cells = !is_spaced;
  StackedRows best = is_spaced ? cut_without_blanks(policy, table, false) : cut_rows(policy, table);
  const bool has_blanks = std::any_of(table.lines.begin(), table.lines.end(), is_blank_line);
  if (!is_spaced && has_blanks) {
    for (const bool are_between_rows : {true, false}) {
      StackedRows other = cut_without_blanks(policy, table, are_between_rows);
      if (other.cost >= best.cost) continue;
      best = std::move(other);
      shape.has_blank_cells = false;
    }
  }
  shape.rows = std::move(best.rows);
}

std::vector<LineKind> kinds_of(const std::vector<Line>& lines, const HeaderLines& run, std::size_t first) {
  std::vector<LineKind> kinds;
  for (std::size_t i = first; i < run.end; ++i) {
    if (!lines[i].is_blank) kinds.push_back(kind_of(lines[i].word));
  }
  return kinds;
}

}  // namespace

LineKind kind_of(const HeaderWord& word) {
  using Kind = HeaderWord::Kind;
  if (word.kind == Kind::hours_of_category || word.kind == Kind::total || word.kind == Kind::other_hours ||
      word.is_other_unit) {
    return LineKind::hours;
  }
  if (word.kind == HeaderWord::Kind::passed_over && word.manner == Manner::counting) return LineKind::counting;
  if (word.kind != HeaderWord::Kind::member) return LineKind::any;
  if (word.member == Member::hours) return LineKind::hours;
  if (word.member == Member::completed_on || word.member == Member::declared_on) return LineKind::time;
  if (word.member == Member::title) return LineKind::title;
  if (word.member == Member::category) return LineKind::category;
  return word.member == Member::year ? LineKind::year : LineKind::any;
}

Stacked find_stacked(const Policy& policy, std::string_view text) {
  const auto lines = read_lines(policy, text);
  Stacked best;
  std::size_t twice = 0;
  bool is_spaced = false;
  for (std::size_t first = 0; first < std::min(lines.size(), header_rows); ++first) {
    if (lines[first].is_blank) continue;
    const HeaderLines run = read_header_lines(lines, first);
    const bool says_more = run.score() > best.score;
    const bool says_less_twice = run.score() == best.score && run.twice < twice;
    if (!run.names_courses() || (!says_more && !says_less_twice)) continue;
    twice = run.twice;
    best.score = run.score();
    best.shape.kind = Shape::Kind::cell_per_line;
    best.shape.lead = first;
    best.shape.width = run.width;
    best.shape.kinds = kinds_of(lines, run, first);
    is_spaced = run.spaced;
  }
  if (best.score > 0) find_rows(policy, text, is_spaced, best.shape);
  return best;
}

}  // namespace xueshi::table
