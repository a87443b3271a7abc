#include "core/table/line_traits.h"

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/table/category_cells.h"
#include "core/table/restating.h"
#include "core/table/state_cells.h"
#include "core/table/time_cells.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

// Nobody writes a number, a day or a sum in more bytes.
constexpr std::size_t longest_value = 96;

EntryMember to_member(std::string_view text) { return {EntryMember::Kind::text, std::string(text), {}}; }

// 90分钟 is no hours, and stands where they should. 5S管理 is a name.
bool is_hours(std::string_view text) {
  constexpr std::string_view other_units = "学分 课时 分钟 小时 天 日 节 次 门 分 个";
  if (read_hours_cell(text)) return true;
  const std::string folded = fold(text);
  return !find_ending(other_units, folded).empty() && is_made_of({digit_words, other_units}, folded);
}

// 2021-02-30 was meant for a day.
bool is_time(std::string_view text) {
  if (read_time_cell(text)) return true;
  const auto date = read_date(to_member(text));
  return !date && date.fault() == FindingCode::date_impossible;
}

// 二十 was meant for a number, too.
bool is_numeral(std::string_view text) {
  return is_made_of({"零 一 二 两 三 四 五 六 七 八 九 十 百 半 点 个 学时"}, text);
}

// Numbers, days and percentages begin with a digit; most lines do not, and are not looked at any further.
void add_value(LineTraits& traits, std::string_view text) {
  if (is_numeral(text)) traits.is_hours = traits.is_value = true;
  const std::string plain = narrow(text);
  if (!is_digit(plain.front()) && plain.front() != '-') return;
  if (const auto number = parse_whole_number(plain, 6)) traits.number = static_cast<std::uint32_t>(*number);
  traits.is_hours = is_hours(text);
  traits.is_time = is_time(text);
  traits.is_year = read_year(to_member(read_year_cell(std::string(text)))).has_value();
  const bool has_signs_only = plain.find_first_not_of("0123456789.%/:-, ") == std::string::npos;
  traits.is_value = has_signs_only || traits.is_hours || traits.is_time || traits.is_year;
}

// Words that other columns hold.
void add_word(LineTraits& traits, const Policy& policy, std::string_view text) {
  const std::string folded = fold(text);
  traits.is_category = read_category_text(policy, text) || is_nature_word(text) || traits.number < 10;
  const bool is_word = find_mode(text) || policy.platform_words.count(folded) > 0 ||
                       read_state_cell(text, false) != Answer::unreadable || read_declared_word(text);
  traits.is_value = traits.is_value || traits.is_category || is_word;
}

}  // namespace

LineTraits traits_of(const Policy& policy, std::string_view line) {
  LineTraits traits;
  const std::string_view text = trim(line);
  traits.is_blank = text.empty() || is_empty_mark(text);
  if (traits.is_blank || text.size() > longest_value) return traits;
  add_value(traits, text);
  add_word(traits, policy, text);
  if (traits.is_value) return traits;
  traits.is_sum = is_restating(policy, text);
  traits.is_page_line = !traits.is_sum && is_page_line(text);
  return traits;
}

bool is_never_empty(LineKind kind) { return kind == LineKind::title || kind == LineKind::counting; }

Fit fit(LineKind kind, const LineTraits& line) {
  const auto fits_if = [](bool fits) { return fits ? Fit::well : Fit::not_at_all; };
  if (line.is_blank) return fits_if(!is_never_empty(kind));
  switch (kind) {
    case LineKind::hours:
      return fits_if(line.is_hours);
    case LineKind::time:
      return fits_if(line.is_time);
    case LineKind::year:
      return fits_if(line.is_year);
    case LineKind::counting:
      return fits_if(line.number != no_number);
    case LineKind::title:
      return fits_if(!line.is_value);
    case LineKind::category:
      return line.is_category ? Fit::well : Fit::badly;
    default:
      return Fit::well;
  }
}

}  // namespace xueshi::table
