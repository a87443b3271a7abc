#include "core/call/assess.h"

#include <utility>

#include "core/call/answer_writer.h"
#include "core/call/call_reader.h"
#include "core/judge/judge.h"

namespace xueshi {
namespace {

ReadEntries read_entries(const Policy& policy, const std::vector<Entry>& entries) {
  ReadEntries read;
  Keys keys;
  for (const Entry& entry : entries) {
    auto reading = read_course(policy, entry, keys);
    if (reading) {
      read.courses.push_back(reading.value());
      read.places.push_back(static_cast<std::uint32_t>(read.ids.size()));
    } else {
      read.unreadable.push_back(std::move(reading.fault()));
    }
    read.ids.push_back(entry.id);
  }
  return read;
}

}  // namespace

std::string assess(const Policy& policy, std::string_view courses, std::string_view as_of) {
  const auto call = read_call(courses, as_of);
  if (!call) return write_error(call.fault());
  const ReadEntries entries = read_entries(policy, call->entries);
  const Judgements judgements = judge(policy, entries.courses, call->as_of);
  const Assessment assessment = conclude(policy, judgements, entries.ids.empty(), call->as_of);
  return write_assessment(policy, entries, judgements, assessment);
}

}  // namespace xueshi
