#include "core/text.h"

#include <utility>

namespace xueshi {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

char32_t narrowed(char32_t c) { return between(c, 0xFF01, 0xFF5E) ? c - 0xFEE0 : c; }

bool is_ascii_punctuation(char32_t c) {
  return between(c, '!', '/') || between(c, ':', '@') || between(c, '[', '`') || between(c, '{', '~');
}

bool is_dropped(char32_t c) {
  if (c == '+' || c == '#' || between(c, 0x3040, 0xFEFE)) return false;  // the latter nearly all of a Chinese title
  return is_white_space(c) || is_ascii_punctuation(c) || c == 0xB7 || between(c, 0x2000, 0x206F) ||
         between(c, 0x3000, 0x303F);
}

struct Lead {
  char32_t bits;
  int following;
  char32_t least;
};

// Of a byte that is not ASCII.
Lead read_lead(unsigned char byte) {
  if (byte >= 0xC2 && byte < 0xE0) return {byte & 0x1Fu, 1, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {byte & 0x0Fu, 2, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {byte & 0x07u, 3, 0x10000};
  return {replacement, 0, 0};
}

// The letters of Unicode 14 beyond ASCII, as the lengths of runs by turns: so many that are none, so many that are.
// Seven bits of a length at a time, the lowest first. In scripts that are seldom met here marks and signs count too.
constexpr unsigned char letter_runs[] = {
    42,  1,   10,  1,   4,   1,   5,   23,  1,   31,  1,   202, 3,   4,   12,  14,  5,   7,   1,   1,   1,   129, 1,
    5,   1,   8,   1,   1,   6,   1,   1,   110, 1,   139, 1,   8,   208, 1,   6,   41,  71,  123, 35,  130, 1,   10,
    184, 1,   24,  152, 3,   15,  113, 14,  111, 19,  112, 23,  105, 15,  96,  52,  93,  30,  98,  15,  113, 24,  77,
    58,  70,  58,  70,  21,  37,  63,  128, 2,   16,  63,  17,  189, 14,  67,  255, 1,   49,  122, 54,  85,  82,  166,
    1,   54,  45,  10,  106, 41,  3,   10,  227, 6,   1,   1,   3,   11,  3,   12,  4,   13,  5,   11,  116, 1,   13,
    1,   16,  13,  101, 1,   4,   1,   2,   10,  1,   1,   3,   5,   6,   1,   1,   1,   1,   1,   1,   4,   1,   11,
    2,   4,   5,   5,   4,   1,   52,  2,   251, 20,  223, 3,   80,  1,   213, 3,   2,   42,  5,   5,   2,   4,   86,
    6,   3,   1,   90,  1,   147, 1,   17,  32,  48,  16,  128, 4,   192, 51,  64,  160, 176, 1,   10,  138, 5,   62,
    13,  11,  198, 1,   16,  16,  10,  82,  20,  131, 3,   29,  158, 158, 1,   1,   10,  1,   136, 1,   33,  235, 2,
    18,  120, 40,  12,  116, 141, 1,   105, 119, 35,  158, 9,   18,  244, 16,  220, 2,   184, 3,   57,  120, 26,  36,
    29,  129, 1,   21,  133, 2,   38,  198, 2,   20,  105, 184, 1,   197, 1,   59,  57,  71,  27,  37,  160, 3,   31,
    67,  94,  161, 5,   49,  213, 1,   25,  57,  199, 2,   255, 150, 1,   17,  79,  17,  116, 31,  183, 162, 1,   230,
    46,  193, 5,   1,   25,  1,   31,  1,   25,  1,   31,  1,   25,  1,   31,  1,   25,  1,   31,  1,   25,  1,   8,
    180, 14,  31,  225, 3,   45,  10,  7,   16,  1,   193, 2,   30,  18,  44,  244, 9,   229, 1,   59,  68,  7,   1,
    180, 9,   188, 1,   196, 34,  203, 166, 4,
};

constexpr char32_t dropped = 0xFFFFFFFF;

// With `map` of each code point in its place. What stays as it is is copied in runs.
template <class Map>
std::string map_text(std::string_view text, Map map) {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const char32_t mapped = map(c);
    if (mapped == c && c != replacement) continue;
    result += text.substr(copied, start - copied);
    copied = at;
    if (mapped != dropped) append_code_point(result, mapped);
  }
  result += text.substr(copied);
  return result;
}

}  // namespace

std::size_t find_or_add(Lookup& lookup, std::string text, std::size_t number) {
  return lookup.emplace(std::move(text), number).first->second;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) return first;
  const Lead lead = read_lead(first);
  char32_t c = lead.bits;
  for (int i = 0; i < lead.following; ++i) {
    if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return replacement;
    c = (c << 6) | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  }
  const bool surrogate = between(c, 0xD800, 0xDFFF);
  return c < lead.least || surrogate || c > 0x10FFFF ? replacement : c;
}

void append_code_point(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
    return;
  }
  const int following = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr unsigned lead[] = {0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(lead[following] | (c >> (6 * following)));
  for (int i = following - 1; i >= 0; --i) text += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
}

bool is_white_space(char32_t c) {
  return between(c, 0x09, 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return between(c, 'a', 'z') || between(c, 'A', 'Z');
  bool is_run_of_letters = false;
  char32_t end = 0x80;
  char32_t run = 0;
  int shift = 0;
  for (const unsigned char bits : letter_runs) {
    run |= static_cast<char32_t>(bits & 0x7F) << shift;
    shift += 7;
    if (bits >= 0x80) continue;
    end += run;
    if (c < end) return is_run_of_letters;
    is_run_of_letters = !is_run_of_letters;
    run = 0;
    shift = 0;
  }
  return false;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_white_space(next_code_point(text, at))) continue;
    if (begin > start) begin = start;
    end = at;
  }
  return end == 0 ? std::string_view{} : text.substr(begin, end - begin);
}

std::string narrow(std::string_view text) { return map_text(text, narrowed); }

std::string fold(std::string_view text) {
  return map_text(text, [](char32_t wide) {
    const char32_t c = narrowed(wide);
    return is_dropped(c) ? dropped : between(c, 'A', 'Z') ? c + ('a' - 'A') : c;
  });
}

}  // namespace xueshi
