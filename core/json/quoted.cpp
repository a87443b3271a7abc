#include "core/json/quoted.h"

#include "core/base/scan.h"
#include "core/base/text.h"

namespace xueshi::json {
namespace {

constexpr std::string_view escape_letters = "\"\\/bfnrt";
constexpr std::string_view escaped = "\"\\/\b\f\n\r\t";

constexpr bool is_high_half(char32_t unit) { return 0xD800 <= unit && unit <= 0xDBFF; }
constexpr bool is_low_half(char32_t unit) { return 0xDC00 <= unit && unit <= 0xDFFF; }

// ASCII characters that need no escape within a text.
constexpr bool is_plain(char c) { return static_cast<signed char>(c) >= 0x20 && c != '"' && c != '\\'; }

constexpr char32_t not_hex = 16;

constexpr char32_t hex_value(char c) {
  if (is_digit(c)) return static_cast<char32_t>(c - '0');
  const char lower = static_cast<char>(c | 0x20);
  return 'a' <= lower && lower <= 'f' ? static_cast<char32_t>(lower - 'a' + 10) : not_hex;
}

// Takes the four digits of a \u escape and appends their bits to `unit`.
bool take_unit(std::string_view& rest, char32_t& unit) {
  if (rest.size() < 4) return false;
  for (const char c : rest.substr(0, 4)) {
    const char32_t value = hex_value(c);
    if (value == not_hex) return false;
    unit = unit << 4 | value;
  }
  rest.remove_prefix(4);
  return true;
}

// Takes the escape at the front of `rest`. An escape for half a character is refused.
bool take_escape(std::string_view& rest, char32_t& code_point) {
  if (rest.size() < 2) return false;
  const char letter = rest[1];
  rest.remove_prefix(2);
  if (letter != 'u') {
    const std::size_t place = escape_letters.find(letter);
    if (place == std::string_view::npos) return false;
    code_point = static_cast<unsigned char>(escaped[place]);
    return true;
  }
  code_point = 0;
  if (!take_unit(rest, code_point) || is_low_half(code_point)) return false;
  if (!is_high_half(code_point)) return true;
  char32_t low = 0;
  if (rest.substr(0, 2) != "\\u") return false;
  rest.remove_prefix(2);
  if (!take_unit(rest, low) || !is_low_half(low)) return false;
  code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
  return true;
}

// The length in bytes of the non-ASCII character at the front of `rest`. Returns 0 if it is not well-formed UTF-8.
std::size_t sequence_size(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || rest.size() < size) return 0;
  const auto second = static_cast<unsigned char>(rest[1]);
  const int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (second < least || second > most) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if ((static_cast<unsigned char>(rest[i]) & 0xC0) != 0x80) return 0;
  }
  return size;
}

// The end of the characters that need no decoding: a quote, an escape, or a byte that is not well-formed.
std::size_t end_of_run(std::string_view rest) {
  std::size_t at = 0;
  for (;;) {
    while (at < rest.size() && is_plain(rest[at])) ++at;
    const bool is_ascii = at == rest.size() || static_cast<signed char>(rest[at]) >= 0;
    const std::size_t size = is_ascii ? 0 : sequence_size(rest.substr(at));
    if (size == 0) return at;
    at += size;
  }
}

}  // namespace

bool take_quoted(std::string_view& rest, Quoted& quoted) {
  if (rest.empty() || rest[0] != '"') return false;
  rest.remove_prefix(1);
  const char* begin = rest.data();
  quoted.has_escapes = false;
  for (;;) {
    rest.remove_prefix(end_of_run(rest));
    if (rest.empty()) return false;
    if (rest[0] == '"') break;
    char32_t unused = 0;
    if (rest[0] != '\\' || !take_escape(rest, unused)) return false;
    quoted.has_escapes = true;
  }
  quoted.raw = {begin, static_cast<std::size_t>(rest.data() - begin)};
  rest.remove_prefix(1);
  return true;
}

void decode(Quoted quoted, std::string& text) {
  text.clear();
  while (!quoted.raw.empty()) {
    const std::string_view run = quoted.raw.substr(0, quoted.raw.find('\\'));
    text += run;
    quoted.raw.remove_prefix(run.size());
    char32_t code_point = 0;
    if (!quoted.raw.empty() && take_escape(quoted.raw, code_point)) append_code_point(text, code_point);
  }
}

}  // namespace xueshi::json
