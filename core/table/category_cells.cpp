#include "core/table/category_cells.h"

#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/table/state_cells.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

using Node = std::optional<CategoryIndex>;

constexpr std::string_view compulsory_words = "必修 必修课 必修课程 必修科目 compulsory";
constexpr std::string_view elective_words = "选修 选修课 选修课程 选修科目 elective";

// What says nothing of the category it stands beside.
constexpr std::string_view idle_beginnings = "一般 行业 全省 省级 继续教育 年度 年";
constexpr std::string_view idle_endings = "培训 学习 年度 年 类 培训课程 培训课";

bool is_year(std::string_view digits) {
  return digits.size() >= 4 && (digits.substr(0, 2) == "20" || digits.substr(0, 2) == "19") &&
         digits.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
}

std::string without_years(std::string text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_year(std::string_view(text).substr(at))) {
      ++at;
      continue;
    }
    text.erase(at, 4);
    text.erase(at, find_beginning("年度 年", std::string_view(text).substr(at)).size());
  }
  return text;
}

// 公需课2020 is handed on: no category says a year.
bool names_other_year(const Policy& policy, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_year(text.substr(at))) return text.substr(at, 4) != std::to_string(policy.year);
  }
  return false;
}

Node find_pair(const Policy& policy, std::string_view one, std::string_view other) {
  const std::string joined = fold(one) + fold(other);
  const Node node = find_category(policy, joined);
  return node ? node : find_category(policy, fold(other) + fold(one));
}

// The node that a word such as 必修 makes of another, by any spelling of the other.
Node find_completed(const Policy& policy, CategoryIndex node, std::string_view nature) {
  for (const auto& [word, owner] : policy.category_words) {
    if (owner != node) continue;
    if (const Node found = find_pair(policy, word, nature); found && is_within(policy, *found, node)) return found;
  }
  return std::nullopt;
}

// Whether the word makes another kind of what stands above the node: 选修 beside 公需必修 does.
bool contradicts(const Policy& policy, CategoryIndex node, std::string_view nature) {
  while (node != root_category) {
    const CategoryIndex above = policy.categories[node].parent;
    if (const Node other = find_completed(policy, above, nature)) return !are_in_line(policy, *other, node);
    node = above;
  }
  return false;
}

std::string side_by_side(std::string_view first, std::string_view second) {
  return std::string(first) + ' ' + std::string(second);
}

// The cell as it stands if the judge can read it, otherwise the id of what it names.
std::string readable_text(const Policy& policy, CategoryIndex node, std::string_view text) {
  return find_category(policy, text) ? std::string(text) : policy.categories[node].id;
}

// What the known node becomes beside a text that is no category by itself.
JoinedCategory complete(const Policy& policy, CategoryIndex node, std::string_view known, std::string_view other) {
  if (!is_nature_word(other)) return {readable_text(policy, node, known), true, false};
  if (const Node completed = find_completed(policy, node, other)) return {policy.categories[*completed].id};
  if (contradicts(policy, node, other)) return {side_by_side(known, other)};
  return {policy.categories[node].id};
}

// A word of the policy with 必修 or 选修 before or behind it.
Node find_with_nature(const Policy& policy, std::string_view text) {
  for (const std::string_view natures : {compulsory_words, elective_words}) {
    for (const bool is_behind : {true, false}) {
      const std::string_view nature = is_behind ? find_ending(natures, text) : find_beginning(natures, text);
      if (nature.empty() || nature.size() == text.size()) continue;
      const std::string_view rest =
          is_behind ? text.substr(0, text.size() - nature.size()) : text.substr(nature.size());
      const auto node = read_category_text(policy, rest);
      if (!node) continue;
      if (const Node completed = find_completed(policy, *node, nature)) return completed;
      if (!contradicts(policy, *node, nature)) return node;
    }
  }
  return std::nullopt;
}

}  // namespace

bool is_nature_word(std::string_view text) {
  const std::string folded = fold_word(text);
  return has_word(compulsory_words, folded) || has_word(elective_words, folded);
}

std::string read_asked_category(Manner manner, std::string text) {
  const auto answer = read_yes_no(text);
  if (!answer) return text;
  if (manner == Manner::asks_compulsory) return *answer ? "必修" : "选修";
  if (manner == Manner::asks_elective && *answer) return "选修";
  if (manner == Manner::asks_public && *answer) return "公需";
  return text;
}

std::optional<CategoryIndex> read_category_text(const Policy& policy, std::string_view text) {
  const std::string folded = fold_word(text);
  if (folded.empty()) return std::nullopt;
  if (const auto node = find_category(policy, folded)) return node;
  const std::string yearless = without_years(folded);
  if (yearless != folded) return read_category_text(policy, yearless);
  if (const Node node = find_with_nature(policy, folded)) return node;
  const std::string_view whole = folded;
  if (const auto idle = find_beginning(idle_beginnings, whole); !idle.empty()) {
    return read_category_text(policy, whole.substr(idle.size()));
  }
  const auto idle = find_ending(idle_endings, whole);
  return idle.empty() ? std::nullopt : read_category_text(policy, whole.substr(0, whole.size() - idle.size()));
}

std::string read_category_cell(const Policy& policy, std::string_view text) {
  if (names_other_year(policy, text)) return std::string(text);
  const auto node = read_category_text(policy, text);
  return node ? readable_text(policy, *node, text) : std::string(text);
}

JoinedCategory join_category(const Policy& policy, std::string_view first, std::string_view second) {
  if (const Node pair = find_pair(policy, first, second)) return {policy.categories[*pair].id};
  const Node one = read_category_text(policy, first);
  const Node other = read_category_text(policy, second);
  if (one && other && is_within(policy, *one, *other)) return {readable_text(policy, *one, first)};
  if (one && other && is_within(policy, *other, *one)) return {readable_text(policy, *other, second)};
  if (one && !other) return complete(policy, *one, first, second);
  if (other && !one) {
    JoinedCategory joined = complete(policy, *other, second, first);
    std::swap(joined.first_unread, joined.second_unread);
    return joined;
  }
  return {side_by_side(first, second)};
}

}  // namespace xueshi::table
