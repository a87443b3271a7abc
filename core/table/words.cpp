#include "core/table/words.h"

#include <algorithm>

namespace xueshi::table {
namespace {

// Takes the next word off the list.
std::string_view take_word(std::string_view& list) {
  const std::size_t end = std::min(list.find(' '), list.size());
  const std::string_view word = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  return word;
}

bool begins(std::string_view text, std::string_view word) { return text.substr(0, word.size()) == word; }

bool ends(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && text.substr(text.size() - word.size()) == word;
}

template <class Matches>
std::string_view find_longest(std::string_view list, Matches matches) {
  std::string_view longest;
  while (!list.empty()) {
    const std::string_view word = take_word(list);
    if (word.size() > longest.size() && matches(word)) longest = word;
  }
  return longest;
}

bool opens(char32_t c) { return c == '(' || c == '[' || c == U'【' || c == U'〔' || c == U'（' || c == U'［'; }
bool closes(char32_t c) { return c == ')' || c == ']' || c == U'】' || c == U'〕' || c == U'）' || c == U'］'; }

}  // namespace

std::string fold_word(std::string_view text) { return text.size() > longest_word ? std::string{} : fold(text); }

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    if (take_word(list) == word) return true;
  }
  return false;
}

bool holds_any(std::string_view list, std::string_view text) {
  while (!list.empty()) {
    if (text.find(take_word(list)) != std::string_view::npos) return true;
  }
  return false;
}

std::string_view find_ending(std::string_view list, std::string_view text) {
  return find_longest(list, [text](std::string_view word) { return ends(text, word); });
}

std::string_view find_beginning(std::string_view list, std::string_view text) {
  return find_longest(list, [text](std::string_view word) { return begins(text, word); });
}

bool is_made_of(WordLists lists, std::string_view text, const Lookup* more) {
  std::vector<bool> reached(text.size() + 1);
  reached[0] = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!reached[at]) continue;
    const std::string_view rest = text.substr(at);
    const auto reach = [&](std::string_view word) {
      if (!word.empty() && begins(rest, word)) reached[at + word.size()] = true;
    };
    for (std::string_view list : lists) {
      while (!list.empty()) reach(take_word(list));
    }
    if (!more) continue;
    for (const auto& [word, unused] : *more) reach(word);
  }
  return reached[text.size()];
}

Bracketed split_brackets(std::string_view text) {
  Bracketed parts;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (closes(c) && depth > 0 && --depth == 0) continue;
    if (opens(c) && depth++ == 0) {
      parts.inside.emplace_back();
    } else {
      append_code_point(depth > 0 ? parts.inside.back() : parts.outside, c);
    }
  }
  if (depth > 0) return {std::string(text), {}};  // a bracket that is never closed is a character like any other
  return parts;
}

}  // namespace xueshi::table
