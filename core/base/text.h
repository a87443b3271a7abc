// Text as people type it: UTF-8 in, compared by a folded form that ignores width, case, spaces and punctuation.
//
// Every function takes any bytes; a byte that is not UTF-8 counts as U+FFFD.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace xueshi {

// Numbers by text, sorted. The core uses this and `TextIndex` and no other kind of table: each further kind would add a
// kilobyte to the download.
using Lookup = std::map<std::string, std::size_t, std::less<>>;

// Returns the number of the text. A new text gets `number`.
std::size_t find_or_add(Lookup& lookup, std::string text, std::size_t number);

// Reads the code point that begins at `at` and moves `at` past it. REQUIRES: at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_code_point(std::string& text, char32_t code_point);

// White space of any width: Unicode's White_Space and the byte order mark.
bool is_white_space(char32_t code_point);

// A letter of any script. After a number it may begin a unit.
bool is_letter(char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Whether a text has more than `most` code points.
bool is_longer(std::string_view text, std::size_t most);

// The first code points of a text, at most `most`.
std::string_view first_code_points(std::string_view text, std::size_t most);

// Without white space at both ends.
std::string_view trim(std::string_view text);

// The text with full-width U+FF01–FF5E replaced by ASCII.
std::string narrow(std::string_view text);

// For comparing only: narrow, ASCII in lower case, without white space, ASCII punctuation (but + and #),
// U+00B7, U+2000–206F, U+3000–303F and U+FEFF.
std::string fold(std::string_view text);

// The same without a copy if folding changes nothing. The view is of `text`, or of `room` if it is changed.
std::string_view narrow(std::string_view text, std::string& room);
std::string_view fold(std::string_view text, std::string& room);

}  // namespace xueshi
