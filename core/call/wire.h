// The wire format: entries in, an assessment out, both as JSON. The only file that knows how they are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/course/entry.h"
#include "core/judge/assessment.h"

namespace xueshi {

inline constexpr std::size_t most_courses = 10'000;

// What is wrong with a call as such, and where (JSON Pointer, empty for the whole).
struct CallError {
  std::string_view code;  // not-json, not-a-list, too-many, as-of-unreadable, not-an-object, id-missing,
                          // id-unreadable, id-twice
  std::string pointer;
};

// What a call asks for: exactly one of entries that may be judged and an error.
struct Call {
  std::vector<Entry> entries;
  std::optional<CivilDate> as_of;
  std::optional<CallError> error;
};

// `courses` is a JSON list; `as_of` is YYYY-MM-DD or empty. The first fault is told.
Call read_call(std::string_view courses, std::string_view as_of);

// Members in the order of the format, absent ones left out: the same assessment gives the same bytes. An answer
// that would name courses more than four million times over is `too-many` instead.
std::string write_assessment(const Policy& policy, const Assessment& assessment);

std::string write_error(const CallError& error);

}  // namespace xueshi
