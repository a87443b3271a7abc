#include "core/roster/row_cache.h"

#include <algorithm>
#include <cstring>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/course/date_reader.h"
#include "core/table/restating.h"
#include "core/table/state_cells.h"

namespace xueshi::roster {
namespace {

using Use = table::Column::Use;

constexpr std::size_t most_readings = std::size_t{1} << 16;

// Longer cells are seldom met twice, and may be told of.
constexpr std::size_t longest_cached_cell = 1024;

// What a key may need beside the bytes of a cell: what it is and its length, and a word that is not full.
constexpr std::size_t most_around_cell = 3 + word_size;

constexpr std::size_t longest_plain_certificate = 64;

bool is_ascii(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether the letters of "total" stand in the text, the one word for a sum that is not Chinese.
bool may_be_total(std::string_view text) {
  constexpr unsigned all = 15;
  unsigned found = 0;
  for (const char c : text) {
    const char small = static_cast<char>(c | 0x20);
    found |= small == 't' ? 1U : small == 'o' ? 2U : small == 'a' ? 4U : small == 'l' ? 8U : 0U;
  }
  return found == all;
}

bool holds_hours(const table::Column& column) {
  return column.use == Use::hours_of_category || (column.use == Use::member && column.member == Member::hours);
}

}  // namespace

void RowCache::begin() {
  const auto& columns = plan_.table.columns;
  is_usable_ = true;
  roles_.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const table::Column& column = columns[i];
    const bool is_member = column.use == Use::member;
    const bool is_read = is_member || column.use == Use::hours_of_category || column.use == Use::total;
    Role role = is_read ? Role::told : Role::spare;
    if (is_member && column.member == Member::completed_on) role = Role::day;
    if (is_member && column.member == Member::declared_on) role = Role::declared_day;
    if (is_member && column.member == Member::certificate) role = Role::certificate;
    roles_.push_back(role);
    // A row that repeats such a header is none: all of its cells decide that.
    for (const auto& header : plan_.table.headers) {
      if (holds_hours(column) && i < header.size() && table::read_hours_cell(header[i])) is_usable_ = false;
    }
  }
}

const StoredRow& RowCache::read(const table::Row& row, bool is_unfinished) {
  if (!make_key(row, is_unfinished)) {
    completed_on_ = declared_on_ = std::nullopt;
    certificate_ = std::nullopt;
    return uncached_ = read_anew(row, is_unfinished);
  }
  if (known_.size() >= most_readings) {
    known_.clear();
    rows_.clear();
  }
  std::uint32_t& number = known_.find_or_add({key_.data(), static_cast<std::size_t>(key_end_ - key_.data())}).number;
  if (number == none) {
    number = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(read_anew(row, is_unfinished));
    return rows_.back();
  }
  const StoredRow& found = rows_[number];
  return found.may_come_again ? found : uncached_ = read_anew(row, is_unfinished);
}

void RowCache::fill(StoredCourse& course) const {
  if (completed_on_) course.completed_on = *completed_on_;
  if (declared_on_) course.declared_on = *declared_on_;
  if (certificate_ && course.certificate != 0) course.certificate = *certificate_;
}

// All that decides what the row comes to, but for what is its own. Nothing for a row that is too odd to come again.
bool RowCache::make_key(const table::Row& row, bool is_unfinished) {
  completed_on_ = declared_on_ = std::nullopt;
  certificate_ = std::nullopt;
  if (!is_usable_ || row.open_quote > 0 || row.cells.size() >= table::most_columns) return false;
  std::size_t most = 1;
  for (const table::Cell& cell : row.cells) {
    if (cell.raw.size() > longest_cached_cell) return false;
    most += cell.raw.size() + most_around_cell;
  }
  if (key_.size() < most) key_.resize(most);
  key_end_ = key_.data();
  add_to_key(is_unfinished ? 'u' : 'f');
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    add_to_key(i < roles_.size() ? roles_[i] : Role::spare, row.cells[i]);
  }
  return true;
}

// Of each cell at least whether it is blank: the first that is not may say what kind of row it is.
void RowCache::add_to_key(Role role, const table::Cell& cell) {
  const std::string_view raw = cell.raw;
  if (raw.empty() || (role == Role::spare && is_blank(cell))) return add_to_key('b');
  if (role == Role::spare && is_silent(cell)) return add_to_key('s');
  if ((role == Role::day || role == Role::declared_day) && take_day(role, raw)) return;
  if (role == Role::certificate && is_silent(cell) && take_certificate(raw)) return add_to_key('c');
  add_to_key(cell.quoted ? '"' : 't', static_cast<std::uint16_t>(raw.size()));
  for (std::size_t at = 0; at + word_size <= raw.size(); at += word_size) add_word(word_at(raw.data() + at), word_size);
  add_word(rest_of(raw), raw.size() % word_size);
}

void RowCache::add_to_key(char first, std::uint16_t second) {
  add_word(static_cast<unsigned char>(first) | std::uint64_t{second} << 8, 3);
}

// REQUIRES: there is room for a whole word.
void RowCache::add_word(std::uint64_t word, std::size_t bytes) {
  std::memcpy(key_end_, &word, word_size);
  key_end_ += bytes;
}

// Whether the cell of a column that is not read says nothing: neither that its row restates others, nor anything of
// whether the course is finished.
bool RowCache::is_silent(const table::Cell& cell) {
  if (cell.raw.find('"') != std::string_view::npos) return false;
  if (is_ascii(cell.raw) && !may_be_total(cell.raw) && cell.raw.find_first_of("%/") == std::string_view::npos)
    return true;
  if (cells_.size() >= most_readings) {
    cells_.clear();
  }
  std::uint32_t& is_known_silent = cells_.find_or_add(cell.raw).number;
  if (is_known_silent == none) {
    const std::string text = text_of(cell);
    is_known_silent = !table::is_restating(policy_, text) && table::read_state_cell(text, true) != table::Answer::no &&
                      !table::leaves_in_doubt(text) && !table::is_part_of_whole(text);
  }
  return is_known_silent != 0;
}

// Of the day on which a course was completed the year counts: it may be the one that the course is attributed to.
bool RowCache::take_day(Role role, std::string_view cell) {
  auto date = parse_iso_date(cell);
  if (!date) date = read_plain_date(cell);
  if (!date) return false;
  if (role == Role::declared_day) {
    declared_on_ = store_date(date);
    add_to_key('d');
    return true;
  }
  completed_on_ = store_date(date);
  const int year = contains(policy_.period, *date) ? policy_.year : year_of(*date);
  add_to_key('D', static_cast<std::uint16_t>(year));
  return true;
}

// A certificate of letters, digits and - alone, which is no mark of an empty cell: folded, it has no - and no capitals.
bool RowCache::take_certificate(std::string_view cell) {
  if (cell.size() > longest_plain_certificate) return false;
  folded_.clear();
  bool has_digit = false;
  for (const char c : cell) {
    const bool is_capital = 'A' <= c && c <= 'Z';
    if (!is_capital && !('a' <= c && c <= 'z') && !is_digit(c) && c != '-') return false;
    has_digit = has_digit || is_digit(c);
    if (c != '-') folded_ += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!has_digit || cell.front() == '-') return false;
  certificate_ = certificates_.find_or_add(folded_) + 1;
  return true;
}

// Whether the row has hours, so that it is no line at the foot of a page: all of its cells would decide that.
bool RowCache::has_hours(const table::Row& row) const {
  const auto& columns = plan_.table.columns;
  for (std::size_t i = 0; i < std::min(row.cells.size(), columns.size()); ++i) {
    if (holds_hours(columns[i]) && table::read_hours_cell(text_of(row.cells[i]))) return true;
  }
  return false;
}

Key RowCache::key_of_certificate(const Entry& entry) {
  const std::string* text = as_text(entry[Member::certificate]);
  return text ? certificates_.find_or_add(fold(*text)) + 1 : 0;
}

StoredRow RowCache::read_anew(const table::Row& row, bool is_unfinished) {
  table::read_row(policy_, plan_.table, row, reading_);
  StoredRow stored;
  bool is_sum = false;  // or would be one, behind the name of its row's person
  for (Entry& entry : reading_.entries) {
    if (is_unfinished) entry[Member::finished] = {EntryMember::Kind::no, {}, {}};
    is_sum = is_sum || entry[Member::sum].kind == EntryMember::Kind::yes;
    const auto course = read_course(policy_, entry, keys_);
    stored.courses.push_back(wordings_.add(course, table::id_parts(policy_, entry), key_of_certificate(entry)));
  }
  stored.problems = std::move(reading_.problems);
  stored.is_course = reading_.kind == table::RowKind::course;
  stored.may_come_again = stored.is_course && !is_sum && has_hours(row);
  return stored;
}

}  // namespace xueshi::roster
