// Writes the core's vocabulary as JSON to standard output, for the shell, the tests and the package's types. The build
// runs it on its own machine.
#include <iostream>

#include "core/json/writer.h"
#include "core/vocabulary.h"

namespace {

using namespace xueshi;

template <std::size_t Count, class Row>
void write_names(json::Writer& out, std::string_view list, const Row (&rows)[Count]) {
  out.name(list);
  out.open_list();
  for (const Row& row : rows) out.text(row.name);
  out.close_list();
}

std::string_view name_of_effect(Effect effect) {
  switch (effect) {
    case Effect::unreadable:
      return "unreadable";
    case Effect::excludes:
      return "excludes";
    case Effect::holds_back:
      return "holds-back";
    case Effect::serves_above:
      return "serves-above";
    case Effect::not_in_time:
      return "not-in-time";
    case Effect::advice:
      break;
  }
  return "advice";
}

void write(json::Writer& out, const MemberRow& row) {
  out.open_object();
  out.text("name", row.name);
  out.boolean("needed", row.need == Need::needed);
  out.close_object();
}

void write(json::Writer& out, const FindingRow& row) {
  out.open_object();
  out.text("code", row.name);
  out.text("effect", name_of_effect(row.effect));
  if (may_be_settled(row.value)) {
    out.name("restsOn");
    out.open_list();
    for (const MemberRow& member : members) {
      if (row.rests_on & set_of(member.value)) out.text(member.name);
    }
    out.close_list();
  }
  out.close_object();
}

}  // namespace

int main() {
  json::Writer out;
  out.open_object();
  out.name("members");
  out.open_list();
  for (const MemberRow& row : members) write(out, row);
  out.close_list();
  out.name("findings");
  out.open_list();
  for (const FindingRow& row : finding_codes) write(out, row);
  out.close_list();
  write_names(out, "standings", standings);
  write_names(out, "statuses", statuses);
  write_names(out, "requirementStates", requirement_states);
  write_names(out, "declarationStates", declaration_states);
  write_names(out, "callFaults", call_faults);
  write_names(out, "policyFaults", policy_fault_codes);
  out.close_object();
  std::cout << out.take() << '\n';
}
