// A judgement: one course, its findings and its standing.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/course/course.h"

namespace xueshi {

// A place in the list of courses that are judged together.
using Position = std::uint32_t;

// Positions of courses that a finding names, kept side by side in `Judgements::named`. Courses of one group share them:
// the course itself may be among them; the writer leaves it out.
struct Group {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

// The findings that compare a course with others, in the order of FindingCode.
inline constexpr FindingCode first_comparison = FindingCode::possible_duplicate;
inline constexpr FindingCode last_comparison = FindingCode::same_certificate;
inline constexpr std::size_t comparison_count =
    static_cast<std::size_t>(last_comparison) - static_cast<std::size_t>(first_comparison) + 1;

constexpr bool is_comparison(FindingCode code) { return first_comparison <= code && code <= last_comparison; }

struct Judgement {
  Course course;
  Standing standing = Standing::counted;
  bool declared_in_time = false;
  CodeSet findings;
  std::array<Group, comparison_count> with;  // by comparison, the courses that the finding names

  // REQUIRES: is_comparison(code).
  const Group& named_by(FindingCode code) const;
};

// An answer that names courses more often is refused, so no more positions than this are kept.
inline constexpr std::size_t most_mentions = 4'000'000;

struct Judgements {
  std::vector<Judgement> list;  // in the order of the courses
  std::vector<Position> named;  // the members of all groups
};

// Adds a finding that compares. REQUIRES: is_comparison(code).
void add_comparison(Judgement& judgement, FindingCode code, Group with);

bool is_counted(const Judgement& judgement);

// Whether its hours can count: it is of the policy's year.
bool takes_part(const Judgement& judgement);

// Whether a finding holds the course back: it is of that kind, and the person has not settled it.
bool is_held_back(const Judgement& judgement);

}  // namespace xueshi
