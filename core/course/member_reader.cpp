#include "core/course/member_reader.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace xueshi {
namespace {

using Kind = EntryMember::Kind;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

// Takes pieces off the front of a text; each says whether the piece was there.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  bool take(std::string_view piece) {
    if (rest_.substr(0, piece.size()) != piece) return false;
    rest_.remove_prefix(piece.size());
    return true;
  }

  std::string_view take_digits(std::size_t most = std::string_view::npos) {
    std::size_t count = 0;
    while (count < rest_.size() && count < most && is_digit(rest_[count])) ++count;
    const std::string_view digits = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return digits;
  }

  bool take_white_space() {
    const std::size_t before = rest_.size();
    for (std::size_t at = 0; at < rest_.size();) {
      if (!is_white_space(next_code_point(rest_, at))) break;
      rest_.remove_prefix(at);
      at = 0;
    }
    return rest_.size() < before;
  }

 private:
  std::string_view rest_;
};

int small_number(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

// ---- hours

struct Decimal {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
};

// -?digits([.。]digits)?
std::optional<Decimal> take_decimal(Cursor& cursor) {
  Decimal decimal;
  decimal.negative = cursor.take("-");
  decimal.whole = cursor.take_digits();
  if (decimal.whole.empty()) return std::nullopt;
  if (cursor.take(".") || cursor.take("。")) {
    decimal.fraction = cursor.take_digits();
    if (decimal.fraction.empty()) return std::nullopt;
  }
  return decimal;
}

bool all_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(next_code_point(text, at))) return false;
  }
  return !text.empty();
}

std::string_view without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view{} : digits.substr(first);
}

std::string_view without_trailing_zeros(std::string_view digits) {
  const std::size_t last = digits.find_last_not_of('0');
  return last == std::string_view::npos ? std::string_view{} : digits.substr(0, last + 1);
}

Reading<Hours> check_hours(const Decimal& decimal) {
  const std::string_view whole = without_leading_zeros(decimal.whole);
  const std::string_view fraction = without_trailing_zeros(decimal.fraction);
  if (decimal.negative || (whole.empty() && fraction.empty())) return {{}, FindingCode::hours_not_positive};
  if (whole.size() > 3) return {{}, FindingCode::hours_too_large};
  const auto digit = [fraction](std::size_t i) { return i < fraction.size() ? fraction[i] - '0' : 0; };
  const Hours hours{small_number(whole) * 100 + digit(0) * 10 + digit(1)};
  const bool finer = fraction.size() > 2;
  if (hours == longest_course && finer) return {{}, FindingCode::hours_too_large};
  if (finer) return {{}, FindingCode::hours_too_fine};
  return {hours, {}};
}

Reading<Hours> read_hours_text(std::string_view text) {
  const std::string narrowed = narrow(text);
  Cursor cursor(trim(narrowed));
  const auto decimal = take_decimal(cursor);
  if (!decimal) return {{}, FindingCode::hours_not_a_number};
  cursor.take_white_space();
  const std::string_view unit = cursor.rest();
  if (unit.empty() || unit == "学时" || unit == "个学时") return check_hours(*decimal);
  return {{}, all_letters(unit) ? FindingCode::hours_other_unit : FindingCode::hours_not_a_number};
}

// A JSON number written out without an exponent, so that it can be checked digit by digit.
struct WrittenOut {
  bool negative = false;
  std::string whole;
  std::string fraction;
};

constexpr int largest_exponent = 400;

WrittenOut write_out(std::string_view digits) {
  Cursor cursor(digits);
  WrittenOut number;
  number.negative = cursor.take("-");
  number.whole = std::string(cursor.take_digits());
  if (cursor.take(".")) number.fraction = std::string(cursor.take_digits());
  if (!cursor.take("e") && !cursor.take("E")) return number;
  const bool down = cursor.take("-");
  cursor.take("+");
  const std::string_view exponent = without_leading_zeros(cursor.rest());
  int places = exponent.size() > 3 ? largest_exponent : std::min(small_number(exponent), largest_exponent);
  for (; places > 0; --places) {
    std::string& from = down ? number.whole : number.fraction;
    const char moved = from.empty() ? '0' : down ? from.back() : from.front();
    if (!from.empty()) from.erase(down ? from.size() - 1 : 0, 1);
    down ? number.fraction.insert(0, 1, moved) : number.whole.append(1, moved);
  }
  return number;
}

// Adds one hundredth to a number in which no digit beyond the second decimal counts any more.
void add_hundredth(WrittenOut& number) {
  std::string digits = number.whole + number.fraction;
  std::size_t at = digits.size();
  while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
  if (at > 0) {
    ++digits[at - 1];
  } else {
    digits.insert(0, 1, '1');
  }
  number.whole = digits.substr(0, digits.size() - number.fraction.size());
  number.fraction = digits.substr(digits.size() - number.fraction.size());
}

// What lies within 1e-9 of a hundredth is that hundredth: binary numbers cannot say most of them exactly.
void snap_to_hundredth(WrittenOut& number) {
  constexpr std::string_view closely_below = "9999999";
  constexpr std::string_view closely_above = "0000000";
  if (number.fraction.size() < 9) return;
  const std::string beyond = number.fraction.substr(2);
  const std::string_view head = std::string_view(beyond).substr(0, closely_below.size());
  const bool exactly_above = beyond.compare(0, 7, "0000001") == 0 && without_trailing_zeros(beyond).size() == 7;
  if (head == closely_above || exactly_above) {
    number.fraction.resize(2);
  } else if (head == closely_below) {
    number.fraction.resize(2);
    add_hundredth(number);
  }
}

Reading<Hours> read_hours_number(std::string_view digits) {
  WrittenOut number = write_out(digits);
  snap_to_hundredth(number);
  return check_hours({number.negative, number.whole, number.fraction});
}

// ---- dates

struct DateParts {
  int year;
  int month;
  int day;
};

// Digits of a month or day: one or two.
std::optional<int> take_short_number(Cursor& cursor) {
  const std::string_view digits = cursor.take_digits(2);
  if (digits.empty()) return std::nullopt;
  return small_number(digits);
}

std::optional<DateParts> take_compact_date(Cursor& cursor) {
  const std::string_view digits = cursor.take_digits();
  if (digits.size() != 8) return std::nullopt;
  return DateParts{small_number(digits.substr(0, 4)), small_number(digits.substr(4, 2)),
                   small_number(digits.substr(6, 2))};
}

struct DateSigns {
  std::string_view after_year;
  std::string_view after_month;
  std::string_view after_day;
};

constexpr DateSigns date_signs[] = {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}};

std::optional<DateParts> take_signed_date(Cursor& cursor, const DateSigns& signs) {
  const std::string_view year = cursor.take_digits(4);
  if (year.size() != 4 || !cursor.take(signs.after_year)) return std::nullopt;
  const auto month = take_short_number(cursor);
  if (!month || !cursor.take(signs.after_month)) return std::nullopt;
  const auto day = take_short_number(cursor);
  if (!day || !cursor.take(signs.after_day)) return std::nullopt;
  return DateParts{small_number(year), *month, *day};
}

bool is_sixtieth(std::string_view digits) { return digits.size() == 2 && small_number(digits) <= 59; }

// Nothing more, or a time of day after white space.
bool ends_a_date(Cursor cursor) {
  if (cursor.at_end()) return true;
  if (!cursor.take_white_space()) return false;
  const std::string_view hour = cursor.take_digits();
  if (hour.empty() || hour.size() > 2 || small_number(hour) > 23) return false;
  if (!cursor.take(":") || !is_sixtieth(cursor.take_digits())) return false;
  if (cursor.at_end()) return true;
  return cursor.take(":") && is_sixtieth(cursor.take_digits()) && cursor.at_end();
}

std::optional<DateParts> find_date(std::string_view text) {
  Cursor compact(text);
  const auto parts = take_compact_date(compact);
  if (parts && ends_a_date(compact)) return parts;
  for (const DateSigns& signs : date_signs) {
    Cursor cursor(text);
    const auto found = take_signed_date(cursor, signs);
    if (found && ends_a_date(cursor)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::string to_decimal_text(std::string_view digits) {
  const WrittenOut number = write_out(digits);
  const std::string_view whole = without_leading_zeros(number.whole);
  const std::string_view fraction = without_trailing_zeros(number.fraction);
  std::string text = number.negative && !(whole.empty() && fraction.empty()) ? "-" : "";
  text += whole.empty() ? "0" : whole;
  if (!fraction.empty()) text.append(".").append(fraction);
  return text;
}

const std::string* as_text(const EntryMember& member) {
  return member.kind == Kind::text || member.kind == Kind::number ? &member.text : nullptr;
}

Reading<Hours> read_hours(const EntryMember& member) {
  if (member.kind == Kind::absent) return {{}, FindingCode::hours_missing};
  if (member.kind == Kind::number) return read_hours_number(member.text);
  if (member.kind == Kind::text) return read_hours_text(member.text);
  return {{}, FindingCode::hours_not_a_number};
}

Reading<CivilDate> read_date(const EntryMember& member) {
  if (member.kind == Kind::absent) return {};
  const std::string* text = as_text(member);
  if (!text) return {{}, FindingCode::date_unreadable};
  const std::string narrowed = narrow(*text);
  const auto parts = find_date(trim(narrowed));
  if (!parts) return {{}, FindingCode::date_unreadable};
  const auto date = make_date(parts->year, parts->month, parts->day);
  if (!date) return {{}, FindingCode::date_impossible};
  return {date, {}};
}

Reading<int> read_year(const EntryMember& member) {
  if (member.kind == Kind::absent) return {};
  const std::string* text = as_text(member);
  if (!text) return {{}, FindingCode::year_unreadable};
  const std::string narrowed = narrow(*text);
  Cursor cursor(trim(narrowed));
  const std::string_view digits = cursor.take_digits();
  if (digits.size() == 4 && (cursor.at_end() || cursor.rest() == "年" || cursor.rest() == "年度")) {
    return {small_number(digits), {}};
  }
  return {{}, FindingCode::year_unreadable};
}

Reading<bool> read_flag(const EntryMember& member) {
  if (member.kind == Kind::absent) return {};
  if (member.kind == Kind::yes) return {true, {}};
  if (member.kind == Kind::no) return {false, {}};
  return {{}, FindingCode::flag_unreadable};
}

}  // namespace xueshi
