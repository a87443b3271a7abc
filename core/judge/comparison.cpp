#include "core/judge/comparison.h"

#include <algorithm>
#include <optional>
#include <utility>

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

using Run = std::vector<Keyed>;

// A heap sort: std::sort would add five times its code to what every visitor loads.
void sort(Run& run) {
  std::make_heap(run.begin(), run.end());
  std::sort_heap(run.begin(), run.end());
}

// The courses that `key_of` gives a key, ordered by it and equal ones as they stand in the list.
template <class KeyOf>
Run sort_by_key(const Judgements& judgements, KeyOf key_of) {
  Run sorted;
  sorted.reserve(judgements.list.size());
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!takes_part(judgement)) continue;
    if (const std::optional<std::uint64_t> key = key_of(judgement)) sorted.push_back({*key, i});
  }
  sort(sorted);
  return sorted;
}

// Hands on each run of equal keys, cut to what `whole` gives for a key.
template <class Whole, class Use>
void each_run(const Run& sorted, Whole whole, Use use) {
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto differs = [&](const Keyed& keyed) { return whole(keyed.key) != whole(begin->key); };
    const auto end = std::find_if(begin, sorted.end(), differs);
    use(Run(begin, end));
    begin = end;
  }
}

std::uint64_t whole_key(std::uint64_t key) { return key; }

// Far more than an answer may name: beyond it positions are counted and no longer kept.
constexpr std::size_t most_named = 16'000'000;

template <class Positions>
Group add_group(Judgements& judgements, const Positions& positions) {
  std::vector<Position>& named = judgements.named;
  const Group group{static_cast<std::uint32_t>(named.size()), static_cast<std::uint32_t>(positions.size())};
  if (named.size() + positions.size() <= most_named) named.insert(named.end(), positions.begin(), positions.end());
  return group;
}

std::vector<Position> positions_of(const Run& run) {
  std::vector<Position> positions;
  for (const Keyed& keyed : run) positions.push_back(keyed.position);
  std::sort(positions.begin(), positions.end());
  return positions;
}

// ---- sums

bool is_studied(const Judgement& judgement) { return takes_part(judgement) && !judgement.course.planned; }

// What a sum filed at `node` may already contain: all that is filed below it, and what is no sum at it.
std::vector<Position> items_of_sum(const Policy& policy, const Judgements& judgements, CategoryIndex node) {
  std::vector<Position> items;
  for (Position i = 0; i < judgements.list.size(); ++i) {
    const Judgement& judgement = judgements.list[i];
    if (!is_studied(judgement)) continue;
    const bool at_node = judgement.course.category == node;
    const bool is_item = at_node ? !judgement.course.sum : is_within(policy, judgement.course.category, node);
    if (is_item) items.push_back(i);
  }
  return items;
}

void find_sums_with_items(const Policy& policy, Judgements& judgements, const Run& sums_of_node) {
  const CategoryIndex node = judgements.list[sums_of_node.front().position].course.category;
  const std::vector<Position> items = items_of_sum(policy, judgements, node);
  if (items.empty()) return;
  const Group group = add_group(judgements, items);
  for (const Keyed& sum : sums_of_node) {
    add_comparison(judgements.list[sum.position], FindingCode::sum_and_items, group);
  }
}

// Two sums of one node may hold the same courses unless two different providers say so. Each run is ordered by
// provider, those without one first.
void find_sums_twice(Judgements& judgements, const Run& sums_of_node) {
  const auto provider_of = [&](const Keyed& sum) { return judgements.list[sum.position].course.provider; };
  const auto first_named =
      std::find_if(sums_of_node.begin(), sums_of_node.end(), [&](const Keyed& sum) { return provider_of(sum) != 0; });
  const Run unnamed(sums_of_node.begin(), first_named);
  const auto tell = [&](const Run& sums, Run twins) {
    if (twins.size() < 2) return;
    const Group group = add_group(judgements, positions_of(twins));
    for (const Keyed& sum : sums) add_comparison(judgements.list[sum.position], FindingCode::sum_twice, group);
  };
  if (!unnamed.empty()) tell(unnamed, sums_of_node);
  each_run(Run(first_named, sums_of_node.end()), whole_key, [&](const Run& sums) {
    Run twins = sums;
    twins.insert(twins.end(), unnamed.begin(), unnamed.end());
    tell(sums, std::move(twins));
  });
}

// ---- duplicates

// How much speaks against a course being the real one of several; what is looked at first weighs more than all that
// follows.
std::uint64_t doubt(const Policy& policy, const Judgement& judgement) {
  const std::size_t nodes = policy.categories.size();
  std::uint64_t doubt = judgement.course.planned;
  doubt = doubt * 2 + is_held_back(judgement);
  doubt = doubt * (nodes + 1) + (nodes - policy.categories[judgement.course.category].depth);
  return doubt * 2 + !judgement.declared_in_time;
}

bool has_settled(const Judgement& judgement) { return judgement.course.settled.has(FindingCode::possible_duplicate); }

// Those that have not settled the question: the likeliest to be the real ones are kept, the others name one of them.
void find_open_twins(const Policy& policy, Judgements& judgements, const Run& twins) {
  Run by_doubt;
  for (const Keyed& twin : twins) {
    const Judgement& judgement = judgements.list[twin.position];
    if (!has_settled(judgement)) by_doubt.push_back({doubt(policy, judgement), twin.position});
  }
  sort(by_doubt);
  std::vector<Position> kept;
  for (const Keyed& twin : by_doubt) {
    Judgement& judgement = judgements.list[twin.position];
    const auto first = std::find_if(kept.begin(), kept.end(), [&](Position k) {
      return are_in_line(policy, judgement.course.category, judgements.list[k].course.category);
    });
    if (first == kept.end()) {
      kept.push_back(twin.position);
    } else {
      add_comparison(judgement, FindingCode::possible_duplicate, add_group(judgements, std::vector<Position>{*first}));
    }
  }
}

// Those that have settled it name all others in line with them.
void find_settled_twins(const Policy& policy, Judgements& judgements, const Run& twins) {
  std::vector<std::optional<Group>> in_line(policy.categories.size());
  for (const Keyed& twin : twins) {
    Judgement& judgement = judgements.list[twin.position];
    if (!has_settled(judgement)) continue;
    std::optional<Group>& group = in_line[judgement.course.category];
    if (!group) {
      std::vector<Position> found;
      for (const Keyed& other : twins) {
        const CategoryIndex category = judgements.list[other.position].course.category;
        if (are_in_line(policy, judgement.course.category, category)) found.push_back(other.position);
      }
      group = add_group(judgements, found);
    }
    if (group->count > 1) add_comparison(judgement, FindingCode::possible_duplicate, *group);
  }
}

}  // namespace

void compare_sums(const Policy& policy, Judgements& judgements) {
  const Run sums = sort_by_key(judgements, [](const Judgement& judgement) -> std::optional<std::uint64_t> {
    if (judgement.course.planned || !judgement.course.sum) return std::nullopt;
    return pack(judgement.course.category, judgement.course.provider);
  });
  const auto node_of = [](std::uint64_t key) { return key >> 32; };
  each_run(sums, node_of, [&](const Run& sums_of_node) {
    find_sums_with_items(policy, judgements, sums_of_node);
    find_sums_twice(judgements, sums_of_node);
  });
}

void compare_titles(const Policy& policy, Judgements& judgements) {
  const Run titles = sort_by_key(judgements, [](const Judgement& judgement) -> std::optional<std::uint64_t> {
    return pack(judgement.course.title, static_cast<std::uint64_t>(judgement.course.hours.hundredths));
  });
  each_run(titles, whole_key, [&](const Run& twins) {
    if (twins.size() < 2) return;
    const bool any_settled = std::any_of(
        twins.begin(), twins.end(), [&](const Keyed& twin) { return has_settled(judgements.list[twin.position]); });
    find_open_twins(policy, judgements, twins);
    if (any_settled) find_settled_twins(policy, judgements, twins);
  });
}

void compare_certificates(Judgements& judgements) {
  const Run certificates = sort_by_key(judgements, [](const Judgement& judgement) -> std::optional<std::uint64_t> {
    if (judgement.course.planned || judgement.course.certificate == 0) return std::nullopt;
    return pack(judgement.course.certificate, judgement.course.category);
  });
  each_run(certificates, whole_key, [&](const Run& sharers) {
    if (sharers.size() < 2) return;
    const Group group = add_group(judgements, positions_of(sharers));
    for (const Keyed& sharer : sharers) {
      add_comparison(judgements.list[sharer.position], FindingCode::same_certificate, group);
    }
  });
}

}  // namespace xueshi
