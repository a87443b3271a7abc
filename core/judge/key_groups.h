// Courses ordered by a key, so that courses with equal keys stand side by side and can be named as one group.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/judge/judgement.h"

namespace xueshi {

struct KeyedCourse {
  std::uint64_t key;
  Position position;

  friend bool operator<(const KeyedCourse& one, const KeyedCourse& other) {
    return one.key != other.key ? one.key < other.key : one.position < other.position;
  }
};

// Orders by key; equal keys keep the order of the list.
void sort_keyed(std::vector<KeyedCourse>& keyed);

// One key made of two numbers: courses are ordered by `high`, then by `low`. REQUIRES: both are below 2^32.
constexpr std::uint64_t pack_key(std::uint64_t high, std::uint64_t low) { return high << 32 | low; }

using KeyOf = std::optional<std::uint64_t> (*)(const Judgement&);

// The courses of the policy's year for which `key_of` gives a key, ordered by it.
std::vector<KeyedCourse> sort_by_key(const Judgements& judgements, KeyOf key_of);

// Courses that stand side by side in an ordered list.
using CourseRun = std::span<const KeyedCourse>;

// The bits of a key that have to be equal: all of them, or those of the number that comes first.
inline constexpr std::uint64_t whole_key = ~std::uint64_t{0};
inline constexpr std::uint64_t high_half = whole_key << 32;

// Takes the first courses whose keys are equal in the bits of `mask`. REQUIRES: `sorted` is not empty.
CourseRun take_run(CourseRun& sorted, std::uint64_t mask);

// Whether `count` more names can be kept. A group that does not fit is counted and not kept: the count alone makes the
// writer refuse the answer.
bool has_room(const Judgements& judgements, std::size_t count);

// A group of `count` courses whose names are not kept.
Group count_group(const Judgements& judgements, std::size_t count);

// A group of these courses, with their names if there is room.
Group add_group(Judgements& judgements, CourseRun courses);

// Adds the same finding to each of these courses.
void add_to_all(Judgements& judgements, CourseRun courses, FindingCode code, Group with);

}  // namespace xueshi
