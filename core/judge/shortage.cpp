#include "core/judge/shortage.h"

#include <algorithm>

namespace xueshi {
namespace {

enum class InnerHours { stay, fill_below };

// The first descendant in post-order stands as many places before its ancestor as it has descendants.
void fill_below(const Policy& policy, std::size_t place, Hours available, HoursPerCategory& add) {
  const CategoryIndex node = policy.post_order[place];
  const std::size_t descendants = policy.categories[node].end - node - 1;
  for (std::size_t i = place - descendants; i < place; ++i) {
    Hours& missing = add[policy.post_order[i]];
    const Hours used = std::min(missing, available);
    missing -= used;
    available -= used;
  }
}

Hours added_below(const Policy& policy, CategoryIndex node, const HoursPerCategory& add) {
  Hours sum;
  for (CategoryIndex i = node + 1; i < policy.categories[node].end; ++i) sum += add[i];
  return sum;
}

HoursPerCategory shortage(const Policy& policy, const HoursPerCategory& filed, InnerHours inner) {
  const HoursPerCategory have = with_below(policy, filed);
  HoursPerCategory add(filed.size());
  for (std::size_t place = 0; place < policy.post_order.size(); ++place) {
    const CategoryIndex node = policy.post_order[place];
    if (inner == InnerHours::fill_below) fill_below(policy, place, filed[node], add);
    const Hours minimum = policy.categories[node].minimum.value_or(Hours{});
    add[node] = std::max(Hours{}, minimum - (have[node] + added_below(policy, node, add)));
  }
  return add;
}

}  // namespace

HoursPerCategory sure_shortage(const Policy& policy, const HoursPerCategory& filed) {
  return shortage(policy, filed, InnerHours::stay);
}

HoursPerCategory least_shortage(const Policy& policy, const HoursPerCategory& filed) {
  return shortage(policy, filed, InnerHours::fill_below);
}

bool is_nothing(const HoursPerCategory& shortage) {
  return std::all_of(shortage.begin(), shortage.end(), [](Hours hours) { return hours == Hours{}; });
}

}  // namespace xueshi
