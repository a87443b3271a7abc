#include "core/vocabulary.h"

namespace xueshi {

std::optional<Member> find_member(std::string_view name) {
  for (const MemberRow& row : members) {
    if (row.name == name) return row.value;
  }
  return std::nullopt;
}

std::optional<FindingCode> find_settleable(std::string_view name) {
  for (const FindingRow& row : finding_codes) {
    if (row.name == name && may_be_settled(row.value)) return row.value;
  }
  return std::nullopt;
}

}  // namespace xueshi
