#include "core/judge/comparison.h"

#include <algorithm>
#include <optional>
#include <span>

namespace xueshi {
namespace {

// ---- groups of courses with equal keys

// Two numbers in one, so that courses are ordered by both: first by `high`.
std::uint64_t pack(std::uint64_t high, std::uint64_t low) { return high << 32 | low; }

struct Keyed {
  std::uint64_t key;
  Position position;

  friend bool operator<(const Keyed& one, const Keyed& other) {
    return one.key != other.key ? one.key < other.key : one.position < other.position;
  }
};

// A heap sort: std::sort would add five times its code to what every visitor loads.
void sort(std::vector<Keyed>& keyed) {
  std::make_heap(keyed.begin(), keyed.end());
  std::sort_heap(keyed.begin(), keyed.end());
}

using KeyOf = std::optional<std::uint64_t> (*)(const Judgement&);

// The courses that have a key by `key_of`, ordered by key; equal keys keep the order of the list.
std::vector<Keyed> sort_by_key(const Judgements& judgements, KeyOf key_of) {
  std::vector<Keyed> sorted;
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!takes_part(judgement)) continue;
    if (const std::optional<std::uint64_t> key = key_of(judgement)) sorted.push_back({*key, i});
  }
  sort(sorted);
  return sorted;
}

// Courses that stand side by side in a sorted list.
using Run = std::span<const Keyed>;

constexpr std::uint64_t whole = ~std::uint64_t{0};
constexpr std::uint64_t high = whole << 32;

// Takes the first courses whose keys are equal in the bits of `mask`. REQUIRES: `sorted` is not empty.
Run take_run(Run& sorted, std::uint64_t mask) {
  std::size_t count = 1;
  while (count < sorted.size() && (sorted[count].key & mask) == (sorted[0].key & mask)) ++count;
  const Run run = sorted.first(count);
  sorted = sorted.subspan(count);
  return run;
}

// Whether a group of `count` courses still fits. A group that does not fit is only counted, not kept: the count alone
// makes the writer refuse the answer.
bool has_room(const Judgements& judgements, std::size_t count) {
  return judgements.named.size() + count <= most_mentions;
}

Group group_of(const Judgements& judgements, std::size_t count) {
  return {static_cast<std::uint32_t>(judgements.named.size()), static_cast<std::uint32_t>(count)};
}

Group add_group(Judgements& judgements, Run courses) {
  std::vector<Position>& named = judgements.named;
  const Group group = group_of(judgements, courses.size());
  if (!has_room(judgements, courses.size())) return group;
  for (const Keyed& course : courses) named.push_back(course.position);
  return group;
}

void add_to_all(Judgements& judgements, Run courses, FindingCode code, Group with) {
  for (const Keyed& course : courses) add_comparison(judgements.list[course.position], code, with);
}

// ---- sums

bool is_studied(const Judgement& judgement) { return takes_part(judgement) && !judgement.course.planned; }

// The courses that a sum at `node` may already contain: all below the node, and those at it that are not sums.
std::vector<Keyed> items_of_sum(const Policy& policy, const Judgements& judgements, CategoryIndex node) {
  std::vector<Keyed> items;
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!is_studied(judgement)) continue;
    const bool at_node = judgement.course.category == node;
    const bool is_item = at_node ? !judgement.course.sum : is_within(policy, judgement.course.category, node);
    if (is_item) items.push_back({0, i});
  }
  return items;
}

void find_sums_with_items(const Policy& policy, Judgements& judgements, Run sums_of_node) {
  const CategoryIndex node = judgements.list[sums_of_node[0].position].course.category;
  const std::vector<Keyed> items = items_of_sum(policy, judgements, node);
  if (!items.empty()) add_to_all(judgements, sums_of_node, FindingCode::sum_and_items, add_group(judgements, items));
}

// The sums of a provider and those without one, as they stand in the list.
std::vector<Keyed> merge(Run sums, Run unnamed) {
  std::vector<Keyed> twins;
  for (const Keyed& sum : sums) twins.push_back({0, sum.position});
  for (const Keyed& sum : unnamed) twins.push_back({0, sum.position});
  sort(twins);
  return twins;
}

// Two sums of one node may hold the same courses unless they name two different providers. The run is ordered by
// provider, and those without one come first.
void find_sums_twice(Judgements& judgements, Run sums_of_node) {
  Run unnamed;
  for (Run rest = sums_of_node; !rest.empty();) {
    const Run sums = take_run(rest, whole);
    const bool is_unnamed = judgements.list[sums[0].position].course.provider == 0;
    if (is_unnamed) unnamed = sums;
    const Run others = is_unnamed ? rest : unnamed;
    const std::size_t count = sums.size() + others.size();
    if (count < 2) continue;
    const Group twins =
        has_room(judgements, count) ? add_group(judgements, merge(sums, others)) : group_of(judgements, count);
    add_to_all(judgements, sums, FindingCode::sum_twice, twins);
  }
}

// ---- duplicates

// How unlikely it is that a course is the original among its duplicates. Each criterion outweighs all later ones
// together.
std::uint64_t doubt(const Policy& policy, const Judgement& judgement) {
  const std::size_t nodes = policy.categories.size();
  std::uint64_t doubt = judgement.course.planned;
  doubt = doubt * 2 + is_held_back(judgement);
  doubt = doubt * (nodes + 1) + (nodes - policy.categories[judgement.course.category].depth);
  return doubt * 2 + !judgement.declared_in_time;
}

bool has_settled(const Judgement& judgement) { return judgement.course.settled.has(FindingCode::possible_duplicate); }

// Courses whose question is not settled: the likeliest originals are kept, and each other course names one of them.
void find_open_twins(const Policy& policy, Judgements& judgements, Run twins) {
  std::vector<Keyed> by_doubt;
  for (const Keyed& twin : twins) {
    const Judgement& judgement = judgements.list[twin.position];
    if (!has_settled(judgement)) by_doubt.push_back({doubt(policy, judgement), twin.position});
  }
  sort(by_doubt);
  std::vector<Keyed> kept;
  for (const Keyed& twin : by_doubt) {
    Judgement& judgement = judgements.list[twin.position];
    const auto first = std::find_if(kept.begin(), kept.end(), [&](const Keyed& each) {
      return are_in_line(policy, judgement.course.category, judgements.list[each.position].course.category);
    });
    if (first == kept.end()) {
      kept.push_back(twin);
    } else {
      add_comparison(judgement, FindingCode::possible_duplicate, add_group(judgements, Run(&*first, 1)));
    }
  }
}

// A course whose question is settled names all others whose category is in line with its own.
void find_settled_twins(const Policy& policy, Judgements& judgements, Run twins) {
  std::vector<Group> in_line(policy.categories.size());  // by category, filled on first use
  for (const Keyed& twin : twins) {
    Judgement& judgement = judgements.list[twin.position];
    if (!has_settled(judgement)) continue;
    Group& group = in_line[judgement.course.category];
    if (group.count == 0) {
      std::vector<Keyed> found;
      for (const Keyed& other : twins) {
        const CategoryIndex category = judgements.list[other.position].course.category;
        if (are_in_line(policy, judgement.course.category, category)) found.push_back(other);
      }
      group = add_group(judgements, found);
    }
    if (group.count > 1) add_comparison(judgement, FindingCode::possible_duplicate, group);
  }
}

bool any_has_settled(const Judgements& judgements, Run twins) {
  return std::any_of(twins.begin(), twins.end(),
                     [&](const Keyed& twin) { return has_settled(judgements.list[twin.position]); });
}

// ---- keys

std::optional<std::uint64_t> sum_key(const Judgement& judgement) {
  if (judgement.course.planned || !judgement.course.sum) return std::nullopt;
  return pack(judgement.course.category, judgement.course.provider);
}

std::optional<std::uint64_t> title_key(const Judgement& judgement) {
  return pack(judgement.course.title, static_cast<std::uint64_t>(judgement.course.hours.hundredths));
}

std::optional<std::uint64_t> certificate_key(const Judgement& judgement) {
  if (judgement.course.planned || judgement.course.certificate == 0) return std::nullopt;
  return pack(judgement.course.certificate, judgement.course.category);
}

}  // namespace

void compare_sums(const Policy& policy, Judgements& judgements) {
  const std::vector<Keyed> sums = sort_by_key(judgements, sum_key);
  for (Run rest = sums; !rest.empty();) {
    const Run sums_of_node = take_run(rest, high);
    find_sums_with_items(policy, judgements, sums_of_node);
    find_sums_twice(judgements, sums_of_node);
  }
}

void compare_titles(const Policy& policy, Judgements& judgements) {
  const std::vector<Keyed> titles = sort_by_key(judgements, title_key);
  for (Run rest = titles; !rest.empty();) {
    const Run twins = take_run(rest, whole);
    if (twins.size() < 2) continue;
    find_open_twins(policy, judgements, twins);
    if (any_has_settled(judgements, twins)) find_settled_twins(policy, judgements, twins);
  }
}

void compare_certificates(Judgements& judgements) {
  const std::vector<Keyed> certificates = sort_by_key(judgements, certificate_key);
  for (Run rest = certificates; !rest.empty();) {
    const Run sharers = take_run(rest, whole);
    if (sharers.size() < 2) continue;
    add_to_all(judgements, sharers, FindingCode::same_certificate, add_group(judgements, sharers));
  }
}

}  // namespace xueshi
