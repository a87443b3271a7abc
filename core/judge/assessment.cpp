#include "core/judge/assessment.h"

#include <algorithm>
#include <utility>

namespace xueshi {
namespace {

// The hours of a list, grouped by standing. Each amount stands at the node of its course.
struct Tallies {
  HoursPerCategory counted;
  HoursPerCategory declared;
  HoursPerCategory pending;
  HoursPerCategory planned;
};

bool is_planned(const Judgement& judgement) { return judgement.standing == Standing::planned; }
bool is_declared(const Judgement& judgement) { return is_counted(judgement) && judgement.declared_in_time; }

// Adds the hours of the course at its node.
void add(HoursPerCategory& filed, const Course& course) { filed[course.category] += course.hours; }

Tallies tally_all(const Policy& policy, const Judgements& judgements) {
  const HoursPerCategory none(policy.categories.size());
  Tallies tallies{none, none, none, none};
  for (const Judgement& judgement : judgements.list) {
    if (is_counted(judgement)) add(tallies.counted, judgement.course);
    if (is_declared(judgement)) add(tallies.declared, judgement.course);
    if (judgement.standing == Standing::pending) add(tallies.pending, judgement.course);
    if (is_planned(judgement)) add(tallies.planned, judgement.course);
  }
  return tallies;
}

// What follows from the sums, and is asked for more than once.
struct Shortages {
  Shortage sure;
  HoursPerCategory undeclared;  // what would still have to be declared
};

Shortages find_shortages(const Policy& policy, const Tallies& tallies) {
  return {sure_shortage(policy, tallies.counted), sure_shortage(policy, tallies.declared).add};
}

Needed find_needed(const Policy& policy, const Tallies& tallies, const HoursPerCategory& sure) {
  const HoursPerCategory possible = sum(tallies.counted, tallies.pending);
  Shortage least = least_shortage(policy, possible);
  HoursPerCategory certain = certain_shortage(policy, possible, least);
  return {sure, std::move(least.add), std::move(certain)};
}

bool is_nothing(const HoursPerCategory& amounts) {
  return std::all_of(amounts.begin(), amounts.end(), [](Hours hours) { return hours == Hours{}; });
}

Status find_status(const Policy& policy, const HoursPerCategory& undeclared, const Needed& needed) {
  if (is_nothing(needed.sure)) {
    const bool declared = !policy.declare_by || is_nothing(undeclared);
    return declared ? Status::met : Status::undeclared;
  }
  return is_nothing(needed.least) ? Status::unsettled : Status::short_of;
}

// Notice: part 一, paragraph 2. Each minimum by itself; hours filed above a node may turn out to be of its kind.
std::vector<Requirement> find_requirements(const Policy& policy, const Tallies& tallies) {
  const HoursPerCategory counted = with_below(policy, tallies.counted);
  const HoursPerCategory declared = with_below(policy, tallies.declared);
  const HoursPerCategory pending = with_below(policy, tallies.pending);
  const HoursPerCategory planned = with_below(policy, tallies.planned);
  const HoursPerCategory above = only_above(policy, sum(tallies.counted, tallies.pending));
  std::vector<Requirement> requirements;
  for (CategoryIndex i = 0; i < policy.categories.size(); ++i) {
    const auto minimum = policy.categories[i].minimum;
    if (!minimum) continue;
    const bool may_suffice = counted[i] + pending[i] + above[i] >= *minimum;
    const RequirementState state = counted[i] >= *minimum ? RequirementState::met
                                   : may_suffice          ? RequirementState::unsettled
                                                          : RequirementState::short_of;
    requirements.push_back({i, *minimum, counted[i], declared[i], pending[i], planned[i], state});
  }
  return requirements;
}

DeclarationState find_declaration_state(const Judgements& judgements, const Declaration& declaration) {
  if (std::none_of(judgements.list.begin(), judgements.list.end(), is_counted)) return DeclarationState::none;
  if (declaration.courses.empty()) return DeclarationState::all;
  if (is_nothing(declaration.needed)) return DeclarationState::enough;
  const bool any = std::any_of(judgements.list.begin(), judgements.list.end(), is_declared);
  return any ? DeclarationState::partial : DeclarationState::open;
}

std::optional<Declaration> find_declaration(const Policy& policy, const Judgements& judgements,
                                            const HoursPerCategory& undeclared, std::optional<CivilDate> as_of) {
  if (!policy.declare_by) return std::nullopt;
  Declaration declaration;
  declaration.by = *policy.declare_by;
  if (as_of) declaration.days_left = days_between(*as_of, declaration.by);
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!is_counted(judgement) || judgement.declared_in_time) continue;
    declaration.hours += judgement.course.hours;
    declaration.courses.push_back(i);
    if (judgement.findings.has(FindingCode::declared_late)) declaration.late.push_back(i);
  }
  declaration.needed = undeclared;
  declaration.state = find_declaration_state(judgements, declaration);
  return declaration;
}

// The answer as if every planned course had been studied and not declared.
std::optional<Projection> project(const Policy& policy, const Judgements& judgements, const Tallies& tallies) {
  if (std::none_of(judgements.list.begin(), judgements.list.end(), is_planned)) return std::nullopt;
  Tallies projected = tallies;
  for (const Judgement& judgement : judgements.list) {
    if (!is_planned(judgement)) continue;
    add(is_held_back(judgement) ? projected.pending : projected.counted, judgement.course);
  }
  const Shortages shortages = find_shortages(policy, projected);
  const Needed needed = find_needed(policy, projected, shortages.sure.add);
  return Projection{find_status(policy, shortages.undeclared, needed), needed};
}

// A question is open for a pending course, and for a counted one whose hours may serve a node below their own.
std::vector<Hours> find_worth(const Policy& policy, const Judgements& judgements, const Tallies& tallies,
                              const Shortage& sure) {
  const Relief relief(policy, tallies.counted, sure);
  std::vector<Hours> worth(judgements.list.size());
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    const bool is_pending = judgement.standing == Standing::pending;
    if (!is_pending && !is_counted(judgement)) continue;
    const Hours hours = judgement.course.hours;
    worth[i] = relief.of(judgement.course.category, hours, is_pending ? hours : Hours{});
  }
  return worth;
}

}  // namespace

Assessment conclude(const Policy& policy, const Judgements& judgements, bool list_is_empty,
                    std::optional<CivilDate> as_of) {
  const Tallies tallies = tally_all(policy, judgements);
  const Shortages shortages = find_shortages(policy, tallies);
  Assessment assessment;
  assessment.requirements = find_requirements(policy, tallies);
  assessment.needed = find_needed(policy, tallies, shortages.sure.add);
  assessment.status = list_is_empty ? Status::empty : find_status(policy, shortages.undeclared, assessment.needed);
  assessment.declaration = find_declaration(policy, judgements, shortages.undeclared, as_of);
  assessment.projection = project(policy, judgements, tallies);
  assessment.worth = find_worth(policy, judgements, tallies, shortages.sure);
  return assessment;
}

}  // namespace xueshi
