#include "core/roster/roster.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/text.h"
#include "core/call/call_reader.h"
#include "core/roster/person_column.h"
#include "core/table/people.h"

namespace xueshi::roster {
namespace {

using Standing = RowSections::Standing;

constexpr std::size_t most_problems = 1000;

std::string beginning_of(const table::Row& row) {
  const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !is_blank(cell); });
  return first == row.cells.end() ? std::string() : table::excerpt(text_of(*first));
}

}  // namespace

Roster::Roster(const Policy& policy, ColumnOptions columns)
    : policy_(policy), columns_(std::move(columns)), cache_(policy_, plan_) {
  units_.find_or_add("");
}

void Roster::push(std::string_view bytes) {
  if (has_begun_) {
    if (rows_) rows_->push(bytes);
    return;
  }
  first_bytes_ += bytes;
  if (first_bytes_.size() >= byte_order_mark.size() + plan_bytes) begin();
}

void Roster::finish() {
  if (!has_begun_) begin();
  if (rows_) rows_->finish();
  rows_.reset();
  arrange_by_person();
}

// A pass from the end leaves each person's courses in the order of the rows, and `begin` where they begin.
void Roster::arrange_by_person() {
  std::uint32_t end = 0;
  for (Person& person : people_) {
    end += std::min(person.courses, static_cast<std::uint32_t>(most_courses));
    person.begin = end;
  }
  places_.resize(courses_.size());
  for (std::uint32_t place = courses_.size(); place-- > 0;) places_[--people_[courses_[place].person].begin] = place;
}

void Roster::begin() {
  has_begun_ = true;
  const std::string_view text = without_byte_order_mark(first_bytes_);
  plan_ = make_plan(policy_, text.substr(0, plan_bytes), columns_);
  for (const table::Problem& problem : plan_.problems) tell(problem);
  if (plan_.is_usable) {
    cache_.begin();
    sections_.emplace(policy_, plan_);
    rows_ = std::make_unique<ChunkRows>(plan_.shape, [this](const ChunkRows::Taken& taken) { take(taken); });
    rows_->push(text);
  }
  first_bytes_ = {};
}

void Roster::take(const ChunkRows::Taken& taken) {
  const table::Row& row = taken.row;
  if (taken.is_too_long) return tell({row.number, 0, "row-too-long", {}});
  if (is_blank(row)) return;
  if (row.number <= plan_.header_rows) {
    sections_->take(row);
    return;
  }
  const StoredRow& reading = cache_.read(row, sections_->is_unfinished());
  const Standing standing = reading.may_come_again ? sections_->standing() : sections_->take(row);
  if (standing == Standing::caption) return;
  ++row_count_;
  if (standing != Standing::row && reading.is_course) return tell_ragged(row);
  for (const table::Problem& problem : reading.problems) tell_again(problem, row);
  if (!reading.is_course) return;
  const std::uint32_t person = find_person(row);
  if (person == none) return;
  add_unit(people_[person], row);
  for (const StoredCourse& course : reading.courses) add_course(person, course, row.number);
}

void Roster::add_course(std::uint32_t person, StoredCourse course, std::size_t row) {
  if (++people_[person].courses > most_courses) return;
  cache_.fill(course);
  course.person = person;
  course.row = static_cast<std::uint32_t>(row);
  courses_.add(course);
}

// `none` if the row does not say whom it is about, which is told.
std::uint32_t Roster::find_person(const table::Row& row) {
  const std::size_t column = *plan_.person;
  std::string copy;
  const std::string_view name = column < row.cells.size() ? plain_text(row.cells[column], copy) : std::string_view{};
  if (name.empty()) {
    tell({row.number, column + 1, "person-missing", {}});
    return none;
  }
  const NumberTable::Entry spelling = spellings_.find_or_add(name);
  if (spelling.number == none) spelling.number = number_of_new(spelling.text, row);
  if (spelling.number == none) tell({row.number, column + 1, "person-unreadable", table::excerpt(name)});
  return spelling.number;
}

// The reader of tables takes two spellings that fold to one text for one person, and a number that was masked for
// nobody's: 410105********.
std::uint32_t Roster::number_of_new(std::string_view spelling, const table::Row& row) {
  if (!plan_.person_is_name && is_mangled_number(spelling)) return none;
  if (table::person_in(row, *plan_.person + 1).empty()) return none;
  const TextIndex::Number person = keys_.find_or_add(table::person_key(spelling));
  if (person == people_.size()) {
    people_.emplace_back();
    names_.push_back(spelling);
  }
  return person;
}

void Roster::add_unit(Person& person, const table::Row& row) {
  if (!plan_.unit || *plan_.unit >= row.cells.size() || person.unit != 0) return;
  std::string copy;
  person.unit = units_.find_or_add(plain_text(row.cells[*plan_.unit], copy));
}

void Roster::tell(table::Problem problem) {
  ++problems_.counts[problem.code];
  if (problems_.first.size() < most_problems) problems_.first.push_back(std::move(problem));
}

void Roster::tell_ragged(const table::Row& row) { tell({row.number, 0, "row-ragged", beginning_of(row)}); }

// A problem of a row that was read before: of the row as a whole its beginning is told, which may be its own.
void Roster::tell_again(const table::Problem& problem, const table::Row& row) {
  ++problems_.counts[problem.code];
  if (problems_.first.size() >= most_problems) return;
  problems_.first.push_back(problem);
  table::Problem& told = problems_.first.back();
  told.row = row.number;
  if (told.code == "row-ragged") told.text = beginning_of(row);
}

// All places are read before anything is made of them, so that the processor waits for memory once and not for each.
void Roster::read_courses(const Person& person, Courses& courses) const {
  const std::size_t count = std::min<std::size_t>(person.courses, most_courses);
  const auto places = std::span(places_).subspan(person.begin, count);
  courses.stored.resize(count);
  for (std::size_t i = 0; i < count; ++i) courses.stored[i] = courses_[places[i]];
  courses.entries.places.clear();
  courses.entries.unreadable.clear();
  courses.judgements.list.clear();
  courses.judgements.named.clear();
  for (const StoredCourse& stored : courses.stored) {
    cache_.wordings().restore(stored, courses.entries, courses.judgements);
  }
}

}  // namespace xueshi::roster
