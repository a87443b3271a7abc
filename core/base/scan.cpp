#include "core/base/scan.h"

#include <algorithm>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

#include "core/base/text.h"

namespace xueshi {

int number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::optional<int> parse_whole_number(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits || !std::all_of(text.begin(), text.end(), is_digit)) {
    return std::nullopt;
  }
  return number_in(text);
}

std::size_t find_any(std::string_view text, std::size_t from, const char (&wanted)[3]) {
  std::size_t at = from;
#ifdef __wasm_simd128__
  constexpr std::size_t width = 16;
  for (; at + width <= text.size(); at += width) {
    const v128_t some = wasm_v128_load(text.data() + at);
    v128_t found = wasm_i8x16_eq(some, wasm_i8x16_splat(wanted[0]));
    found = wasm_v128_or(found, wasm_i8x16_eq(some, wasm_i8x16_splat(wanted[1])));
    found = wasm_v128_or(found, wasm_i8x16_eq(some, wasm_i8x16_splat(wanted[2])));
    const unsigned mask = wasm_i8x16_bitmask(found);
    if (mask != 0) return at + static_cast<std::size_t>(__builtin_ctz(mask));
  }
#endif
  while (at < text.size() && text[at] != wanted[0] && text[at] != wanted[1] && text[at] != wanted[2]) ++at;
  return at;
}

bool Scanner::take(std::string_view piece) {
  if (rest_.substr(0, piece.size()) != piece) return false;
  rest_.remove_prefix(piece.size());
  return true;
}

std::string_view Scanner::take_digits(std::size_t most) {
  std::size_t count = 0;
  while (count < rest_.size() && count < most && is_digit(rest_[count])) ++count;
  const std::string_view digits = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return digits;
}

bool Scanner::take_white_space() {
  const std::size_t before = rest_.size();
  for (std::size_t at = 0; !rest_.empty() && is_white_space(next_code_point(rest_, at)); at = 0) {
    rest_.remove_prefix(at);
  }
  return rest_.size() < before;
}

}  // namespace xueshi
