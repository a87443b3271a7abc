#include "core/table/table_wire.h"

#include <optional>
#include <utility>

#include "core/base/scan.h"
#include "core/call/call_reader.h"
#include "core/course/hours_reader.h"
#include "core/json/reader.h"
#include "core/json/writer.h"
#include "core/table/match.h"
#include "core/table/read_table.h"
#include "core/table/write_table.h"

namespace xueshi::table {
namespace {

using json::Value;
using Kind = EntryMember::Kind;

constexpr std::size_t most_samples = 20;

// ---- options

bool is_absent(const Value* value) { return !value || value->kind == json::Kind::null; }

CallError refuse(std::string pointer) { return {CallFault::option_unreadable, std::move(pointer)}; }

// A whole number of at most seven digits.
std::optional<std::size_t> to_count(const Value& value) {
  if (value.kind != json::Kind::number) return std::nullopt;
  const std::optional<int> count = parse_whole_number(value.text, 7);
  if (!count) return std::nullopt;
  return static_cast<std::size_t>(*count);
}

using Fields = std::vector<FieldChoice>;

// hours:CATEGORY names the node by its id, label or word.
FieldChoice to_choice(const Policy& policy, const Value& item) {
  constexpr std::string_view hours_of = "hours:";
  if (item.kind != json::Kind::text) return {};
  const std::string_view name = item.text;
  if (name.substr(0, hours_of.size()) != hours_of) return {find_member(name), {}};
  return {{}, find_category(policy, name.substr(hours_of.size()))};
}

Result<Fields, CallError> read_fields(const Policy& policy, const Value& list) {
  if (list.kind != json::Kind::list) return refuse("/fields");
  Fields fields;
  for (const Value& item : list.items) {
    const FieldChoice choice = to_choice(policy, item);
    const bool is_read = is_absent(&item) || choice.member || choice.hours_of;
    if (!is_read) return refuse("/fields/" + std::to_string(fields.size()));
    fields.push_back(choice);
  }
  return fields;
}

Result<TableOptions, CallError> read_options(const Policy& policy, std::string_view text) {
  TableOptions options;
  if (text.empty()) return options;
  const auto given = json::parse(text);
  if (!given) return CallError{CallFault::not_json, ""};
  if (given->kind != json::Kind::object) return CallError{CallFault::not_an_object, ""};
  if (const Value* list = given->find("fields"); !is_absent(list)) {
    auto fields = read_fields(policy, *list);
    if (!fields) return fields.fault();
    options.fields = std::move(fields.value());
  }
  if (const Value* row = given->find("headerRow"); !is_absent(row)) {
    options.header_row = to_count(*row);
    if (!options.header_row) return refuse("/headerRow");
  }
  if (const Value* person = given->find("person"); !is_absent(person)) {
    if (person->kind != json::Kind::text) return refuse("/person");
    if (!person->text.empty()) options.person = person->text;
  }
  if (const Value* samples = given->find("samples"); !is_absent(samples)) {
    options.samples = to_count(*samples).value_or(most_samples + 1);
    if (options.samples > most_samples) return refuse("/samples");
  }
  return options;
}

// ---- the answer

void write_texts(json::Writer& out, const std::vector<std::string>& texts) {
  out.open_list();
  for (const std::string& text : texts) out.text(text);
  out.close_list();
}

void write(json::Writer& out, const Policy& policy, const Column& column, const TableOptions& options) {
  out.open_object();
  out.text("header", column.header);
  out.name("field");
  if (column.use == Column::Use::member) {
    out.text(name_of(column.member));
  } else if (column.use == Column::Use::hours_of_category) {
    out.text("hours:" + policy.categories[column.category].id);
  } else {
    out.null();
  }
  if (options.samples > 0) {
    out.name("samples");
    write_texts(out, column.samples);
  }
  out.close_object();
}

void write(json::Writer& out, const EntryMember& member) {
  if (member.kind == Kind::list) {
    write_texts(out, member.items);
  } else if (member.kind == Kind::yes || member.kind == Kind::no) {
    out.boolean(member.kind == Kind::yes);
  } else {
    out.text(member.text);
  }
}

void write(json::Writer& out, const Entry& course) {
  out.open_object();
  out.text("id", course.id);
  for (const MemberRow& row : members) {
    if (course[row.value].kind == Kind::absent) continue;
    out.name(row.name);
    write(out, course[row.value]);
  }
  out.close_object();
}

void write(json::Writer& out, const Problem& problem) {
  out.open_object();
  out.number("row", static_cast<std::int64_t>(problem.row));
  if (problem.column > 0) out.number("column", static_cast<std::int64_t>(problem.column));
  out.text("code", problem.code);
  if (!problem.text.empty()) out.text("text", problem.text);
  out.close_object();
}

std::string write_answer(const Policy& policy, const Table& table, const TableOptions& options) {
  json::Writer out;
  out.open_object();
  out.name("columns");
  out.open_list();
  for (const Column& column : table.columns) write(out, policy, column, options);
  out.close_list();
  out.number("headerRow", static_cast<std::int64_t>(table.header_row));
  out.name("courses");
  out.open_list();
  for (const Entry& course : table.courses) write(out, course);
  out.close_list();
  out.name("rows");
  out.open_list();
  for (const std::size_t row : table.rows) out.number(static_cast<std::int64_t>(row));
  out.close_list();
  out.name("people");
  out.open_list();
  for (const Person& person : table.people) {
    out.open_object();
    out.text("name", person.name);
    out.number("rows", static_cast<std::int64_t>(person.rows));
    out.close_object();
  }
  out.close_list();
  out.name("problems");
  out.open_list();
  for (const Problem& problem : table.problems) write(out, problem);
  out.close_list();
  out.close_object();
  return out.take();
}

// ---- cells

Result<Grid, CallError> read_grid(std::string_view text) {
  auto list = json::parse(text);
  if (!list) return CallError{CallFault::not_json, ""};
  if (list->kind != json::Kind::list) return CallError{CallFault::not_a_list, ""};
  Grid grid;
  for (Value& row : list->items) {
    if (row.kind != json::Kind::list) return CallError{CallFault::not_a_list, '/' + std::to_string(grid.rows.size())};
    auto& cells = grid.rows.emplace_back();
    for (Value& cell : row.items) {
      const bool is_number = cell.kind == json::Kind::number;
      cells.push_back(is_number ? to_decimal_text(cell.text) : std::move(cell.text));
    }
  }
  return grid;
}

}  // namespace

std::string read_table_to_json(const Policy& policy, std::string_view text, std::string_view options) {
  if (text.size() > most_bytes) return write_error({CallFault::too_many, ""});
  const auto reading = read_options(policy, options);
  if (!reading) return write_error(reading.fault());
  return write_answer(policy, read_table(policy, text, reading.value()), reading.value());
}

std::string read_rows_to_json(const Policy& policy, std::string_view rows, std::string_view options) {
  if (rows.size() > most_bytes) return write_error({CallFault::too_many, ""});
  const auto reading = read_options(policy, options);
  if (!reading) return write_error(reading.fault());
  const auto grid = read_grid(rows);
  if (!grid) return write_error(grid.fault());
  return write_answer(policy, read_table(policy, grid.value(), reading.value()), reading.value());
}

std::string write_table_to_json(const Policy& policy, std::string_view courses) {
  const auto call = read_call(courses, {});
  if (!call) return write_error(call.fault());
  json::Writer answer;
  answer.text(write_table(policy, call->entries));
  return answer.take();
}

std::string match_courses_to_json(const Policy& policy, std::string_view known, std::string_view read) {
  constexpr std::string_view words[] = {"same", "changed", "new"};
  const auto held = read_call(known, {});
  if (!held) return write_error(held.fault());
  const auto brought = read_call(read, {});
  if (!brought) return write_error(brought.fault());
  json::Writer out;
  out.open_list();
  std::int64_t index = 0;
  for (const Matching& matching : match_courses(policy, held->entries, brought->entries)) {
    out.open_object();
    out.number("index", index++);
    out.text("match", words[static_cast<std::size_t>(matching.match)]);
    if (matching.known) out.text("id", held->entries[*matching.known].id);
    out.close_object();
  }
  out.close_list();
  return out.take();
}

}  // namespace xueshi::table
