#include "core/table/cell_texts.h"

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

}  // namespace

std::string narrowed(std::string_view text) {
  const std::string narrow_text = narrow(text);
  return std::string(trim(narrow_text));
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos && text.front() != '.';
}

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

std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 100;  // characters
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest; ++count) next_code_point(text, at);
  return std::string(text.substr(0, at));
}

}  // namespace xueshi::table
