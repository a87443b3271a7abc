// What words in a cell say of a course: finished or not, declared or not, yes or no.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace xueshi::table {

enum class Answer : std::uint8_t { none, yes, no, unreadable };

// What a cell says of whether the course is finished: 已完成, 未通过, 20%. `is_mark`: a number says nothing.
Answer read_state_cell(std::string_view text, bool is_mark);

// Whether a cell for people to read leaves it open whether the course counts: 该学时不予认定, 与上一条重复, 60%.
bool leaves_in_doubt(std::string_view text);

// Whether a cell says that less was seen than there is: 2/10.
bool is_part_of_whole(std::string_view text);

// What a title says of its course in brackets or behind a dash: no for 某课（未完成）, 【已退课】某课 and 某课-不合格,
// unreadable for 某课（重复）, none for all else.
Answer read_title_state(std::string_view title);

// What a cell says of declaring in words; nothing for anything else.
std::optional<bool> read_declared_word(std::string_view text);

// The same in a column that speaks of a review: 通过, 驳回.
std::optional<bool> read_reviewed_word(std::string_view text);

// 是, 否.
std::optional<bool> read_yes_no(std::string_view text);

}  // namespace xueshi::table
