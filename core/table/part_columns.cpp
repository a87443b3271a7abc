#include "core/table/part_columns.h"

#include <algorithm>

#include "core/table/cell_texts.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

constexpr std::string_view mark_words = "成绩 考试成绩 考核成绩 学习成绩 结业成绩 最终成绩 分数 得分 考试分数 考试得分";
constexpr std::string_view pass_words =
    "及格分 及格线 合格分 合格线 及格分数 合格分数 及格成绩 合格成绩 及格标准 合格标准 通过分数 通过线 分数线";
constexpr std::string_view reached_words = "已学 已学习 已完成 完成 已看 已观看 已修 学习 观看 已签 签到 实际 实到";
constexpr std::string_view whole_words = "总 全部 共 应 应学 应完成 应修 须学 需学 需完成 应签 应到 课程 要求";
constexpr std::string_view counts = "数 数量 总数 个数";

// 课件 of 已学课件数; empty if the header does not begin with one of these words.
std::string_view thing_behind(std::string_view words, std::string_view header) {
  const std::string_view word = find_beginning(words, header);
  std::string_view thing = word.empty() ? std::string_view{} : header.substr(word.size());
  thing.remove_suffix(find_ending(counts, thing).size());
  return thing;
}

bool is_whole_of(std::string_view thing, std::string_view header) {
  std::string_view plain = header;
  plain.remove_suffix(find_ending(counts, plain).size());
  return plain == thing || thing_behind(whole_words, header) == thing;
}

bool is_part_of(const std::string& part, const std::string& whole) {
  if (has_word(mark_words, part)) return has_word(pass_words, whole);
  const std::string_view thing = thing_behind(reached_words, part);
  const bool is_hours = thing.find("学时") != std::string_view::npos;  // which are told apart by their own words
  return !thing.empty() && !is_hours && is_whole_of(thing, whole);
}

bool is_time(std::string_view text) {
  return text.find(':') != std::string_view::npos && text.find_first_not_of("0123456789:") == std::string_view::npos;
}

std::string_view whole_digits(std::string_view number) {
  const std::string_view digits = number.substr(0, number.find('.'));
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

}  // namespace

std::vector<PartColumns> find_parts(const std::vector<std::string>& headers) {
  std::vector<std::string> folded;
  folded.reserve(headers.size());
  for (const std::string& header : headers) folded.push_back(fold_word(header));
  std::vector<PartColumns> parts;
  for (std::size_t part = 0; part < folded.size(); ++part) {
    for (std::size_t whole = 0; whole < folded.size(); ++whole) {
      if (part != whole && is_part_of(folded[part], folded[whole])) parts.push_back({part, whole});
    }
  }
  return parts;
}

bool is_less(std::string_view part, std::string_view whole) {
  const std::string one = narrowed(part);
  const std::string other = narrowed(whole);
  if (is_time(one) && is_time(other) && one.size() == other.size()) return one < other;
  if (!is_number(one) || !is_number(other)) return false;
  const std::string_view digits = whole_digits(one);
  const std::string_view more = whole_digits(other);
  if (digits.size() != more.size()) return digits.size() < more.size();
  const int order = digits.compare(more);
  const auto fraction = [](const std::string& number) {
    return number.substr(std::min(number.find('.'), number.size()));
  };
  return order != 0 ? order < 0 : fraction(one) < fraction(other);
}

}  // namespace xueshi::table
