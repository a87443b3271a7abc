// Deals the rows of a roster out by person, so that all rows of one person come into one part; or picks one person's.
//
// Each part begins with everything up to the header, so that it is a roster by itself, and has a caption such as
// 未完成课程 above the rows for which it holds. Rows that name nobody come into the first part. What belongs
// to another table follows the row above it, or it could be taken for a second row of the header.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roster/chunk_rows.h"
#include "core/roster/row_sections.h"

namespace xueshi::roster {

class Dealer {
 public:
  struct Options {
    ColumnOptions columns;
    std::size_t parts = 1;              // at least 1
    std::optional<std::string> person;  // the one part holds this person's rows and no others
  };

  // REQUIRES: the policy outlives the dealer.
  Dealer(const Policy& policy, Options options);
  Dealer(const Dealer&) = delete;
  Dealer& operator=(const Dealer&) = delete;

  void push(std::string_view bytes);

  // No more bytes will come.
  void finish();

  const RosterPlan& plan() const { return plan_; }

  // What has been dealt into a part since it was last taken. REQUIRES: part < options.parts.
  std::string take(std::size_t part);

 private:
  void begin();
  struct Part {
    std::string text;
    bool is_unfinished = false;  // what the last caption in it says
  };

  void deal(const ChunkRows::Taken& taken);
  void add(Part& part, std::string_view row);
  void add_gap();
  void add_to_all(std::string_view row);
  std::string key_of_person(const table::Row& row) const;

  const Policy& policy_;
  Options options_;
  std::string first_bytes_;  // until there is a plan
  bool has_begun_ = false;
  RosterPlan plan_;
  std::unique_ptr<ChunkRows> rows_;
  std::optional<RowSections> sections_;  // once there is a plan
  std::string captions_[2];              // the last that said that rows are finished, and that they are not
  std::vector<Part> parts_;
  Part* last_ = nullptr;  // into which a row of a person came last
  bool has_gap_ = false;
};

}  // namespace xueshi::roster
