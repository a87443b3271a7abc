#include "core/table/course_id.h"

#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/course/hours_reader.h"

namespace xueshi::table {
namespace {

std::string plain(const EntryMember& member) {
  const std::string narrowed = narrow(member.text);
  return std::string(trim(narrowed));
}

std::string category_part(const Policy& policy, const EntryMember& member) {
  const auto node = find_category(policy, member.text);
  return node ? policy.categories[*node].id : plain(member);
}

std::string hours_part(const EntryMember& member) {
  const auto hours = read_hours(member);
  return hours ? to_text(hours.value()) : plain(member);
}

std::string date_part(const EntryMember& member) {
  const auto date = read_date(member);
  return date && date.value() ? to_iso_text(*date.value()) : plain(member);
}

std::string year_part(const EntryMember& member) {
  const auto year = read_year(member);
  return year && year.value() ? std::to_string(*year.value()) : plain(member);
}

void append_hex(std::string& text, std::uint64_t value) {
  for (int digit = 15; digit >= 0; --digit) text += "0123456789abcdef"[value >> (4 * digit) & 15];
}

}  // namespace

// FNV-1a with a mark after each part, so that no two lists of parts run into each other.
void IdHash::add(std::string_view part) {
  constexpr std::uint64_t end_of_part = 0x100;  // no byte
  for (const char c : part) mix(static_cast<unsigned char>(c));
  mix(end_of_part);
}

IdParts id_parts(const Policy& policy, const Entry& course) {
  IdParts parts;
  parts.before_day.add(plain(course[Member::title]));
  parts.before_day.add(category_part(policy, course[Member::category]));
  parts.before_day.add(hours_part(course[Member::hours]));
  parts.day = date_part(course[Member::completed_on]);
  parts.after_day = {year_part(course[Member::year]), plain(course[Member::provider])};
  return parts;
}

std::uint64_t id_hash(const Policy& policy, const Entry& course) {
  const IdParts parts = id_parts(policy, course);
  IdHash hash = parts.before_day;
  hash.add(parts.day);
  for (const std::string& part : parts.after_day) hash.add(part);
  return hash.value();
}

void append_id(std::string& text, std::uint64_t hash, std::size_t place) {
  text += 't';
  append_hex(text, hash);
  if (place == 1) return;
  text += '-';
  text += std::to_string(place);
}

std::string CourseIds::next(const Entry& course) {
  const std::uint64_t hash = id_hash(policy_, course);
  std::string text;
  append_id(text, hash, ++seen_[hash]);
  return text;
}

}  // namespace xueshi::table
