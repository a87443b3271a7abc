#include "core/judge/judgement.h"

namespace xueshi {
namespace {

constexpr CodeSet holding_back = CodeSet::with_effect(Effect::holds_back);

std::size_t place_of(FindingCode comparison) {
  return static_cast<std::size_t>(comparison) - static_cast<std::size_t>(first_comparison);
}

}  // namespace

const Group& Judgement::named_by(FindingCode comparison) const { return with[place_of(comparison)]; }

void add_comparison(Judgement& judgement, FindingCode code, Group with) {
  judgement.findings.add(code);
  judgement.with[place_of(code)] = with;
}

bool is_counted(const Judgement& judgement) { return judgement.standing == Standing::counted; }

bool takes_part(const Judgement& judgement) { return judgement.standing != Standing::excluded; }

bool is_held_back(const Judgement& judgement) {
  return !judgement.findings.both(holding_back).without(judgement.course.settled).empty();
}

}  // namespace xueshi
