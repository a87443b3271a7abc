#include "core/table/header_grammar.h"

#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/table/category_cells.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

using Kind = HeaderWord::Kind;

// A header, and apart from it what stands in its brackets. Both are folded.
struct Parts {
  std::string header;
  std::string brackets;
};

// What the first number of a cell is of, where brackets name two: 已获 of （已获/目标）, whose cells are 24/30.
std::string_view first_of_two(std::string_view inside) {
  const std::size_t at = inside.find('/');
  if (at == std::string_view::npos) return inside;
  const auto is_made_of_words = [](std::string_view part, std::string_view words) {
    return !part.empty() && is_made_of({words, hours_cores, plain_words}, part) && holds_any(words, part);
  };
  const std::string first = fold_word(inside.substr(0, at));
  const std::string second = fold_word(inside.substr(at + 1));
  const bool is_earned = is_made_of_words(first, earned_words) || is_made_of_words(first, recognised_words);
  return is_earned && is_made_of_words(second, never_words) ? inside.substr(0, at) : inside;
}

Parts take_apart(std::string_view text) {
  const Bracketed split = split_brackets(text);
  std::string inside;
  for (const std::string& part : split.inside) inside += first_of_two(part);
  if (trim(split.outside).empty() && !inside.empty()) return take_apart(inside);  // 【学时（个）】
  Parts parts{fold(split.outside), fold(inside)};
  constexpr std::string_view hint = "必填";
  if (const std::size_t at = parts.header.find(hint); at != std::string::npos) parts.header.erase(at, hint.size());
  return parts;
}

// ---- hours

// 1 to 4 as the contract ranks them; what nobody has earned, and a running total.
enum Rank : std::uint8_t { none = 0, recognised = 1, earned, plain, claimed, never, running };

Rank rank_of(std::string_view qualifiers) {
  if (!is_made_of({recognised_words, earned_words, plain_words, claimed_words, never_words, running_words},
                  qualifiers)) {
    return Rank::none;
  }
  if (holds_any(running_words, qualifiers)) return Rank::running;
  if (holds_any(never_words, qualifiers)) return Rank::never;
  if (holds_any(claimed_words, qualifiers)) return Rank::claimed;
  if (holds_any(recognised_words, qualifiers)) return Rank::recognised;
  return holds_any(earned_words, qualifiers) ? Rank::earned : Rank::plain;
}

// What is in brackets may be the very thing that makes other hours of them: 学时（应修）.
Rank rank_of_hours(const Parts& parts, std::string_view qualifiers) {
  const Rank rank = rank_of(qualifiers);
  if (rank == Rank::none || parts.brackets.empty()) return rank;
  if (is_made_of({bracket_units, bracket_words}, parts.brackets)) return Rank::running;
  std::string_view inside = parts.brackets;
  inside.remove_suffix(find_ending(hours_cores, inside).size());
  const Rank hinted = rank_of(inside);
  return hinted == Rank::never || hinted == Rank::running || hinted == Rank::claimed ? hinted : rank;
}

HeaderWord to_word(Rank rank) {
  HeaderWord word;
  if (rank == Rank::none) return word;
  word.kind = rank == Rank::running ? Kind::unsure : rank == Rank::never ? Kind::other_hours : Kind::member;
  word.member = Member::hours;
  word.rank = rank;
  return word;
}

// The category in the middle of qualifiers: 已获公需必修 before 学时.
HeaderWord read_category_hours(const Policy& policy, std::string_view before) {
  for (std::size_t from = 0; from < before.size(); ++from) {
    if (from > 0 && rank_of(before.substr(0, from)) == Rank::none) continue;
    for (std::size_t to = before.size(); to > from; --to) {
      const auto category = read_category_text(policy, before.substr(from, to - from));
      if (!category || *category == root_category) continue;
      const Rank rank = rank_of(std::string(before.substr(0, from)) + std::string(before.substr(to)));
      if (rank == Rank::none) continue;
      HeaderWord word = to_word(rank);
      if (word.kind == Kind::member) word.kind = Kind::hours_of_category;
      word.category = *category;
      return word;
    }
  }
  return {};
}

// 公需科目小计
HeaderWord read_category_total(const Policy& policy, std::string_view header) {
  const std::string_view core = find_ending(total_words, header);
  if (core.empty()) return {};
  return read_category_hours(policy, header.substr(0, header.size() - core.size()));
}

HeaderWord read_hours(const Policy& policy, const Parts& parts) {
  const std::string_view core = find_ending(hours_cores, parts.header);
  if (core.empty()) return read_category_total(policy, parts.header);
  const std::string_view before = std::string_view(parts.header).substr(0, parts.header.size() - core.size());
  if (parts.brackets.empty()) {
    const HeaderWord word = to_word(rank_of(before));
    return word.kind == Kind::unknown ? read_category_hours(policy, before) : word;
  }
  // 公需课（必修）学时 and 学时（公需必修） name a category with their brackets.
  const std::string whole = std::string(before) + parts.brackets;
  if (const HeaderWord word = read_category_hours(policy, whole); word.kind != Kind::unknown) return word;
  const HeaderWord word = to_word(rank_of_hours(parts, before));
  return word.kind == Kind::unknown && !is_made_of({bracket_units, bracket_words}, parts.brackets)
             ? read_category_hours(policy, before)
             : word;
}

// ---- members

std::uint8_t rank_of_title(std::string_view header) {
  if (holds_any("课程 课件 讲座", header)) return 1;
  if (holds_any("专题 项目 活动", header)) return 2;
  return holds_any("班", header) ? 3 : 2;
}

bool fits(const MemberRule& rule, std::string_view header) {
  const std::string_view core = find_ending(rule.core, header);
  if (core.empty()) return false;
  const std::string_view before = header.substr(0, header.size() - core.size());
  if (!rule.needed.empty() && !holds_any(rule.needed, before)) return false;
  return is_made_of({rule.before}, before);
}

bool holds_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

HeaderWord read_member(std::string_view header) {
  HeaderWord word;
  word.kind = Kind::member;
  for (const MemberRule& rule : member_rules) {
    if (!fits(rule, header)) continue;
    word.member = rule.member;
    word.manner = rule.manner;
    word.rank = rule.member == Member::title ? rank_of_title(header) : rule.rank;
    return word;
  }
  const bool is_year = !find_ending(year_cores, header).empty() && find_beginning("是否", header).empty();
  if (!is_year || holds_digit(header) || holds_any(other_years, header) || holds_any(unsure_years, header)) return {};
  word.member = Member::year;
  word.rank = 2;
  return word;
}

// ---- people, and what is needed for nothing

HeaderWord read_person(std::string_view header) {
  HeaderWord word;
  word.kind = Kind::person;
  const auto is_person = [header](std::string_view cores) {
    const std::string_view core = find_ending(cores, header);
    return !core.empty() && is_made_of({person_words}, header.substr(0, header.size() - core.size()));
  };
  const bool is_code = header.size() > std::string_view("编号").size() && is_person("编号 id");
  if (is_person(person_numbers) || is_code) {
    word.manner = Manner::by_number;
  } else if (is_person(person_names) || has_word(person_alone, header)) {
    word.manner = Manner::by_name;
  } else {
    return {};
  }
  return word;
}

HeaderWord read_passed_over(std::string_view header) {
  HeaderWord word;
  word.kind = Kind::passed_over;
  if (has_word(counting_words, header)) {
    word.manner = Manner::counting;
  } else if (has_word(remark_words, header)) {
    word.manner = Manner::remarks;
  } else if (!has_word(passed_over_words, header)) {
    return {};
  }
  return word;
}

HeaderWord read_category(const Policy& policy, std::string_view header) {
  const auto category = read_category_text(policy, header);
  if (!category || *category == root_category) return {};
  HeaderWord word;
  word.kind = Kind::category;
  word.category = *category;
  return word;
}

// What stands around a category, if it makes other hours of it: 规定 in 规定公需必修, 学分 in 公需必修（学分）.
Kind kind_of_rest(std::string_view rest) {
  const bool is_made = is_made_of({recognised_words, earned_words, plain_words, claimed_words, never_words,
                                   running_words, hours_cores, category_units, bracket_units, bracket_words},
                                  rest);
  if (rest.empty() || !is_made || has_word(hours_cores, rest) || has_word("个 学时个", rest)) return Kind::unknown;
  if (holds_any(never_words, rest)) return Kind::other_hours;
  const bool is_other_unit = holds_any(category_units, rest) || is_made_of({bracket_units, bracket_words}, rest);
  return is_other_unit || holds_any(running_words, rest) ? Kind::unsure : Kind::unknown;
}

HeaderWord read_other_hours(const Policy& policy, const Parts& parts) {
  HeaderWord word;
  const std::string whole = parts.header + parts.brackets;
  for (const auto& [category, node] : policy.category_words) {
    const std::size_t at = node == root_category || category.empty() ? std::string::npos : whole.find(category);
    if (at == std::string::npos) continue;
    word.kind = kind_of_rest(whole.substr(0, at) + whole.substr(at + category.size()));
    if (word.kind == Kind::unknown) continue;
    word.member = Member::hours;
    word.category = node;
    word.is_of_category = true;
    break;
  }
  return word;
}

// 公需课已修, 专业（已获）: hours of a category without the word for hours, if the cells are. 公需课完成 may be a
// percentage, unless 公需课要求 stands beside it.
HeaderWord read_earned_of_category(const Policy& policy, const Parts& parts) {
  const std::string whole = parts.header + parts.brackets;
  if (!holds_any(recognised_words, whole) && !holds_any(earned_words, whole)) return {};
  for (const auto& [category, node] : policy.category_words) {
    const std::size_t at = node == root_category || category.empty() ? std::string::npos : whole.find(category);
    if (at == std::string::npos) continue;
    const std::string rest = whole.substr(0, at) + whole.substr(at + category.size());
    const Rank rank = rank_of(rest);
    if (rank != Rank::recognised && rank != Rank::earned) continue;
    HeaderWord word = to_word(rank);
    word.kind = holds_any(bare_hours_words, rest) ? Kind::category : Kind::bare_hours;
    word.category = node;
    return word;
  }
  return {};
}

// 实得, 已获得, 认定: what makes hours earned ones, without a word for hours.
HeaderWord read_bare_hours(const Parts& parts) {
  if (!parts.brackets.empty() || !has_word(bare_hours_words, parts.header)) return {};
  HeaderWord word = to_word(rank_of(parts.header));
  word.kind = Kind::bare_hours;
  return word;
}

// 完成, 合格, 未完成 without what they are of.
HeaderWord read_bare_state(std::string_view header) {
  constexpr std::string_view states = "完成 合格 及格 结业 通过 学完";
  HeaderWord word;
  const bool is_state =
      !find_ending(states, header).empty() && is_made_of({states, "学习 课程 培训 考试 考核 已"}, header);
  const bool takes_back = has_word("未完成 未通过 不合格 未结业 未学完 未合格 不通过", header);
  if (is_state || takes_back) word.kind = Kind::bare_state;
  if (takes_back) word.manner = Manner::takes_back;
  return word;
}

// Whether 学时 is one of its parts, as it is not of 入学时间 and 已学时长.
bool names_hours(std::string_view header) {
  constexpr std::string_view word = "学时";
  for (std::size_t at = header.find(word); at != std::string_view::npos; at = header.find(word, at + word.size())) {
    if (find_beginning("间 长", header.substr(at + word.size())).empty()) return true;
  }
  return false;
}

// What only looks like hours, like a state of the course, a year of it or a person.
HeaderWord read_unsure(const Parts& parts) {
  HeaderWord word;
  const std::string whole = parts.header + parts.brackets;
  const bool is_unit = holds_any(other_units, whole);
  if (!is_unit && !names_hours(whole)) {
    const bool asks = !find_beginning("是否 能否 可否 有无", parts.header).empty();
    const bool is_year = !find_ending(year_cores, parts.header).empty() && holds_any(unsure_years, parts.header);
    const bool may_be_person = has_word(unsure_people, parts.header);
    if (!asks && !is_year && !may_be_person && find_ending("状态 结果 进度", parts.header).empty()) return word;
    word.manner = Manner::remarks;
  }
  word.kind = Kind::unsure;
  const std::string_view unit = find_ending("学分 课时 学分数 课时数 学分值", parts.header);
  const std::string_view before = std::string_view(parts.header).substr(0, parts.header.size() - unit.size());
  word.is_other_unit = is_unit && !unit.empty() && rank_of(before) != Rank::none;
  return word;
}

// 2020年公需课学时: hours of a category, and of a year that nothing in the row would tell.
bool names_another_year(const Policy& policy, const HeaderWord& word, std::string_view header) {
  if (word.kind != Kind::hours_of_category && word.kind != Kind::category) return false;
  const std::size_t at = header.find_first_of("0123456789");
  return at != std::string_view::npos && header.substr(at, 4) != std::to_string(policy.year);
}

}  // namespace

bool names_other_hours(const HeaderWord& word) { return word.is_of_category; }

HeaderWord read_header_word(const Policy& policy, std::string_view text) {
  if (text.size() > longest_word) return {};
  const Parts parts = take_apart(text);
  if (parts.header.empty()) return {};
  HeaderWord word = read_hours(policy, parts);
  if (word.kind == Kind::unknown) word = read_member(parts.header);
  if (word.kind == Kind::unknown) word = read_person(parts.header);
  if (word.kind == Kind::unknown) word = read_passed_over(parts.header);
  if (word.kind == Kind::unknown && has_word(total_words, parts.header)) word.kind = Kind::total;
  if (word.kind == Kind::unknown) word = read_other_hours(policy, parts);
  if (word.kind == Kind::unknown) word = read_category(policy, parts.header + parts.brackets);
  if (word.kind == Kind::unknown) word = read_category(policy, parts.header);
  if (word.kind == Kind::unknown) word = read_earned_of_category(policy, parts);
  if (names_another_year(policy, word, parts.header)) word.kind = Kind::unsure;
  if (word.kind == Kind::unknown) word = read_bare_hours(parts);
  if (word.kind == Kind::unknown) word = read_bare_state(parts.header);
  return word.kind == Kind::unknown ? read_unsure(parts) : word;
}

}  // namespace xueshi::table
