// Judges every course of a list against a policy: its findings and its standing.
#pragma once

#include <optional>
#include <vector>

#include "core/judge/judgement.h"

namespace xueshi {

// `as_of` is the day of the judging; without it no day counts as in the future. The order of the courses matters only
// for duplicates that are otherwise equal: the first of them is kept as the original.
Judgements judge(const Policy& policy, const std::vector<Course>& courses, std::optional<CivilDate> as_of);

// The same of the courses that stand in the list. REQUIRES: nothing but the courses has been set.
void judge(const Policy& policy, Judgements& judgements, std::optional<CivilDate> as_of);

}  // namespace xueshi
