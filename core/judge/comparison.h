// Findings from comparing courses: sums beside their items, sums twice, possible duplicates, shared certificates.
//
// Courses of another year are left out. Each function adds its findings to the judgements.
#pragma once

#include "core/judge/judgement.h"

namespace xueshi {

// A sum over several courses, and another course that may already be part of it, or another sum of the same provider
// over the same courses. Planned courses are left out.
void compare_sums(const Policy& policy, Judgements& judgements);

// The same title and hours in categories of one line. REQUIRES: all other findings that hold back have been added.
void compare_titles(const Policy& policy, Judgements& judgements);

// The same certificate number in the same category. Planned courses are left out.
void compare_certificates(Judgements& judgements);

}  // namespace xueshi
