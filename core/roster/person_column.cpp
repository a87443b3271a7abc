#include "core/roster/person_column.h"

#include <algorithm>
#include <iterator>

#include "core/base/scan.h"
#include "core/base/text.h"

namespace xueshi::roster {
namespace {

constexpr std::string_view owners[] = {"参训人员", "学习人", "申报人", "学员", "用户", "教师",
                                       "职工",     "员工",   "人员",   "登录", "所在", "所属"};
constexpr std::string_view numbers[] = {"工号",   "职工号", "编号",     "人员编号",   "账号",     "帐号",   "用户名",
                                        "证件号", "身份证", "证件号码", "身份证号码", "身份证号", "手机号", "手机号码"};
constexpr std::string_view names[] = {"姓名", "名字", "学员", "人员", "参训人员"};
constexpr std::string_view units[] = {"单位", "工作单位", "单位名称", "部门", "部门名称", "科室"};

template <std::size_t Count>
bool is_one_of(const std::string_view (&words)[Count], std::string_view text) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

PersonWord read_core_word(std::string_view text) {
  if (is_one_of(numbers, text)) return PersonWord::number;
  if (is_one_of(names, text)) return PersonWord::name;
  return is_one_of(units, text) ? PersonWord::unit : PersonWord::none;
}

// So many digits are more than a spreadsheet keeps of a number.
constexpr std::size_t rounded_digits = 16;

}  // namespace

PersonWord read_person_word(std::string_view header) {
  const std::string folded = fold(header);
  if (folded == "编号") return PersonWord::none;  // of anything: the course, the row
  const PersonWord whole = read_core_word(folded);
  if (whole != PersonWord::none) return whole;
  for (const std::string_view owner : owners) {
    const std::string_view text = folded;
    if (text.substr(0, owner.size()) != owner) continue;
    const PersonWord word = read_core_word(text.substr(owner.size()));
    if (word != PersonWord::none) return word;
  }
  return PersonWord::none;
}

bool is_mangled_number(std::string_view text) {
  Scanner scanner(text);
  const std::size_t whole = scanner.take_digits().size();
  if (whole == 0) return false;
  if (scanner.at_end()) return whole >= rounded_digits && text.substr(whole - 3) == "000";
  if (scanner.take(".") && scanner.take_digits().empty()) return false;
  if (!scanner.take("E") && !scanner.take("e")) return false;
  scanner.take("+");
  return !scanner.take_digits().empty() && scanner.at_end();
}

std::string_view plain_text(const table::Cell& cell, std::string& copy) {
  const bool is_plain = cell.raw.empty() || (cell.raw.front() != '\'' && cell.raw.find('"') == std::string_view::npos);
  if (is_plain) return trim(cell.raw);
  copy = text_of(cell);
  return trim(copy);
}

}  // namespace xueshi::roster
