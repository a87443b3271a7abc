#include "core/judge/comparison.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace xueshi {
namespace {

using Positions = std::vector<std::size_t>;
using Groups = std::vector<Positions>;

CoursePositions share(Positions positions) { return std::make_shared<const Positions>(std::move(positions)); }

// The positions that `key` gives the same text, each group where its first stands; an empty text belongs to none.
template <class Key>
Groups group(const std::vector<Judgement>& judgements, Key key) {
  Lookup numbers;
  Groups groups;
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    if (!takes_part(judgements[i])) continue;
    std::string text = key(judgements[i].course);
    if (text.empty()) continue;
    const std::size_t number = find_or_add(numbers, std::move(text), groups.size());
    if (number == groups.size()) groups.emplace_back();
    groups[number].push_back(i);
  }
  return groups;
}

// ---- sums

bool is_studied(const Judgement& judgement) { return takes_part(judgement) && !judgement.course.planned; }

// What a sum filed at `node` may already contain: all below it, and at it what is no sum.
Positions items_of_sum(const Policy& policy, const std::vector<Judgement>& judgements, CategoryIndex node) {
  Positions items;
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    if (!is_studied(judgements[i])) continue;
    const CategoryIndex filed = *judgements[i].course.category;
    const bool at_node = filed == node;
    if (at_node ? !judgements[i].course.sum : is_within(policy, filed, node)) items.push_back(i);
  }
  return items;
}

// ---- duplicates

std::string title_key(const Course& course) {
  const std::string year = course.attributed_year ? std::to_string(*course.attributed_year) : std::string{};
  return year + '|' + std::to_string(course.hours->hundredths) + '|' + course.folded_title;
}

// How much speaks against a course being the real one of several: what is told first weighs more than all that follows.
std::size_t doubt(const Policy& policy, const Judgement& judgement) {
  const std::size_t nodes = policy.categories.size();
  const std::size_t height = nodes - policy.categories[*judgement.course.category].depth;
  std::size_t doubt = judgement.course.planned;
  doubt = doubt * 2 + is_held_back(judgement);
  doubt = doubt * (nodes + 1) + height;
  return doubt * 2 + !judgement.declared_in_time;
}

// Those that have not settled the question, the likeliest to be the real one first.
Positions in_order_of_trust(const Policy& policy, const std::vector<Judgement>& judgements, const Positions& twins) {
  std::vector<std::pair<std::size_t, std::size_t>> ranked;  // doubt, position
  for (const std::size_t i : twins) {
    if (!has_settled(judgements[i].course, FindingCode::possible_duplicate)) {
      ranked.emplace_back(doubt(policy, judgements[i]), i);
    }
  }
  std::make_heap(ranked.begin(), ranked.end());  // a fifth of the code of std::sort
  std::sort_heap(ranked.begin(), ranked.end());
  Positions open;
  for (const auto& [unused, i] : ranked) open.push_back(i);
  return open;
}

bool are_in_line(const Policy& policy, const std::vector<Judgement>& judgements, std::size_t a, std::size_t b) {
  return are_in_line(policy, *judgements[a].course.category, *judgements[b].course.category);
}

void tell_open_twins(const Policy& policy, std::vector<Judgement>& judgements, const Positions& twins) {
  Positions kept;
  for (const std::size_t i : in_order_of_trust(policy, judgements, twins)) {
    const auto first =
        std::find_if(kept.begin(), kept.end(), [&](std::size_t k) { return are_in_line(policy, judgements, i, k); });
    if (first == kept.end()) {
      kept.push_back(i);
    } else {
      tell(judgements[i], FindingCode::possible_duplicate, share({*first}));
    }
  }
}

void tell_settled_twins(const Policy& policy, std::vector<Judgement>& judgements, const Positions& twins) {
  std::vector<CoursePositions> in_line(policy.categories.size());  // by category: the twins above, at and below it
  for (const std::size_t i : twins) {
    if (!has_settled(judgements[i].course, FindingCode::possible_duplicate)) continue;
    CoursePositions& with = in_line[*judgements[i].course.category];
    if (!with) {
      Positions found;
      std::copy_if(twins.begin(), twins.end(), std::back_inserter(found),
                   [&](std::size_t j) { return are_in_line(policy, judgements, i, j); });
      with = share(std::move(found));
    }
    if (with->size() > 1) tell(judgements[i], FindingCode::possible_duplicate, with);
  }
}

}  // namespace

void compare_sums(const Policy& policy, std::vector<Judgement>& judgements) {
  std::vector<CoursePositions> items(policy.categories.size());  // by category
  for (Judgement& judgement : judgements) {
    if (!is_studied(judgement) || !judgement.course.sum) continue;
    const CategoryIndex node = *judgement.course.category;
    CoursePositions& with = items[node];
    if (!with) with = share(items_of_sum(policy, judgements, node));
    if (!with->empty()) tell(judgement, FindingCode::sum_and_items, with);
  }
}

void compare_titles(const Policy& policy, std::vector<Judgement>& judgements) {
  for (const Positions& twins : group(judgements, title_key)) {
    if (twins.size() < 2) continue;
    tell_open_twins(policy, judgements, twins);
    tell_settled_twins(policy, judgements, twins);
  }
}

void compare_certificates(std::vector<Judgement>& judgements) {
  const Groups groups = group(judgements, [](const Course& course) {
    if (course.planned || !course.folded_certificate) return std::string{};
    return std::to_string(*course.category) + '|' + *course.folded_certificate;
  });
  for (const Positions& sharers : groups) {
    if (sharers.size() < 2) continue;
    const CoursePositions with = share(sharers);
    for (const std::size_t i : sharers) tell(judgements[i], FindingCode::same_certificate, with);
  }
}

}  // namespace xueshi
