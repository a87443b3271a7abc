#include "core/table/time_cells.h"

#include <algorithm>
#include <utility>

#include "core/base/civil_date.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

struct Parts {
  int year = 0;
  int month = 0;  // 0: not said
  int day = 0;    // 0: not said
};

constexpr std::string_view signs[] = {"-", "/", "."};

// The marks between two days, and around them.
constexpr std::string_view opening[] = {"-", "~", "—", "–", "―", "─", "至", "到", "起", "从", "自", "〜"};
constexpr std::string_view closing[] = {"、", ",", ";", "止"};

// How long something took, or on which day of the week it was, in brackets: （共5天）, （星期二）.
bool is_idle(std::string_view folded) {
  constexpr std::string_view words =
      "共 共计 计 为期 历时 半 天 日 小时 学时 课时 周 星期 礼拜 一 二 三 四 五 六 上午 下午 全天";
  return !folded.empty() && is_made_of({words, digit_words}, folded);
}

// The same behind a day, without brackets: 共5天.
bool is_length(std::string_view text) {
  Scanner scanner(trim(text));
  for (const std::string_view word : {"共计", "共", "计", "为期", "历时"}) scanner.take(word);
  if (scanner.take_digits(3).empty()) return false;
  if (scanner.take(".")) scanner.take_digits(1);
  for (const std::string_view unit : {"天", "小时", "学时", "个学时", "课时", "周"}) {
    if (scanner.take(unit)) return scanner.at_end();
  }
  return false;
}

// 2021年6月1日（星期二）至6月5日（5天） without its brackets, if they say nothing of days.
std::string without_idle_brackets(std::string_view text) {
  Bracketed parts = split_brackets(text);
  const bool are_idle = std::all_of(parts.inside.begin(), parts.inside.end(),
                                    [](const std::string& inside) { return is_idle(fold_word(inside)); });
  return are_idle ? std::move(parts.outside) : std::string(text);
}

struct Between {
  bool is_there = false;
  bool awaits_end = false;  // a day is to come: 2021-06-01至
};

Between take_between(Scanner& scanner) {
  Between between;
  for (bool more = true; more;) {
    more = scanner.take_white_space();
    const auto take = [&](std::string_view sign, bool awaits_end) {
      if (!scanner.take(sign)) return;
      more = true;
      between.awaits_end = awaits_end;
    };
    for (const std::string_view sign : opening) take(sign, true);
    for (const std::string_view sign : closing) take(sign, false);
    Scanner ahead = scanner;  // 2021-06-01/2021-06-05
    if (ahead.take("/") && ahead.take_digits().size() >= 4) take("/", true);
    between.is_there = between.is_there || more;
  }
  return between;
}

int take_number(Scanner& scanner, std::size_t most) {
  const std::string_view digits = scanner.take_digits(most);
  return digits.empty() ? 0 : number_in(digits);
}

// 8:30, 08:30:00, 8时30分. Says whether there was one.
bool take_clock(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.take_white_space();
  if (ahead.take_digits(2).empty()) return false;
  if (ahead.take("时") || ahead.take("点")) {
    scanner = ahead;
    if (!ahead.take_digits(2).empty() && ahead.take("分")) scanner = ahead;
    return true;
  }
  if (!ahead.take(":") || ahead.take_digits(2).empty()) return false;
  if (ahead.take(":")) ahead.take_digits(2);
  scanner = ahead;
  return true;
}

// Ignores a time of day: 8:30, 上午8:30, 下午.
void take_time_of_day(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.take_white_space();
  bool has_half = false;
  for (const std::string_view half : {"上午", "中午", "下午", "晚上"}) has_half = has_half || ahead.take(half);
  if (take_clock(ahead) || has_half) scanner = ahead;
}

// 6月1日, 6/1, and 6.1 if an end follows, in a year that is said elsewhere.
std::optional<Parts> take_day_of(int year, Scanner& scanner) {
  Parts parts{year, take_number(scanner, 2)};
  const bool is_number = scanner.take(".");
  if (!is_number && !scanner.take("月") && !scanner.take("/")) return std::nullopt;
  parts.day = take_number(scanner, 2);
  if (parts.month == 0 || parts.day == 0 || (is_number && scanner.at_end())) return std::nullopt;
  scanner.take("日") || scanner.take("号");
  return parts;
}

// 2021.6.1, 2021年6月1日, 2021.6, 20210601, 202106, 2021.
std::optional<Parts> take_start(Scanner& scanner) {
  const std::string_view digits = scanner.take_digits();
  if (digits.size() == 8 || digits.size() == 6) {
    const int day = digits.size() == 8 ? number_in(digits.substr(6)) : 0;
    return Parts{number_in(digits.substr(0, 4)), number_in(digits.substr(4, 2)), day};
  }
  if (digits.size() != 4) return std::nullopt;
  Parts parts{number_in(digits)};
  if (scanner.take("年")) {
    parts.month = take_number(scanner, 2);
    if (parts.month == 0) return parts;
    if (!scanner.take("月")) return std::nullopt;
    parts.day = take_number(scanner, 2);
    if (parts.day > 0) scanner.take("日") || scanner.take("号");
    return parts;
  }
  for (const std::string_view sign : signs) {
    Scanner ahead = scanner;
    if (!ahead.take(sign)) continue;
    const std::string_view month = ahead.take_digits();
    if (month.empty() || month.size() > 2) continue;  // 2021-2022
    parts.month = number_in(month);
    scanner = ahead;
    if (ahead.take(sign)) {
      const std::string_view day = ahead.take_digits();
      if (day.empty() || day.size() > 2) return parts;  // 2021-06-2021-07
      parts.day = number_in(day);
      scanner = ahead;
    }
    return parts;
  }
  return parts;
}

// An end that leaves out the year, or year and month.
std::optional<Parts> take_end(Scanner& scanner, const Parts& start) {
  Scanner ahead = scanner;
  if (ahead.take_digits().size() >= 4) return take_start(scanner);
  const int first = take_number(scanner, 2);
  if (first == 0) return std::nullopt;
  if (scanner.take("日") || scanner.take("号")) return Parts{start.year, start.month, first};
  const bool is_month = scanner.take("月");
  bool has_sign = is_month;
  for (const std::string_view sign : signs) has_sign = has_sign || scanner.take(sign);
  if (!has_sign) return start.day > 0 ? Parts{start.year, start.month, first} : Parts{start.year, first, 0};
  const int day = take_number(scanner, 2);
  if (day > 0) scanner.take("日") || scanner.take("号");
  if (day == 0 && !is_month) return std::nullopt;
  return Parts{start.year, first, day};
}

bool is_before(const Parts& one, const Parts& other) {
  if (one.year != other.year) return one.year < other.year;
  if (one.month != other.month) return one.month < other.month;
  return one.day < other.day;
}

std::optional<TimeCell> conclude(const Parts& end) {
  if (end.day == 0) {
    if (end.month > 12 || end.year < 1900) return std::nullopt;
    return TimeCell{{}, std::to_string(end.year)};
  }
  const auto date = make_date(end.year, end.month, end.day);
  if (!date) return std::nullopt;
  return TimeCell{to_iso_text(*date), {}};
}

}  // namespace

std::optional<TimeCell> read_time_cell(std::string_view text, int year) {
  const EntryMember member{EntryMember::Kind::text, std::string(text), {}};
  if (const auto date = read_date(member); date && date.value()) return TimeCell{member.text, {}};
  if (text.size() > longest_word) return std::nullopt;
  const std::string plain = narrow(without_idle_brackets(text));
  Scanner scanner(trim(plain));
  scanner.take("自") || scanner.take("从");
  auto parts = year > 0 ? take_day_of(year, scanner) : take_start(scanner);
  while (parts) {
    take_time_of_day(scanner);
    const Between between = take_between(scanner);
    if (scanner.at_end() || is_length(scanner.rest())) return between.awaits_end ? std::nullopt : conclude(*parts);
    if (!between.is_there) return std::nullopt;
    const auto end = take_end(scanner, *parts);
    if (!end || is_before(*end, *parts)) return std::nullopt;
    parts = end;
  }
  return std::nullopt;
}

}  // namespace xueshi::table
