#include "core/course/hours_reader.h"

#include <algorithm>
#include <optional>

#include "core/base/scan.h"
#include "core/base/text.h"

namespace xueshi {
namespace {

using Kind = EntryMember::Kind;

struct Decimal {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
};

// -?digits([.。]digits)?
std::optional<Decimal> take_decimal(Scanner& scanner) {
  Decimal decimal;
  decimal.negative = scanner.take("-");
  decimal.whole = scanner.take_digits();
  if (decimal.whole.empty()) return std::nullopt;
  if (scanner.take(".") || scanner.take("。")) {
    decimal.fraction = scanner.take_digits();
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

Result<Hours, FindingCode> check_hours(const Decimal& decimal) {
  const std::string_view whole = without_leading_zeros(decimal.whole);
  const std::string_view fraction = without_trailing_zeros(decimal.fraction);
  if (decimal.negative || (whole.empty() && fraction.empty())) return FindingCode::hours_not_positive;
  if (whole.size() > 3) return FindingCode::hours_too_large;
  const auto digit = [fraction](std::size_t i) { return i < fraction.size() ? fraction[i] - '0' : 0; };
  const Hours hours{number_in(whole) * 100 + digit(0) * 10 + digit(1)};
  const bool finer = fraction.size() > 2;
  if (hours == longest_course && finer) return FindingCode::hours_too_large;
  if (finer) return FindingCode::hours_too_fine;
  return hours;
}

Result<Hours, FindingCode> read_hours_text(std::string_view text) {
  std::string room;
  const std::string_view narrowed = narrow(text, room);
  Scanner scanner(trim(narrowed));
  const auto decimal = take_decimal(scanner);
  if (!decimal) return FindingCode::hours_not_a_number;
  scanner.take_white_space();
  const std::string_view unit = scanner.rest();
  if (unit.empty() || unit == "学时" || unit == "个学时") return check_hours(*decimal);
  return all_letters(unit) ? FindingCode::hours_other_unit : FindingCode::hours_not_a_number;
}

// A JSON number written out without an exponent, so that it can be checked digit by digit.
struct WrittenOut {
  bool negative = false;
  std::string whole;
  std::string fraction;
};

constexpr int largest_exponent = 400;

WrittenOut write_out(std::string_view digits) {
  Scanner scanner(digits);
  WrittenOut number;
  number.negative = scanner.take("-");
  number.whole = std::string(scanner.take_digits());
  if (scanner.take(".")) number.fraction = std::string(scanner.take_digits());
  if (!scanner.take("e") && !scanner.take("E")) return number;
  const bool down = scanner.take("-");
  scanner.take("+");
  const std::string_view exponent = without_leading_zeros(scanner.rest());
  int places = exponent.size() > 3 ? largest_exponent : std::min(number_in(exponent), largest_exponent);
  for (; places > 0; --places) {
    std::string& from = down ? number.whole : number.fraction;
    const char moved = from.empty() ? '0' : down ? from.back() : from.front();
    if (!from.empty()) from.erase(down ? from.size() - 1 : 0, 1);
    down ? number.fraction.insert(0, 1, moved) : number.whole.append(1, moved);
  }
  return number;
}

// Adds one hundredth. Digits after the second decimal no longer matter here.
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

// A number within 1e-9 of a hundredth becomes that hundredth: binary numbers cannot represent most hundredths exactly.
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

Result<Hours, FindingCode> read_hours_number(std::string_view digits) {
  WrittenOut number = write_out(digits);
  snap_to_hundredth(number);
  return check_hours({number.negative, number.whole, number.fraction});
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

Result<Hours, FindingCode> read_hours(const EntryMember& member) {
  if (member.kind == Kind::absent) return FindingCode::hours_missing;
  if (member.kind == Kind::number) return read_hours_number(member.text);
  if (member.kind == Kind::text) return read_hours_text(member.text);
  return FindingCode::hours_not_a_number;
}

}  // namespace xueshi
