// The category that two columns of a table make together: 公需课 in one and 必修 in the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/header_words.h"

namespace xueshi::table {

// The node that a text names, as it stands or read by its parts: 一般公需科目, 专业选修课程, 2021公需课. Years, words
// such as 一般 or 行业 and the word 培训 say nothing; what is left must be a word of the policy, with 必修 or 选修
// beside it or not.
std::optional<CategoryIndex> read_category_text(const Policy& policy, std::string_view text);

// Whether the text is 必修, 选修 or the like: a word that completes a category and never is one.
bool is_nature_word(std::string_view text);

// What a 是 or 否 means below a header that asks: 否 below 是否必修 is 选修. Only a certain answer is taken: 否 below
// 是否选修 stays as it stands, and so does any other text.
std::string read_asked_category(Manner manner, std::string text);

// The cell as it stands, or the id of the node that it names if the judge cannot read it as it stands.
std::string read_category_cell(const Policy& policy, std::string_view text);

struct JoinedCategory {
  std::string text;
  bool second_unread = false;  // the second cell says something of its own that no category of the policy is
  bool first_unread = false;
};

// The id of the node where both are one under the policy; otherwise what stands there, never guessed further.
// REQUIRES: neither is empty.
JoinedCategory join_category(const Policy& policy, std::string_view first, std::string_view second);

}  // namespace xueshi::table
