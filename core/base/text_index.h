// Numbers by text, for as many texts as a file of any length has: each text is kept once, in blocks that never move.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xueshi {

// Of all bytes of the text, eight at a time: numbers that count up differ in their last digits alone.
std::uint64_t hash_of(std::string_view text);

class TextIndex {
 public:
  using Number = std::uint32_t;

  // The number of the text: a new text gets the next one, counted from 0.
  Number find_or_add(std::string_view text);

  // Stays valid until `clear`. REQUIRES: number < size().
  std::string_view text_of(Number number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

  // How many bytes of text are kept.
  std::size_t bytes() const { return bytes_; }

  void clear();

 private:
  std::string_view keep(std::string_view text);
  void grow();

  std::vector<std::uint64_t> slots_;  // upper half of the hash, and the number plus 1; 0 is free
  std::vector<std::string_view> texts_;
  std::vector<std::string> blocks_;
  std::size_t bytes_ = 0;
};

}  // namespace xueshi
