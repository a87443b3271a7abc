#include "core/roster/person_column.h"

#include <algorithm>
#include <iterator>

#include "core/base/scan.h"
#include "core/base/text.h"

namespace xueshi::roster {
namespace {

constexpr std::string_view owners[] = {"所在", "所属", "工作", "学员", "教师", "职工"};
constexpr std::string_view units[] = {"单位", "单位名称", "部门", "部门名称", "科室", "工作单位"};

bool is_unit(std::string_view text) { return std::find(std::begin(units), std::end(units), text) != std::end(units); }

// So many digits are more than a spreadsheet keeps of a number.
constexpr std::size_t rounded_digits = 16;

bool is_letter_or_digit(char c) { return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

// Letters and digits from end to end, one of the latter at an end: most numbers of people are.
bool is_simple(std::string_view text) {
  return !text.empty() && (is_digit(text.front()) || is_digit(text.back())) &&
         std::all_of(text.begin(), text.end(), is_letter_or_digit);
}

// No mark of an empty cell has a digit.
bool is_empty(std::string_view text) {
  return !(!text.empty() && (is_digit(text.front()) || is_digit(text.back()))) && table::is_empty_mark(text);
}

}  // namespace

bool names_unit(std::string_view header) {
  const std::string folded = fold(header);
  const std::string_view text = folded;
  if (is_unit(text)) return true;
  return std::any_of(std::begin(owners), std::end(owners), [text](std::string_view owner) {
    return text.substr(0, owner.size()) == owner && is_unit(text.substr(owner.size()));
  });
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
  if (is_simple(cell.raw)) return cell.raw;
  constexpr std::string_view marks = "'=\"";
  const std::string_view plain = trim(cell.raw);
  const bool is_plain = plain.empty() || marks.find(plain.front()) == std::string_view::npos;
  if (is_plain && plain.find('"') == std::string_view::npos) return is_empty(plain) ? "" : plain;
  copy = table::text_of(cell);
  return table::is_empty_mark(copy) ? "" : trim(copy);
}

}  // namespace xueshi::roster
