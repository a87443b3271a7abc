// Reads a call: the courses to judge and the day of the judging. The only file that knows how courses are written as
// JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/civil_date.h"
#include "core/base/result.h"
#include "core/course/entry.h"
#include "core/json/reader.h"

namespace xueshi {

// An answer says something of every course, so a list has a limit.
inline constexpr std::size_t most_courses = 10'000;

// What is wrong with a call as such, and where: a JSON Pointer, empty for the call as a whole.
struct CallError {
  CallFault fault = CallFault::not_json;
  std::string pointer;
};

struct Call {
  std::vector<Entry> entries;  // each an object with an id of its own
  std::optional<CivilDate> as_of;
};

// `courses` is a JSON list, `as_of` is YYYY-MM-DD or empty. The first fault refuses the call.
Result<Call, CallError> read_call(std::string_view courses, std::string_view as_of);

// The members of a course. Names that are none of a course's are passed over. REQUIRES: `object` is an object, whose
// texts are taken out of it.
void read_members(json::Value& object, Entry& entry);

// { "error": { "code", "pointer"? } }
std::string write_error(const CallError& error);

}  // namespace xueshi
