#include "core/judge/sums.h"

#include "core/judge/key_groups.h"

namespace xueshi {
namespace {

bool is_studied(const Judgement& judgement) { return takes_part(judgement) && !judgement.course.planned; }

// The courses that a sum at `node` may already contain: all below the node, and those at it that are not sums.
std::vector<KeyedCourse> items_of_sum(const Policy& policy, const Judgements& judgements, CategoryIndex node) {
  std::vector<KeyedCourse> items;
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!is_studied(judgement)) continue;
    const bool at_node = judgement.course.category == node;
    const bool is_item = at_node ? !judgement.course.sum : is_within(policy, judgement.course.category, node);
    if (is_item) items.push_back({0, i});
  }
  return items;
}

void find_sums_with_items(const Policy& policy, Judgements& judgements, CourseRun sums_of_node) {
  const CategoryIndex node = judgements.list[sums_of_node[0].position].course.category;
  const std::vector<KeyedCourse> items = items_of_sum(policy, judgements, node);
  if (!items.empty()) add_to_all(judgements, sums_of_node, FindingCode::sum_and_items, add_group(judgements, items));
}

// The sums of a provider and those without one, as they stand in the list.
std::vector<KeyedCourse> merge(CourseRun sums, CourseRun unnamed) {
  std::vector<KeyedCourse> twins;
  for (const KeyedCourse& sum : sums) twins.push_back({0, sum.position});
  for (const KeyedCourse& sum : unnamed) twins.push_back({0, sum.position});
  sort_keyed(twins);
  return twins;
}

// Two sums of one node may hold the same courses unless they name two different providers. The run is ordered by
// provider, and those without one come first.
void find_sums_twice(Judgements& judgements, CourseRun sums_of_node) {
  CourseRun unnamed;
  for (CourseRun rest = sums_of_node; !rest.empty();) {
    const CourseRun sums = take_run(rest, whole_key);
    const bool is_unnamed = judgements.list[sums[0].position].course.provider == 0;
    if (is_unnamed) unnamed = sums;
    const CourseRun others = is_unnamed ? rest : unnamed;
    const std::size_t count = sums.size() + others.size();
    if (count < 2) continue;
    const Group twins =
        has_room(judgements, count) ? add_group(judgements, merge(sums, others)) : count_group(judgements, count);
    add_to_all(judgements, sums, FindingCode::sum_twice, twins);
  }
}

std::optional<std::uint64_t> sum_key(const Judgement& judgement) {
  if (judgement.course.planned || !judgement.course.sum) return std::nullopt;
  return pack_key(judgement.course.category, judgement.course.provider);
}

}  // namespace

void compare_sums(const Policy& policy, Judgements& judgements) {
  const std::vector<KeyedCourse> sums = sort_by_key(judgements, sum_key);
  for (CourseRun rest = sums; !rest.empty();) {
    const CourseRun sums_of_node = take_run(rest, high_half);
    find_sums_with_items(policy, judgements, sums_of_node);
    find_sums_twice(judgements, sums_of_node);
  }
}

}  // namespace xueshi
