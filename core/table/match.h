// matchCourses: finds the courses of a table that are known already, so that the next export of the same list adds no
// course twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi::table {

enum class Match : std::uint8_t {
  same,     // it says nothing new
  changed,  // it says more, or something else
  added,    // it cannot be any known course
};

struct Matching {
  Match match = Match::added;
  std::optional<std::size_t> known;  // the place of the known course
};

// For each read course, in order. Members compare as the judge reads them. Two courses can be one if title and hours
// are equal, their categories lie in one line, and certificate, day, provider and attributed year do not contradict. Of
// these pairs, those that agree in most members are taken first, then by place. Last, a title that is left exactly once
// on each side is one course, even if its hours changed.
std::vector<Matching> match_courses(const Policy& policy, const std::vector<Entry>& known,
                                    const std::vector<Entry>& read);

}  // namespace xueshi::table
