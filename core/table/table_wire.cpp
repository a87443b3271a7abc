#include "core/table/table_wire.h"

#include <optional>
#include <utility>

#include "core/call/wire.h"
#include "core/json/reader.h"
#include "core/table/read_table.h"
#include "core/table/write_table.h"

namespace xueshi::table {
namespace {

using json::Value;
using Kind = EntryMember::Kind;

constexpr std::size_t most_samples = 20;

// ---- options

struct OptionsReading {
  TableOptions options;
  std::optional<CallError> error;
};

bool is_absent(const Value* value) { return !value || value->kind == json::Kind::null; }

// A whole number of at most seven digits.
std::optional<std::size_t> to_count(const Value& value) {
  if (value.kind != json::Kind::number || value.text.size() > 7) return std::nullopt;
  std::size_t count = 0;
  for (const char c : value.text) {
    if (c < '0' || c > '9') return std::nullopt;
    count = count * 10 + static_cast<std::size_t>(c - '0');
  }
  return count;
}

void refuse(OptionsReading& reading, std::string pointer) {
  if (!reading.error) reading.error = CallError{"option-unreadable", std::move(pointer)};
}

void read_fields(const Value& list, OptionsReading& reading) {
  if (list.kind != json::Kind::list) return refuse(reading, "/fields");
  auto& fields = reading.options.fields.emplace();
  for (const Value& item : list.items) {
    fields.push_back(item.kind == json::Kind::text ? find_field(item.text) : std::nullopt);
    if (!is_absent(&item) && !fields.back()) refuse(reading, "/fields/" + std::to_string(fields.size() - 1));
  }
}

OptionsReading read_options(std::string_view text) {
  OptionsReading reading;
  if (text.empty()) return reading;
  const auto options = json::parse(text);
  if (!options) {
    reading.error = CallError{"not-json", ""};
  } else if (options->kind != json::Kind::object) {
    reading.error = CallError{"not-an-object", ""};
  } else {
    if (const Value* fields = options->find("fields"); !is_absent(fields)) read_fields(*fields, reading);
    if (const Value* row = options->find("headerRow"); !is_absent(row)) {
      reading.options.header_row = to_count(*row);
      if (!reading.options.header_row) refuse(reading, "/headerRow");
    }
    if (const Value* samples = options->find("samples"); !is_absent(samples)) {
      reading.options.samples = to_count(*samples).value_or(most_samples + 1);
      if (reading.options.samples > most_samples) refuse(reading, "/samples");
    }
  }
  return reading;
}

// ---- the answer

template <class Items, class Append>
void append_list(std::string& out, const Items& items, Append append) {
  out += '[';
  bool is_first = true;
  for (const auto& item : items) {
    if (!is_first) out += ',';
    is_first = false;
    append(item);
  }
  out += ']';
}

void append_text_member(std::string& out, std::string_view name, std::string_view text) {
  json::append_quoted(out, name);
  out += ':';
  json::append_quoted(out, text);
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  append_list(out, texts, [&out](const std::string& text) { json::append_quoted(out, text); });
}

void append_column(std::string& out, const Column& column, const TableOptions& options) {
  out += '{';
  append_text_member(out, "header", column.header);
  out += ",\"field\":";
  if (column.field) {
    json::append_quoted(out, entry_of(*column.field).name);
  } else {
    out += "null";
  }
  if (options.samples > 0) {
    out += ",\"samples\":";
    append_texts(out, column.samples);
  }
  out += '}';
}

void append_value(std::string& out, const EntryMember& member) {
  if (member.kind == Kind::list) return append_texts(out, member.items);
  if (member.kind == Kind::yes || member.kind == Kind::no) {
    out += member.kind == Kind::yes ? "true" : "false";
  } else {
    json::append_quoted(out, member.text);
  }
}

void append_course(std::string& out, const Entry& course) {
  out += '{';
  append_text_member(out, "id", course.id);
  for (const FieldEntry& field : field_entries) {
    const EntryMember& member = course.*field.member;
    if (member.kind == Kind::absent) continue;
    out += ',';
    json::append_quoted(out, field.name);
    out += ':';
    append_value(out, member);
  }
  out += '}';
}

void append_problem(std::string& out, const Problem& problem) {
  out += "{\"row\":" + std::to_string(problem.row);
  if (problem.column > 0) out += ",\"column\":" + std::to_string(problem.column);
  out += ',';
  append_text_member(out, "code", problem.code);
  if (!problem.text.empty()) {
    out += ',';
    append_text_member(out, "text", problem.text);
  }
  out += '}';
}

std::string write_answer(const Table& table, const TableOptions& options) {
  std::string out = "{\"columns\":";
  append_list(out, table.columns, [&](const Column& column) { append_column(out, column, options); });
  out += ",\"headerRow\":" + std::to_string(table.header_row) + ",\"courses\":";
  append_list(out, table.courses, [&out](const Entry& course) { append_course(out, course); });
  out += ",\"rows\":";
  append_list(out, table.rows, [&out](std::size_t row) { out += std::to_string(row); });
  out += ",\"problems\":";
  append_list(out, table.problems, [&out](const Problem& problem) { append_problem(out, problem); });
  return out + '}';
}

}  // namespace

std::string read_table_to_json(const Policy& policy, std::string_view text, std::string_view options) {
  const OptionsReading reading = read_options(options);
  if (reading.error) return write_error(*reading.error);
  return write_answer(read_table(policy, text, reading.options), reading.options);
}

std::string write_table_to_json(std::string_view courses) {
  const Call call = read_call(courses, {});
  if (call.error) return write_error(*call.error);
  std::string answer;
  json::append_quoted(answer, write_table(call.entries));
  return answer;
}

}  // namespace xueshi::table
