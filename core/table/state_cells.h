// What words in a cell say of a course: finished or not, declared or not, yes or no.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace xueshi::table {

enum class Answer : std::uint8_t { none, yes, no, unreadable };

// What a cell says of whether the course is finished: 已完成, 未通过, 20%. `is_mark`: a number says nothing.
Answer read_state_cell(std::string_view text, bool is_mark);

// Whether a title says in brackets that its course is not finished: 某课（未完成）, 【已退课】某课.
bool is_title_of_unfinished(std::string_view title);

// What a cell says of declaring in words; nothing for anything else.
std::optional<bool> read_declared_word(std::string_view text);

// The same in a column that speaks of a review: 通过, 驳回.
std::optional<bool> read_reviewed_word(std::string_view text);

// 是, 否.
std::optional<bool> read_yes_no(std::string_view text);

}  // namespace xueshi::table
