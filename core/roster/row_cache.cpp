#include "core/roster/row_cache.h"

#include <algorithm>

#include "core/table/course_id.h"

namespace xueshi::roster {
namespace {

constexpr std::size_t most_readings = std::size_t{1} << 16;

// Longer cells are seldom met twice, and may be told of.
constexpr std::size_t longest_cached_cell = 1024;

// What the reader of rows remembers for ids is let go after so many.
constexpr std::size_t rows_of_reader = 4096;

// Whether nothing that a row could say of itself as a whole stands in the cell: words for sums are Chinese.
bool says_nothing(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether the cell that names a person could be a word for a sum instead: 合计, 总学时, 规定学时.
bool may_name_sum(std::string_view cell) {
  return cell.find("计") != std::string_view::npos || cell.find("总") != std::string_view::npos ||
         cell.find("学时") != std::string_view::npos;
}

}  // namespace

const RowReading& RowCache::read(const table::Row& row) {
  if (!make_key(row)) return uncached_ = read_anew(row);
  if (known_.size() >= most_readings) {
    known_.clear();
    readings_.clear();
  }
  const TextIndex::Number number = known_.find_or_add(key_);
  if (number == readings_.size()) readings_.push_back(read_anew(row));
  return readings_[number];
}

// All that decides what the row comes to; nothing for a row that is too odd to come again.
bool RowCache::make_key(const table::Row& row) {
  if (row.open_quote > 0) return false;
  key_.assign(std::to_string(row.cells.size()) + ' ' + std::to_string(row.width));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view raw = row.cells[i].raw;
    if (raw.size() > longest_cached_cell) return false;
    const bool is_person = i == plan_.person || i == plan_.unit;
    const bool is_used = i < plan_.columns.size() && plan_.columns[i].field.has_value();
    if (is_person ? !may_name_sum(raw) : !is_used && says_nothing(raw)) continue;
    key_ += {'\n',
             static_cast<char>(i),
             static_cast<char>(i >> 8),
             static_cast<char>(raw.size()),
             static_cast<char>(raw.size() >> 8),
             row.cells[i].quoted ? '"' : ' '};
    key_ += raw;
  }
  return true;
}

RowReading RowCache::read_anew(const table::Row& row) {
  if (!rows_ || ++rows_read_ % rows_of_reader == 0) {
    table_.columns = plan_.columns;
    rows_ = std::make_unique<table::CourseRows>(policy_, table_);
  }
  table_.courses.clear();
  table_.rows.clear();
  table_.problems.clear();
  rows_->read(row);
  RowReading reading;
  for (const Entry& entry : table_.courses) {
    StoredCourse course = kinds_.store(read_course(policy_, entry, keys_));
    const std::uint64_t hash = table::id_hash(policy_, entry);
    course.id = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32)};
    reading.courses.push_back(course);
  }
  reading.problems = std::move(table_.problems);
  table_.problems = {};
  reading.is_sum = std::any_of(reading.problems.begin(), reading.problems.end(),
                               [](const table::Problem& problem) { return problem.code == "row-sum"; });
  return reading;
}

}  // namespace xueshi::roster
