// Writes an assessment as JSON. The only file that knows how an answer is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/writer.h"
#include "core/judge/assessment.h"

namespace xueshi {

// The entries of a list as they were read, in the order of the list.
struct ReadEntries {
  std::vector<std::string_view> ids;   // of all entries
  std::vector<Course> courses;         // of those that are valid
  std::vector<std::uint32_t> places;   // for each course its place in the list
  std::vector<Unreadable> unreadable;  // the others
};

// Members in the order of the format, absent ones left out: the same assessment gives the same bytes. An answer that
// would name courses more than four million times is the error `too-many` instead. `judgements` are those of
// `entries.courses`.
std::string write_assessment(const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
                             const Assessment& assessment);

// How much an answer says: `sums` leaves out the courses and those that each requirement counts.
enum class Detail : std::uint8_t { whole, sums };

// The same as members of the object that is open in `out`.
void write_members(json::Writer& out, const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
                   const Assessment& assessment, Detail detail);

// A list of { category, hours } for the amounts that are not 0, in tree order, as a member of the open object.
void write_amounts(json::Writer& out, const Policy& policy, std::string_view member, const HoursPerCategory& amounts);

// `needed` as a member of the open object.
void write_needed(json::Writer& out, const Policy& policy, const Needed& needed);

// Whether an answer would name courses more often than the limit allows.
bool names_too_many(const Judgements& judgements);

}  // namespace xueshi
