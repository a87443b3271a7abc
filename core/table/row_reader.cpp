#include "core/table/row_reader.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/table/category_cells.h"
#include "core/table/hours_by_category.h"
#include "core/table/restating.h"
#include "core/table/state_cells.h"
#include "core/table/time_cells.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

using Kind = EntryMember::Kind;
using Use = Column::Use;

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

// √ and ×
std::optional<bool> read_tick(std::string_view text) {
  const std::string_view mark = trim(text);
  if (has_word("√ ✓ ✔ ☑ ■", mark)) return true;
  if (has_word("× ✗ ✘ ✕ ❌ x X", mark)) return false;
  return std::nullopt;
}

EntryMember read_flag_cell(std::string text) {
  const auto answer = read_yes_no(text);
  return answer ? flag_member(*answer) : text_member(std::move(text));
}

// 已学课件, 完成章节: what 2/10 below it counts.
bool counts_parts(std::string_view header) { return holds_any("学 完成 进度 章 课件 看", fold_word(header)); }

// Reads the cells of one row into one entry, and then what hours it has.
class Reader {
 public:
  Reader(const Policy& policy, const TablePlan& plan, const Row& row, RowReading& reading)
      : policy_(policy), plan_(plan), row_(row), reading_(reading) {}

  void read();

 private:
  std::size_t columns() const { return std::min(row_.cells.size(), plan_.columns.size()); }
  std::string text_at(std::size_t column) const;
  void put(std::size_t column);
  void put_category(std::size_t column, std::string text);
  void put_declared(std::size_t column, const std::string& text);
  bool put_declared_day(const std::string& text);
  void put_reviewed(std::size_t column, const std::string& text);
  void put_time(std::size_t column, std::string text);
  void conclude_time();
  void conclude_year();
  void conclude_reviews();
  void put_state(std::size_t column, const std::string& text);
  void put_remark(std::size_t column, const std::string& text);
  void put_certificate(std::size_t column, std::string text);
  void heed_title();
  void put_sum();
  void put_taking_back(std::size_t column, const std::string& text);
  void heed(Answer answer, std::size_t column);
  void add_course();
  void add_hours_by_category();
  bool has_hours_by_category() const;
  std::vector<HoursCell> category_cells();
  void tell_cells();
  void tell_parts();
  void tell(std::size_t column, std::string_view code);

  const Policy& policy_;
  const TablePlan& plan_;
  const Row& row_;
  RowReading& reading_;
  Entry course_;
  std::size_t category_at_ = 0;  // the first of two columns that hold categories, from 1
  std::size_t time_at_ = 0;      // the column of the time, from 1
  std::string year_of_time_;     // if the time is only a year, or a year and a month
  bool is_sent_back_ = false;    // by one of several reviews
  std::string unread_time_;      // if it is no time by itself
};

// What stands in a cell. White space alone, and what people write for nothing, is nothing, unless it was written on
// purpose.
std::string Reader::text_at(std::size_t column) const {
  const Cell& cell = row_.cells[column];
  if (is_blank(cell)) return plan_.is_written ? text_of(cell) : std::string{};
  CellText text = read_cell(cell);
  const bool is_title = holds(plan_.columns[column], Member::title);
  if (!text.is_freed && !is_title && is_empty_mark(text.text)) return {};
  return plan_.is_written || !trim(text.text).empty() ? std::move(text.text) : std::string{};
}

void Reader::put(std::size_t column) {
  const Column& use = plan_.columns[column];
  if (use.use != Use::member && use.use != Use::remarks) return;
  std::string text = text_at(column);
  if (text.empty()) return;
  if (use.use == Use::remarks) return put_remark(column, text);
  EntryMember& member = course_[use.member];
  switch (use.member) {
    case Member::category:
      return put_category(column, std::move(text));
    case Member::declared:
      return put_declared(column, text);
    case Member::completed_on:
      return put_time(column, std::move(text));
    case Member::finished:
      return put_state(column, text);
    case Member::year:
      member = text_member(plan_.is_written ? std::move(text) : read_year_cell(std::move(text)));
      return;
    case Member::sum:
    case Member::planned:
      if (text != no_sum) member = read_flag_cell(std::move(text));
      return;
    case Member::settled:
      member = read_codes(std::move(text));
      return;
    case Member::certificate:
      return put_certificate(column, std::move(text));
    default:
      member = text_member(std::move(text));  // a column of days beats a day among the words on declaring
  }
}

void Reader::put_category(std::size_t column, std::string text) {
  text = read_asked_category(plan_.columns[column].manner, std::move(text));
  EntryMember& category = course_[Member::category];
  if (category.kind == Kind::absent) {
    category = text_member(std::move(text));
    category_at_ = column + 1;
    return;
  }
  JoinedCategory joined = join_category(policy_, category.text, text);
  if (joined.first_unread) tell(category_at_, "cell-unreadable");
  if (joined.second_unread) tell(column + 1, "cell-unreadable");
  category = text_member(std::move(joined.text));
}

void Reader::put_declared(std::size_t column, const std::string& text) {
  if (plan_.columns[column].manner == Manner::reviewed) return put_reviewed(column, text);
  if (const auto answer = read_declared_word(text)) {
    course_[Member::declared] = flag_member(*answer);
  } else if (!put_declared_day(text)) {
    course_[Member::declared] = text_member(text);
    tell(column + 1, "cell-unreadable");
  }
}

// A column of days beats a day among the words on declaring.
bool Reader::put_declared_day(const std::string& text) {
  if (!is_date(text_member(text))) return false;
  if (course_[Member::declared_on].kind == Kind::absent) course_[Member::declared_on] = text_member(text);
  return true;
}

// 审核状态 speaks of declaring and of what is recognised: what was not recognised is not declared, either.
void Reader::put_reviewed(std::size_t column, const std::string& text) {
  const Answer state = read_state_cell(text, false);
  const auto answer = state == Answer::no ? std::optional(false) : read_reviewed_word(text);
  if (state == Answer::no || (state == Answer::yes && !read_yes_no(text))) heed(state, column);
  if (answer) {
    course_[Member::declared] = flag_member(*answer);
  } else if (state != Answer::yes && !put_declared_day(text)) {
    tell(column + 1, "cell-unreadable");
  }
}

void Reader::put_time(std::size_t column, std::string text) {
  EntryMember& day = course_[Member::completed_on];
  if (plan_.is_written) {
    day = text_member(std::move(text));
    return;
  }
  time_at_ = column + 1;
  if (auto time = read_time_cell(text)) {
    if (!time->day.empty()) day = text_member(std::move(time->day));
    year_of_time_ = std::move(time->year);
  } else {
    unread_time_ = std::move(text);
  }
}

// 6月1日-6月5日 is of the year that another cell of the row says.
void Reader::conclude_time() {
  if (unread_time_.empty()) return;
  const auto year = read_year(course_[Member::year]);
  auto time = year && year.value() ? read_time_cell(unread_time_, *year.value()) : std::nullopt;
  const bool may_be_no_time = plan_.columns[time_at_ - 1].rank == 3;  // 培训时间 may say how long it took
  if (!time && may_be_no_time) return tell(time_at_, "cell-unreadable");
  course_[Member::completed_on] = text_member(std::move(time ? time->day : unread_time_));
}

// A time without a day gives the year, if nothing else does. A year that differs is told.
void Reader::conclude_year() {
  if (year_of_time_.empty()) return;
  EntryMember& year = course_[Member::year];
  if (year.kind == Kind::absent) year = text_member(year_of_time_);
  const auto stated = read_year(year);
  const bool is_same = stated && stated.value() && std::to_string(*stated.value()) == year_of_time_;
  if (!is_same) tell(time_at_, "cell-unreadable");
}

void Reader::put_state(std::size_t column, const std::string& text) {
  if (plan_.is_written) {
    course_[Member::finished] = read_flag_cell(text);
    return;
  }
  const Manner manner = plan_.columns[column].manner;
  if (manner == Manner::takes_back) return put_taking_back(column, text);
  const auto tick = read_tick(text);
  const Answer answer = tick ? (*tick ? Answer::yes : Answer::no) : read_state_cell(text, manner == Manner::marks);
  const auto reviewed = manner == Manner::reviewed ? read_reviewed_word(text) : std::nullopt;
  is_sent_back_ = is_sent_back_ || (manner == Manner::reviewed && answer == Answer::no);
  if (answer != Answer::unreadable || !reviewed) heed(answer, column);
}

// 是否作废 = 是, or a tick below 未完成. What is neither yes nor no, such as the day of it, is told.
void Reader::put_taking_back(std::size_t column, const std::string& text) {
  const auto tick = read_tick(text);
  const auto answer = tick ? tick : read_yes_no(text);
  if (!answer) return heed(Answer::unreadable, column);
  if (*answer) heed(Answer::no, column);
}

// Of several reviews one that sent the course back wins, also over what another one says of declaring.
void Reader::conclude_reviews() {
  if (!is_sent_back_) return;
  for (const Column& column : plan_.columns) {
    if (holds(column, Member::declared) && column.manner == Manner::reviewed)
      course_[Member::declared] = flag_member(false);
  }
}

// In a column for people to read, and in one with an unknown header, only a plain word that the course is not finished
// is heeded. What leaves it open is told.
void Reader::put_remark(std::size_t column, const std::string& text) {
  if (fold_word(text) == "否") return;
  const bool is_share = text.find('%') != std::string::npos;
  if (!is_share && text.size() <= longest_word && read_state_cell(text, true) == Answer::no) {
    course_[Member::finished] = flag_member(false);
  } else if (leaves_in_doubt(text) || (is_part_of_whole(text) && counts_parts(plan_.columns[column].header))) {
    tell(column + 1, "cell-unreadable");
  }
}

// 未生成 is no number of a certificate.
void Reader::put_certificate(std::size_t column, std::string text) {
  const bool says_no = !plan_.is_written && (read_state_cell(text, true) == Answer::no || leaves_in_doubt(text));
  if (says_no) return tell(column + 1, "cell-unreadable");
  course_[Member::certificate] = text_member(std::move(text));
}

void Reader::heed_title() {
  const Answer state = read_title_state(course_[Member::title].text);
  if (state == Answer::none) return;
  for (std::size_t i = 0; i < columns(); ++i) {
    if (holds(plan_.columns[i], Member::title)) return heed(state, i);
  }
}

// A sum is of the category that its title names, if no cell names one.
void Reader::put_sum() {
  const std::string& title = course_[Member::title].text;
  const bool names_earned = !plan_.has_hours_by_category && names_earned_hours(policy_, title);
  if (!names_earned && !is_called_a_sum(title)) return;
  course_[Member::sum] = flag_member(true);
  EntryMember& category = course_[Member::category];
  const auto named = names_earned ? category_of_sum(policy_, title) : std::nullopt;
  if (category.kind == Kind::absent && named) category = text_member(policy_.categories[*named].id);
}

// Any column that says no wins.
void Reader::heed(Answer answer, std::size_t column) {
  EntryMember& finished = course_[Member::finished];
  if (answer == Answer::no) {
    finished = flag_member(false);
  } else if (answer == Answer::yes && finished.kind == Kind::absent) {
    finished = flag_member(true);
  } else if (answer == Answer::unreadable) {
    tell(column + 1, "cell-unreadable");
  }
}

// ---- hours by category

std::vector<HoursCell> Reader::category_cells() {
  std::vector<HoursCell> cells(columns());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Use use = plan_.columns[i].use;
    if (use != Use::hours_of_category && use != Use::total) continue;
    const std::string text = text_at(i);
    if (text.empty()) continue;
    if (auto cell = read_hours_cell(text)) {
      cells[i] = std::move(*cell);
    } else {
      tell(i + 1, "cell-unreadable");
    }
  }
  return cells;
}

void Reader::add_hours_by_category() {
  const std::vector<HoursCell> cells = category_cells();
  const CategoryHours hours = count_by_category(policy_, plan_.columns, cells);
  for (const std::size_t column : hours.differing) tell(column + 1, "total-differs");
  const bool has_title = has_text(course_[Member::title]);
  for (const std::size_t i : hours.counted) {
    Entry entry = course_;
    entry[Member::hours] = text_member(cells[i].text);
    entry[Member::category] = text_member(policy_.categories[plan_.columns[i].category].id);
    if (!has_title) {
      entry[Member::title] = text_member(excerpt(trim(plan_.columns[i].header)));
      entry[Member::sum] = flag_member(true);
    }
    reading_.entries.push_back(std::move(entry));
  }
  // A course without hours is still a course.
  if (reading_.entries.empty() && has_title) reading_.entries.push_back(course_);
}

// Whether the row says something of a category, if only that its hours are 0.
bool Reader::has_hours_by_category() const {
  for (std::size_t i = 0; i < columns(); ++i) {
    if (plan_.columns[i].use == Use::hours_of_category && !text_at(i).empty()) return true;
  }
  return false;
}

// ---- the row

void Reader::add_course() {
  if (plan_.has_hours_by_category) return add_hours_by_category();
  const bool is_course = has_text(course_[Member::title]) || has_text(course_[Member::hours]) ||
                         (plan_.is_written && answers_sum(plan_, row_));
  if (is_course) reading_.entries.push_back(std::move(course_));
}

void Reader::read() {
  tell_cells();
  for (std::size_t i = 0; i < columns(); ++i) put(i);
  conclude_time();
  conclude_year();
  conclude_reviews();
  EntryMember& category = course_[Member::category];
  if (!plan_.is_written && category.kind == Kind::text)
    category = text_member(read_category_cell(policy_, category.text));
  if (!plan_.is_written) heed_title();
  const bool may_be_sum = !plan_.is_written && course_[Member::sum].kind == Kind::absent;
  if (may_be_sum) put_sum();
  add_course();
  tell_parts();
  const bool is_short = row_.cells.size() < plan_.reach;
  const bool says_nothing = reading_.entries.empty() && reading_.problems.empty() && !has_hours_by_category();
  if (is_short || row_.width > plan_.columns.size() || says_nothing) tell(0, "row-ragged");
}

void Reader::tell_cells() {
  if (row_.open_quote > 0) tell(row_.open_quote, "quote-open");
  for (std::size_t i = 0; i < row_.cells.size(); ++i) {
    const std::string_view raw = row_.cells[i].raw;
    if (raw.size() > longest_cell && count_code_points(raw) > longest_cell) tell(i + 1, "cell-too-long");
  }
}

// A mark below the one that passes, or a part of the lessons: nobody knows whether that was enough.
void Reader::tell_parts() {
  if (plan_.is_written) return;
  for (const auto& [part, whole] : plan_.parts) {
    if (std::max(part, whole) >= columns()) continue;
    if (is_less(text_of(row_.cells[part]), text_of(row_.cells[whole]))) tell(part + 1, "cell-unreadable");
  }
}

// `column` 0 means the whole row.
void Reader::tell(std::size_t column, std::string_view code) {
  const Cell* cell = column > 0 && column <= row_.cells.size() ? &row_.cells[column - 1] : first_filled(row_);
  reading_.problems.push_back({row_.number, column, code, cell ? excerpt(text_of(*cell)) : std::string{}});
}

}  // namespace

void read_row(const Policy& policy, const TablePlan& plan, const Row& row, RowReading& reading) {
  reading.clear();
  std::size_t sum_cell = 0;
  reading.kind = classify(policy, plan, row, &sum_cell);
  if (reading.kind == RowKind::blank) return;
  if (reading.kind == RowKind::restating) {
    reading.problems.push_back({row.number, 0, "row-sum", excerpt(text_of(row.cells[sum_cell - 1]))});
  } else if (reading.kind == RowKind::course && !row.is_broken) {
    Reader(policy, plan, row, reading).read();
  } else {
    // No course; and of a broken row nobody knows which cell is which.
    reading.problems.push_back({row.number, 0, "row-ragged", excerpt(text_of(*first_filled(row)))});
  }
}

void give_up(const Row& row, std::string_view code, RowReading& reading) {
  reading.clear();
  reading.kind = RowKind::page_line;
  reading.problems.push_back({row.number, 0, code, excerpt(text_of(*first_filled(row)))});
}

}  // namespace xueshi::table
