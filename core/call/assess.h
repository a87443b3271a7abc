// The way through the core: entries are read, judged, tallied, compared with the policy's minima, and concluded.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace xueshi {

// `courses`: a JSON list of entries. `as_of`: YYYY-MM-DD, or empty. Gives the assessment, or what is wrong with the
// call, as JSON; the same call always gives the same bytes.
std::string assess(const Policy& policy, std::string_view courses, std::string_view as_of);

}  // namespace xueshi
