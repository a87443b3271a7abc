#include "core/base/civil_date.h"

#include <cstddef>

#include "core/base/scan.h"

namespace xueshi {
namespace {

// At least `width` digits. REQUIRES: number >= 0.
void append_padded(std::string& text, int number, std::size_t width) {
  if (width > 1 || number > 9) append_padded(text, number / 10, width > 1 ? width - 1 : width);
  text += static_cast<char>('0' + number % 10);
}

std::chrono::year_month_day calendar(CivilDate date) { return std::chrono::year_month_day{date}; }

}  // namespace

int year_of(CivilDate date) { return static_cast<int>(calendar(date).year()); }

std::optional<CivilDate> make_date(int year, int month, int day) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

std::optional<CivilDate> parse_iso_date(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !is_digit(text[i])) return std::nullopt;
  }
  return make_date(number_in(text.substr(0, 4)), number_in(text.substr(5, 2)), number_in(text.substr(8, 2)));
}

std::string to_iso_text(CivilDate date) {
  const auto parts = calendar(date);
  std::string text;
  append_padded(text, static_cast<int>(parts.year()), 4);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(parts.month())), 2);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(parts.day())), 2);
  return text;
}

int days_between(CivilDate from, CivilDate to) { return static_cast<int>((to - from).count()); }

}  // namespace xueshi
