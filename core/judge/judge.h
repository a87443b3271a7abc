// Judges every course of a list against a policy: what is found in it, and where it stands.
#pragma once

#include <optional>
#include <vector>

#include "core/judge/judgement.h"

namespace xueshi {

// `as_of` is the day of the judging; without it nothing is found about the future. The order of the courses decides
// nothing but which of several equal ones is kept as the real one.
Judgements judge(const Policy& policy, const std::vector<Course>& courses, std::optional<CivilDate> as_of);

}  // namespace xueshi
