// Reads a policy from its JSON text. Only this file knows the format of the part that judging needs.
//
// A malformed policy is refused as a whole. Every fault is named, so that its author can correct all of them at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/policy/policy.h"
#include "core/policy/policy_walk.h"

namespace xueshi {

// The faults are never empty and stand in the order of the policy's members.
using PolicyReading = Result<Policy, std::vector<PolicyFault>>;

PolicyReading read_policy(std::string_view json);

// A JSON list of { pointer, code }, empty for a policy that can be used.
std::string write_faults(const PolicyReading& reading);

}  // namespace xueshi
