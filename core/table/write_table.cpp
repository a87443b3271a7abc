#include "core/table/write_table.h"

#include <string_view>

#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/course/hours_reader.h"
#include "core/table/cell_texts.h"
#include "core/table/restating.h"
#include "core/table/state_cells.h"
#include "core/table/table_plan.h"

namespace xueshi::table {
namespace {

using Kind = EntryMember::Kind;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view yes = "是";
constexpr std::string_view no = "否";
constexpr char unreadable = '#';  // folding keeps it, and no word, day or code has it

bool needs_quotes(std::string_view cell) {
  return cell.find_first_of(",;\t\"\r\n") != std::string_view::npos || trim(cell).size() != cell.size();
}

void append_cell(std::string& csv, std::string_view text, bool is_title) {
  std::string cell;
  if (needs_guard(text, is_title)) cell += '\'';
  cell += text;
  if (!needs_quotes(cell)) {
    csv += cell;
    return;
  }
  csv += '"';
  for (const char c : cell) csv.append(c == '"' ? 2 : 1, c);
  csv += '"';
}

// Hours given as a number are written without an exponent. A number too close to 0 becomes "0".
std::string hours_text(const EntryMember& hours) {
  if (hours.kind != Kind::number) return hours.text;
  const auto reading = read_hours(hours);
  if (reading) return to_text(reading.value());
  const bool is_nothing = reading.fault() == FindingCode::hours_not_positive && hours.text.front() != '-';
  return is_nothing ? "0" : hours.text;
}

std::string settled_text(const EntryMember& settled) {
  if (settled.kind == Kind::absent) return {};
  if (settled.kind != Kind::list) return {unreadable};
  std::string codes;
  for (const std::string& item : settled.items) {
    if (!find_settleable(item)) continue;
    if (!codes.empty()) codes += ' ';
    codes += item;
  }
  return codes;
}

bool is_date(const EntryMember& member) {
  const auto date = read_date({Kind::text, member.text, {}});
  return date && date.value();
}

// A text in place of a flag stays a text: if it would read back as a flag, a mark makes it unreadable.
std::string flag_text(Member field, const EntryMember& flag) {
  if (flag.kind == Kind::yes) return std::string(yes);
  if (flag.kind == Kind::no) return std::string(no);
  const bool is_word = field == Member::declared ? read_declared_word(flag.text) || is_date(flag)
                                                 : read_yes_no(flag.text) || flag.text == no_sum;
  return is_word ? flag.text + unreadable : flag.text;
}

// Whether the judge treats this member as absent if it is not a text.
bool is_lenient(Member field) {
  return field == Member::title || field == Member::provider || field == Member::certificate;
}

bool is_flag(Member field) {
  return field == Member::declared || field == Member::sum || field == Member::planned || field == Member::finished;
}

bool is_text(const EntryMember& member) { return as_text(member) != nullptr; }

std::string member_text(Member field, const EntryMember& member) {
  if (member.kind == Kind::absent) return {};
  if (field == Member::settled) return settled_text(member);
  if (is_flag(field) && (is_text(member) || member.kind == Kind::yes || member.kind == Kind::no)) {
    return flag_text(field, member);
  }
  if (!is_text(member)) return is_lenient(field) ? std::string{} : std::string{unreadable};
  return field == Member::hours ? hours_text(member) : member.text;
}

// The 是否合计 column gets a word for a real course whose title is empty or looks like a total (合计), so that reading
// the table back keeps the course.
std::string cell_text(const Policy& policy, Member field, const Entry& course) {
  const EntryMember& member = course[field];
  if (field != Member::sum || member.kind != Kind::absent) return member_text(field, member);
  const std::string title = member_text(Member::title, course[Member::title]);
  const std::string named = title + member_text(Member::category, course[Member::category]);
  const bool looks_like_sum = trim(title).empty() || is_restating(policy, title) || is_restating(policy, named);
  return looks_like_sum ? std::string(no_sum) : std::string{};
}

void append_course(std::string& csv, const Policy& policy, const Entry& course) {
  for (std::size_t i = 0; i < member_count; ++i) {
    const auto field = static_cast<Member>(i);
    if (i > 0) csv += ',';
    append_cell(csv, cell_text(policy, field, course), field == Member::title);
  }
  csv += line_end;
}

}  // namespace

std::string write_table(const Policy& policy, const std::vector<Entry>& courses) {
  std::string csv(byte_order_mark);
  for (std::size_t i = 0; i < member_count; ++i) {
    if (i > 0) csv += ',';
    csv += written_headers[i];
  }
  csv += line_end;
  for (const Entry& course : courses) append_course(csv, policy, course);
  return csv;
}

}  // namespace xueshi::table
