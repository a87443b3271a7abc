// What each row of a roster comes to. Rows of one wording are read once: many people attend the same course.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/roster/course_store.h"
#include "core/roster/roster_plan.h"
#include "core/roster/text_index.h"
#include "core/table/row_reader.h"

namespace xueshi::roster {

struct RowReading {
  std::vector<StoredCourse> courses;
  std::vector<table::Problem> problems;  // their rows are those of the first row of this wording
  bool is_sum = false;                   // it restates other rows
};

class RowCache {
 public:
  // REQUIRES: both outlive the cache.
  RowCache(const Policy& policy, const RosterPlan& plan) : policy_(policy), plan_(plan) {}

  // Stays valid until the next call. REQUIRES: the row is not blank.
  const RowReading& read(const table::Row& row);

  const CourseKinds& kinds() const { return kinds_; }

 private:
  bool make_key(const table::Row& row);
  RowReading read_anew(const table::Row& row);

  const Policy& policy_;
  const RosterPlan& plan_;
  Keys keys_;
  CourseKinds kinds_;
  table::Table table_;  // of one row at a time
  std::unique_ptr<table::CourseRows> rows_;
  std::size_t rows_read_ = 0;
  std::string key_;
  TextIndex known_;
  std::vector<RowReading> readings_;  // by number in `known_`
  RowReading uncached_;
};

}  // namespace xueshi::roster
