// Numbers by text, where a look-up must not wait for memory often: each text stands right behind its number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace xueshi::roster {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

class NumberTable {
 public:
  // The number of a text, for the caller to set; `none` if the text is new. Both stay where they are until `clear`.
  struct Entry {
    std::uint32_t& number;
    std::string_view text;
  };
  Entry find_or_add(std::string_view text);

  std::size_t size() const { return size_; }

  void clear();

 private:
  struct Head {
    std::uint32_t number = none;
    std::uint32_t size = 0;  // of the text that follows, filled up with zeros to whole words
  };
  struct Slot {
    std::uint32_t hash = 0;   // its upper half
    std::uint32_t place = 0;  // of the head, in words from 1; 0: the slot is free
  };

  std::uint64_t* at(std::uint32_t place) const { return blocks_[place / block_words].get() + place % block_words; }
  std::uint32_t keep(std::string_view text);
  void grow();

  static constexpr std::uint32_t block_words = 1 << 13;

  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;  // a text that is longer than a block has one of its own
  std::uint32_t free_ = block_words;                      // the first free word of the last block
  std::size_t size_ = 0;
};

}  // namespace xueshi::roster
