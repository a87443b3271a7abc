// The answer: what the judgements of a list come to under a policy.
#pragma once

#include <optional>
#include <vector>

#include "core/judge/shortage.h"

namespace xueshi {

enum class Status { empty, met, undeclared, unsettled, short_of };

enum class RequirementState { met, unsettled, short_of };

enum class DeclarationState { none, all, enough, partial, open };

struct Requirement {
  CategoryIndex category = root_category;
  Hours required;
  Hours counted;
  Hours declared;  // counted and declared in time
  Hours pending;
  Hours planned;
  RequirementState state = RequirementState::short_of;
  std::vector<std::size_t> courses;  // positions of the counted ones
};

struct Needed {
  HoursPerCategory sure;
  HoursPerCategory least;
};

struct Declaration {
  DeclarationState state = DeclarationState::none;
  CivilDate by;
  std::optional<int> days_left;  // negative once the last day has passed
  Hours hours;                   // counted and not declared in time
  std::vector<std::size_t> courses;
  std::vector<std::size_t> late;
};

struct Projection {
  Status status = Status::short_of;
  Needed needed;
};

struct Assessment {
  Status status = Status::empty;
  std::vector<Requirement> requirements;
  Needed needed;
  std::optional<Declaration> declaration;
  std::optional<Projection> projection;
  std::vector<Judgement> judgements;
};

// Draws the conclusion from the judgements of a whole list.
Assessment conclude(const Policy& policy, std::vector<Judgement> judgements, std::optional<CivilDate> as_of);

}  // namespace xueshi
