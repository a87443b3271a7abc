// What the text above a column says: the member of a course that the column holds, or another use of it.
//
// A header is read by its parts (`header_words.h`): stars, 必填 and what stands in brackets are taken off, then any
// qualifiers and one core word are looked for. Nothing is found by a part of a word: 结课时间 holds no 课时.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/header_words.h"

namespace xueshi::table {

struct HeaderWord {
  enum class Kind : std::uint8_t {
    unknown,
    member,             // `member`, by its `rank` and in its `manner`
    person,             // tells people apart
    hours_of_category,  // 公需必修学时: hours of `category`
    category,           // 公需必修: perhaps its hours
    bare_hours,  // 实得, 认定, 公需课完成: hours beside a column of hours or of what is asked for, if its cells are
    total,       // 合计
    other_hours,  // hours that nobody has earned: 应修学时
    unsure,       // could be taken for hours, or for a state of the course, and is not
    passed_over,  // known, and needed for nothing
    bare_state,   // 完成, 合格: whether the course was finished, if its cells are words
  };

  Kind kind = Kind::unknown;
  Member member{};
  std::uint8_t rank = 0;
  Manner manner = Manner::plain;
  CategoryIndex category = root_category;
  bool is_other_unit = false;   // 学分 or 课时 in place of 学时
  bool is_of_category = false;  // other_hours or unsure: of a category
};

// Whether the text names a category and hours of it that nobody has earned, or another unit: 规定 over 公需必修.
bool names_other_hours(const HeaderWord& word);

HeaderWord read_header_word(const Policy& policy, std::string_view text);

}  // namespace xueshi::table
