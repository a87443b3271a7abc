#include "core/judge/tally.h"

namespace xueshi {

HoursPerCategory sum(const HoursPerCategory& one, const HoursPerCategory& other) {
  HoursPerCategory both = one;
  for (CategoryIndex i = 0; i < both.size(); ++i) both[i] += other[i];
  return both;
}

HoursPerCategory with_below(const Policy& policy, HoursPerCategory filed) {
  for (CategoryIndex i = filed.size(); i-- > root_category + 1;) filed[policy.categories[i].parent] += filed[i];
  return filed;
}

HoursPerCategory only_above(const Policy& policy, const HoursPerCategory& filed) {
  HoursPerCategory above(filed.size());
  for (CategoryIndex i = root_category + 1; i < filed.size(); ++i) {
    const CategoryIndex parent = policy.categories[i].parent;
    above[i] = above[parent] + filed[parent];
  }
  return above;
}

}  // namespace xueshi
