// Rows that are no courses: they restate other rows, number a page, or say when the table was printed.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/text.h"
#include "core/policy/policy.h"

namespace xueshi::table {

// Whether this names a sum over rows, or hours that are asked for or missing: 合计, 公需必修小计, 上半年小计,
// 共计8门90学时, 应修学时, 差额. Nothing else may stand beside the sum word but words of the policy's categories,
// numbers, what is counted and over which time.
bool is_restating(const Policy& policy, std::string_view text);

// The same behind the name of one of these people, folded: 张三合计.
bool is_restating(const Policy& policy, std::string_view text, const Lookup& names);

// Whether a title is what a summary calls hours that were not earned: 缺学时, 标准, 完成率.
bool is_summary_label(const Policy& policy, std::string_view title);

// Whether a title ends like a sum, though it may name anything before: 某某单位合计.
bool is_called_a_sum(std::string_view title);

// Whether a title is nothing but a category, numbered or not, and what was earned of it: 一、公需科目, 专业课已修学时.
bool names_earned_hours(const Policy& policy, std::string_view title);

// The category of such a title, or nothing.
std::optional<CategoryIndex> category_of_sum(const Policy& policy, std::string_view title);

// 第1页 共2页, 打印时间：2021-12-01.
bool is_page_line(std::string_view text);

}  // namespace xueshi::table
