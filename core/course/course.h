// A course: what was understood of an entry under a policy. All of its members have been checked.
//
// It holds no text. Titles, certificates and providers are keys, equal if and only if the folded texts are equal, so
// that courses compare by numbers. Keys are handed out by one `Keys` for all courses that are judged together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/civil_date.h"
#include "core/base/hours.h"
#include "core/base/result.h"
#include "core/base/text_index.h"
#include "core/course/code_set.h"
#include "core/course/entry.h"
#include "core/policy/policy.h"

namespace xueshi {

// The longest title, in code points.
inline constexpr std::size_t longest_title = 200;

// Of a folded text. 0 stands for an absent one.
using Key = std::uint32_t;

class Keys {
 public:
  // The key of a text that is there, folded by the caller.
  Key of(std::string_view folded) { return known_.find_or_add(folded) + 1; }

 private:
  TextIndex known_;
};

enum class Provider : std::uint8_t { absent, listed, other };

struct Course {
  Key title = 0;
  Key certificate = 0;
  Key provider = 0;
  Provider provider_kind = Provider::absent;
  CategoryIndex category = root_category;  // the root if none was given
  bool has_category = false;               // whether one was given
  Hours hours;
  std::optional<CivilDate> completed_on;
  std::optional<int> stated_year;      // as the certificate prints it
  std::optional<int> attributed_year;  // the year that the course counts for, if it is known
  std::optional<Mode> mode;
  std::optional<CivilDate> declared_on;
  bool declared = false;
  bool sum = false;
  bool planned = false;
  bool finished = true;  // false only if the record itself says so
  CodeSet settled;       // what its person has looked into and found in order
  CodeSet findings;      // spare members that could not be read
};

// Something about a member that cannot be read.
struct MemberFinding {
  FindingCode code;
  Member member;
};

// An invalid course: a needed member cannot be read. The members that could be read are kept for display only.
struct Unreadable {
  std::optional<CategoryIndex> category;
  std::optional<Hours> hours;
  std::optional<CivilDate> completed_on;
  std::optional<int> attributed_year;
  std::vector<MemberFinding> findings;  // never empty, in the order of the format
};

// Reads one entry, whatever it holds.
Result<Course, Unreadable> read_course(const Policy& policy, const Entry& entry, Keys& keys);

}  // namespace xueshi
