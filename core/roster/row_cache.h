// What each row of a roster comes to. Rows of one wording are read once: many people attend the same course.
#pragma once

#include <string>
#include <vector>

#include "core/roster/course_store.h"
#include "core/roster/roster_plan.h"
#include "core/base/text_index.h"
#include "core/table/row_reader.h"

namespace xueshi::roster {

// A row as it is kept.
struct StoredRow {
  std::vector<StoredCourse> courses;
  std::vector<table::Problem> problems;  // their rows are those of the first row of this wording
  bool is_course = false;                // it is about a person, and restates no other rows
};

class RowCache {
 public:
  // REQUIRES: both outlive the cache.
  RowCache(const Policy& policy, const RosterPlan& plan) : policy_(policy), plan_(plan) {}

  // Stays valid until the next call. REQUIRES: the row is not blank.
  const StoredRow& read(const table::Row& row);

  const CourseKinds& kinds() const { return kinds_; }

 private:
  bool make_key(const table::Row& row);
  StoredRow read_anew(const table::Row& row);

  const Policy& policy_;
  const RosterPlan& plan_;
  Keys keys_;
  CourseKinds kinds_;
  table::RowReading reading_;
  std::string key_;
  TextIndex known_;
  std::vector<StoredRow> rows_;  // by number in `known_`
  StoredRow uncached_;
};

}  // namespace xueshi::roster
