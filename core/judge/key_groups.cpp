#include "core/judge/key_groups.h"

#include <algorithm>

namespace xueshi {

// A heap sort: std::sort would add five times its code to what every visitor loads.
void sort_keyed(std::vector<KeyedCourse>& keyed) {
  std::make_heap(keyed.begin(), keyed.end());
  std::sort_heap(keyed.begin(), keyed.end());
}

std::vector<KeyedCourse> sort_by_key(const Judgements& judgements, KeyOf key_of) {
  std::vector<KeyedCourse> sorted;
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!takes_part(judgement)) continue;
    if (const std::optional<std::uint64_t> key = key_of(judgement)) sorted.push_back({*key, i});
  }
  sort_keyed(sorted);
  return sorted;
}

CourseRun take_run(CourseRun& sorted, std::uint64_t mask) {
  std::size_t count = 1;
  while (count < sorted.size() && (sorted[count].key & mask) == (sorted[0].key & mask)) ++count;
  const CourseRun run = sorted.first(count);
  sorted = sorted.subspan(count);
  return run;
}

bool has_room(const Judgements& judgements, std::size_t count) {
  return judgements.named.size() + count <= most_mentions;
}

Group count_group(const Judgements& judgements, std::size_t count) {
  return {static_cast<std::uint32_t>(judgements.named.size()), static_cast<std::uint32_t>(count)};
}

Group add_group(Judgements& judgements, CourseRun courses) {
  std::vector<Position>& named = judgements.named;
  const Group group = count_group(judgements, courses.size());
  if (!has_room(judgements, courses.size())) return group;
  for (const KeyedCourse& course : courses) named.push_back(course.position);
  return group;
}

void add_to_all(Judgements& judgements, CourseRun courses, FindingCode code, Group with) {
  for (const KeyedCourse& course : courses) add_comparison(judgements.list[course.position], code, with);
}

}  // namespace xueshi
