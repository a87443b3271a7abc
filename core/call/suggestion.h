// Suggests categories for a title from the policy's topics. A suggestion never decides anything.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace xueshi {

// A JSON list of { category, topic, keyword }, one for each topic with a keyword in the title, in the policy's order.
// Only the first 200 code points are searched: a title may have no more.
std::string suggest_category(const Policy& policy, std::string_view title);

}  // namespace xueshi
