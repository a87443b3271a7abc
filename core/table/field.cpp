#include "core/table/field.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/base/text.h"

namespace xueshi::table {

const std::string_view written_headers[member_count] = {
    "课程名称", "科目类型", "学时",     "完成日期", "年度",     "学习形式", "学习平台",
    "申报日期", "是否申报", "证书编号", "是否合计", "是否计划", "是否完成", "已核实事项",
};

namespace {

using Rank = HeaderWord::Rank;

struct FieldWord {
  std::string_view folded;
  Member field;
  Rank rank = Rank::other;
};

constexpr FieldWord field_words[] = {
    {"课程名称", Member::title, Rank::usual},
    {"课程", Member::title, Rank::usual},
    {"培训名称", Member::title, Rank::usual},
    {"项目名称", Member::title, Rank::usual},
    {"学时", Member::hours, Rank::usual},
    {"认定学时", Member::hours, Rank::usual},
    {"获得学时", Member::hours, Rank::usual},
    {"申报学时", Member::hours, Rank::usual},
    {"科目类型", Member::category, Rank::usual},
    {"课程类别", Member::category, Rank::usual},
    {"类别", Member::category, Rank::usual},
    {"科目", Member::category, Rank::usual},
    {"课程性质", Member::category, Rank::nature},
    {"必修选修", Member::category, Rank::nature},
    {"完成时间", Member::completed_on, Rank::usual},
    {"结业时间", Member::completed_on, Rank::usual},
    {"完成日期", Member::completed_on, Rank::usual},
    {"结业日期", Member::completed_on, Rank::usual},
    {"年度", Member::year, Rank::usual},
    {"学习形式", Member::mode, Rank::usual},
    {"平台", Member::provider, Rank::usual},
    {"学习平台", Member::provider, Rank::usual},
    {"施教机构", Member::provider, Rank::usual},
    {"培训机构", Member::provider, Rank::usual},
    {"申报日期", Member::declared_on, Rank::usual},
    {"是否申报", Member::declared, Rank::usual},
    {"申报状态", Member::declared, Rank::usual},
    {"证书编号", Member::certificate, Rank::usual},
    {"是否合计", Member::sum, Rank::usual},
    {"是否计划", Member::planned, Rank::usual},
    {"是否完成", Member::finished, Rank::usual},
    {"已核实事项", Member::settled, Rank::usual},
    {"课程名", Member::title},
    {"课程标题", Member::title},
    {"课件名称", Member::title},
    {"培训课程", Member::title},
    {"培训课程名称", Member::title},
    {"学习课程", Member::title},
    {"培训项目", Member::title},
    {"培训项目名称", Member::title},
    {"培训班名称", Member::title},
    {"培训内容", Member::title},
    {"学习内容", Member::title},
    {"学习项目", Member::title},
    {"名称", Member::title},
    {"title", Member::title},
    {"course", Member::title},
    {"coursename", Member::title},
    {"coursetitle", Member::title},
    {"学时数", Member::hours},
    {"学时个", Member::hours},
    {"课程学时", Member::hours},
    {"培训学时", Member::hours},
    {"学习学时", Member::hours},
    {"取得学时", Member::hours},
    {"所获学时", Member::hours},
    {"已获学时", Member::hours},
    {"已获得学时", Member::hours},
    {"实得学时", Member::hours},
    {"获得学时数", Member::hours},
    {"认定学时数", Member::hours},
    {"hours", Member::hours},
    {"科目类别", Member::category},
    {"科目性质", Member::category},
    {"课程类型", Member::category},
    {"课程分类", Member::category},
    {"培训类别", Member::category},
    {"培训类型", Member::category},
    {"学时类型", Member::category},
    {"学时类别", Member::category},
    {"学习类别", Member::category},
    {"学习类型", Member::category},
    {"类型", Member::category},
    {"性质", Member::category},
    {"选修必修", Member::category},
    {"是否必修", Member::category},
    {"category", Member::category},
    {"学习完成时间", Member::completed_on},
    {"学习完成日期", Member::completed_on},
    {"课程完成时间", Member::completed_on},
    {"学完时间", Member::completed_on},
    {"学完日期", Member::completed_on},
    {"通过时间", Member::completed_on},
    {"通过日期", Member::completed_on},
    {"考试通过时间", Member::completed_on},
    {"获得时间", Member::completed_on},
    {"获得日期", Member::completed_on},
    {"学时获得时间", Member::completed_on},
    {"completedon", Member::completed_on},
    {"completed", Member::completed_on},
    {"completiondate", Member::completed_on},
    {"年份", Member::year},
    {"所属年度", Member::year},
    {"学习年度", Member::year},
    {"培训年度", Member::year},
    {"学时年度", Member::year},
    {"申报年度", Member::year},
    {"归属年度", Member::year},
    {"year", Member::year},
    {"学习方式", Member::mode},
    {"培训形式", Member::mode},
    {"培训方式", Member::mode},
    {"授课形式", Member::mode},
    {"授课方式", Member::mode},
    {"mode", Member::mode},
    {"平台名称", Member::provider},
    {"学习平台名称", Member::provider},
    {"培训平台", Member::provider},
    {"施教机构名称", Member::provider},
    {"培训机构名称", Member::provider},
    {"施教单位", Member::provider},
    {"培训单位", Member::provider},
    {"学习机构", Member::provider},
    {"主办单位", Member::provider},
    {"举办单位", Member::provider},
    {"provider", Member::provider},
    {"platform", Member::provider},
    {"申报时间", Member::declared_on},
    {"declaredon", Member::declared_on},
    {"申报情况", Member::declared},
    {"是否已申报", Member::declared},
    {"审核状态", Member::declared},
    {"declared", Member::declared},
    {"证书号", Member::certificate},
    {"证书号码", Member::certificate},
    {"结业证书编号", Member::certificate},
    {"合格证书编号", Member::certificate},
    {"合格证编号", Member::certificate},
    {"certificate", Member::certificate},
    {"certificatenumber", Member::certificate},
    {"计划中", Member::planned},
    {"planned", Member::planned},
    {"settled", Member::settled},
};

constexpr std::string_view passed_over_words[] = {
    "序号",     "编号",     "备注",     "说明",     "操作",     "状态",       "姓名",     "单位",
    "工作单位", "工号",     "账号",     "成绩",     "进度",     "学习进度",   "开始时间", "开始日期",
    "学习时间", "时长",     "讲师",     "no",       "身份证号", "身份证号码", "手机号",   "手机号码",
    "联系电话", "发证日期", "发证时间", "发证单位", "发证机关", "学习状态",   "考试成绩", "考核结果",
    "考试结果", "是否合格", "结束时间", "结束日期", "有效期",
};

// 学分 are credits and 课时 lessons: how many of them make a 学时 no notice says.
constexpr std::string_view other_units[] = {"学分", "课时"};

// What may stand in brackets behind 学时 and is none either.
constexpr std::string_view other_measures[] = {"学分", "课时", "分", "小时", "天", "日"};

constexpr std::string_view sum_words[] = {
    "合计学时", "总计学时", "小计学时", "学时合计", "学时总计", "学时小计", "本页合计", "本页小计",
    "合计",     "总计",     "小计",     "共计",     "累计",     "总学时",   "subtotal", "total",
};

// What a sum counts.
constexpr std::string_view counted_words[] = {"个学时", "学时", "门课程", "门课", "门", "课程", "项", "个", "条"};

constexpr std::string_view nature_words[] = {"必修",     "选修",     "必修课",   "选修课",     "必修课程",
                                             "选修课程", "必修科目", "选修科目", "compulsory", "elective"};

struct Answer {
  std::string_view folded;
  bool answer;
};

constexpr Answer declared_words[] = {
    {"已申报", true},  {"已审核", true},  {"审核中", true},      {"审核通过", true}, {"是", true},
    {"未申报", false}, {"待申报", false}, {"审核不通过", false}, {"退回", false},    {"否", false},
};

// No word that is looked for is longer, so a longer cell is not folded.
constexpr std::size_t longest_word = 256;

std::string fold_word(std::string_view text) { return text.size() > longest_word ? std::string{} : fold(text); }

template <class Words>
bool has_word(const Words& words, std::string_view folded) {
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

bool take(std::string_view& text, std::string_view piece) {
  if (piece.empty() || text.substr(0, piece.size()) != piece) return false;
  text.remove_prefix(piece.size());
  return true;
}

bool take_digit(std::string_view& text) {
  if (text.empty() || text.front() < '0' || text.front() > '9') return false;
  text.remove_prefix(1);
  return true;
}

// Digits and what they count, as in 8门90学时; also nothing at all.
bool is_amount(std::string_view folded) {
  const auto take_counted = [&folded] {
    return std::any_of(std::begin(counted_words), std::end(counted_words),
                       [&folded](std::string_view word) { return take(folded, word); });
  };
  if (!folded.empty() && !take_digit(folded)) return false;
  while (take_digit(folded) || take_counted()) continue;
  return folded.empty();
}

bool holds_any(std::string_view text, const std::string_view* first, const std::string_view* last) {
  return std::any_of(first, last, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

const FieldWord* find_field_word(std::string_view folded) {
  const auto found = std::find_if(std::begin(field_words), std::end(field_words),
                                  [folded](const FieldWord& word) { return word.folded == folded; });
  return found == std::end(field_words) ? nullptr : found;
}

// Where the brackets at the end of a text open; nothing where there are none.
std::size_t find_brackets(std::string_view text) {
  for (const auto& [open, close] : {std::pair{"(", ")"}, {"[", "]"}, {"【", "】"}}) {
    const std::string_view end = close;
    if (text.size() > end.size() && text.substr(text.size() - end.size()) == end) return text.rfind(open);
  }
  return std::string_view::npos;
}

// A header with brackets behind it says there in what it is counted, or how it is to be filled in.
HeaderWord read_bracketed_word(std::string_view text) {
  const std::string narrowed = narrow(text);
  const std::string_view trimmed = trim(narrowed);
  const std::size_t open = find_brackets(trimmed);
  if (open == std::string_view::npos) return {};
  const FieldWord* word = find_field_word(fold(trimmed.substr(0, open)));
  if (!word) return {};
  const std::string hint = fold(trimmed.substr(open));
  if (word->field == Member::hours && holds_any(hint, std::begin(other_measures), std::end(other_measures))) {
    return {HeaderWord::Kind::unsure, {}, Rank::usual};
  }
  return {HeaderWord::Kind::field, word->field, word->rank};
}

// 获得学分 would be 获得学时 but for the unit; 学分制改革 only speaks of one, and may be a title.
HeaderWord read_other_unit(std::string_view folded) {
  for (const std::string_view unit : other_units) {
    const std::size_t at = folded.find(unit);
    if (at == std::string_view::npos) continue;
    std::string in_hours(folded);
    in_hours.replace(at, unit.size(), "学时");
    const FieldWord* word = find_field_word(in_hours);
    const bool is_word = word && word->field == Member::hours;
    return {HeaderWord::Kind::unsure, {}, is_word ? Rank::usual : Rank::other};
  }
  return {};
}

}  // namespace

HeaderWord read_header_word(std::string_view text) {
  using Kind = HeaderWord::Kind;
  const std::string folded = fold_word(text);
  if (folded.empty()) return {};
  if (const FieldWord* word = find_field_word(folded)) return {Kind::field, word->field, word->rank};
  if (const HeaderWord word = read_bracketed_word(text); word.kind != Kind::unknown) return word;
  if (const HeaderWord word = read_other_unit(folded); word.kind != Kind::unknown) return word;
  return has_word(passed_over_words, folded) ? HeaderWord{Kind::passed_over} : HeaderWord{};
}

bool is_sum_word(std::string_view text) {
  const std::string folded = fold_word(text);
  for (const std::string_view word : sum_words) {
    if (folded.compare(0, word.size(), word) == 0) return is_amount(std::string_view(folded).substr(word.size()));
  }
  return false;
}

bool is_nature_word(std::string_view text) { return has_word(nature_words, fold_word(text)); }

std::optional<bool> read_declared_word(std::string_view text) {
  const std::string folded = fold_word(text);
  for (const Answer& word : declared_words) {
    if (word.folded == folded) return word.answer;
  }
  return std::nullopt;
}

std::optional<bool> read_yes_no(std::string_view text) {
  const std::string folded = fold_word(text);
  if (folded == "是") return true;
  if (folded == "否") return false;
  return std::nullopt;
}

}  // namespace xueshi::table
