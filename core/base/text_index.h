// A hash table from texts to numbers, for any count of texts. Each text is stored once, in a block that never moves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xueshi {

// Hashes all bytes of the text, eight at a time. All are needed: consecutive numbers differ only in their last digits.
std::uint64_t hash_of(std::string_view text);

class TextIndex {
 public:
  using Number = std::uint32_t;

  // The number of the text. A new text gets the next number; the first is 0.
  Number find_or_add(std::string_view text);

  // Stays valid until `clear`. REQUIRES: number < size().
  std::string_view text_of(Number number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

  // How many bytes of text are stored.
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
