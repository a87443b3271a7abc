// Writes the courses of an answer as JSON: the standing, the hours and the findings of each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/json/writer.h"
#include "core/judge/judgement.h"

namespace xueshi {

// The entries of a list as they were read, in the order of the list.
struct ReadEntries {
  std::vector<std::string_view> ids;   // of all entries
  std::vector<Course> courses;         // of those that are valid
  std::vector<std::uint32_t> places;   // for each course its place in the list
  std::vector<Unreadable> unreadable;  // the others

  // The id of the course that is judged at this position.
  std::string_view id_at(Position position) const { return ids[places[position]]; }
};

// The member `courses` of the open object: every entry in the order of the list, judged or unreadable. `worth` says for
// each judged course how many of its hours were needed.
void write_courses(json::Writer& out, const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
                   const std::vector<Hours>& worth);

}  // namespace xueshi
