#include "core/judge/shortage.h"

#include <algorithm>
#include <utility>

namespace xueshi {
namespace {

enum class InnerHours { stay, fill_below };

Hours minimum_of(const Policy& policy, CategoryIndex node) { return policy.categories[node].minimum.value_or(Hours{}); }

// Uses the available hours to fill, in post-order, what must be added below a node. In post-order, all descendants of a
// node stand directly before it.
void fill_below(const Policy& policy, std::size_t place, Hours available, HoursPerCategory& add) {
  const CategoryIndex node = policy.post_order[place];
  const std::size_t descendants = policy.categories[node].end - node - 1;
  for (std::size_t i = place - descendants; i < place && available != Hours{}; ++i) {
    Hours& missing = add[policy.post_order[i]];
    const Hours used = std::min(missing, available);
    missing -= used;
    available -= used;
  }
}

// What must be added within a node depends only on the sums of its children, so one pass is enough. Hours that fill
// below lower this sum at once; `fill_below` finds the nodes that they fill.
Shortage find_shortage(const Policy& policy, const HoursPerCategory& filed, InnerHours inner) {
  const HoursPerCategory have = with_below(policy, filed);
  HoursPerCategory add(filed.size());
  HoursPerCategory within(filed.size());  // before a node is visited: the sum of its children
  for (std::size_t place = 0; place < policy.post_order.size(); ++place) {
    const CategoryIndex node = policy.post_order[place];
    if (inner == InnerHours::fill_below) {
      fill_below(policy, place, filed[node], add);
      within[node] = std::max(Hours{}, within[node] - filed[node]);
    }
    add[node] = std::max(Hours{}, minimum_of(policy, node) - (have[node] + within[node]));
    within[node] += add[node];
    if (node != root_category) within[policy.categories[node].parent] += within[node];
  }
  return {std::move(add), std::move(within)};
}

}  // namespace

Shortage sure_shortage(const Policy& policy, const HoursPerCategory& filed) {
  return find_shortage(policy, filed, InnerHours::stay);
}

Shortage least_shortage(const Policy& policy, const HoursPerCategory& filed) {
  return find_shortage(policy, filed, InnerHours::fill_below);
}

HoursPerCategory certain_shortage(const Policy& policy, const HoursPerCategory& filed, const Shortage& least) {
  HoursPerCategory certain = only_above(policy, filed);
  for (CategoryIndex i = 0; i < certain.size(); ++i) certain[i] = std::max(Hours{}, least.within[i] - certain[i]);
  return certain;
}

Relief::Relief(const Policy& policy, const HoursPerCategory& filed, const Shortage& sure)
    : policy_(policy), have_(with_below(policy, filed)), sure_(sure) {}

Hours Relief::below(CategoryIndex node) const { return sure_.within[node] - sure_.add[node]; }

Hours Relief::of(CategoryIndex node, Hours movable, Hours added) const {
  Hours to_add_below = std::max(Hours{}, below(node) - movable);
  for (;; node = policy_.categories[node].parent) {
    const Hours before = sure_.within[node];
    const Hours after = std::max(to_add_below, minimum_of(policy_, node) - (have_[node] + added));
    if (node == root_category) return before - after;
    to_add_below = below(policy_.categories[node].parent) - before + after;
  }
}

}  // namespace xueshi
