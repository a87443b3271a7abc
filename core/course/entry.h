// An entry: one course as it came in. Only two things are checked: it is an object, and its id is unique.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/vocabulary.h"

namespace xueshi {

struct EntryMember {
  // `absent`: missing, null or "". `other`: an object; no member may be one.
  enum class Kind : std::uint8_t { absent, text, number, yes, no, list, other };

  Kind kind = Kind::absent;
  std::string text;                // a text, or the digits of a number, written out without an exponent
  std::vector<std::string> items;  // the texts in a list
};

struct Entry {
  std::string id;
  std::array<EntryMember, member_count> members;

  EntryMember& operator[](Member member) { return members[static_cast<std::size_t>(member)]; }
  const EntryMember& operator[](Member member) const { return members[static_cast<std::size_t>(member)]; }
};

// A member as text, a number as its digits. Returns null if it is absent or of another kind.
const std::string* as_text(const EntryMember& member);

}  // namespace xueshi
