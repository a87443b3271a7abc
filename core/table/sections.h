// Lines between the rows of a table that say what the rows below them are: another header, a person's name, a caption.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/row_reader.h"
#include "core/table/rows.h"
#include "core/table/table_plan.h"

namespace xueshi::table {

struct SectionLine {
  enum class Kind : std::uint8_t {
    none,
    header,        // headers that say the same as those of the table: 名称 | 学时 below 课程 | 学时
    other_header,  // headers of another table: 课程名称 | 应修学时
    person,        // 姓名 | 甲, 姓名：甲 in one cell, or 张三 alone in its row
    finished,      // 已完成课程 alone in its row
    unfinished,    // 未完成课程
  };

  Kind kind = Kind::none;
  std::string label;  // of a person, folded: 姓名; empty if there is none
  std::string name;   // and what stands behind it
};

// What a row is, if it is one of these lines. A row that holds hours of its own is none.
SectionLine read_section_line(const Policy& policy, const TablePlan& plan, const Row& row);

// Follows the lines of one table from its beginning.
class Sections {
 public:
  Sections(const Policy& policy, const TablePlan& plan) : policy_(policy), plan_(plan) {}

  // Takes a row above the header, or of its body. Says whether it is such a line.
  bool take(const Row& row, RowKind kind);

  // What comes now stands below the header.
  void begin_body();

  // The code for a row below that belongs to another table or person; empty if it does not. `is_named`: the row itself
  // says whose it is.
  std::string_view problem(bool is_named) const {
    return is_other_person_ && !is_named ? "person-missing" : is_other_table_ ? "row-ragged" : "";
  }
  bool is_unfinished() const { return is_unfinished_; }

  // Adds the names that were met.
  void add_names(Lookup& names) const;

 private:
  // The name that stands first behind a label.
  struct Person {
    std::string label;
    std::string name;
  };

  void take_person(const SectionLine& line);

  const Policy& policy_;
  const TablePlan& plan_;
  std::vector<Person> persons_;
  bool is_above_ = true;
  bool has_rows_ = false;
  bool is_naming_ = false;  // the line before named a person, too
  bool is_other_person_ = false;
  bool is_other_table_ = false;
  bool is_unfinished_ = false;
};

}  // namespace xueshi::table
