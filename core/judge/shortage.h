// Shortage: the least number of hours that still has to be added so that every minimum of the tree holds.
//
// Gaps are nested: what fills a node also fills the nodes above it, so nothing is counted twice. `filed` holds at each
// node the hours of the courses filed there.
#pragma once

#include "core/judge/tally.h"

namespace xueshi {

struct Shortage {
  // What must be added at each node. At an inner node any kind of it will do.
  HoursPerCategory add;
  // At each node how much must be added there and below it, before hours filed above it fill anything.
  HoursPerCategory within;
};

// The shortage if hours serve their own node and those above it, and none below.
Shortage sure_shortage(const Policy& policy, const HoursPerCategory& filed);

// The same if the hours filed at an inner node first fill what is still to be added below it, in post-order. Its sum is
// the exact minimum over all ways in which hours of an unknown kind can turn out.
Shortage least_shortage(const Policy& policy, const HoursPerCategory& filed);

// For each node: how many hours of its kind are missing, whatever the hours of an unknown kind turn out to be. Each
// amount is true by itself. `least` is the least shortage of `filed`.
HoursPerCategory certain_shortage(const Policy& policy, const HoursPerCategory& filed, const Shortage& least);

// By how many hours the sum of a sure shortage falls if the hours of one course filed at `node` turn out as well as
// they can: `added` of them now count that did not, and `movable` of them fill what is to be added below the node.
class Relief {
 public:
  Relief(const Policy& policy, const HoursPerCategory& filed, const Shortage& sure);

  Hours of(CategoryIndex node, Hours movable, Hours added) const;

 private:
  Hours below(CategoryIndex node) const;

  const Policy& policy_;
  HoursPerCategory have_;  // filed at the node or below it
  const Shortage& sure_;
};

}  // namespace xueshi
