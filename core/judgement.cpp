#include "core/judgement.h"

#include <algorithm>

namespace xueshi {

bool takes_part(const Judgement& judgement) {
  return judgement.standing != Standing::invalid && judgement.standing != Standing::excluded;
}

bool is_held_back(const Judgement& judgement) {
  return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                     [](const Finding& finding) { return holds_back(finding.code) && !finding.settled; });
}

}  // namespace xueshi
