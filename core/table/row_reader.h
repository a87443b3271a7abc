// One row of a table as a course or a problem.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/course_id.h"
#include "core/table/table.h"

namespace xueshi::table {

// The beginning of a text, short enough to be shown.
std::string excerpt(std::string_view text);

class CourseRows {
 public:
  CourseRows(const Policy& policy, Table& table);

  // Adds the row's course to the table, and what is wrong with the row to its problems. Says whether there was room.
  // REQUIRES: the row is not blank.
  bool read(const Row& row);

  // Whether some column holds titles or hours.
  bool names_courses() const { return reach_ > 0; }

 private:
  std::string text_at(const Row& row, std::size_t column) const;
  void put(Entry& course, const Row& row, std::size_t column);
  void put_category(Entry& course, const Row& row, std::size_t column, std::string text);
  void put_declared(Entry& course, const Row& row, std::size_t column, const std::string& text);
  void tell_cells(const Row& row);
  bool answers_sum(const Row& row) const;
  const Cell* find_sum(const Row& row, const Entry& course) const;
  void tell(const Row& row, std::size_t column, std::string_view code);

  const Policy& policy_;
  Table& table_;
  CourseIds ids_;
  std::size_t reach_ = 0;        // the last column that holds titles or hours, from 1
  std::size_t category_at_ = 0;  // the first of two columns that hold categories, from 1
  bool is_written_;
};

}  // namespace xueshi::table
