// Findings from comparing single courses: possible duplicates and shared certificates.
//
// Courses of another year are left out.
#pragma once

#include "core/judge/judgement.h"

namespace xueshi {

// Adds `possible_duplicate` to courses with the same title and hours if one category is the other's ancestor, or both
// are the same. REQUIRES: all other findings that hold back have been added.
void compare_titles(const Policy& policy, Judgements& judgements);

// Adds `same_certificate` to courses with the same certificate number in the same category. Planned courses are left
// out.
void compare_certificates(Judgements& judgements);

}  // namespace xueshi
