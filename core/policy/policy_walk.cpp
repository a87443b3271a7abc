#include "core/policy/policy_walk.h"

#include <utility>

namespace xueshi {
namespace {

bool is_absent(const json::Value* value) {
  return !value || value->kind == json::Kind::null || (value->kind == json::Kind::text && value->text.empty());
}

void append_token(std::string& pointer, std::string_view name) {
  pointer += '/';
  for (const char c : name) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::string pointer_to(const PolicyMember& at) {
  if (!at.inside) return {};
  std::string pointer = pointer_to(*at.inside);
  const json::Value& holder = *at.inside->value;
  if (holder.kind == json::Kind::list) return pointer + '/' + std::to_string(at.value - holder.items.data());
  append_token(pointer, at.name);
  return pointer;
}

}  // namespace

PolicyMember member_of(const PolicyMember& object, std::string_view name) {
  const json::Value* value = object.value->find(name);
  return {is_absent(value) ? nullptr : value, &object, name};
}

void PolicyWalk::report(const PolicyMember& at, PolicyFaultCode code) { faults_.push_back({pointer_to(at), code}); }

const json::Value* PolicyWalk::get(const PolicyMember& at, Kind kind, Presence presence) {
  if (at.value && at.value->kind == kind) return at.value;
  if (at.value) {
    report(at, PolicyFaultCode::wrong_type);
  } else if (presence == Presence::required) {
    report(at, PolicyFaultCode::missing);
  }
  return nullptr;
}

std::string_view PolicyWalk::text(const PolicyMember& at, Presence presence) {
  const json::Value* value = get(at, Kind::text, presence);
  return value ? std::string_view(value->text) : std::string_view{};
}

std::optional<CivilDate> PolicyWalk::date(const PolicyMember& at, Presence presence) {
  const json::Value* value = get(at, Kind::text, presence);
  if (!value) return std::nullopt;
  const auto day = parse_iso_date(value->text);
  if (!day) report(at, PolicyFaultCode::not_a_date);
  return day;
}

void PolicyWalk::labels(const PolicyMember& at, Presence presence) {
  each_named(at, Kind::text, presence, [](const PolicyMember&) {});
}

std::string_view PolicyWalk::clause(const PolicyMember& object) {
  const PolicyMember at = member_of(object, "clause");
  const std::string_view id = text(at, Presence::optional);
  if (!id.empty() && !(clauses_ && clauses_->find(id))) report(at, PolicyFaultCode::unknown_reference);
  return id;
}

std::vector<PolicyFault> PolicyWalk::take_faults() { return std::exchange(faults_, {}); }

}  // namespace xueshi
