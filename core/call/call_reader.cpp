#include "core/call/call_reader.h"

#include <utility>

#include "core/base/text.h"
#include "core/course/hours_reader.h"
#include "core/json/writer.h"

namespace xueshi {
namespace {

using json::Kind;
using json::Value;

constexpr std::size_t longest_id = 64;

EntryMember to_member(Value& value) {
  using Into = EntryMember::Kind;
  switch (value.kind) {
    case Kind::null:
      return {};
    case Kind::boolean:
      return {value.flag ? Into::yes : Into::no, {}, {}};
    case Kind::number:
      return {Into::number, to_decimal_text(value.text), {}};
    case Kind::text:
      return {value.text.empty() ? Into::absent : Into::text, std::move(value.text), {}};
    case Kind::object:
      return {Into::other, {}, {}};
    case Kind::list:
      break;
  }
  EntryMember member{Into::list, {}, {}};
  for (Value& item : value.items) {
    if (item.kind == Kind::text) member.items.push_back(std::move(item.text));
  }
  return member;
}

// What is wrong with an entry's id. Nothing if it is readable and new.
std::optional<CallFault> find_id_fault(const Value* id, Lookup& known, std::size_t position) {
  if (!id || id->kind == Kind::null || (id->kind == Kind::text && id->text.empty())) return CallFault::id_missing;
  if (id->kind != Kind::text || count_code_points(id->text) > longest_id) return CallFault::id_unreadable;
  if (find_or_add(known, id->text, position) != position) return CallFault::id_twice;
  return std::nullopt;
}

// Takes the texts out of the list.
Result<std::vector<Entry>, CallError> read_entries(std::vector<Value>& list) {
  Lookup known;
  std::vector<Entry> entries(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string pointer = '/' + std::to_string(i);
    if (list[i].kind != Kind::object) return CallError{CallFault::not_an_object, pointer};
    const Value* id = list[i].find("id");
    if (const auto fault = find_id_fault(id, known, i)) return CallError{*fault, pointer + "/id"};
    entries[i].id = id->text;
    read_members(list[i], entries[i]);
  }
  return entries;
}

}  // namespace

void read_members(Value& object, Entry& entry) {
  for (std::size_t i = 0; i < object.names.size(); ++i) {
    if (const auto member = find_member(object.names[i])) entry[*member] = to_member(object.items[i]);
  }
}

Result<Call, CallError> read_call(std::string_view courses, std::string_view as_of) {
  std::optional<Value> list = json::parse(courses);
  if (!list) return CallError{CallFault::not_json, ""};
  if (list->kind != Kind::list) return CallError{CallFault::not_a_list, ""};
  if (list->items.size() > most_courses) return CallError{CallFault::too_many, ""};
  const std::optional<CivilDate> day = parse_iso_date(as_of);
  if (!as_of.empty() && !day) return CallError{CallFault::as_of_unreadable, "/asOf"};
  auto entries = read_entries(list->items);
  if (!entries) return entries.fault();
  return Call{std::move(entries.value()), day};
}

std::string write_error(const CallError& error) {
  json::Writer out;
  out.open_object();
  out.name("error");
  out.open_object();
  out.text("code", name_of(error.fault));
  if (!error.pointer.empty()) out.text("pointer", error.pointer);
  out.close_object();
  out.close_object();
  return out.take();
}

}  // namespace xueshi
