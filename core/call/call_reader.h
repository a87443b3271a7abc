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
#include "core/base/text_index.h"
#include "core/course/entry.h"
#include "core/json/cursor.h"

namespace xueshi {

// Limits of one call: how many courses the list may have, since every one is answered, and how many bytes are read.
inline constexpr std::size_t most_courses = 10'000;
inline constexpr std::size_t most_bytes = std::size_t{64} << 20;

// What is wrong with the call itself, and a JSON Pointer to the place. The pointer is empty for the call as a whole.
struct CallError {
  CallFault fault = CallFault::not_json;
  std::string pointer;
};

// Reads the courses one by one, each an object with an id of its own.
class CallReader {
 public:
  // `courses` is a JSON list and outlives the reader; `as_of` is YYYY-MM-DD or empty.
  CallReader(std::string_view courses, std::string_view as_of);

  // Reads the next course. Returns false at the end or after a fault; `error` says which.
  bool next(Entry& entry);

  // What is wrong with the call, the first fault in the order of the format. REQUIRES: `next` has returned false.
  const std::optional<CallError>& error() const { return error_; }

  std::optional<CivilDate> as_of() const { return as_of_; }

  // The ids of the courses by their place in the list. They stay valid as long as the reader.
  const TextIndex& ids() const { return ids_; }

 private:
  void read_entry(Entry& entry);
  std::optional<CallFault> find_id_fault(const EntryMember& id);

  json::Cursor in_;
  bool is_in_list_ = false;
  std::size_t count_ = 0;  // of the courses so far
  TextIndex ids_;
  EntryMember id_;  // of the course that is read
  std::optional<CivilDate> as_of_;
  std::optional<CallError> error_;
};

struct Call {
  std::vector<Entry> entries;  // each an object with an id of its own
  std::optional<CivilDate> as_of;
};

// Reads all courses at once. The first fault refuses the call.
Result<Call, CallError> read_call(std::string_view courses, std::string_view as_of);

// { "error": { "code", "pointer"? } }
std::string write_error(const CallError& error);

}  // namespace xueshi
