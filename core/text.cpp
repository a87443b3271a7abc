#include "core/text.h"

namespace xueshi {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

char32_t narrowed(char32_t c) { return between(c, 0xFF01, 0xFF5E) ? c - 0xFEE0 : c; }

bool is_ascii_punctuation(char32_t c) {
  return between(c, '!', '/') || between(c, ':', '@') || between(c, '[', '`') || between(c, '{', '~');
}

bool is_dropped(char32_t c) {
  if (c == '+' || c == '#') return false;
  return is_white_space(c) || is_ascii_punctuation(c) || c == 0xB7 || between(c, 0x2000, 0x206F) ||
         between(c, 0x3000, 0x303F);
}

struct Lead {
  char32_t bits;
  int following;
  char32_t least;
};

Lead read_lead(unsigned char byte) {
  if (byte < 0x80) return {byte, 0, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {byte & 0x1Fu, 1, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {byte & 0x0Fu, 2, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {byte & 0x07u, 3, 0x10000};
  return {replacement, 0, 0};
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const Lead lead = read_lead(static_cast<unsigned char>(text[at++]));
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
  return (between(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) || between(c, 0x370, 0x3FF) || between(c, 0x400, 0x481) ||
         between(c, 0x48A, 0x52F) || between(c, 0x3041, 0x3096) || between(c, 0x30A1, 0x30FA) ||
         between(c, 0x3400, 0x4DBF) || between(c, 0x4E00, 0x9FFF) || between(c, 0xAC00, 0xD7A3) ||
         between(c, 0xF900, 0xFAD9) || between(c, 0x20000, 0x3134A);
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

std::string narrow(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_code_point(result, narrowed(next_code_point(text, at)));
  return result;
}

std::string fold(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = narrowed(next_code_point(text, at));
    if (!is_dropped(c)) append_code_point(result, between(c, 'A', 'Z') ? c + ('a' - 'A') : c);
  }
  return result;
}

}  // namespace xueshi
