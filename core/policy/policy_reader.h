// Reads a policy from its JSON text. The only file that knows how a policy is written.
//
// A malformed policy is refused whole, and every fault is told, so that its author can mend all at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/policy/policy.h"

namespace xueshi {

struct PolicyFault {
  std::string pointer;    // JSON Pointer (RFC 6901) to the member at fault
  std::string_view code;  // missing, wrong-type, not-a-date, not-hours, unknown-reference, duplicate-id,
                          // duplicate-word, impossible, not-json
};

struct PolicyReading {
  Policy policy;                    // whole only where there is no fault
  std::vector<PolicyFault> faults;  // in the order of the policy's members
};

PolicyReading read_policy(std::string_view json);

// A JSON list of { pointer, code }.
std::string write_faults(const std::vector<PolicyFault>& faults);

}  // namespace xueshi
