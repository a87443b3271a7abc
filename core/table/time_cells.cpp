#include "core/table/time_cells.h"

#include "core/base/civil_date.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/course/date_reader.h"

namespace xueshi::table {
namespace {

struct Parts {
  int year = 0;
  int month = 0;  // 0: not said
  int day = 0;    // 0: not said
};

constexpr std::string_view signs[] = {"-", "/", "."};

// The marks between two days, and around them.
constexpr std::string_view between[] = {"-",  "~", "—",  "–",  "―",  "─",  "至", "到",
                                        "、", ",", "起", "止", "从", "自", "〜"};

bool take_between(Scanner& scanner) {
  bool took = scanner.take_white_space();
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view sign : between) more = scanner.take(sign) || more;
    more = scanner.take_white_space() || more;
    took = took || more;
  }
  return took;
}

int take_number(Scanner& scanner, std::size_t most) {
  const std::string_view digits = scanner.take_digits(most);
  return digits.empty() ? 0 : number_in(digits);
}

// Ignores a time of day.
void take_time_of_day(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.take_white_space();
  if (ahead.take_digits(2).empty() || !ahead.take(":") || ahead.take_digits(2).empty()) return;
  if (ahead.take(":")) ahead.take_digits(2);
  scanner = ahead;
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

std::optional<TimeCell> read_time_cell(std::string_view text) {
  const EntryMember member{EntryMember::Kind::text, std::string(text), {}};
  if (const auto date = read_date(member); date && date.value()) return TimeCell{member.text, {}};
  const std::string narrowed = narrow(text);
  Scanner scanner(trim(narrowed));
  auto parts = take_start(scanner);
  while (parts) {
    take_time_of_day(scanner);
    if (take_between(scanner) && !scanner.at_end()) {
      const auto end = take_end(scanner, *parts);
      if (!end || is_before(*end, *parts)) return std::nullopt;
      parts = end;
      continue;
    }
    return scanner.at_end() ? conclude(*parts) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace xueshi::table
