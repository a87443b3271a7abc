// Judges every course of a list against a policy: standing and findings.
#pragma once

#include <optional>
#include <vector>

#include "core/judge/judgement.h"

namespace xueshi {

// In the order of the courses. `as_of` is the day of the judging; without it nothing is said of the future.
// A course's findings stand in the order of FindingCode.
std::vector<Judgement> judge(const Policy& policy, std::vector<Course> courses, std::optional<CivilDate> as_of);

}  // namespace xueshi
