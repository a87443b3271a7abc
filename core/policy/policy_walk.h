// Walking through the JSON of a policy: every member knows its place, and every fault is noted with its JSON Pointer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/civil_date.h"
#include "core/json/reader.h"
#include "core/vocabulary.h"

namespace xueshi {

struct PolicyFault {
  std::string pointer;  // JSON Pointer (RFC 6901) to the member at fault
  PolicyFaultCode code = PolicyFaultCode::missing;
};

// A member and its place. REQUIRES: `inside` outlives it, because its JSON Pointer is built only if there is a fault.
struct PolicyMember {
  const json::Value* value;    // null if it is absent: missing, null or ""
  const PolicyMember* inside;  // null for the policy as a whole
  std::string_view name;
};

// The member of that name, present or absent. REQUIRES: `object` is an object.
PolicyMember member_of(const PolicyMember& object, std::string_view name);

class PolicyWalk {
 public:
  enum class Presence { required, optional };
  using Kind = json::Kind;

  void report(const PolicyMember& at, PolicyFaultCode code);

  // The value, if it is there and of that kind. Otherwise null, and the fault is noted.
  const json::Value* get(const PolicyMember& at, Kind kind, Presence presence);

  // The text. Empty if it is absent or of another kind.
  std::string_view text(const PolicyMember& at, Presence presence);

  std::optional<CivilDate> date(const PolicyMember& at, Presence presence);

  // Reads each item of a list that is of that kind; others are faults.
  template <class Read>
  void each(const PolicyMember& at, Kind kind, Read read_one) {
    const json::Value* list = get(at, Kind::list, Presence::optional);
    if (!list) return;
    for (const json::Value& value : list->items) {
      const PolicyMember item{&value, &at, {}};
      if (get(item, kind, Presence::required)) read_one(item);
    }
  }

  // Reads each member of an object, whatever its name.
  template <class Read>
  void each_named(const PolicyMember& at, Kind kind, Presence presence, Read read_one) {
    const json::Value* object = get(at, Kind::object, presence);
    if (!object) return;
    for (std::size_t i = 0; i < object->names.size(); ++i) {
      const PolicyMember item{&object->items[i], &at, object->names[i]};
      if (get(item, kind, Presence::required)) read_one(item);
    }
  }

  // Checks a text in several languages: language tag → text.
  void labels(const PolicyMember& at, Presence presence);

  // The clauses that the policy holds by their ids; null if it has none.
  void set_clauses(const json::Value* clauses) { clauses_ = clauses; }

  // The id of the clause that an object cites. Empty if it cites none. It is a fault if the policy holds no such
  // clause.
  std::string_view clause(const PolicyMember& object);

  // Moves out the faults noted so far.
  std::vector<PolicyFault> take_faults();

 private:
  std::vector<PolicyFault> faults_;
  const json::Value* clauses_ = nullptr;
};

}  // namespace xueshi
