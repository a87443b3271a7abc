#include "core/table/stacked_rows.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/table/line_traits.h"

namespace xueshi::table {
namespace {

// What a way to cut costs. One missing cell is likelier than a cell of the wrong kind; ways within the margin of the
// best one are possible, too.
constexpr std::uint8_t odd_cell = 1;
constexpr std::uint8_t missing_cell = 4;
constexpr std::uint8_t wrong_cell = 8;
constexpr std::uint8_t wrong_row = 16;
constexpr std::uint32_t margin = 7;

// Nobody reads on after so many rows, and no longer than so many steps are taken.
constexpr std::size_t most_rows = 20'002;
constexpr std::size_t most_steps = 100'000'000;

std::size_t most_lines(std::size_t width) { return std::min(most_rows * width, most_steps / (width * width)); }

class Cutter {
 public:
  Cutter(const Policy& policy, const StackedLines& table);

  StackedRows cut();

 private:
  struct Places;

  std::uint8_t cost_of_whole(std::size_t start) const;
  std::uint8_t cost_of_short(std::size_t start, std::size_t length) const;
  std::uint8_t cost_of_count(std::size_t start, std::size_t end) const;
  bool is_header_again(std::size_t start) const;
  bool is_blank_row(std::size_t start) const;
  void place_line(std::size_t line, Places& places) const;
  bool may_end(const Places& places) const;
  void price_rows(std::size_t start);
  void price_ways();
  void find_doubts();
  bool is_doubtful(std::size_t start, std::size_t length) const;
  void doubt_wrong_cells(std::vector<RowLines>& rows);

  std::uint8_t& price(std::size_t start, std::size_t length) { return prices_[start * width_ + length - 1]; }
  std::size_t longest_at(std::size_t start) const { return std::min(width_, count_ - start); }

  const StackedLines& table_;
  std::size_t width_;
  std::size_t count_ = 0;   // of the lines that are cut
  std::size_t filled_ = 0;  // of these, the lines up to the last that is not blank
  std::vector<LineTraits> traits_;
  std::vector<std::uint8_t> prices_;   // of each row, by its first line and its length
  std::vector<std::uint32_t> before_;  // what the best way up to a line costs
  std::vector<std::uint32_t> behind_;  // what the best way from a line on costs
  std::vector<std::int32_t> covers_;   // how many possible rows hold a line
};

Cutter::Cutter(const Policy& policy, const StackedLines& table) : table_(table), width_(table.headers.size()) {
  const std::size_t most = std::min(table.lines.size(), most_lines(width_));
  traits_.reserve(most);
  for (std::size_t i = 0; i < most; ++i) {
    traits_.push_back(traits_of(policy, table.lines[i]));
    if (!traits_.back().is_blank) filled_ = i + 1;
  }
  count_ = std::min(most, filled_ + width_ - 1);
}

bool Cutter::is_header_again(std::size_t start) const {
  return std::equal(table_.headers.begin(), table_.headers.end(),
                    table_.lines.begin() + static_cast<std::ptrdiff_t>(start));
}

bool Cutter::is_blank_row(std::size_t start) const {
  const auto first = traits_.begin() + static_cast<std::ptrdiff_t>(start);
  return std::all_of(first, first + static_cast<std::ptrdiff_t>(width_),
                     [](const LineTraits& line) { return line.is_blank; });
}

// A counting column goes up by one, and a sum may stand behind the last number.
std::uint8_t Cutter::cost_of_count(std::size_t start, std::size_t end) const {
  if (table_.kinds.front() != LineKind::counting || end >= filled_) return 0;
  const LineTraits& next = traits_[end];
  if (traits_[start].number == no_number || next.is_sum || next.is_page_line) return 0;
  if (next.number == no_number) return end + width_ <= count_ && is_header_again(end) ? 0 : wrong_cell;
  return next.number == traits_[start].number + 1 ? 0 : wrong_cell;
}

std::uint8_t Cutter::cost_of_whole(std::size_t start) const {
  if (traits_[start].is_sum) return 1;
  if (is_header_again(start) || is_blank_row(start)) return 0;
  std::size_t cost = 0;
  for (std::size_t i = 0; i < width_; ++i) {
    const Fit how = fit(table_.kinds[i], traits_[start + i]);
    cost += how == Fit::well ? 0 : how == Fit::badly ? odd_cell : wrong_cell;
  }
  return static_cast<std::uint8_t>(std::min<std::size_t>(cost, wrong_row));
}

// The columns that the last of some lines may stand in, shifted by one: at first none.
struct Cutter::Places {
  std::vector<bool> last;
  bool may_lack_title;
  bool is_possible = true;

  Places(std::size_t width, bool lacks_title) : last(width + 1), may_lack_title(lacks_title) { last[0] = true; }
  bool is_needed(LineKind kind) const { return is_never_empty(kind) && !(may_lack_title && kind == LineKind::title); }
};

// Places one more line behind those of a row.
void Cutter::place_line(std::size_t line, Places& places) const {
  if (!places.is_possible) return;
  std::vector<bool> next(width_ + 1);
  bool is_open = places.last[0];
  places.is_possible = false;
  for (std::size_t column = 0; column < width_; ++column) {
    if (is_open && fit(table_.kinds[column], traits_[line]) != Fit::not_at_all) {
      places.is_possible = next[column + 1] = true;
    }
    is_open = places.last[column + 1] || (is_open && !places.is_needed(table_.kinds[column]));
  }
  places.last.swap(next);
}

// Whether the lines can be a whole row but for columns that may be empty.
bool Cutter::may_end(const Places& places) const {
  if (!places.is_possible) return false;
  for (std::size_t column = width_; column-- > 0;) {
    if (places.last[column + 1]) return true;
    if (places.is_needed(table_.kinds[column])) return false;
  }
  return false;
}

std::uint8_t Cutter::cost_of_short(std::size_t start, std::size_t length) const {
  const auto missing = static_cast<std::uint8_t>(width_ - length);
  if (traits_[start].is_sum) return missing;
  if (length == 1 && traits_[start].is_page_line) return 0;
  return static_cast<std::uint8_t>(missing * missing_cell);
}

void Cutter::price_rows(std::size_t start) {
  Places titled(width_, false);
  Places untitled(width_, true);
  for (std::size_t length = 1; length <= longest_at(start); ++length) {
    std::uint8_t cost = 0;
    if (length == width_) {
      cost = cost_of_whole(start);
    } else {
      place_line(start + length - 1, titled);
      place_line(start + length - 1, untitled);
      cost = cost_of_short(start, length);
      const bool is_special = traits_[start].is_sum || cost == 0;
      if (!is_special && !may_end(titled)) cost += may_end(untitled) ? wrong_cell : wrong_row;
    }
    price(start, length) = static_cast<std::uint8_t>(cost + cost_of_count(start, start + length));
  }
}

void Cutter::price_ways() {
  constexpr std::uint32_t never = UINT32_MAX / 4;
  before_.assign(count_ + 1, never);
  behind_.assign(count_ + 1, never);
  before_[0] = 0;
  for (std::size_t start = 0; start < count_; ++start) {
    for (std::size_t length = 1; length <= longest_at(start); ++length) {
      std::uint32_t& end = before_[start + length];
      end = std::min(end, before_[start] + price(start, length));
    }
  }
  for (std::size_t start = count_ + 1; start-- > 0;) {
    if (start >= filled_) behind_[start] = 0;  // blank lines at the end may be cells or not
    if (start >= count_) continue;
    for (std::size_t length = 1; length <= longest_at(start); ++length) {
      behind_[start] = std::min(behind_[start], price(start, length) + behind_[start + length]);
    }
  }
}

void Cutter::find_doubts() {
  covers_.assign(count_ + 1, 0);
  for (std::size_t start = 0; start < filled_; ++start) {
    for (std::size_t length = 1; length <= longest_at(start); ++length) {
      const std::size_t end = start + length;
      if (before_[start] + price(start, length) + behind_[end] > behind_[0] + margin) continue;
      ++covers_[start];
      --covers_[end];
    }
  }
  for (std::size_t i = 1; i < covers_.size(); ++i) covers_[i] += covers_[i - 1];
}

// Whether cells are missing, or another possible row holds one of the lines, too.
bool Cutter::is_doubtful(std::size_t start, std::size_t length) const {
  const auto first = covers_.begin() + static_cast<std::ptrdiff_t>(start);
  const auto is_alone = [](std::int32_t rows) { return rows == 1; };
  return length < width_ || !std::all_of(first, first + static_cast<std::ptrdiff_t>(length), is_alone);
}

// In a table that lacks cells, a cell of the wrong kind may well belong to another column or row.
void Cutter::doubt_wrong_cells(std::vector<RowLines>& rows) {
  std::size_t start = 0;
  for (RowLines& row : rows) {
    row.is_broken = row.is_broken || price(start, row.count) >= wrong_cell;
    start += row.count;
  }
}

StackedRows Cutter::cut() {
  prices_.resize(count_ * width_);
  for (std::size_t start = 0; start < count_; ++start) price_rows(start);
  price_ways();
  find_doubts();
  StackedRows found{{}, behind_[0]};
  for (std::size_t start = 0; start < filled_;) {
    std::size_t length = longest_at(start);
    while (price(start, length) + behind_[start + length] != behind_[start]) --length;
    found.rows.push_back({static_cast<std::uint8_t>(length), is_doubtful(start, length)});
    start += length;
  }
  const auto is_short = [this](const RowLines& row) { return row.count < width_; };
  if (std::any_of(found.rows.begin(), found.rows.end(), is_short)) doubt_wrong_cells(found.rows);
  return found;
}

}  // namespace

StackedRows cut_rows(const Policy& policy, const StackedLines& table) { return Cutter(policy, table).cut(); }

}  // namespace xueshi::table
