// A judgement: one course, what is to be said about it, and where it stands.
#pragma once

#include <optional>
#include <vector>

#include "core/course/course.h"

namespace xueshi {

enum class Standing {
  invalid,   // something needed cannot be read
  excluded,  // of another year
  planned,   // not studied yet
  pending,   // counts only if an open finding turns out well
  counted,
};

struct Judgement {
  Course course;
  Standing standing = Standing::counted;
  bool declared_in_time = false;
  std::vector<Finding> findings;
};

// Adds a finding, settled where its person has looked into it.
void tell(Judgement& judgement, FindingCode code, CoursePositions with = nullptr);

// Whether it is valid and of the policy's year.
bool takes_part(const Judgement& judgement);

// Whether a finding that holds back is open.
bool is_held_back(const Judgement& judgement);

}  // namespace xueshi
