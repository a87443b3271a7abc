#include "core/table/state_cells.h"

#include <algorithm>
#include <string>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/table/cell_texts.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

// Whether a percentage is a whole: 100, 100.0.
bool is_whole(std::string_view percentage) {
  const std::string_view digits = percentage.substr(0, percentage.find('.'));
  return digits.size() > 3 || (digits.size() == 3 && digits.front() != '0');
}

constexpr std::string_view state_contexts =
    "学习 课程 培训 考试 考核 审核 成绩 状态 结果 情况 该 课件 您 本 课 测试 测验 为 认定 了 正常 全部";
constexpr std::string_view reached_words =
    "学习 学完 修完 完成 完成学习 结业 通过 合格 有效 予以认定 认定 达标 已学习 已学完 已修完 已完成 已结业 已通过 "
    "已合格 已认定 已达标 考完 毕业 及格 已及格 已获得 已取得 获得 取得 "
    "已完成学习 准予结业";
constexpr std::string_view not_words = "未 不 没 没有 尚未 暂未 还未 暂未 未能 非 不予 未予 不准予";
constexpr std::string_view unfinished_words =
    "学习中 进行中 在学 在学中 正在学习 未开始 未开课 待学习 待完成 待考试 待考核 未考试 未考核 未参加 缺考 缺席 无效 "
    "退课 已退课 退学 已退学 作废 已作废 "
    "否 失败 补考 退回 已退回 驳回 已驳回 取消 已取消 未学 未修 学习中断 中断 已过期 过期 暂停 挂科 撤销 已撤销 已失效 "
    "失效";
constexpr std::string_view finished_words = "是 通过 已通过 审核通过 ok";
constexpr std::string_view alone_words = "学习 认定 完成学习 获得 取得";

bool is_reached(std::string_view folded) {
  const std::string_view word = find_ending(reached_words, folded);
  if (word.empty()) return false;
  const std::string_view before = folded.substr(0, folded.size() - word.size());
  return is_made_of({state_contexts}, before);
}

bool is_not_reached(std::string_view folded) {
  const std::string_view context = find_beginning(state_contexts, folded);
  if (has_word(unfinished_words, folded)) return true;
  if (!context.empty() && context.size() < folded.size() && is_not_reached(folded.substr(context.size()))) return true;
  const std::string_view negation = find_beginning(not_words, folded);
  return !negation.empty() && is_reached(folded.substr(negation.size()));
}

// Of the words for what is not finished those that are no part of a title: 合同的效力（无效） is one.
constexpr std::string_view unearned_words =
    "未 不合格 不通过 不及格 没 尚未 学习中 进行中 在学 正在学习 退课 已退课 作废 已作废 补考 缺考";

// Words that make a remark doubtful wherever they stand in it.
constexpr std::string_view doubtful_words =
    "未完成 未学完 未学习 未修 未结业 未通过 未合格 未及格 未认定 未获 未取得 未达 未考 未参加 未过 未提供 未评 未开始 "
    "未开课 未发证 "
    "未生成 不予 不合格 不通过 不及格 不认定 不同意 不计 不算 不符 不达标 没学 没完成 没通过 没过 没有学 没有完成 "
    "没参加 还没 尚未 "
    "学习中 进行中 正在学习 作废 无效 失效 重复 退费 退课 退学 退回 驳回 缺勤 缺考 缺席 缺课 挂科 补考 拟参加 预计 "
    "待学 待考 待完成 "
    "待审 待评 待发 待认定 取消 撤销 注销 已用于 未批 未同意 未审 去学习 继续学习 开始学习 立即学习 去完成 去考试 "
    "参加考试 "
    "继续观看 继续播放 立即考试";
// The same of a title: in brackets and alone.
constexpr std::string_view doubtful_title_words =
    "重复 重复学习 计划 计划学习 待开课 待学 待学习 拟学 预计 作废 示例 样例 例";
constexpr std::string_view title_signs[] = {"-", "—", "–", "：", ":", "，", ",", "/", "_", "·", " ", "\u3000"};

// Behind the last sign that parts a title: 不合格 of 某课-不合格.
std::string_view tail_of(std::string_view title) {
  std::string_view tail;
  for (const std::string_view sign : title_signs) {
    const std::size_t at = title.rfind(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view found = title.substr(at + sign.size());
    if (tail.empty() || found.size() < tail.size()) tail = found;
  }
  return tail;
}

// 例：某课, 示例1, 样例课程; but not 示例教学法.
bool is_called_example(std::string_view title) {
  const std::string_view text = trim(title);
  const std::string_view word = find_beginning("示例 样例 范例 例如 例", text);
  if (word.empty()) return false;
  const std::string_view rest = text.substr(word.size());
  if (word != "例" && is_made_of({"课程 课 培训 项目 数据 行 一 二 三", digit_words}, fold_word(rest))) return true;
  return !find_beginning("： : - — （ ( ， , 。 、 】 」", rest).empty() || (!rest.empty() && rest.front() == ' ');
}

bool is_unearned(std::string_view text) {
  const std::string folded = fold_word(text);
  return !find_beginning(unearned_words, folded).empty() && is_not_reached(folded);
}

Answer read_state(std::string_view cell) {
  if (!cell.empty() && cell.back() == '%') {
    std::string_view number = trim(cell.substr(0, cell.size() - 1));
    number.remove_prefix(number.find_last_not_of("0123456789.") + 1);  // 已学20%
    if (!is_number(number)) return Answer::unreadable;
    return is_whole(number) ? Answer::yes : Answer::no;
  }
  const std::string folded = fold_word(cell);
  if (folded.empty()) return Answer::unreadable;
  if (is_not_reached(folded)) return Answer::no;
  if (has_word(finished_words, folded)) return Answer::yes;
  return is_reached(folded) && !has_word(alone_words, folded) ? Answer::yes : Answer::unreadable;
}

// Remarks that are nothing else.
constexpr std::string_view doubtful_remarks =
    "计划 计划中 计划学习 拟学 待定 请假 事假 病假 旷课 早退 迟到 免修 缓考 延期 制证中 办理中 审核中 审批中 处理中";

// 未提交, 待补: a few characters that begin with what is not so yet. 未来 and 待遇 are words of their own.
bool begins_open(std::string_view folded) {
  constexpr std::size_t most = 6;  // characters
  return count_code_points(folded) <= most && !find_beginning("未 待 尚未", folded).empty() &&
         find_beginning("未来 未成年 未婚 待遇 待产", folded).empty();
}

}  // namespace

Answer read_state_cell(std::string_view text, bool is_mark) {
  const std::string cell = narrowed(text);
  if (cell.empty() || is_empty_mark(cell)) return Answer::none;
  if (is_mark && is_number(cell)) return Answer::none;
  const Answer whole = read_state(cell);
  if (whole != Answer::unreadable || cell.size() > longest_word) return whole;
  // 学习中（50%）: both say no; 已完成（100%）: both say yes.
  const Bracketed parts = split_brackets(cell);
  if (parts.inside.size() != 1) return Answer::unreadable;
  const Answer outside = read_state(trim(parts.outside));
  const Answer inside = read_state(trim(parts.inside.front()));
  if (outside == Answer::no || inside == Answer::no) return Answer::no;
  return inside == outside ? outside : Answer::unreadable;
}

bool leaves_in_doubt(std::string_view text) {
  const std::string cell = narrowed(text);
  if (!cell.empty() && cell.back() == '%') return read_state(cell) == Answer::no;
  const std::string folded = fold(cell);
  return holds_any(doubtful_words, folded) || has_word(doubtful_remarks, folded) || begins_open(folded);
}

bool is_part_of_whole(std::string_view text) {
  constexpr std::size_t most_digits = 6;
  const std::string cell = narrowed(text);
  const std::size_t slash = std::min(cell.find('/'), cell.size());
  const auto part = parse_whole_number(std::string_view(cell).substr(0, slash), most_digits);
  const auto whole = parse_whole_number(std::string_view(cell).substr(std::min(slash + 1, cell.size())), most_digits);
  return part && whole && *part < *whole;
}

Answer read_title_state(std::string_view title) {
  const Bracketed parts = split_brackets(title);
  const auto& inside = parts.inside;
  if (std::any_of(inside.begin(), inside.end(), is_unearned) || is_unearned(tail_of(trim(title)))) return Answer::no;
  if (is_called_example(title)) return Answer::unreadable;
  const auto is_doubtful = [](std::string_view part) { return has_word(doubtful_title_words, fold_word(part)); };
  return std::any_of(inside.begin(), inside.end(), is_doubtful) ? Answer::unreadable : Answer::none;
}

std::optional<bool> read_declared_word(std::string_view text) {
  const std::string folded = fold_word(text);
  if (has_word("已申报 已审核 审核中 审核通过 是", folded)) return true;
  if (has_word("未申报 待申报 审核不通过 退回 否", folded)) return false;
  return std::nullopt;
}

std::optional<bool> read_reviewed_word(std::string_view text) {
  if (const auto answer = read_declared_word(text)) return answer;
  const std::string folded = fold_word(text);
  if (has_word("通过 已通过 合格 审核合格 已认定", folded)) return true;
  if (has_word("不通过 未通过 审核未通过 不合格 驳回 已驳回 已退回 审核退回 审核驳回 不予认定", folded)) return false;
  return std::nullopt;
}

std::optional<bool> read_yes_no(std::string_view text) {
  const std::string folded = fold_word(text);
  if (folded == "是") return true;
  if (folded == "否") return false;
  return std::nullopt;
}

}  // namespace xueshi::table
