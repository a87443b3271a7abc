// The category that two columns of a table make together: 公需课 in one and 必修 in the other.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace xueshi::table {

struct JoinedCategory {
  std::string text;
  bool second_unread = false;  // the second cell says something of its own that no category of the policy is
  bool first_unread = false;
};

// The id of the node where both are one under the policy; otherwise what stands there, never guessed further.
// REQUIRES: neither is empty.
JoinedCategory join_category(const Policy& policy, std::string_view first, std::string_view second);

}  // namespace xueshi::table
