// The members of a course that a table has columns for, and the words for them that tables use.
//
// Words are compared folded and whole. A new spelling is a line in field.cpp and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/vocabulary.h"

namespace xueshi::table {

// The word that a written table has above each member, in the order of Member.
extern const std::string_view written_headers[member_count];

// What the text above a column says.
struct HeaderWord {
  enum class Kind : std::uint8_t { unknown, field, passed_over, unsure };
  // `usual` words beat `other` ones where two columns would hold one member. `nature` is a usual word for what
  // completes a category, such as 课程性质. An unsure word is `usual` where it is one for hours but for its unit.
  enum class Rank : std::uint8_t { usual, nature, other };

  Kind kind = Kind::unknown;
  Member field{};  // where the kind is field
  Rank rank{};
};

// `passed_over` is known and needed for nothing, such as 序号. `unsure` speaks of 学分 or 课时, which are no 学时.
HeaderWord read_header_word(std::string_view text);

// What a written table says of a course whose title names a sum and that is none.
inline constexpr std::string_view no_sum = "非合计";

// Whether this names a sum over rows: 合计, 总计：, 小计 30 学时.
bool is_sum_word(std::string_view text);

// 必修, 选修: a word that completes a category and never is one.
bool is_nature_word(std::string_view text);

// What a cell on declaring says in words.
std::optional<bool> read_declared_word(std::string_view text);

// 是, 否.
std::optional<bool> read_yes_no(std::string_view text);

}  // namespace xueshi::table
