// Which uses some headers name: the members of a course, and hours by category.
#pragma once

#include <cstddef>
#include <vector>

#include "core/table/header_grammar.h"

namespace xueshi::table {

// Whether the column holds something of a course.
inline bool is_of_a_course(const HeaderWord& word) {
  using Kind = HeaderWord::Kind;
  return word.kind == Kind::member || word.kind == Kind::hours_of_category || word.kind == Kind::person;
}

inline bool is_known_header(const HeaderWord& word) {
  using Kind = HeaderWord::Kind;
  return is_of_a_course(word) || word.kind == Kind::total || word.kind == Kind::other_hours ||
         word.kind == Kind::passed_over || word.is_other_unit ||
         (word.kind == Kind::unsure && word.member == Member::hours);
}

class UsedFields {
 public:
  // Whether there was room for one more of that use. A category may come from two columns, a state from any number.
  bool take(const HeaderWord& word) {
    const std::size_t before = count(word);
    uses_.push_back(number_of(word));
    if (before == 0) ++different_;
    return before == 0 || (word.kind == HeaderWord::Kind::member && word.member == Member::category && before == 1);
  }
  bool has(const HeaderWord& word) const { return count(word) > 0; }
  std::size_t different() const { return different_; }
  bool names_courses() const {
    for (const std::size_t use : uses_) {
      if (use == static_cast<std::size_t>(Member::title) || use == static_cast<std::size_t>(Member::hours)) return true;
      if (use > member_count) return true;
    }
    return false;
  }

 private:
  static std::size_t number_of(const HeaderWord& word) {
    if (word.kind == HeaderWord::Kind::person) return member_count;
    if (word.kind == HeaderWord::Kind::member) return static_cast<std::size_t>(word.member);
    return member_count + 1 + word.category;
  }
  std::size_t count(const HeaderWord& word) const {
    std::size_t count = 0;
    for (const std::size_t use : uses_) count += use == number_of(word) ? 1 : 0;
    return count;
  }

  std::vector<std::size_t> uses_;
  std::size_t different_ = 0;
};

}  // namespace xueshi::table
