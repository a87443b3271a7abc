// Courses of very many people, each in 24 bytes: what few courses share is kept once.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/text_index.h"
#include "core/call/answer_writer.h"
#include "core/course/course.h"
#include "core/judge/judgement.h"
#include "core/roster/number_table.h"
#include "core/table/course_id.h"

namespace xueshi::roster {

// In days.
using StoredDate = std::int32_t;

StoredDate store_date(std::optional<CivilDate> date);

// An entry as it was read, valid or not: what differs from course to course, and the number of the rest.
struct StoredCourse {
  std::uint32_t person = 0;
  std::uint32_t wording = 0;
  std::uint32_t row = 0;
  Key certificate = 0;
  StoredDate completed_on = 0;
  StoredDate declared_on = 0;
};

// What courses have in common that differ in their days and certificates alone.
class Wordings {
 public:
  // The certificate's key is its number in a list of the caller's.
  StoredCourse add(const Result<Course, Unreadable>& reading, const table::IdParts& id, Key certificate);

  // Adds the entry behind the others: a course to those that are to be judged.
  void restore(const StoredCourse& stored, ReadEntries& entries, Judgements& judgements) const;

  // What the course's id is made from.
  std::uint64_t id_hash(const StoredCourse& stored) const;

 private:
  using Kind = Result<Course, Unreadable>;

  struct Wording {
    std::uint32_t kind = 0;
    Key title = 0;
    std::int32_t hours = 0;  // in hundredths
    // The hash of the id before its day, and what follows it; `none`: the hash is that of the whole.
    TextIndex::Number after_day[2] = {none, none};
    table::IdHash before_day;
  };

  std::uint32_t number_of(const std::string& label, Kind kind);

  std::map<std::string, std::uint32_t> numbers_;
  std::vector<Kind> kinds_;
  std::vector<Wording> wordings_;
  TextIndex parts_;  // of ids
};

// A list that grows without being moved.
class StoredCourses {
 public:
  std::uint32_t add(const StoredCourse& course);
  StoredCourse& operator[](std::uint32_t place) { return blocks_[place / block_size][place % block_size]; }
  const StoredCourse& operator[](std::uint32_t place) const { return blocks_[place / block_size][place % block_size]; }
  std::uint32_t size() const { return size_; }

 private:
  static constexpr std::uint32_t block_size = 1 << 14;

  std::vector<std::unique_ptr<StoredCourse[]>> blocks_;
  std::uint32_t size_ = 0;
};

}  // namespace xueshi::roster
