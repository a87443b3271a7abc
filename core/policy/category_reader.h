// Reads the categories of a policy: the tree, the words that name a category, and the minimum hours of each.
#pragma once

#include "core/policy/policy.h"
#include "core/policy/policy_walk.h"

namespace xueshi {

// Fills in `categories`, `post_order` and `category_words`. An id that comes twice and a word that names two categories
// are faults.
void read_categories(PolicyWalk& walk, const PolicyMember& at, Policy& policy);

}  // namespace xueshi
