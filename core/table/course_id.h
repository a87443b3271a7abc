// Ids for courses that come from a table: the same course has the same id each time it is read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi::table {

// The hash that an id is made from, part by part.
class IdHash {
 public:
  void add(std::string_view part);
  std::uint64_t value() const { return value_; }

 private:
  void mix(std::uint64_t unit) { value_ = (value_ ^ unit) * 0x100000001B3; }

  std::uint64_t value_ = 0xCBF29CE484222325;
};

// What courses that differ in their day alone have in common.
struct IdParts {
  IdHash before_day;
  std::string day;  // of this course
  std::array<std::string, 2> after_day;
};

IdParts id_parts(const Policy& policy, const Entry& course);

// Made from title, category, hours, completedOn, year and provider as they are read, so that neither a width nor a form
// of writing changes it.
std::uint64_t id_hash(const Policy& policy, const Entry& course);

// In characters.
inline constexpr std::size_t longest_id = 64;

// Adds the id of a course with this hash, the `place`-th of those with the same one, from 1.
void append_id(std::string& text, std::uint64_t hash, std::size_t place);

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
