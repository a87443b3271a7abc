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
};

using Pairs = std::vector<Pair>;

bool is_label(const Policy& policy, std::string_view text) { return is_known_header(read_header_word(policy, text)); }

// 学时：24 in one cell.
std::optional<Pair> split_at_colon(const std::string& text, std::size_t row) {
  for (const std::string_view colon : {"：", ":"}) {
    const std::size_t at = text.find(colon);
    if (at != std::string::npos) return Pair{text.substr(0, at), text.substr(at + colon.size()), row};
  }
  return std::nullopt;
}

Pairs pairs_of(const Row& row) {
  Pairs pairs;
  for (std::size_t i = 0; i < row.cells.size(); i += 2) {
    Pair pair{text_of(row.cells[i]), i + 1 < row.cells.size() ? text_of(row.cells[i + 1]) : std::string{}, row.number};
    if (!trim(pair.label).empty() || !trim(pair.value).empty()) pairs.push_back(std::move(pair));
  }
  return pairs;
}

// Lines of one cell each: every line has a colon, or labels and values alternate.
Pairs pairs_of_lines(const Policy& policy, const std::vector<Row>& rows) {
  Pairs pairs;
  for (const Row& row : rows) {
    auto pair = split_at_colon(text_of(row.cells.front()), row.number);
    const bool is_one_cell = pair && pair->label.find('\t') == std::string::npos;
    if (is_one_cell && is_label(policy, pair->label)) pairs.push_back(std::move(*pair));
  }
  if (pairs.size() > 1 && 2 * pairs.size() > rows.size()) return pairs;
  pairs.clear();
  std::size_t first = 0;
  while (first < std::min(rows.size(), most_titles) && !is_label(policy, rows[first].cells.front().raw)) ++first;
  for (std::size_t i = first; i + 1 < rows.size(); i += 2) {
    pairs.push_back({text_of(rows[i].cells.front()), text_of(rows[i + 1].cells.front()), rows[i].number});
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

// A label that comes again begins another record.
Grid to_grid(const Pairs& pairs) {
  Grid grid;
  grid.rows.emplace_back();
  grid.numbers.push_back(1);
  for (const Pair& pair : pairs) {
    auto& labels = grid.rows.front();
    const std::size_t column =
        static_cast<std::size_t>(std::find(labels.begin(), labels.end(), pair.label) - labels.begin());
    if (column == labels.size()) labels.push_back(pair.label);
    const bool is_next =
        grid.rows.size() == 1 || (column < grid.rows.back().size() && !grid.rows.back()[column].empty());
    if (is_next) {
      grid.rows.emplace_back();
      grid.numbers.push_back(pair.row);
    }
    auto& values = grid.rows.back();
    values.resize(std::max(values.size(), column + 1));
    values[column] = pair.value;
  }
  for (auto& row : grid.rows) row.resize(grid.rows.front().size());
  return grid;
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
    for (const Row& row : rows) {
      const Pairs some = pairs_of(row);
      const bool is_title =
          some.size() == 1 && trim(some.front().value).empty() && !is_label(policy, some.front().label);
      if (!is_title) pairs.insert(pairs.end(), some.begin(), some.end());
    }
  }
  if (!are_records(policy, pairs)) return std::nullopt;
  return to_grid(pairs);
}

}  // namespace xueshi::table
