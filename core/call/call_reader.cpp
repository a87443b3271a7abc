#include "core/call/call_reader.h"

#include <utility>

#include "core/base/text.h"
#include "core/course/hours_reader.h"
#include "core/json/writer.h"

namespace xueshi {
namespace {

constexpr std::size_t longest_id = 64;

void clear(EntryMember& member) {
  member.kind = EntryMember::Kind::absent;
  member.text.clear();
  member.items.clear();
}

void read_texts(json::Cursor& in, std::vector<std::string>& texts) {
  in.open();
  while (in.next()) {
    if (in.kind() == json::Kind::text) {
      texts.emplace_back(in.take_text());
    } else {
      in.skip();
    }
  }
}

// REQUIRES: the member is clear.
void read_member(json::Cursor& in, EntryMember& member) {
  using Into = EntryMember::Kind;
  switch (in.kind()) {
    case json::Kind::null:
      return in.skip();
    case json::Kind::boolean:
      member.kind = in.take_flag() ? Into::yes : Into::no;
      return;
    case json::Kind::number:
      member.kind = Into::number;
      member.text = to_decimal_text(in.take_number());
      return;
    case json::Kind::text:
      member.text = in.take_text();
      if (!member.text.empty()) member.kind = Into::text;
      return;
    case json::Kind::list:
      member.kind = Into::list;
      return read_texts(in, member.items);
    case json::Kind::object:
      member.kind = Into::other;
      return in.skip();
  }
}

}  // namespace

CallReader::CallReader(std::string_view courses, std::string_view as_of) : in_(courses), as_of_(parse_iso_date(as_of)) {
  if (courses.size() > most_bytes) {
    error_ = {CallFault::too_many, ""};
  } else if (in_.kind() != json::Kind::list) {
    in_.skip();
    error_ = {in_.finish() ? CallFault::not_a_list : CallFault::not_json, ""};
  } else {
    in_.open();
    is_in_list_ = true;
    if (!as_of.empty() && !as_of_) error_ = {CallFault::as_of_unreadable, "/asOf"};
  }
}

// After a fault the rest is only checked, because `not-json` and `too-many` come before any other fault.
bool CallReader::next(Entry& entry) {
  if (!is_in_list_) return false;
  while (in_.next()) {
    ++count_;
    if (error_ || count_ > most_courses) {
      in_.skip();
      continue;
    }
    read_entry(entry);
    if (!error_) return true;
  }
  is_in_list_ = false;
  if (count_ > most_courses) error_ = {CallFault::too_many, ""};
  if (!in_.finish()) error_ = {CallFault::not_json, ""};
  return false;
}

void CallReader::read_entry(Entry& entry) {
  const std::string pointer = '/' + std::to_string(count_ - 1);
  if (in_.kind() != json::Kind::object) {
    in_.skip();
    error_ = {CallFault::not_an_object, pointer};
    return;
  }
  clear(id_);
  for (EntryMember& member : entry.members) clear(member);
  in_.open();
  while (in_.next()) {
    const std::optional<Member> member = find_member(in_.name());
    if (member) {
      read_member(in_, entry[*member]);
    } else if (in_.name() == "id") {
      read_member(in_, id_);
    } else {
      in_.skip();
    }
  }
  if (const auto fault = find_id_fault(id_)) error_ = {*fault, pointer + "/id"};
  entry.id = id_.text;
}

std::optional<CallFault> CallReader::find_id_fault(const EntryMember& id) {
  if (id.kind == EntryMember::Kind::absent) return CallFault::id_missing;
  const bool is_readable = id.kind == EntryMember::Kind::text && !is_longer(id.text, longest_id);
  if (!is_readable) return CallFault::id_unreadable;
  if (ids_.find_or_add(id.text) != count_ - 1) return CallFault::id_twice;
  return std::nullopt;
}

Result<Call, CallError> read_call(std::string_view courses, std::string_view as_of) {
  CallReader reader(courses, as_of);
  Call call;
  Entry entry;
  while (reader.next(entry)) call.entries.push_back(std::move(entry));
  if (const auto& error = reader.error()) return *error;
  call.as_of = reader.as_of();
  return call;
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
