#include "core/call/assess.h"

#include <utility>

#include "core/call/wire.h"
#include "core/judge/assessment.h"
#include "core/judge/judge.h"

namespace xueshi {

std::string assess(const Policy& policy, std::string_view courses, std::string_view as_of) {
  const Call call = read_call(courses, as_of);
  if (call.error) return write_error(*call.error);
  std::vector<Course> understood(call.entries.size());
  for (std::size_t i = 0; i < understood.size(); ++i) understood[i] = read_course(policy, call.entries[i]);
  auto judgements = judge(policy, std::move(understood), call.as_of);
  return write_assessment(policy, conclude(policy, std::move(judgements), call.as_of));
}

}  // namespace xueshi
