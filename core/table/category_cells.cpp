#include "core/table/category_cells.h"

#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/table/field.h"

namespace xueshi::table {
namespace {

using Node = std::optional<CategoryIndex>;

Node find_pair(const Policy& policy, std::string_view one, std::string_view other) {
  const std::string joined = fold(one) + fold(other);
  const Node node = find_category(policy, joined);
  return node ? node : find_category(policy, fold(other) + fold(one));
}

// The node that a word such as 必修 makes of another, by any spelling of the other.
Node find_completed(const Policy& policy, CategoryIndex node, std::string_view nature) {
  for (const auto& [word, owner] : policy.category_words) {
    if (owner != node) continue;
    if (const Node found = find_pair(policy, word, nature); found && is_within(policy, *found, node)) return found;
  }
  return std::nullopt;
}

// Whether the word makes another kind of what stands above the node: 选修 beside 公需必修 does.
bool contradicts(const Policy& policy, CategoryIndex node, std::string_view nature) {
  while (node != root_category) {
    const CategoryIndex above = policy.categories[node].parent;
    if (const Node other = find_completed(policy, above, nature)) return !are_in_line(policy, *other, node);
    node = above;
  }
  return false;
}

std::string side_by_side(std::string_view first, std::string_view second) {
  return std::string(first) + ' ' + std::string(second);
}

// What the known node becomes beside a text that is no category by itself.
JoinedCategory complete(const Policy& policy, CategoryIndex node, std::string_view known, std::string_view other) {
  if (!is_nature_word(other)) return {std::string(known), true, false};
  if (const Node completed = find_completed(policy, node, other)) return {policy.categories[*completed].id};
  if (contradicts(policy, node, other)) return {side_by_side(known, other)};
  return {policy.categories[node].id};
}

}  // namespace

JoinedCategory join_category(const Policy& policy, std::string_view first, std::string_view second) {
  if (const Node pair = find_pair(policy, first, second)) return {policy.categories[*pair].id};
  const Node one = find_category(policy, first);
  const Node other = find_category(policy, second);
  if (one && other && is_within(policy, *one, *other)) return {std::string(first)};
  if (one && other && is_within(policy, *other, *one)) return {std::string(second)};
  if (one && !other) return complete(policy, *one, first, second);
  if (other && !one) {
    JoinedCategory joined = complete(policy, *other, second, first);
    std::swap(joined.first_unread, joined.second_unread);
    return joined;
  }
  return {side_by_side(first, second)};
}

}  // namespace xueshi::table
