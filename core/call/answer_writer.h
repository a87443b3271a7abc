// Writes an assessment as JSON: requirements, what is needed, the declaration. `course_writer` writes its courses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/call/course_writer.h"
#include "core/json/writer.h"
#include "core/judge/assessment.h"

namespace xueshi {

// Writes members in the order of the format and leaves absent ones out, so the same assessment gives the same bytes. An
// answer that would name courses more than four million times becomes the error `too-many`. `judgements` are those of
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
