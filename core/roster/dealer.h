// Deals the rows of a roster out by person, so that all rows of one person come into one part; or picks one person's.
//
// Each part begins with everything up to the header, so that it is a roster by itself. Rows that name nobody come into
// the first part.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roster/chunk_rows.h"
#include "core/roster/roster_plan.h"

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
  void deal(const ChunkRows::Taken& taken);

  const Policy& policy_;
  Options options_;
  std::string first_bytes_;  // until there is a plan
  bool has_begun_ = false;
  RosterPlan plan_;
  std::unique_ptr<ChunkRows> rows_;
  std::vector<std::string> parts_;
};

}  // namespace xueshi::roster
