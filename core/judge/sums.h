// Findings from comparing sums: a sum beside its own items, and two sums over the same courses.
//
// Courses of another year and planned courses are left out.
#pragma once

#include "core/judge/judgement.h"

namespace xueshi {

// Adds `sum_and_items` to a sum if another course may already be part of it, and `sum_twice` to sums that may hold
// the same courses.
void compare_sums(const Policy& policy, Judgements& judgements);

}  // namespace xueshi
