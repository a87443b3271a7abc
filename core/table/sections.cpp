#include "core/table/sections.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/table/cell_texts.h"
#include "core/table/people.h"
#include "core/table/person_names.h"
#include "core/table/state_cells.h"
#include "core/table/used_fields.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

using Kind = SectionLine::Kind;

constexpr std::string_view caption_things = "课程 项目 培训 学习 班 班级 的课程 的项目 课程列表 课程清单 的 列表 部分";

// The different texts of the row: a merged cell holds its text in each of its columns.
std::vector<std::string> texts_of(const Row& row) {
  std::vector<std::string> texts;
  for (const Cell& cell : row.cells) {
    if (is_blank(cell) || cell.raw.size() > longest_word) continue;
    std::string text = text_of(cell);
    if (texts.empty() || texts.back() != text) texts.push_back(std::move(text));
  }
  return texts;
}

bool names_hours(const HeaderWord& word) {
  return word.kind == HeaderWord::Kind::member ? word.member == Member::title || word.member == Member::hours
                                               : word.kind == HeaderWord::Kind::hours_of_category;
}

bool is_header(const Policy& policy, const std::vector<std::string>& texts) {
  bool has_course = false;
  for (const std::string& text : texts) {
    const HeaderWord word = read_header_word(policy, text);
    if (!is_known_header(word) && word.kind != HeaderWord::Kind::category) return false;
    has_course = has_course || names_hours(word);
  }
  return has_course && texts.size() > 1;
}

// Whether each column that is used holds the same below these headers.
bool says_the_same(const Policy& policy, const TablePlan& plan, const Row& row) {
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    const Column& column = plan.columns[i];
    if (column.use == Column::Use::none) continue;
    const HeaderWord above = read_header_word(policy, column.header);
    const HeaderWord word = i < row.cells.size() ? read_header_word(policy, text_of(row.cells[i])) : HeaderWord{};
    const bool is_same = word.kind == above.kind && word.member == above.member && word.category == above.category;
    if (!is_same || (word.member == Member::hours && word.rank != above.rank)) return false;
  }
  return true;
}

bool names_person(const Policy& policy, std::string_view text) {
  return read_header_word(policy, text).kind == HeaderWord::Kind::person;
}

// The label of a person and the name behind it; nothing if these are none.
SectionLine read_person_line(const Policy& policy, const std::vector<std::string>& texts) {
  const auto line_of = [&policy](std::string_view label, std::string_view name) -> SectionLine {
    if (trim(name).empty() || !names_person(policy, label) || is_known_header(read_header_word(policy, name)))
      return {};
    return {Kind::person, fold_word(label), person_key(name)};
  };
  for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
    if (SectionLine line = line_of(texts[i], texts[i + 1]); line.kind == Kind::person) return line;
  }
  if (texts.size() != 1) return {};
  for (const std::string_view colon : {"：", ":"}) {
    const std::size_t at = texts[0].find(colon);
    if (at == std::string::npos) continue;
    const std::string_view text = texts[0];
    SectionLine line = line_of(text.substr(0, at), text.substr(at + colon.size()));
    if (line.kind == Kind::person) return line;
  }
  return {};
}

// 未完成课程, 学习中: what every row below is.
Kind caption_of(const std::string& text) {
  const std::string folded = fold_word(text);
  const std::string_view whole = folded;
  const std::string_view thing = find_ending(caption_things, whole);
  for (const std::string_view state : {whole, whole.substr(0, whole.size() - thing.size())}) {
    const Answer answer = read_state_cell(state, true);
    if (answer == Answer::no) return Kind::unfinished;
    if (answer == Answer::yes) return Kind::finished;
  }
  return Kind::none;
}

}  // namespace

SectionLine read_section_line(const Policy& policy, const TablePlan& plan, const Row& row) {
  if (plan.is_written || row.is_broken || has_hours(plan, row)) return {};
  const auto texts = texts_of(row);
  if (texts.empty()) return {};
  if (SectionLine line = read_person_line(policy, texts); line.kind == Kind::person) return line;
  if (is_header(policy, texts)) return {says_the_same(policy, plan, row) ? Kind::header : Kind::other_header, {}, {}};
  if (texts.size() != 1) return {};
  if (const Kind kind = caption_of(texts.front()); kind != Kind::none) return {kind, {}, {}};
  std::string name = name_in_line(texts.front());
  return {name.empty() ? Kind::none : Kind::person, {}, std::move(name)};
}

void Sections::add_names(Lookup& names) const {
  for (const Person& person : persons_) names.emplace(person.name, names.size());
}

void Sections::begin_body() { is_above_ = false; }

// 姓名 and 身份证号 below each other speak of one person.
void Sections::take_person(const SectionLine& line) {
  if (!is_naming_) is_other_person_ = false;
  const auto known = std::find_if(persons_.begin(), persons_.end(),
                                  [&line](const Person& person) { return person.label == line.label; });
  if (known != persons_.end()) {
    is_other_person_ = is_other_person_ || known->name != line.name;
  } else if (!has_rows_) {
    persons_.push_back({line.label, line.name});
  } else if (!is_naming_) {
    is_other_person_ = true;  // the rows above are somebody's who was not named
  }
  is_naming_ = true;
}

bool Sections::take(const Row& row, RowKind kind) {
  if (kind == RowKind::header_again) is_other_table_ = false;
  if (kind != RowKind::course) return false;
  const SectionLine line = read_section_line(policy_, plan_, row);
  if (line.kind == Kind::person) {
    take_person(line);
    return true;
  }
  is_naming_ = false;
  switch (line.kind) {
    case Kind::header:
    case Kind::other_header:
      is_other_table_ = line.kind == Kind::other_header;
      return true;
    case Kind::finished:
    case Kind::unfinished:
      is_unfinished_ = line.kind == Kind::unfinished;
      return true;
    default:
      has_rows_ = has_rows_ || !is_above_;
      if (is_above_) is_other_table_ = false;  // a summary's header above a summary's row
      return false;
  }
}

}  // namespace xueshi::table
