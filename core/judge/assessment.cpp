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

bool is_counted(const Judgement& judgement) { return judgement.standing == Standing::counted; }
bool is_planned(const Judgement& judgement) { return judgement.standing == Standing::planned; }
bool is_declared(const Judgement& judgement) { return is_counted(judgement) && judgement.declared_in_time; }

Tallies tally_all(const Policy& policy, const Judgements& judgements) {
  return {tally(policy, judgements, is_counted), tally(policy, judgements, is_declared),
          tally(policy, judgements, [](const Judgement& j) { return j.standing == Standing::pending; }),
          tally(policy, judgements, is_planned)};
}

Needed find_needed(const Policy& policy, const Tallies& tallies) {
  const HoursPerCategory possible = sum(tallies.counted, tallies.pending);
  const Shortage least = least_shortage(policy, possible);
  return {sure_shortage(policy, tallies.counted).add, least.add, certain_shortage(policy, possible, least)};
}

bool is_nothing(const HoursPerCategory& amounts) {
  return std::all_of(amounts.begin(), amounts.end(), [](Hours hours) { return hours == Hours{}; });
}

bool suffices(const Policy& policy, const HoursPerCategory& filed) {
  return is_nothing(sure_shortage(policy, filed).add);
}

Status find_status(const Policy& policy, const Tallies& tallies, const Needed& needed) {
  if (is_nothing(needed.sure)) {
    const bool declared = !policy.declare_by || suffices(policy, tallies.declared);
    return declared ? Status::met : Status::undeclared;
  }
  return is_nothing(needed.least) ? Status::unsettled : Status::short_of;
}

// Notice: part 一, paragraph 2. Each minimum by itself; hours filed above a node may turn out to be of its kind.
std::vector<Requirement> find_requirements(const Policy& policy, const Judgements& judgements, const Tallies& tallies) {
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
    requirements.push_back({i, *minimum, counted[i], declared[i], pending[i], planned[i], state, {}});
    for (Position position = 0; position < judgements.list.size(); ++position) {
      const Judgement& judgement = judgements.list[position];
      if (is_counted(judgement) && is_within(policy, judgement.course.category, i)) {
        requirements.back().courses.push_back(position);
      }
    }
  }
  return requirements;
}

DeclarationState find_declaration_state(const Policy& policy, const Judgements& judgements, const Tallies& tallies,
                                        const Declaration& declaration) {
  if (std::none_of(judgements.list.begin(), judgements.list.end(), is_counted)) return DeclarationState::none;
  if (declaration.courses.empty()) return DeclarationState::all;
  if (suffices(policy, tallies.declared)) return DeclarationState::enough;
  const bool any = std::any_of(judgements.list.begin(), judgements.list.end(), is_declared);
  return any ? DeclarationState::partial : DeclarationState::open;
}

std::optional<Declaration> find_declaration(const Policy& policy, const Judgements& judgements, const Tallies& tallies,
                                            std::optional<CivilDate> as_of) {
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
  declaration.needed = sure_shortage(policy, tallies.declared).add;
  declaration.state = find_declaration_state(policy, judgements, tallies, declaration);
  return declaration;
}

// The answer as if every planned course had been studied and not declared.
std::optional<Projection> project(const Policy& policy, const Judgements& judgements, const Tallies& tallies) {
  if (std::none_of(judgements.list.begin(), judgements.list.end(), is_planned)) return std::nullopt;
  const auto sure = [](const Judgement& j) { return is_planned(j) && !is_held_back(j); };
  const auto doubtful = [](const Judgement& j) { return is_planned(j) && is_held_back(j); };
  Tallies projected = tallies;
  projected.counted = sum(tallies.counted, tally(policy, judgements, sure));
  projected.pending = sum(tallies.pending, tally(policy, judgements, doubtful));
  const Needed needed = find_needed(policy, projected);
  return Projection{find_status(policy, projected, needed), needed};
}

// A question is open for a pending course, and for a counted one whose hours may serve a node below their own.
std::vector<Hours> find_worth(const Policy& policy, const Judgements& judgements, const Tallies& tallies) {
  const Shortage sure = sure_shortage(policy, tallies.counted);
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
  Assessment assessment;
  assessment.requirements = find_requirements(policy, judgements, tallies);
  assessment.needed = find_needed(policy, tallies);
  assessment.status = list_is_empty ? Status::empty : find_status(policy, tallies, assessment.needed);
  assessment.declaration = find_declaration(policy, judgements, tallies, as_of);
  assessment.projection = project(policy, judgements, tallies);
  assessment.worth = find_worth(policy, judgements, tallies);
  return assessment;
}

}  // namespace xueshi
