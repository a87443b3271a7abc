// An entry: one course as it came in, nothing checked but that it is an object with an id of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xueshi {

struct EntryMember {
  enum class Kind : std::uint8_t { absent, text, number, yes, no, list, other };

  Kind kind = Kind::absent;
  std::string text;                // a text, or the digits of a number
  std::vector<std::string> items;  // the texts in a list
};

struct Entry {
  std::string id;
  EntryMember title;
  EntryMember category;
  EntryMember hours;
  EntryMember completed_on;
  EntryMember year;
  EntryMember mode;
  EntryMember provider;
  EntryMember declared_on;
  EntryMember declared;
  EntryMember certificate;
  EntryMember sum;
  EntryMember planned;
  EntryMember settled;
};

}  // namespace xueshi
