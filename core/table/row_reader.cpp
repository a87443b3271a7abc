#include "core/table/row_reader.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/call/call_reader.h"
#include "core/course/date_reader.h"
#include "core/table/category_cells.h"

namespace xueshi::table {
namespace {

using Kind = EntryMember::Kind;

constexpr std::size_t longest_excerpt = 100;

EntryMember text_member(std::string text) { return {Kind::text, std::move(text), {}}; }

EntryMember flag_member(bool flag) { return {flag ? Kind::yes : Kind::no, {}, {}}; }

bool has_text(const EntryMember& member) { return !trim(member.text).empty(); }

bool is_date(const EntryMember& member) {
  const auto date = read_date(member);
  return date && date.value();
}

bool is_code(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || ('a' <= c && c <= 'z'); });
}

// Codes with white space between them; anything else as it stands.
EntryMember read_codes(std::string text) {
  EntryMember list{Kind::list, {}, {}};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = text.find_first_not_of(" \t\r\n", at);
    if (start == std::string::npos) break;
    at = std::min(text.find_first_of(" \t\r\n", start), text.size());
    list.items.push_back(text.substr(start, at - start));
    if (!is_code(list.items.back())) return text_member(std::move(text));
  }
  return list;
}

EntryMember read_flag_cell(std::string text) {
  const auto answer = read_yes_no(text);
  return answer ? flag_member(*answer) : text_member(std::move(text));
}

}  // namespace

std::string excerpt(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest_excerpt; ++count) next_code_point(text, at);
  return std::string(text.substr(0, at));
}

CourseRows::CourseRows(const Policy& policy, Table& table)
    : policy_(policy), table_(table), ids_(policy), is_written_(is_written_table(table.columns)) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto field = table.columns[i].field;
    if (field == Member::title || field == Member::hours) reach_ = i + 1;
  }
}

bool CourseRows::read(const Row& row) {
  Entry course;
  const std::size_t before = table_.problems.size();
  tell_cells(row);
  const std::size_t told = table_.problems.size();
  const std::size_t columns = std::min(row.cells.size(), table_.columns.size());
  for (std::size_t i = 0; i < columns; ++i) put(course, row, i);
  if (const Cell* sum = find_sum(row, course)) {
    table_.problems.resize(told);
    table_.problems.push_back({row.number, 0, "row-sum", excerpt(text_of(*sum))});
    return true;
  }
  const bool is_course =
      has_text(course[Member::title]) || has_text(course[Member::hours]) || (is_written_ && answers_sum(row));
  if (is_course && table_.courses.size() == most_courses) {
    table_.problems.resize(before);
    return false;
  }
  if (!is_course || row.width > table_.columns.size() || row.cells.size() < reach_) tell(row, 0, "row-ragged");
  if (!is_course) return true;
  course.id = ids_.next(course);
  table_.courses.push_back(std::move(course));
  table_.rows.push_back(row.number);
  return true;
}

// What stands in a cell; white space alone is nothing but where it was written on purpose.
std::string CourseRows::text_at(const Row& row, std::size_t column) const {
  const Cell& cell = row.cells[column];
  return is_blank(cell) && !is_written_ ? std::string{} : text_of(cell);
}

void CourseRows::put(Entry& course, const Row& row, std::size_t column) {
  const auto field = table_.columns[column].field;
  if (!field) return;
  std::string text = text_at(row, column);
  if (text.empty()) return;
  EntryMember& member = course[*field];
  if (field == Member::category) {
    put_category(course, row, column, std::move(text));
  } else if (field == Member::declared) {
    put_declared(course, row, column, text);
  } else if (field == Member::sum || field == Member::planned || field == Member::finished) {
    if (text != no_sum) member = read_flag_cell(std::move(text));
  } else if (field == Member::settled) {
    member = read_codes(std::move(text));
  } else {
    member = text_member(std::move(text));  // a column of days beats a day among the words on declaring
  }
}

void CourseRows::put_category(Entry& course, const Row& row, std::size_t column, std::string text) {
  if (course[Member::category].kind == Kind::absent) {
    course[Member::category] = text_member(std::move(text));
    category_at_ = column;
    return;
  }
  JoinedCategory joined = join_category(policy_, course[Member::category].text, text);
  if (joined.first_unread) tell(row, category_at_ + 1, "cell-unreadable");
  if (joined.second_unread) tell(row, column + 1, "cell-unreadable");
  course[Member::category] = text_member(std::move(joined.text));
}

void CourseRows::put_declared(Entry& course, const Row& row, std::size_t column, const std::string& text) {
  if (const auto answer = read_declared_word(text)) {
    course[Member::declared] = flag_member(*answer);
  } else if (is_date(text_member(text))) {
    if (course[Member::declared_on].kind == Kind::absent) course[Member::declared_on] = text_member(text);
  } else {
    course[Member::declared] = text_member(text);
    tell(row, column + 1, "cell-unreadable");
  }
}

void CourseRows::tell_cells(const Row& row) {
  if (row.open_quote > 0) tell(row, row.open_quote, "quote-open");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view raw = row.cells[i].raw;
    if (raw.size() > longest_cell && count_code_points(raw) > longest_cell) tell(row, i + 1, "cell-too-long");
  }
}

// Whether the row says of itself that it is a sum, or that it is none. A written table does so wherever it would not be
// taken for a course without.
bool CourseRows::answers_sum(const Row& row) const {
  for (std::size_t i = 0; i < std::min(row.cells.size(), table_.columns.size()); ++i) {
    if (table_.columns[i].field == Member::sum && !is_blank(row.cells[i])) return true;
  }
  return false;
}

// The cell that makes the row a sum over others; nothing where it is none.
const Cell* CourseRows::find_sum(const Row& row, const Entry& course) const {
  if (answers_sum(row) || (has_text(course[Member::title]) && !is_sum_word(course[Member::title].text))) return nullptr;
  const auto found =
      std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return is_sum_word(text_of(cell)); });
  return found == row.cells.end() ? nullptr : &*found;
}

// `column` 0 means the whole row.
void CourseRows::tell(const Row& row, std::size_t column, std::string_view code) {
  const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !is_blank(cell); });
  const Cell none;
  const Cell& cell = column > 0 && column <= row.cells.size() ? row.cells[column - 1]
                     : first != row.cells.end()               ? *first
                                                              : none;
  table_.problems.push_back({row.number, column, code, excerpt(text_of(cell))});
}

}  // namespace xueshi::table
