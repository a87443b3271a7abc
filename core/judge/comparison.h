// What courses say against each other: sums beside their items, possible duplicates, shared certificates.
//
// Only valid courses that are not excluded are compared. Every function appends its findings to the judgements it
// finds them for; none looks at the order of the list but to choose among equals.
#pragma once

#include <vector>

#include "core/judge/judgement.h"

namespace xueshi {

// A sum over several courses, and another course that may already be part of it.
void compare_sums(const Policy& policy, std::vector<Judgement>& judgements);

// The same title, year and hours, in categories of one line. REQUIRES: all other findings that hold back are told.
void compare_titles(const Policy& policy, std::vector<Judgement>& judgements);

// The same certificate number in the same category.
void compare_certificates(std::vector<Judgement>& judgements);

}  // namespace xueshi
