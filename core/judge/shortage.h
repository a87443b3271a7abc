// Shortage: the least number of hours that still has to be added so that every minimum of the tree holds.
//
// Gaps are nested: what fills a node also fills the nodes above it, so nothing is counted twice.
#pragma once

#include "core/judge/tally.h"

namespace xueshi {

// What must be added at each node if hours serve their own node and those above it, and none below.
HoursPerCategory sure_shortage(const Policy& policy, const HoursPerCategory& filed);

// The same where the hours filed at an inner node first fill what is still to be added below it, in post-order:
// its sum is the exact minimum over all ways in which hours of an unknown kind can turn out.
HoursPerCategory least_shortage(const Policy& policy, const HoursPerCategory& filed);

bool is_nothing(const HoursPerCategory& shortage);

}  // namespace xueshi
