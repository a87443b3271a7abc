#include "core/policy/policy_extras.h"

namespace xueshi {
namespace {

using Kind = json::Kind;
using Presence = PolicyWalk::Presence;

struct Extra {
  std::string_view name;
  Kind kind;  // an object holds a text in several languages
};

constexpr Extra platform_extras[] = {{"url", Kind::text}, {"hotline", Kind::text}};
constexpr Extra declaring_place_extras[] = {{"label", Kind::object}, {"url", Kind::text}};
constexpr Extra seminar_extras[] = {{"number", Kind::number}, {"title", Kind::text}, {"applicant", Kind::text},
                                    {"host", Kind::text},     {"month", Kind::text}, {"city", Kind::text}};
constexpr Extra contact_extras[] = {{"label", Kind::object}, {"phone", Kind::text}};
constexpr Extra clause_extras[] = {{"part", Kind::text}, {"paragraph", Kind::number}, {"summary", Kind::object}};

template <std::size_t Count>
void check(PolicyWalk& walk, const PolicyMember& object, const Extra (&extras)[Count]) {
  for (const Extra& extra : extras) {
    const PolicyMember at = member_of(object, extra.name);
    if (extra.kind == Kind::object) {
      walk.labels(at, Presence::optional);
    } else {
      walk.get(at, extra.kind, Presence::optional);
    }
  }
}

void check_text_or_labels(PolicyWalk& walk, const PolicyMember& at, Presence presence) {
  if (at.value && at.value->kind == Kind::object) {
    walk.labels(at, presence);
  } else {
    walk.text(at, presence);
  }
}

// Whose demands these are. The judge treats both alike; whoever shows an answer has to say which one it is.
void check_basis(PolicyWalk& walk, const PolicyMember& at) {
  const std::string_view basis = walk.text(at, Presence::optional);
  if (!basis.empty() && basis != "notice" && basis != "own") walk.report(at, PolicyFaultCode::unknown_reference);
}

}  // namespace

void check_heading(PolicyWalk& walk, const PolicyMember& policy) {
  check_basis(walk, member_of(policy, "basis"));
  walk.labels(member_of(policy, "title"), Presence::required);
  check_text_or_labels(walk, member_of(policy, "document"), Presence::required);
  check_text_or_labels(walk, member_of(policy, "issuer"), Presence::optional);
  walk.date(member_of(policy, "issuedOn"), Presence::optional);
}

void check_platform_extras(PolicyWalk& walk, const PolicyMember& platform) { check(walk, platform, platform_extras); }

void check_declaring_place(PolicyWalk& walk, const PolicyMember& declaration) {
  const PolicyMember where = member_of(declaration, "where");
  if (walk.get(where, Kind::object, Presence::optional)) check(walk, where, declaring_place_extras);
}

void check_annexes(PolicyWalk& walk, const PolicyMember& policy) {
  walk.each(member_of(policy, "seminars"), Kind::object,
            [&walk](const PolicyMember& seminar) { check(walk, seminar, seminar_extras); });
  walk.each(member_of(policy, "contacts"), Kind::object,
            [&walk](const PolicyMember& contact) { check(walk, contact, contact_extras); });
  walk.each_named(member_of(policy, "clauses"), Kind::object, Presence::required,
                  [&walk](const PolicyMember& clause) { check(walk, clause, clause_extras); });
}

}  // namespace xueshi
