#include "core/judge/judgement.h"

#include <algorithm>
#include <utility>

namespace xueshi {

void tell(Judgement& judgement, FindingCode code, CoursePositions with) {
  judgement.findings.push_back({code, Field::none, std::move(with), has_settled(judgement.course, code)});
}

bool takes_part(const Judgement& judgement) {
  return judgement.standing != Standing::invalid && judgement.standing != Standing::excluded;
}

bool is_held_back(const Judgement& judgement) {
  return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                     [](const Finding& finding) { return holds_back(finding.code) && !finding.settled; });
}

}  // namespace xueshi
