#include "core/roster/roster_wire.h"

#include <utility>

#include "core/base/scan.h"
#include "core/json/reader.h"
#include "core/json/writer.h"

namespace xueshi::roster {
namespace {

using json::Kind;
using json::Value;

constexpr std::size_t most_parts = 100'000;
constexpr std::size_t most_header_row = 1'000;
constexpr std::size_t most_first_rows = 100;

// The member that is there and not null.
const Value* find(const Value& options, std::string_view name) {
  const Value* value = options.find(name);
  return value && value->kind != Kind::null ? value : nullptr;
}

bool read_line(const Value& value, Line& line) {
  line = value.text == "whole" ? Line::whole : value.text == "brief" ? Line::brief : Line::sums;
  return value.kind == Kind::text && (line != Line::sums || value.text == "sums");
}

bool read_columns(const Value& value, std::vector<std::string>& columns) {
  for (const Value& item : value.items) {
    if (item.kind != Kind::text) return false;
    columns.push_back(item.text);
  }
  return value.kind == Kind::list;
}

bool read_parts(const Value& value, std::size_t& parts) {
  if (value.kind != Kind::number) return false;
  parts = static_cast<std::size_t>(parse_whole_number(value.text, 6).value_or(0));
  return parts > 0 && parts <= most_parts;
}

CallError refuse(std::string pointer) { return {CallFault::option_unreadable, std::move(pointer)}; }

// A whole number up to `most`.
bool read_count(const Value& value, std::size_t most, std::size_t& count) {
  if (value.kind != Kind::number) return false;
  const auto number = parse_whole_number(value.text, 7);
  count = static_cast<std::size_t>(number.value_or(0));
  return number && count <= most;
}

// Adds what the text says that the next column is.
bool add_field(const Policy& policy, std::string_view name, ColumnOptions& columns) {
  constexpr std::string_view hours_of = "hours:";
  const std::size_t place = columns.fields->size();
  table::FieldChoice& choice = columns.fields->emplace_back();
  if (name == "person" || name == "unit") {
    std::optional<std::size_t>& column = name == "person" ? columns.person : columns.unit;
    if (column) return false;
    column = place;
    return true;
  }
  if (name.substr(0, hours_of.size()) == hours_of) {
    choice.hours_of = find_category(policy, name.substr(hours_of.size()));
  } else {
    choice.member = find_member(name);
  }
  return choice.member || choice.hours_of;
}

std::optional<CallError> read_fields(const Policy& policy, const Value& list, ColumnOptions& columns) {
  if (list.kind != Kind::list) return refuse("/fields");
  columns.fields.emplace();
  for (const Value& item : list.items) {
    const std::size_t place = columns.fields->size();
    if (item.kind == Kind::null) {
      columns.fields->emplace_back();
    } else if (item.kind != Kind::text || !add_field(policy, item.text, columns)) {
      return refuse("/fields/" + std::to_string(place));
    }
  }
  return std::nullopt;
}

std::optional<CallError> read_columns_options(const Policy& policy, const Value& options, ColumnOptions& columns) {
  if (const Value* names = find(options, "columns"); names && !read_columns(*names, columns.named)) {
    return refuse("/columns");
  }
  if (const Value* row = find(options, "headerRow");
      row && !read_count(*row, most_header_row, columns.header_row.emplace())) {
    return refuse("/headerRow");
  }
  if (const Value* rows = find(options, "firstRows"); rows && !read_count(*rows, most_first_rows, columns.first_rows)) {
    return refuse("/firstRows");
  }
  const Value* fields = find(options, "fields");
  return fields ? read_fields(policy, *fields, columns) : std::nullopt;
}

}  // namespace

Result<RosterCall, CallError> read_roster_call(const Policy& policy, std::string_view text) {
  RosterCall call;
  if (text.empty()) return call;
  const auto options = json::parse(text);
  if (!options) return CallError{CallFault::not_json, ""};
  if (options->kind != Kind::object) return CallError{CallFault::not_an_object, ""};
  if (const Value* as_of = find(*options, "asOf"); as_of && !as_of->text.empty()) {
    call.answers.as_of = as_of->kind == Kind::text ? parse_iso_date(as_of->text) : std::nullopt;
    if (!call.answers.as_of) return CallError{CallFault::as_of_unreadable, "/asOf"};
  }
  if (const Value* line = find(*options, "line"); line && !read_line(*line, call.answers.line)) return refuse("/line");
  if (auto error = read_columns_options(policy, *options, call.dealer.columns)) return std::move(*error);
  if (const Value* parts = find(*options, "parts"); parts && !read_parts(*parts, call.dealer.parts)) {
    return refuse("/parts");
  }
  if (const Value* person = find(*options, "person")) {
    if (person->kind != Kind::text) return refuse("/person");
    call.dealer.person = person->text;
  }
  const Value* with_unit = find(*options, "withUnit");
  call.answers.with_unit = with_unit && with_unit->kind == Kind::boolean && with_unit->flag;
  return call;
}

std::string write_plan(const Policy& policy, const RosterPlan& plan) {
  json::Writer out;
  out.open_object();
  out.boolean("usable", plan.is_usable);
  out.number("headerRow", static_cast<std::int64_t>(plan.header_row));
  out.name("columns");
  out.open_list();
  for (const table::Column& column : plan.table.columns) {
    out.open_object();
    out.text("header", column.header);
    out.name("field");
    if (column.use == table::Column::Use::member) {
      out.text(xueshi::name_of(column.member));
    } else if (column.use == table::Column::Use::hours_of_category) {
      out.text("hours:" + policy.categories[column.category].id);
    } else {
      out.null();
    }
    out.close_object();
  }
  out.close_list();
  if (plan.person) out.number("person", static_cast<std::int64_t>(*plan.person + 1));
  if (plan.person) out.boolean("byName", plan.person_is_name);
  if (plan.unit) out.number("unit", static_cast<std::int64_t>(*plan.unit + 1));
  if (!plan.first_rows.empty()) {
    out.name("firstRows");
    out.open_list();
    for (const auto& row : plan.first_rows) {
      out.open_list();
      for (const std::string& cell : row) out.text(cell);
      out.close_list();
    }
    out.close_list();
  }
  out.name("problems");
  out.open_list();
  for (const table::Problem& problem : plan.problems) write_problem(out, problem);
  out.close_list();
  out.close_object();
  return out.take();
}

}  // namespace xueshi::roster
