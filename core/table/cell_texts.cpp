#include "core/table/cell_texts.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/course/hours_reader.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

constexpr std::string_view formula_signs[] = {"=", "+", "-", "@", "'", "＝", "＋", "－", "＠"};

std::string unquote(const Cell& cell) {
  std::string text;
  text.reserve(cell.raw.size());
  for (std::size_t i = 0; i < cell.raw.size(); ++i) {
    text += cell.raw[i];
    if (cell.quoted && cell.raw[i] == '"') ++i;
  }
  return text;
}

// The content of ="…", in which a quote is doubled.
std::optional<std::string> unwrap(std::string_view text) {
  const std::string_view wrapped = trim(text);
  if (wrapped.size() < 3 || wrapped.substr(0, 2) != "=\"" || wrapped.back() != '"') return std::nullopt;
  const std::string_view inside = wrapped.substr(2, wrapped.size() - 3);
  std::string content;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] == '"' && inside.substr(i, 2) != "\"\"") return std::nullopt;
    content += inside[i];
    if (inside[i] == '"') ++i;
  }
  return content;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos && text.front() != '.';
}

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

std::string narrowed(std::string_view text) {
  const std::string narrow_text = narrow(text);
  return std::string(trim(narrow_text));
}

}  // namespace

CellText read_cell(const Cell& cell) {
  std::string text = unquote(cell);
  if (!text.empty() && text.front() == '\'') {
    const std::string_view rest = std::string_view(text).substr(1);
    if (starts_formula(rest) || is_empty_mark(rest)) return {std::string(rest), true};
  }
  if (auto content = unwrap(text)) return {std::move(*content), false};
  return {std::move(text), false};
}

std::string text_of(const Cell& cell) { return read_cell(cell).text; }

bool is_blank(const Cell& cell) {
  if (cell.raw.empty()) return true;
  const auto first = static_cast<unsigned char>(cell.raw.front());
  const bool is_sign = '!' <= first && first <= '~';   // of ASCII
  const bool is_far = 0xE4 <= first && first <= 0xEE;  // U+4000 to U+EFFF, where no white space is
  return !is_sign && !is_far && trim(cell.raw).empty();
}

bool starts_formula(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (text[at] == '\t' || text[at] == '\r') return true;
    if (is_white_space(next_code_point(text, at))) continue;
    for (const std::string_view sign : formula_signs) {
      if (text.substr(start, sign.size()) == sign) return true;
    }
    return false;
  }
  return false;
}

bool is_empty_mark(std::string_view text) {
  constexpr std::size_t longest_mark = 25;  // bytes; nobody fills an empty cell with more
  if (text.size() > longest_mark) return false;
  const std::string mark = narrowed(text);
  if (mark.empty()) return false;
  if (is_made_of({"- — – ― ─"}, mark)) return true;
  return mark == "/" || mark == "n/a" || mark == "N/A" || mark == "#N/A" || mark == "#n/a" ||
         has_word("无 暂无 null", fold(mark));
}

bool needs_guard(std::string_view text, bool is_title) {
  return starts_formula(text) || (!is_title && is_empty_mark(text));
}

std::string read_year_cell(std::string text) {
  const std::string_view year = trim(text);
  if (year.size() < 6 || year[4] != '.' || !is_number(year.substr(0, 4))) return text;
  if (year.find_first_not_of('0', 5) != std::string_view::npos) return text;
  return std::string(year.substr(0, 4));
}

std::optional<HoursCell> read_hours_cell(std::string_view text) {
  const std::string cell = narrowed(text);
  const std::size_t slash = cell.find('/');
  const auto read = [](std::string_view part) -> std::optional<HoursCell> {
    const EntryMember member{EntryMember::Kind::text, std::string(trim(part)), {}};
    const auto hours = read_hours(member);
    if (hours) return HoursCell{member.text, hours.value()};
    const bool is_zero = hours.fault() == FindingCode::hours_not_positive && member.text.find('-') == std::string::npos;
    return is_zero ? std::optional(HoursCell{member.text, {}}) : std::nullopt;
  };
  if (slash == std::string::npos) return read(cell);
  const auto required = read(std::string_view(cell).substr(slash + 1));
  return required ? read(std::string_view(cell).substr(0, slash)) : std::nullopt;
}

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

bool is_title_of_unfinished(std::string_view title) {
  const Bracketed parts = split_brackets(title);
  return std::any_of(parts.inside.begin(), parts.inside.end(), [](const std::string& part) {
    const std::string folded = fold_word(part);
    return !find_beginning(unearned_words, folded).empty() && is_not_reached(folded);
  });
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
