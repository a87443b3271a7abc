#include "core/table/people.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/table/header_grammar.h"
#include "core/table/restating.h"
#include "core/table/used_fields.h"

namespace xueshi::table {
namespace {

using Columns = std::vector<std::size_t>;

Columns columns_of_people(const TablePlan& plan) {
  Columns columns;
  for (const Manner manner : {Manner::by_number, Manner::by_name}) {
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
      const Column& column = plan.columns[i];
      if (column.use == Column::Use::person && column.manner == manner) columns.push_back(i + 1);
    }
  }
  return columns;
}

// Whether something stands in the cell, though it names nobody: 4.1E+17.
bool is_filled(const Row& row, std::size_t column) {
  return column <= row.cells.size() && !is_blank(row.cells[column - 1]) &&
         !is_empty_mark(text_of(row.cells[column - 1]));
}

// 张三合计 is nobody if 张三 is somebody.
void drop_sums(const Policy& policy, const Lookup& names, std::vector<Person>& persons) {
  const auto is_sum = [&](const Person& person) {
    const HeaderWord word = read_header_word(policy, person.name);  // of a header that comes again
    if (is_of_a_course(word) || word.kind == HeaderWord::Kind::passed_over) return true;
    return is_restating(policy, person.name, names) && !is_restating(policy, person.name);
  };
  persons.erase(std::remove_if(persons.begin(), persons.end(), is_sum), persons.end());
}

}  // namespace

std::string person_key(std::string_view name) { return fold(name); }

People find_people(const Policy& policy, const TablePlan& plan, RowReader behind_header) {
  const Columns columns = columns_of_people(plan);
  if (columns.empty()) return {};
  std::vector<Lookup> known(columns.size());
  std::vector<People> found(columns.size());
  bool has_worn = false;
  for (Row row; behind_header.next(row);) {
    if (classify(policy, plan, row) != RowKind::course || !names_course(plan, row)) continue;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::string name = person_in(row, columns[i]);
      if (name.empty()) has_worn = has_worn || is_filled(row, columns[i]);
      if (name.empty()) continue;
      auto& persons = found[i].persons;
      const std::size_t place = find_or_add(known[i], person_key(name), persons.size());
      if (place == persons.size()) persons.push_back({std::move(name), 0});
      ++persons[place].rows;
    }
  }
  Lookup names;
  for (const Lookup& some : known) names.insert(some.begin(), some.end());
  std::size_t chosen = columns.size();
  for (std::size_t i = columns.size(); i-- > 0;) {
    found[i].column = columns[i];
    drop_sums(policy, names, found[i].persons);
    const bool names_several = found[i].persons.size() > 1;
    if (found[i].persons.empty()) continue;
    if (chosen == columns.size() || names_several || found[chosen].persons.size() < 2) chosen = i;
  }
  if (chosen == columns.size()) return {has_worn ? columns.front() : 0, {}, {}};  // what names nobody is told
  found[chosen].names = std::move(names);
  return std::move(found[chosen]);
}

}  // namespace xueshi::table
