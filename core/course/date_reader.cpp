#include "core/course/date_reader.h"

#include <algorithm>

#include "core/base/scan.h"
#include "core/base/text.h"

namespace xueshi {
namespace {

struct DateParts {
  int year;
  int month;
  int day;
};

// A month or a day: one or two digits.
std::optional<int> take_short_number(Scanner& scanner) {
  const std::string_view digits = scanner.take_digits(2);
  if (digits.empty()) return std::nullopt;
  return number_in(digits);
}

std::optional<DateParts> take_compact_date(Scanner& scanner) {
  const std::string_view digits = scanner.take_digits();
  if (digits.size() != 8) return std::nullopt;
  return DateParts{number_in(digits.substr(0, 4)), number_in(digits.substr(4, 2)), number_in(digits.substr(6, 2))};
}

struct DateSigns {
  std::string_view after_year;
  std::string_view after_month;
  std::string_view after_day;
};

constexpr DateSigns date_signs[] = {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}};

std::optional<DateParts> take_signed_date(Scanner& scanner, const DateSigns& signs) {
  const std::string_view year = scanner.take_digits(4);
  if (year.size() != 4 || !scanner.take(signs.after_year)) return std::nullopt;
  const auto month = take_short_number(scanner);
  if (!month || !scanner.take(signs.after_month)) return std::nullopt;
  const auto day = take_short_number(scanner);
  if (!day || !scanner.take(signs.after_day)) return std::nullopt;
  return DateParts{number_in(year), *month, *day};
}

// ---- the time of day behind a date

constexpr std::string_view half_day_words[] = {"上午", "下午", "AM", "PM", "am", "pm", "Am", "Pm", "aM", "pM"};

bool take_half_day(Scanner& scanner) {
  for (const std::string_view word : half_day_words) {
    if (scanner.take(word)) return true;
  }
  return false;
}

bool take_sixtieth(Scanner& scanner) {
  const std::string_view digits = scanner.take_digits();
  return digits.size() == 2 && number_in(digits) <= 59;
}

// 14:30, 14:30:00 or 14:30:00.0, the hour at most `last_hour`.
bool take_clock(Scanner& scanner, int& hour) {
  const std::string_view hours = scanner.take_digits();
  if (hours.empty() || hours.size() > 2) return false;
  hour = number_in(hours);
  if (!scanner.take(":") || !take_sixtieth(scanner)) return false;
  if (!scanner.take(":")) return true;
  if (!take_sixtieth(scanner)) return false;
  return !scanner.take(".") || !scanner.take_digits().empty();
}

// Nothing more, or a time of day after white space.
bool ends_a_date(Scanner scanner) {
  if (scanner.at_end()) return true;
  if (!scanner.take_white_space()) return false;
  bool is_half_day = take_half_day(scanner);
  if (is_half_day) scanner.take_white_space();
  int hour = 0;
  if (!take_clock(scanner, hour)) return false;
  if (!is_half_day) {
    scanner.take_white_space();
    is_half_day = take_half_day(scanner);
  }
  return scanner.at_end() && hour <= (is_half_day ? 12 : 23);
}

std::optional<DateParts> find_date(std::string_view text) {
  Scanner compact(text);
  const auto parts = take_compact_date(compact);
  if (parts && ends_a_date(compact)) return parts;
  for (const DateSigns& signs : date_signs) {
    Scanner scanner(text);
    const auto found = take_signed_date(scanner, signs);
    if (found && ends_a_date(scanner)) return found;
  }
  return std::nullopt;
}

}  // namespace

Result<std::optional<CivilDate>, FindingCode> read_date(const EntryMember& member) {
  if (member.kind == EntryMember::Kind::absent) return std::optional<CivilDate>{};
  const std::string* text = as_text(member);
  if (!text) return FindingCode::date_unreadable;
  std::string room;
  const std::string_view narrowed = narrow(*text, room);
  const auto parts = find_date(trim(narrowed));
  if (!parts) return FindingCode::date_unreadable;
  const auto date = make_date(parts->year, parts->month, parts->day);
  if (!date) return FindingCode::date_impossible;
  return date;
}

std::optional<CivilDate> read_plain_date(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (text.empty() || !is_digit(text.front()) || !std::all_of(text.begin(), text.end(), is_ascii)) return std::nullopt;
  const auto parts = find_date(text);
  return parts ? make_date(parts->year, parts->month, parts->day) : std::nullopt;
}

Result<std::optional<int>, FindingCode> read_year(const EntryMember& member) {
  if (member.kind == EntryMember::Kind::absent) return std::optional<int>{};
  const std::string* text = as_text(member);
  if (!text) return FindingCode::year_unreadable;
  std::string room;
  const std::string_view narrowed = narrow(*text, room);
  Scanner scanner(trim(narrowed));
  const std::string_view digits = scanner.take_digits();
  const std::string_view unit = scanner.rest();
  if (digits.size() != 4 || !(unit.empty() || unit == "年" || unit == "年度")) return FindingCode::year_unreadable;
  return std::optional<int>(number_in(digits));
}

}  // namespace xueshi
