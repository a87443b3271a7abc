// Text taken eight bytes at a time. A call of `memcpy` or `memcmp` for each short text costs more than its bytes do.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace xueshi {

inline constexpr std::size_t word_size = 8;

// REQUIRES: eight bytes can be read.
inline std::uint64_t word_at(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, word_size);
  return word;
}

// The bytes behind the last whole word, the first of them lowest. REQUIRES: a processor that keeps the lowest byte
// first.
inline std::uint64_t rest_of(std::string_view text) {
  const std::size_t count = text.size() % word_size;
  if (count == 0) return 0;
  if (text.size() > word_size) return word_at(text.data() + text.size() - word_size) >> 8 * (word_size - count);
  std::uint64_t word = 0;
  for (std::size_t i = count; i-- > 0;) word = word << 8 | static_cast<unsigned char>(text[i]);
  return word;
}

}  // namespace xueshi
