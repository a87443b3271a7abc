// What each row of a roster comes to. Rows of one wording are read once: many people attend the same course, on days
// and with certificates of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text_index.h"
#include "core/roster/course_store.h"
#include "core/roster/roster_plan.h"
#include "core/table/row_reader.h"

namespace xueshi::roster {

// A row as it is kept.
struct StoredRow {
  std::vector<StoredCourse> courses;
  std::vector<table::Problem> problems;  // their rows are those of the first row of this wording, as is its beginning
  bool is_course = false;                // it is about a person, and restates no other rows
  bool may_come_again = false;           // it has hours, and all that decides what it comes to is in its key
};

class RowCache {
 public:
  // REQUIRES: both outlive the cache.
  RowCache(const Policy& policy, const RosterPlan& plan) : policy_(policy), plan_(plan) {}

  // Once the plan is made, before the first row.
  void begin();

  // Stays valid until the next call. `is_unfinished`: a caption above says that it was not finished. REQUIRES: the row
  // is not blank.
  const StoredRow& read(const table::Row& row, bool is_unfinished);

  // Gives a course of the row that was read last what is its own.
  void fill(StoredCourse& course) const;

  const Wordings& wordings() const { return wordings_; }

 private:
  // What a cell is to the wording of its row.
  enum class Role : std::uint8_t { told, spare, day, declared_day, certificate };

  bool make_key(const table::Row& row, bool is_unfinished);
  void add_to_key(Role role, const table::Cell& cell);
  void add_to_key(char first, std::uint16_t second);
  void add_word(std::uint64_t word, std::size_t bytes);
  void add_to_key(char c) { *key_end_++ = c; }
  bool take_day(Role role, std::string_view cell);
  bool take_certificate(std::string_view cell);
  bool is_silent(const table::Cell& cell);
  bool has_hours(const table::Row& row) const;
  Key key_of_certificate(const Entry& entry);
  StoredRow read_anew(const table::Row& row, bool is_unfinished);

  const Policy& policy_;
  const RosterPlan& plan_;
  std::vector<Role> roles_;  // of the columns
  bool is_usable_ = false;
  Keys keys_;
  Wordings wordings_;
  TextIndex certificates_;
  table::RowReading reading_;
  std::vector<char> key_;    // with room for more
  char* key_end_ = nullptr;  // in `key_`
  std::string folded_;       // a certificate
  NumberTable cells_;        // of columns that are not read: 1 if they are silent
  NumberTable known_;
  std::vector<StoredRow> rows_;  // by number in `known_`
  StoredRow uncached_;

  // Of the row that was read last, if its key leaves them out.
  std::optional<StoredDate> completed_on_;
  std::optional<StoredDate> declared_on_;
  std::optional<Key> certificate_;
};

}  // namespace xueshi::roster
