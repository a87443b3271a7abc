#include "core/table/restating.h"

#include <string>

#include "core/table/words.h"

namespace xueshi::table {
namespace {

constexpr std::string_view sum_words =
    "合计 总计 小计 共计 累计 汇总 总学时 总学时数 subtotal total 规定 要求 应修学时";
constexpr std::string_view idle_words =
    "课 学时 门 课程 年 月 以上 本页 本年 本年度 全年 年度 各类 全部 共 项 个 条 必修 选修 必修课 选修课 科目 已修 "
    "已获 已获得 获得 "
    "共有 学时数 一 二 两 三 四 五 六 七 八 九 十 百";
constexpr std::string_view page_words = "第 共 页 总 当前 码 / 条 记录 每";
constexpr std::string_view print_words =
    "打印时间 打印日期 制表时间 制表日期 导出时间 导出日期 填表日期 填表时间 打印人 制表人 生成时间 查询时间 下载时间";

}  // namespace

bool is_restating(const Policy& policy, std::string_view text) {
  const std::string folded = fold_word(text);
  return holds_any(sum_words, folded) &&
         is_made_of({sum_words, idle_words, digit_words}, folded, &policy.category_words);
}

bool is_page_line(std::string_view text) {
  const std::string folded = fold_word(text);
  if (folded.empty()) return false;
  if (!find_beginning(print_words, folded).empty()) return true;
  return holds_any("页", folded) && is_made_of({page_words, digit_words}, folded);
}

}  // namespace xueshi::table
