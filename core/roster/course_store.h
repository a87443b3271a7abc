// Courses of very many people, each in forty bytes: what few courses share is kept once.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/call/answer_writer.h"
#include "core/course/course.h"

namespace xueshi::roster {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// An entry as it was read, valid or not, without what makes its kind.
struct StoredCourse {
  std::uint32_t next = none;  // the next course of the same person
  std::uint32_t kind = 0;
  std::uint32_t row = 0;
  Key title = 0;
  Key certificate = 0;
  std::int32_t hours = 0;         // in hundredths
  std::int32_t completed_on = 0;  // in days, or `no_date`
  std::int32_t declared_on = 0;
  std::array<std::uint32_t, 2> id{};  // the hash that its id is made from
};

class CourseKinds {
 public:
  StoredCourse store(const Result<Course, Unreadable>& reading);

  // Adds the course to the list, behind the others.
  void restore(const StoredCourse& stored, ReadEntries& entries) const;

 private:
  std::uint32_t number_of(const Course& kind);
  std::uint32_t number_of(const Unreadable& kind);

  std::map<std::string, std::uint32_t> numbers_;
  std::vector<Result<Course, Unreadable>> kinds_;
};

// A list that grows without being moved.
class StoredCourses {
 public:
  std::uint32_t add(const StoredCourse& course);
  StoredCourse& operator[](std::uint32_t place) { return blocks_[place / block_size][place % block_size]; }
  std::uint32_t size() const { return size_; }

 private:
  static constexpr std::uint32_t block_size = 1 << 14;

  std::vector<std::unique_ptr<StoredCourse[]>> blocks_;
  std::uint32_t size_ = 0;
};

}  // namespace xueshi::roster
