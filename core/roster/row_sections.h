// Lines of a roster that say what the rows below them are, as `table::Sections` reads them in any table.
//
// Every row below the header names its person, so a person's name on a line of its own changes nothing. A caption such
// as 未完成课程 holds for the rows below it, whoever they are about, and is itself nobody's row.
#pragma once

#include <cstdint>

#include "core/roster/roster_plan.h"
#include "core/table/sections.h"

namespace xueshi::roster {

class RowSections {
 public:
  enum class Standing : std::uint8_t {
    row,             // of a person
    caption,         // 未完成课程, 已完成课程
    line,            // another header, a person's name
    of_other_table,  // a row below the header of another table
  };

  // REQUIRES: both outlive the sections, and the plan is made.
  RowSections(const Policy& policy, const RosterPlan& plan)
      : policy_(policy), plan_(plan), sections_(policy, plan.table) {}

  // What a row is. Rows come in the order of the file, from its first on. REQUIRES: the row is not blank.
  Standing take(const table::Row& row);

  // What a row with hours is: it is no line, and need not be taken.
  Standing standing() const { return sections_.problem(true).empty() ? Standing::row : Standing::of_other_table; }

  // Whether a caption says that nobody has finished what comes now.
  bool is_unfinished() const { return sections_.is_unfinished(); }

 private:
  const Policy& policy_;
  const RosterPlan& plan_;
  table::Sections sections_;
  bool is_above_ = true;
};

}  // namespace xueshi::roster
