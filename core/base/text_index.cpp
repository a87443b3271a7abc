#include "core/base/text_index.h"

#include <algorithm>

#include "core/base/words.h"

namespace xueshi {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 16;
constexpr std::size_t first_slots = 1024;
constexpr std::uint64_t upper_half = ~std::uint64_t{0} << 32;

}  // namespace

std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::uint64_t hash = text.size() * factor;
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * factor;
    hash ^= hash >> 29;
  };
  std::size_t at = 0;
  for (; at + word_size <= text.size(); at += word_size) mix(word_at(text.data() + at));
  if (at < text.size()) mix(rest_of(text));
  hash *= factor;
  return hash ^ hash >> 32;
}

TextIndex::Number TextIndex::find_or_add(std::string_view text) {
  if (texts_.size() * 2 >= slots_.size()) grow();
  const std::uint64_t hash = hash_of(text);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) {
      slots_[at] = (hash & upper_half) | (texts_.size() + 1);
      texts_.push_back(keep(text));
      return static_cast<Number>(texts_.size() - 1);
    }
    const auto number = static_cast<Number>(slots_[at] - 1);
    if ((slots_[at] & upper_half) == (hash & upper_half) && texts_[number] == text) return number;
  }
}

void TextIndex::clear() {
  slots_.clear();
  texts_.clear();
  blocks_.clear();
  bytes_ = 0;
}

std::string_view TextIndex::keep(std::string_view text) {
  bytes_ += text.size();
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    // Longer than a short string's own buffer, so that no text moves when the list of blocks is reallocated.
    blocks_.emplace_back();
    blocks_.back().reserve(std::max(block_size, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t start = block.size();
  block += text;
  return std::string_view(block).substr(start);
}

void TextIndex::grow() {
  slots_.assign(std::max(first_slots, slots_.size() * 2), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t number = 0; number < texts_.size(); ++number) {
    const std::uint64_t hash = hash_of(texts_[number]);
    std::size_t at = hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = (hash & upper_half) | (number + 1);
  }
}

}  // namespace xueshi
