// matchCourses: which courses of a table are known already, so that the next export of the same list adds nothing
// twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi::table {

enum class Match : std::uint8_t {
  same,     // nothing in it is news
  changed,  // it says something more, or else
  added,    // no known course can be this one
};

struct Matching {
  Match match = Match::added;
  std::optional<std::size_t> known;  // the place of the known course
};

// For each read course, in order. Members compare as the judge reads them. Two courses can be one if title and hours
// are equal, their categories lie in one line, and certificate, day, provider and attributed year do not contradict. Of
// those that can be one the pairs that agree in most members are taken first, then by place. Last, a title that is left
// once on either side is one course, though its hours changed.
std::vector<Matching> match_courses(const Policy& policy, const std::vector<Entry>& known,
                                    const std::vector<Entry>& read);

}  // namespace xueshi::table
