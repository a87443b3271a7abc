// The answer: what follows from the judgements of a list under a policy.
#pragma once

#include <optional>
#include <vector>

#include "core/judge/shortage.h"

namespace xueshi {

// A node with a minimum, and the hours of the courses filed at it or below it.
struct Requirement {
  CategoryIndex category = root_category;
  Hours required;
  Hours counted;
  Hours declared;  // counted and declared in time
  Hours pending;
  Hours planned;
  RequirementState state = RequirementState::short_of;
};

// What is still missing, three ways. Each holds an amount for every node.
struct Needed {
  HoursPerCategory sure;     // enough to add, however the open questions turn out
  HoursPerCategory least;    // must be added even if all of them turn out as well as they can
  HoursPerCategory certain;  // is missing of the node's kind, however they turn out
};

// Notice: part 一, paragraph 2. Hours are declared within the year.
struct Declaration {
  DeclarationState state = DeclarationState::none;
  CivilDate by;
  std::optional<int> days_left;   // negative once the last day has passed
  Hours hours;                    // counted and not declared in time
  std::vector<Position> courses;  // those that these hours come from
  std::vector<Position> late;     // those of them that were declared after the last day
  HoursPerCategory needed;        // what would still have to be declared
};

// The answer as it would be if every planned course had been studied and not declared.
struct Projection {
  Status status = Status::short_of;
  Needed needed;
};

struct Assessment {
  Status status = Status::empty;
  std::vector<Requirement> requirements;  // in tree order
  Needed needed;
  std::optional<Declaration> declaration;  // absent if the policy requires no declaration
  std::optional<Projection> projection;    // absent if no course is planned
  // For each course by how many hours the sum of `needed.sure` falls if its open question turns out well; 0 if it has
  // no open question or nothing depends on it.
  std::vector<Hours> worth;
};

// Draws the conclusion from the judgements of a whole list. `list_is_empty`: the list had no course, not even an
// invalid one.
Assessment conclude(const Policy& policy, const Judgements& judgements, bool list_is_empty,
                    std::optional<CivilDate> as_of);

}  // namespace xueshi
