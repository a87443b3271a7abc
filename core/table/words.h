// Lists of words, and texts that are made of them. A list is one text with a space between its words.
//
// Texts are folded by the caller. Time is linear in the list and quadratic at most in a text of `longest_word` bytes.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace xueshi::table {

// No word that is looked for is longer, so a longer cell is not even folded.
inline constexpr std::size_t longest_word = 256;

// The text folded, or nothing if it is too long to be a word.
std::string fold_word(std::string_view text);

bool has_word(std::string_view list, std::string_view word);

bool holds_any(std::string_view list, std::string_view text);

// The longest word of the list that the text ends with; empty if there is none.
std::string_view find_ending(std::string_view list, std::string_view text);

std::string_view find_beginning(std::string_view list, std::string_view text);

using WordLists = std::initializer_list<std::string_view>;

// Whether words of the lists, one behind the other, are the whole text. So is an empty text.
bool is_made_of(WordLists lists, std::string_view text, const Lookup* more = nullptr);

// A text, and apart from it what stands in its outermost brackets: 学习中（50%）, 【已作废】某课.
struct Bracketed {
  std::string outside;
  std::vector<std::string> inside;
};

Bracketed split_brackets(std::string_view text);

inline constexpr std::string_view digit_words = "0 1 2 3 4 5 6 7 8 9";

}  // namespace xueshi::table
