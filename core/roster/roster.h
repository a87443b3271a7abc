// A roster: a table of many people, read in pieces of any size, and kept as little more than numbers.
//
// What one person's courses come to depends on that person's rows alone, and on their order.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roster/chunk_rows.h"
#include "core/roster/row_cache.h"
#include "core/roster/row_sections.h"

namespace xueshi::roster {

struct Person {
  std::uint32_t courses = 0;  // also those beyond the limit, which are not kept
  std::uint32_t begin = 0;    // where the places of the courses begin, once the roster is finished
  TextIndex::Number unit = 0;
};

// What could not be used: the first problems, and how many there are of each code.
struct Problems {
  std::vector<table::Problem> first;
  std::map<std::string_view, std::size_t> counts;
};

class Roster {
 public:
  // REQUIRES: the policy outlives the roster.
  Roster(const Policy& policy, ColumnOptions columns);
  Roster(const Roster&) = delete;
  Roster& operator=(const Roster&) = delete;

  void push(std::string_view bytes);

  // No more bytes will come.
  void finish();

  const RosterPlan& plan() const { return plan_; }
  std::size_t rows() const { return row_count_; }
  const Problems& problems() const { return problems_; }

  // In the order in which they first appear.
  const std::vector<Person>& people() const { return people_; }
  std::string_view name_of(std::size_t person) const { return names_[person]; }

  // Empty if no row names one.
  std::string_view unit_of(const Person& person) const { return units_.text_of(person.unit); }

  // The entries of a person as they are kept, and what they are.
  struct Courses {
    std::vector<StoredCourse> stored;
    ReadEntries entries;    // without ids and courses
    Judgements judgements;  // nothing but the courses
  };
  void read_courses(const Person& person, Courses& courses) const;

  // What the id of an entry is made from.
  std::uint64_t id_hash(const StoredCourse& stored) const { return cache_.wordings().id_hash(stored); }

 private:
  void begin();
  void take(const ChunkRows::Taken& taken);
  std::uint32_t find_person(const table::Row& row);
  std::uint32_t number_of_new(std::string_view spelling, const table::Row& row);
  void add_unit(Person& person, const table::Row& row);
  void add_course(std::uint32_t person, StoredCourse course, std::size_t row);
  void arrange_by_person();
  void tell(table::Problem problem);
  void tell_ragged(const table::Row& row);
  void tell_again(const table::Problem& problem, const table::Row& row);

  const Policy& policy_;
  ColumnOptions columns_;
  std::string first_bytes_;  // until there is a plan
  bool has_begun_ = false;
  RosterPlan plan_;
  std::unique_ptr<ChunkRows> rows_;
  RowCache cache_;
  std::optional<RowSections> sections_;  // once there is a plan
  NumberTable spellings_;                // of the names of people; `none`: it is no name
  TextIndex keys_;                       // what the spellings of one person have in common, by person
  std::vector<std::string_view> names_;  // the first spelling of each person
  TextIndex units_;
  std::vector<Person> people_;
  StoredCourses courses_;              // in the order of the rows
  std::vector<std::uint32_t> places_;  // of the courses of each person, one person after another
  Problems problems_;
  std::size_t row_count_ = 0;
};

}  // namespace xueshi::roster
