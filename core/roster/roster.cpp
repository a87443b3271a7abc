#include "core/roster/roster.h"

#include <utility>

#include "core/base/text.h"
#include "core/call/call_reader.h"
#include "core/roster/person_column.h"
#include "core/table/people.h"

namespace xueshi::roster {
namespace {

constexpr std::size_t most_problems = 1000;

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
}

void Roster::begin() {
  has_begun_ = true;
  const std::string_view text = without_byte_order_mark(first_bytes_);
  plan_ = make_plan(policy_, text.substr(0, plan_bytes), columns_);
  for (const table::Problem& problem : plan_.problems) tell(problem);
  if (plan_.is_usable) {
    rows_ = std::make_unique<ChunkRows>(plan_.shape, [this](const ChunkRows::Taken& taken) { take(taken); });
    rows_->push(text);
  }
  first_bytes_ = {};
}

void Roster::take(const ChunkRows::Taken& taken) {
  const table::Row& row = taken.row;
  if (taken.is_too_long) return tell({row.number, 0, "row-too-long", {}});
  if (row.number <= plan_.header_rows || is_blank(row)) return;
  ++row_count_;
  const StoredRow& reading = cache_.read(row);
  for (table::Problem problem : reading.problems) {
    problem.row = row.number;
    tell(std::move(problem));
  }
  if (!reading.is_course) return;
  Person* person = find_person(row);
  if (!person) return;
  add_unit(*person, row);
  for (StoredCourse course : reading.courses) {
    if (++person->courses > most_courses) continue;
    course.row = static_cast<std::uint32_t>(row.number);
    const std::uint32_t place = courses_.add(course);
    (person->first == none ? person->first : courses_[person->last].next) = place;
    person->last = place;
  }
}

// Null if the row does not say whom it is about, which is told.
Person* Roster::find_person(const table::Row& row) {
  const std::size_t column = *plan_.person;
  std::string copy;
  const std::string_view name = column < row.cells.size() ? plain_text(row.cells[column], copy) : std::string_view{};
  if (name.empty()) {
    tell({row.number, column + 1, "person-missing", {}});
    return nullptr;
  }
  if (!plan_.person_is_name && is_mangled_number(name)) {
    tell({row.number, column + 1, "person-unreadable", table::excerpt(name)});
    return nullptr;
  }
  return &people_[number_of(name)];
}

// The reader of tables takes two spellings that fold to one text for one person.
std::uint32_t Roster::number_of(std::string_view name) {
  const TextIndex::Number spelling = spellings_.find_or_add(name);
  if (spelling < spelled_.size()) return spelled_[spelling];
  const TextIndex::Number person = keys_.find_or_add(table::person_key(name));
  if (person == people_.size()) {
    people_.emplace_back();
    names_.push_back(spelling);
  }
  spelled_.push_back(person);
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

void Roster::read_courses(const Person& person, Courses& courses) {
  courses.entries = {};
  courses.rows.clear();
  courses.hashes.clear();
  for (std::uint32_t place = person.first; place != none; place = courses_[place].next) {
    const StoredCourse& course = courses_[place];
    cache_.kinds().restore(course, courses.entries);
    courses.rows.push_back(course.row);
    courses.hashes.push_back(std::uint64_t{course.id[1]} << 32 | course.id[0]);
  }
}

}  // namespace xueshi::roster
