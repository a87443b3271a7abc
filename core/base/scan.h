// Reading a text from its front, piece by piece: digits, signs, white space.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace xueshi {

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }

// The number that the digits stand for; 0 for an empty text. REQUIRES: only digits, at most nine.
int number_in(std::string_view digits);

// A whole number of at most `most_digits` digits and nothing else, such as 2021. REQUIRES: most_digits <= 9.
std::optional<int> parse_whole_number(std::string_view text, std::size_t most_digits);

// Where the first of three characters stands, from a place on; the size of the text if none of them follows. Sixteen
// characters at a time in a build with vectors for WebAssembly.
std::size_t find_any(std::string_view text, std::size_t from, const char (&wanted)[3]);

// Takes pieces off the front of a text. Each function says whether the piece was there, or returns what it took.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

  bool take(std::string_view piece);

  // Takes up to `most` digits. Returns an empty text if there are no digits.
  std::string_view take_digits(std::size_t most = std::string_view::npos);

  // Takes all white space at the front, of any width.
  bool take_white_space();

 private:
  std::string_view rest_;
};

}  // namespace xueshi
