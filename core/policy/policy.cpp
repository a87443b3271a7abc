#include "core/policy/policy.h"

#include "core/base/text.h"

namespace xueshi {
namespace {

struct ModeWord {
  std::string_view folded;
  Mode mode;
};

constexpr ModeWord mode_words[] = {
    {"online", Mode::online},   {"网络", Mode::online},     {"线上", Mode::online},        {"在线", Mode::online},
    {"网络学习", Mode::online}, {"在线学习", Mode::online}, {"inperson", Mode::in_person}, {"面授", Mode::in_person},
    {"线下", Mode::in_person},  {"现场", Mode::in_person},  {"集中面授", Mode::in_person},
};

}  // namespace

bool is_leaf(const Policy& policy, CategoryIndex category) { return policy.categories[category].end == category + 1; }

bool is_within(const Policy& policy, CategoryIndex category, CategoryIndex top) {
  return top <= category && category < policy.categories[top].end;
}

bool are_in_line(const Policy& policy, CategoryIndex one, CategoryIndex other) {
  return is_within(policy, one, other) || is_within(policy, other, one);
}

std::optional<CategoryIndex> find_category(const Policy& policy, std::string_view text) {
  std::string room;
  const auto found = policy.category_words.find(fold(text, room));
  if (found == policy.category_words.end()) return std::nullopt;
  return found->second;
}

std::optional<Mode> find_mode(std::string_view text) {
  std::string room;
  const std::string_view folded = fold(text, room);
  for (const ModeWord& word : mode_words) {
    if (word.folded == folded) return word.mode;
  }
  return std::nullopt;
}

}  // namespace xueshi
