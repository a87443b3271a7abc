// Hours per node of the tree.
#pragma once

#include <vector>

#include "core/judge/judgement.h"

namespace xueshi {

// One amount for each category, in tree order.
using HoursPerCategory = std::vector<Hours>;

// Node by node the sum of both.
HoursPerCategory sum(const HoursPerCategory& one, const HoursPerCategory& other);

// At each node the hours filed there or below it.
HoursPerCategory with_below(const Policy& policy, HoursPerCategory filed);

// At each node the hours filed above it.
HoursPerCategory only_above(const Policy& policy, const HoursPerCategory& filed);

}  // namespace xueshi
