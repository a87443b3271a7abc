#include "core/table/restating.h"

#include <algorithm>
#include <string>

#include "core/table/words.h"

namespace xueshi::table {
namespace {

constexpr std::string_view sum_words =
    "合计 总计 小计 共计 累计 汇总 总和 总共 一共 总数 总课时 总学时 总学时数 合計 總計 小計 共計 subtotal total sum "
    "grandtotal Σ 承前页 承上页 过次页 转下页 月计 年计 页计 上页 平均";
constexpr std::string_view asked_words =
    "规定 要求 应修学时 应修 应学 应得 应完成 应取得 尚差 还差 还需 尚需 还缺 尚缺 尚欠 差额 缺口 剩余 年度目标 "
    "应达到 待修 需修 须完成 未修";
// Asked for only beside 学时: 标准 and 课程目标 alone may be a title.
constexpr std::string_view asked_hours_words =
    "目标学时 计划学时 标准学时 未完成学时 未修学时 未获学时 未获得学时 未取得学时 最低学时";
constexpr std::string_view idle_words =
    "课 学时 门 课程 年 月 以上 本页 本年 本年度 全年 年度 各类 全部 共 项 个 条 必修 选修 必修课 选修课 科目 已修 "
    "已获 已获得 获得 共有 学时数 标准 一 二 两 三 四 五 六 七 八 九 十 百";
// What was summed up, and over which time: no title is made of these and a sum word.
constexpr std::string_view scope_words =
    "上半年 下半年 季度 学期 第 本期 本次 本月 本季度 本学期 线上 线下 网络 在线 面授 现场 远程 集中 学习 培训 完成 "
    "单位 本单位 科室 部门 班级 本校 国培 学年 上学期 下学期 月份 年终 其中 与 和 及 + ★ ☆ 未完成 "
    "已完成 已取得 取得 已学 已得 实得 认定 已认定 核定 审核 已审核 申报 已申报 实际 有效 总 数 本人 个人 学员 平台 "
    "继续教育 公共课 公共 记录 类";
// What else rows of a summary are called that hold no earned hours. As a whole title only: 标准化管理 is a course.
constexpr std::string_view label_words =
    "缺 欠 差 相差 不足 未完成 应达 考核标准 最低标准 最低要求 达标线 合格标准 考核要求 完成率 完成比例 达标率 结转 "
    "上年结转 历年累计 余额 结余 其中";
constexpr std::string_view earned_title_words = "已修 已获 已获得 已完成 完成 已学 实得 已取得 取得 获得 认定 部分";
constexpr std::string_view numbering_words = "一 二 三 四 五 六 七 八 九 十 第 类";
constexpr std::string_view page_words = "第 共 页 总 当前 码 / 条 记录 每";
constexpr std::string_view print_words =
    "打印时间 打印日期 制表时间 制表日期 导出时间 导出日期 填表日期 填表时间 打印人 制表人 生成时间 查询时间 下载时间";

bool is_sum(std::string_view folded, const Lookup& labels) {
  // 共5条记录 holds no sum word and names nothing else.
  const bool counts = folded.find("共") == 0 && folded.find_first_of("0123456789") != std::string_view::npos;
  return (counts || holds_any(sum_words, folded)) &&
         is_made_of({sum_words, idle_words, scope_words, digit_words}, folded, &labels);
}

// Nothing but a category, numbered or not, and what was earned of it. A year is left to be a title: 2021年度公需课.
bool names_earned(const Policy& policy, std::string_view folded) {
  const std::string_view text = folded.substr(std::min(folded.find_first_not_of("0123456789"), folded.size()));
  const bool has_year = folded.size() - text.size() > 2;
  const bool has_hours_word = holds_any(earned_title_words, text) && holds_any("学时", text);
  const bool is_said = has_hours_word || has_word(earned_title_words, text);
  const auto names = [text](const auto& entry) {
    return entry.second != root_category && text.find(entry.first) != std::string_view::npos;
  };
  const Lookup& labels = policy.category_words;
  return !has_year && (is_said || std::any_of(labels.begin(), labels.end(), names)) &&
         is_made_of({earned_title_words, numbering_words, "学时 学时数 课 课程 科目"}, text, &labels);
}

}  // namespace

bool is_restating(const Policy& policy, std::string_view text) {
  const std::string folded = fold_word(text);
  const Lookup& labels = policy.category_words;
  if (is_sum(folded, labels)) return true;
  return (holds_any(asked_words, folded) || holds_any(asked_hours_words, folded)) &&
         is_made_of({sum_words, asked_words, asked_hours_words, idle_words, digit_words}, folded, &labels);
}

bool is_restating(const Policy& policy, std::string_view text, const Lookup& names) {
  if (is_restating(policy, text)) return true;
  if (names.empty()) return false;
  const std::string folded = fold_word(text);
  if (!holds_any(sum_words, folded) && !holds_any(asked_words, folded)) return false;
  const std::string_view whole = folded;
  for (std::size_t end = 1; end < whole.size(); ++end) {
    if (names.count(whole.substr(0, end)) > 0 && is_restating(policy, whole.substr(end))) return true;
  }
  return false;
}

bool is_summary_label(const Policy& policy, std::string_view title) {
  const std::string folded = fold_word(title);
  return holds_any(label_words, folded) &&
         is_made_of({label_words, "学时 学时数", digit_words}, folded, &policy.category_words);
}

bool names_earned_hours(const Policy& policy, std::string_view title) { return names_earned(policy, fold_word(title)); }

bool is_called_a_sum(std::string_view title) {
  return !find_ending("合计 总计 小计 共计 总和 合計 總計 小計 共計", fold_word(title)).empty();
}

std::optional<CategoryIndex> category_of_sum(const Policy& policy, std::string_view title) {
  const std::string folded = fold_word(title);
  if (!names_earned(policy, folded)) return std::nullopt;
  std::string_view longest;
  CategoryIndex category = root_category;
  for (const auto& [word, node] : policy.category_words) {
    if (word.size() <= longest.size() || folded.find(word) == std::string::npos) continue;
    longest = word;
    category = node;
  }
  return category == root_category ? std::nullopt : std::optional(category);
}

bool is_page_line(std::string_view text) {
  const std::string folded = fold_word(text);
  if (folded.empty()) return false;
  if (!find_beginning(print_words, folded).empty()) return true;
  return holds_any("页", folded) && is_made_of({page_words, digit_words}, folded);
}

}  // namespace xueshi::table
