#include "core/base/text.h"

#include <utility>

#include "core/base/letters.h"

namespace xueshi {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

char32_t narrowed(char32_t c) { return between(c, 0xFF01, 0xFF5E) ? c - 0xFEE0 : c; }

bool is_ascii_punctuation(char32_t c) {
  return between(c, '!', '/') || between(c, ':', '@') || between(c, '[', '`') || between(c, '{', '~');
}

bool is_dropped(char32_t c) {
  if (c == '+' || c == '#' || between(c, 0x3040, 0xFEFE)) return false;  // nearly all of a Chinese title
  return is_white_space(c) || is_ascii_punctuation(c) || c == 0xB7 || between(c, 0x2000, 0x206F) ||
         between(c, 0x3000, 0x303F);
}

struct Lead {
  char32_t bits;
  int following;
  char32_t least;
};

// For a byte that is not ASCII.
Lead read_lead(unsigned char byte) {
  if (byte >= 0xC2 && byte < 0xE0) return {byte & 0x1Fu, 1, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {byte & 0x0Fu, 2, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {byte & 0x07u, 3, 0x10000};
  return {replacement, 0, 0};
}

constexpr char32_t dropped = 0xFFFFFFFF;

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Whether a character of U+4000–9FFF begins at `at`. Nearly all characters of a Chinese title are, and no map changes
// them.
bool is_ideograph(std::string_view text, std::size_t at) {
  const bool is_lead = between(static_cast<unsigned char>(text[at]), 0xE4, 0xE9);
  return is_lead && text.size() - at > 2 && is_continuation(text[at + 1]) && is_continuation(text[at + 2]);
}

// Replaces each code point by `map` of it. Returns `text` itself if no code point changes. Otherwise builds `result`,
// and copies unchanged code points in runs.
template <class Map>
std::string_view map_text(std::string_view text, std::string& result, Map map) {
  result.clear();
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_ideograph(text, at)) {
      at += 3;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const char32_t mapped = map(c);
    if (mapped == c && c != replacement) continue;
    result += text.substr(copied, start - copied);
    copied = at;
    if (mapped != dropped) append_code_point(result, mapped);
  }
  if (copied == 0) return text;
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
    if (at >= text.size() || !is_continuation(text[at])) return replacement;
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

bool is_longer(std::string_view text, std::size_t most) {
  return text.size() > most && count_code_points(text) > most;  // each code point takes at least one byte
}

std::string_view first_code_points(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (; most > 0 && at < text.size(); --most) next_code_point(text, at);
  return text.substr(0, at);
}

std::string_view trim(std::string_view text) {
  std::size_t at = 0;
  while (!text.empty() && is_white_space(next_code_point(text, at = 0))) text.remove_prefix(at);
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && text.size() - last < 4 && is_continuation(text[last])) --last;
    at = last;
    if (!is_white_space(next_code_point(text, at)) || at < text.size()) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string_view narrow(std::string_view text, std::string& room) { return map_text(text, room, narrowed); }

std::string_view fold(std::string_view text, std::string& room) {
  return map_text(text, room, [](char32_t wide) -> char32_t {
    const char32_t c = narrowed(wide);
    if (between(c, 'a', 'z') || between(c, '0', '9')) return c;
    return is_dropped(c) ? dropped : between(c, 'A', 'Z') ? c + ('a' - 'A') : c;
  });
}

std::string narrow(std::string_view text) {
  std::string room;
  return std::string(narrow(text, room));
}

std::string fold(std::string_view text) {
  std::string room;
  return std::string(fold(text, room));
}

}  // namespace xueshi
