// Any text is read as a table, and what was read is written and read again: it must come back the same.
#include <algorithm>
#include <set>

#include "core/call/assess.h"
#include "core/call/call_reader.h"
#include "core/course/course.h"
#include "core/json/reader.h"
#include "core/table/read_table.h"
#include "core/table/table_wire.h"
#include "core/table/write_table.h"
#include "tests/fuzz/fuzz.h"

namespace xueshi {
namespace {

using fuzz::check;
using fuzz::henan;
using table::Table;

void check_table(const Table& read) {
  check(read.rows.size() == read.courses.size(), "each course has its row");
  check(read.courses.size() <= most_courses, "no more courses than can be judged");
  check(std::is_sorted(read.rows.begin(), read.rows.end()), "courses stand in the order of the rows");
  for (const std::size_t row : read.rows) check(row > read.header_row, "no course stands above the header");
  std::set<std::string> ids;
  for (const Entry& entry : read.courses) {
    check(!entry.id.empty() && entry.id.size() <= 64, "an id is short");
    check(ids.insert(entry.id).second, "no id occurs twice");
    const auto is_text = [&entry](Member member) { return entry[member].kind == EntryMember::Kind::text; };
    check(is_text(Member::title) || is_text(Member::hours), "a course has a title or hours");
  }
}

bool is_same_set(CodeSet one, CodeSet other) { return one.without(other).empty() && other.without(one).empty(); }

bool is_same(const Course& one, const Course& other) {
  return one.title == other.title && one.certificate == other.certificate && one.provider == other.provider &&
         one.provider_kind == other.provider_kind && one.category == other.category &&
         one.has_category == other.has_category && one.hours == other.hours && one.completed_on == other.completed_on &&
         one.stated_year == other.stated_year && one.attributed_year == other.attributed_year &&
         one.mode == other.mode && one.declared_on == other.declared_on && one.declared == other.declared &&
         one.sum == other.sum && one.planned == other.planned && one.finished == other.finished &&
         is_same_set(one.settled, other.settled) && is_same_set(one.findings, other.findings);
}

std::vector<Entry> valid_ones(const std::vector<Entry>& entries) {
  Keys keys;
  std::vector<Entry> valid;
  for (const Entry& entry : entries) {
    if (read_course(henan(), entry, keys)) valid.push_back(entry);
  }
  return valid;
}

void check_round_trip(const std::vector<Entry>& courses) {
  const std::string csv = table::write_table(henan(), courses);
  const Table again = table::read_table(henan(), csv, {});
  check(again.courses.size() == courses.size(), "every written course is read");
  Keys keys;
  for (std::size_t i = 0; i < courses.size(); ++i) {
    const auto one = read_course(henan(), courses[i], keys);
    const auto other = read_course(henan(), again.courses[i], keys);
    check(one && other && is_same(one.value(), other.value()), "it reads the same");
  }
  check(table::write_table(henan(), again.courses) == csv, "writing what was read changes nothing");
}

}  // namespace
}  // namespace xueshi

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xueshi;
  const std::string_view text = fuzz::as_text(data, size);
  const Table read = table::read_table(henan(), text, {});
  check_table(read);
  check_round_trip(valid_ones(read.courses));
  const auto answer = json::parse(table::read_table_to_json(henan(), text, R"({"samples":3,"headerRow":1})"));
  check(answer && answer->find("problems"), "the answer is JSON");
  // The first line may be options for the rest.
  const std::size_t end = std::min(text.find('\n'), text.size());
  check(json::parse(table::read_table_to_json(henan(), text.substr(end), text.substr(0, end))).has_value(),
        "so is any answer");
  return 0;
}
