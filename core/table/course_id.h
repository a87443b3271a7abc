// Ids for courses that come from a table: the same course has the same id each time it is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi::table {

// Made from title, category, hours, completedOn, year and provider as they are read, so that neither a width nor a form
// of writing changes it.
std::uint64_t id_hash(const Policy& policy, const Entry& course);

// The id of a course with this hash, the `place`-th of those with the same one, from 1. At most 64 characters.
std::string id_text(std::uint64_t hash, std::size_t place);

class CourseIds {
 public:
  explicit CourseIds(const Policy& policy) : policy_(policy) {}

  // Of equal courses the second is told apart by its number.
  std::string next(const Entry& course);

 private:
  const Policy& policy_;
  std::unordered_map<std::uint64_t, std::size_t> seen_;
};

}  // namespace xueshi::table
