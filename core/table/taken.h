// Which members of a course have their columns.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/table/field.h"

namespace xueshi::table {

// How many columns may hold each member.
class Taken {
 public:
  bool take(Member field) {
    std::size_t& count = counts_[static_cast<std::size_t>(field)];
    return ++count <= (field == Member::category ? 2u : 1u);
  }
  bool has(Member field) const { return counts_[static_cast<std::size_t>(field)] > 0; }
  std::size_t different() const {
    return static_cast<std::size_t>(std::count_if(counts_.begin(), counts_.end(), [](std::size_t n) { return n > 0; }));
  }
  bool names_courses() const { return has(Member::title) || has(Member::hours); }

 private:
  std::array<std::size_t, member_count> counts_{};
};

}  // namespace xueshi::table
