#include "core/course/entry.h"

namespace xueshi {

const std::string* as_text(const EntryMember& member) {
  const bool is_text = member.kind == EntryMember::Kind::text || member.kind == EntryMember::Kind::number;
  return is_text ? &member.text : nullptr;
}

}  // namespace xueshi
