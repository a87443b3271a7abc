#include "core/roster/number_table.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "core/base/text_index.h"
#include "core/base/words.h"

namespace xueshi::roster {
namespace {

constexpr std::size_t first_slots = 1024;

std::size_t words_of(std::size_t bytes) { return (bytes + word_size - 1) / word_size; }

const char* text_behind(const std::uint64_t* head) { return reinterpret_cast<const char*>(head + 1); }

bool is_same(std::string_view text, const std::uint64_t* words) {
  const std::size_t whole = text.size() / word_size;
  for (std::size_t i = 0; i < whole; ++i) {
    if (word_at(text.data() + i * word_size) != words[i]) return false;
  }
  return text.size() % word_size == 0 || rest_of(text) == words[whole];
}

}  // namespace

NumberTable::Entry NumberTable::find_or_add(std::string_view text) {
  if (size_ * 2 >= slots_.size()) grow();
  const std::uint64_t hash = hash_of(text);
  const auto upper = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot].place == 0) {
      slots_[slot] = {upper, keep(text)};
      ++size_;
    } else if (slots_[slot].hash != upper) {
      continue;
    }
    std::uint64_t* const words = at(slots_[slot].place - 1);
    Head& head = *reinterpret_cast<Head*>(words);
    if (head.size != text.size() || !is_same(text, words + 1)) continue;
    return {head.number, {text_behind(words), text.size()}};
  }
}

void NumberTable::clear() {
  slots_.clear();
  blocks_.clear();
  free_ = block_words;
  size_ = 0;
}

std::uint32_t NumberTable::keep(std::string_view text) {
  const std::size_t needed = 1 + words_of(text.size());
  if (block_words - free_ < needed) {
    blocks_.push_back(std::make_unique<std::uint64_t[]>(std::max<std::size_t>(block_words, needed)));
    free_ = 0;
  }
  const auto place = static_cast<std::uint32_t>((blocks_.size() - 1) * block_words + free_);
  std::uint64_t* const words = at(place);
  new (words) Head{none, static_cast<std::uint32_t>(text.size())};
  std::memcpy(words + 1, text.data(), text.size());
  free_ = static_cast<std::uint32_t>(std::min<std::size_t>(block_words, free_ + needed));
  return place + 1;
}

void NumberTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_ = std::vector<Slot>(std::max(first_slots, old.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& each : old) {
    if (each.place == 0) continue;
    const std::uint64_t* const words = at(each.place - 1);
    std::size_t slot = hash_of({text_behind(words), reinterpret_cast<const Head*>(words)->size}) & mask;
    while (slots_[slot].place != 0) slot = (slot + 1) & mask;
    slots_[slot] = each;
  }
}

}  // namespace xueshi::roster
