#include "core/call/assess.h"

#include <cstdint>
#include <utility>

#include "core/call/answer_writer.h"
#include "core/call/call_reader.h"
#include "core/judge/judge.h"

namespace xueshi {
namespace {

// The ids are those that the reader keeps.
ReadEntries read_entries(const Policy& policy, CallReader& call) {
  ReadEntries read;
  Keys keys;
  Entry entry;
  for (std::uint32_t place = 0; call.next(entry); ++place) {
    auto reading = read_course(policy, entry, keys);
    if (reading) {
      read.courses.push_back(reading.value());
      read.places.push_back(place);
    } else {
      read.unreadable.push_back(std::move(reading.fault()));
    }
    read.ids.push_back(call.ids().text_of(place));
  }
  return read;
}

}  // namespace

std::string assess(const Policy& policy, std::string_view courses, std::string_view as_of) {
  CallReader call(courses, as_of);
  const ReadEntries entries = read_entries(policy, call);
  if (const auto& error = call.error()) return write_error(*error);
  const Judgements judgements = judge(policy, entries.courses, call.as_of());
  const Assessment assessment = conclude(policy, judgements, entries.ids.empty(), call.as_of());
  return write_assessment(policy, entries, judgements, assessment);
}

}  // namespace xueshi
