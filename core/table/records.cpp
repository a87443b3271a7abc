#include "core/table/records.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/table/time_cells.h"
#include "core/table/used_fields.h"

namespace xueshi::table {
namespace {

// People paste a handful of certificates. A longer table does not consist of labels and values.
constexpr std::size_t most_rows = 400;
constexpr std::size_t most_titles = 2;  // lines above the first label

struct Pair {
  std::string label;
  std::string value;
  std::size_t row = 0;
  bool is_after_gap = false;  // a blank row stands above it
};

using Pairs = std::vector<Pair>;

bool is_label(const Policy& policy, std::string_view text) { return is_known_header(read_header_word(policy, text)); }

// 学时：24 in one cell.
std::optional<Pair> split_at_colon(const std::string& text, std::size_t row) {
  for (const std::string_view colon : {"：", ":"}) {
    const std::size_t at = text.find(colon);
    if (at != std::string::npos) return Pair{text.substr(0, at), text.substr(at + colon.size()), row, false};
  }
  return std::nullopt;
}

// Whether blank rows, which have been left out, stood above this one.
bool is_after_gap(const std::vector<Row>& rows, std::size_t at) {
  return at > 0 && rows[at].number > rows[at - 1].number + 1;
}

Pairs pairs_of(const Row& row) {
  Pairs pairs;
  for (std::size_t i = 0; i < row.cells.size(); i += 2) {
    Pair pair{text_of(row.cells[i]), i + 1 < row.cells.size() ? text_of(row.cells[i + 1]) : std::string{}, row.number,
              false};
    if (!trim(pair.label).empty() || !trim(pair.value).empty()) pairs.push_back(std::move(pair));
  }
  return pairs;
}

// Lines of one cell each: every line has a colon, or labels and values alternate.
Pairs pairs_of_lines(const Policy& policy, const std::vector<Row>& rows) {
  Pairs pairs;
  bool has_gap = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    has_gap = has_gap || is_after_gap(rows, i);
    auto pair = split_at_colon(text_of(rows[i].cells.front()), rows[i].number);
    const bool is_one_cell = pair && pair->label.find('\t') == std::string::npos;
    if (!is_one_cell || !is_label(policy, pair->label)) continue;
    pair->is_after_gap = std::exchange(has_gap, false);
    pairs.push_back(std::move(*pair));
  }
  if (pairs.size() > 1 && 2 * pairs.size() > rows.size()) return pairs;
  pairs.clear();
  std::size_t first = 0;
  while (first < std::min(rows.size(), most_titles) && !is_label(policy, rows[first].cells.front().raw)) ++first;
  for (std::size_t i = first; i + 1 < rows.size(); i += 2) {
    pairs.push_back(
        {text_of(rows[i].cells.front()), text_of(rows[i + 1].cells.front()), rows[i].number, is_after_gap(rows, i)});
  }
  return pairs;
}

bool is_value_of(const Policy& policy, const Pair& pair) {
  const HeaderWord word = read_header_word(policy, pair.label);
  if (word.kind == HeaderWord::Kind::hours_of_category) return read_hours_cell(pair.value).has_value();
  if (word.kind != HeaderWord::Kind::member) return false;
  if (word.member == Member::hours) return read_hours_cell(pair.value).has_value();
  if (word.member == Member::completed_on || word.member == Member::year) return read_time_cell(pair.value).has_value();
  return word.member == Member::category && find_category(policy, pair.value).has_value();
}

// One text over the whole row, which may be merged.
bool is_title(const Policy& policy, const Pairs& row) {
  const std::string& text = row.front().label;
  const auto is_same = [&text](const Pair& pair) { return pair.label == text && pair.value == text; };
  const bool is_one = row.size() == 1 && trim(row.front().value).empty();
  return (is_one || std::all_of(row.begin(), row.end(), is_same)) && !is_label(policy, text);
}

// Whether records stand side by side: each label of a row comes again in it. 课程名称 | 甲 | 课程名称 | 乙.
bool are_side_by_side(const std::vector<Pairs>& rows) {
  std::size_t most = 1;
  for (const Pairs& row : rows) {
    const auto is_first = [&row](const Pair& pair) { return pair.label == row.front().label; };
    if (row.size() > 1 && !std::all_of(row.begin(), row.end(), is_first)) return false;
    if (row.size() > 1 && most > 1 && row.size() != most) return false;
    most = std::max(most, row.size());
  }
  return most > 1;
}

// The pairs of all rows, one record behind the other. What stands alone in its row belongs to the first.
Pairs join_rows(const std::vector<Pairs>& rows) {
  Pairs pairs;
  const bool is_split = are_side_by_side(rows);
  std::size_t most = 1;
  for (const Pairs& row : rows) most = std::max(most, row.size());
  for (std::size_t record = 0; record < (is_split ? most : 1); ++record) {
    const std::size_t begin = pairs.size();
    for (const Pairs& row : rows) {
      if (!is_split) pairs.insert(pairs.end(), row.begin(), row.end());
      if (is_split && record < row.size()) pairs.push_back(row[record]);
    }
    if (record > 0 && begin < pairs.size()) pairs[begin].is_after_gap = true;
  }
  return pairs;
}

// Whether these are labels with values: no value is itself a label, and at least one value fits its label.
bool are_records(const Policy& policy, const Pairs& pairs) {
  std::size_t known = 0;
  bool has_value = false;
  for (const Pair& pair : pairs) {
    if (!trim(pair.value).empty() && is_label(policy, pair.value)) return false;
    known += is_label(policy, pair.label) ? 1 : 0;
    has_value = has_value || is_value_of(policy, pair);
  }
  return known > 1 && has_value && 3 * known > 2 * pairs.size();
}

// Cuts pairs into records. A label that the record has already begins another one, also if its value was empty: values
// never move to a neighbour.
class Records {
 public:
  explicit Records(const Pairs& pairs) : pairs_(pairs) {}

  Grid to_grid();

 private:
  std::size_t column_of(const std::string& label);
  bool has(std::size_t column) const { return column < has_.size() && has_[column]; }
  bool begins_record(std::size_t at, std::size_t column) const;
  bool repeats_label(std::size_t begin) const;
  void begin(std::size_t row);

  const Pairs& pairs_;
  std::vector<std::string> labels_;
  std::vector<bool> has_;  // by column, whether the record has the label
  Grid grid_;
};

std::size_t Records::column_of(const std::string& label) {
  const auto found = std::find(labels_.begin(), labels_.end(), label);
  const auto column = static_cast<std::size_t>(found - labels_.begin());
  if (found == labels_.end()) labels_.push_back(label);
  return column;
}

// Whether a label up to the next gap is one that the record has.
bool Records::repeats_label(std::size_t begin) const {
  for (std::size_t i = begin; i < pairs_.size() && (i == begin || !pairs_[i].is_after_gap); ++i) {
    const auto found = std::find(labels_.begin(), labels_.end(), pairs_[i].label);
    if (has(static_cast<std::size_t>(found - labels_.begin()))) return true;
  }
  return false;
}

// Without blank rows between the records, the label that came first of all begins each of them.
bool Records::begins_record(std::size_t at, std::size_t column) const {
  if (grid_.rows.empty() || has(column)) return true;
  if (pairs_[at].is_after_gap) return repeats_label(at);
  const auto is_after_gap = [](const Pair& pair) { return pair.is_after_gap; };
  return column == 0 && std::none_of(pairs_.begin(), pairs_.end(), is_after_gap);
}

void Records::begin(std::size_t row) {
  grid_.rows.emplace_back();
  grid_.numbers.push_back(row);
  has_.clear();
}

Grid Records::to_grid() {
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    const std::size_t column = column_of(pairs_[i].label);
    if (begins_record(i, column)) begin(pairs_[i].row);
    auto& values = grid_.rows.back();
    values.resize(std::max(values.size(), column + 1));
    values[column] = pairs_[i].value;
    has_.resize(std::max(has_.size(), column + 1));
    has_[column] = true;
  }
  grid_.rows.insert(grid_.rows.begin(), labels_);
  grid_.numbers.insert(grid_.numbers.begin(), 1);
  for (auto& row : grid_.rows) row.resize(labels_.size());
  return std::move(grid_);
}

}  // namespace

std::optional<Grid> read_records(const Policy& policy, RowReader reader) {
  std::vector<Row> rows;
  for (Row row; reader.next(row);) {
    if (!is_blank(row)) rows.push_back(row);
    if (rows.size() > most_rows) return std::nullopt;
  }
  if (rows.empty()) return std::nullopt;
  const bool are_lines =
      std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.width == 1 && row.cells.size() == 1; });
  Pairs pairs;
  if (are_lines) {
    pairs = pairs_of_lines(policy, rows);
  } else {
    bool has_gap = false;
    std::vector<Pairs> pairs_by_row;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Pairs some = pairs_of(rows[i]);
      has_gap = has_gap || is_after_gap(rows, i);
      if (some.empty() || is_title(policy, some)) continue;
      some.front().is_after_gap = std::exchange(has_gap, false);
      pairs_by_row.push_back(std::move(some));
    }
    pairs = join_rows(pairs_by_row);
  }
  if (!are_records(policy, pairs)) return std::nullopt;
  return Records(pairs).to_grid();
}

}  // namespace xueshi::table
