#include "core/roster/row_cache.h"

#include <algorithm>

#include "core/base/scan.h"
#include "core/table/course_id.h"

namespace xueshi::roster {
namespace {

using Use = table::Column::Use;

constexpr std::size_t most_readings = std::size_t{1} << 16;

// Longer cells are seldom met twice, and may be told of.
constexpr std::size_t longest_cached_cell = 1024;

// Whether nothing that a row could say of itself as a whole stands in the cell: words for sums are Chinese.
bool says_nothing(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether the cell that names a person could be a word for a sum instead: 合计, 总学时, 规定学时.
bool may_name_sum(std::string_view cell) {
  return cell.find("计") != std::string_view::npos || cell.find("总") != std::string_view::npos ||
         cell.find("学时") != std::string_view::npos;
}

bool holds_hours(const table::Column& column) {
  return column.use == Use::hours_of_category || (column.use == Use::member && column.member == Member::hours);
}

}  // namespace

const StoredRow& RowCache::read(const table::Row& row) {
  if (!make_key(row)) return uncached_ = read_anew(row);
  if (known_.size() >= most_readings) {
    known_.clear();
    rows_.clear();
  }
  const TextIndex::Number number = known_.find_or_add(key_);
  if (number == rows_.size()) rows_.push_back(read_anew(row));
  return rows_[number];
}

// All that decides what the row comes to. Nothing for a row that is too odd to come again, or that has no hours: it may
// be no course at all, which all of its cells decide.
bool RowCache::make_key(const table::Row& row) {
  if (row.open_quote > 0) return false;
  bool has_hours = false;
  key_.assign(std::to_string(row.cells.size()) + ' ' + std::to_string(row.width));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view raw = row.cells[i].raw;
    if (raw.size() > longest_cached_cell) return false;
    const bool is_known = i < plan_.table.columns.size();
    const bool is_person = i == plan_.person || i == plan_.unit;
    const bool is_used = is_known && plan_.table.columns[i].use != Use::none;
    if (is_used && holds_hours(plan_.table.columns[i]))
      has_hours = has_hours || (!raw.empty() && is_digit(raw.front()));
    if (is_person ? !may_name_sum(raw) : !is_used && says_nothing(raw)) continue;
    key_ += {'\n',
             static_cast<char>(i),
             static_cast<char>(i >> 8),
             static_cast<char>(raw.size()),
             static_cast<char>(raw.size() >> 8),
             row.cells[i].quoted ? '"' : ' '};
    key_ += raw;
  }
  return has_hours;
}

StoredRow RowCache::read_anew(const table::Row& row) {
  table::read_row(policy_, plan_.table, row, reading_);
  StoredRow stored;
  for (const Entry& entry : reading_.entries) {
    StoredCourse course = kinds_.store(read_course(policy_, entry, keys_));
    const std::uint64_t hash = table::id_hash(policy_, entry);
    course.id = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32)};
    stored.courses.push_back(course);
  }
  stored.problems = std::move(reading_.problems);
  stored.is_course = reading_.kind == table::RowKind::course;
  return stored;
}

}  // namespace xueshi::roster
