#include "core/judge/duplicates.h"

#include <algorithm>

#include "core/judge/key_groups.h"

namespace xueshi {
namespace {

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
void find_open_twins(const Policy& policy, Judgements& judgements, CourseRun twins) {
  std::vector<KeyedCourse> by_doubt;
  for (const KeyedCourse& twin : twins) {
    const Judgement& judgement = judgements.list[twin.position];
    if (!has_settled(judgement)) by_doubt.push_back({doubt(policy, judgement), twin.position});
  }
  sort_keyed(by_doubt);
  std::vector<KeyedCourse> kept;
  for (const KeyedCourse& twin : by_doubt) {
    Judgement& judgement = judgements.list[twin.position];
    const auto first = std::find_if(kept.begin(), kept.end(), [&](const KeyedCourse& each) {
      return are_in_line(policy, judgement.course.category, judgements.list[each.position].course.category);
    });
    if (first == kept.end()) {
      kept.push_back(twin);
    } else {
      add_comparison(judgement, FindingCode::possible_duplicate, add_group(judgements, CourseRun(&*first, 1)));
    }
  }
}

// A course whose question is settled names all others whose category is in line with its own.
void find_settled_twins(const Policy& policy, Judgements& judgements, CourseRun twins) {
  std::vector<Group> in_line(policy.categories.size());  // by category, filled on first use
  for (const KeyedCourse& twin : twins) {
    Judgement& judgement = judgements.list[twin.position];
    if (!has_settled(judgement)) continue;
    Group& group = in_line[judgement.course.category];
    if (group.count == 0) {
      std::vector<KeyedCourse> found;
      for (const KeyedCourse& other : twins) {
        const CategoryIndex category = judgements.list[other.position].course.category;
        if (are_in_line(policy, judgement.course.category, category)) found.push_back(other);
      }
      group = add_group(judgements, found);
    }
    if (group.count > 1) add_comparison(judgement, FindingCode::possible_duplicate, group);
  }
}

bool any_has_settled(const Judgements& judgements, CourseRun twins) {
  return std::any_of(twins.begin(), twins.end(),
                     [&](const KeyedCourse& twin) { return has_settled(judgements.list[twin.position]); });
}

std::optional<std::uint64_t> title_key(const Judgement& judgement) {
  return pack_key(judgement.course.title, static_cast<std::uint64_t>(judgement.course.hours.hundredths));
}

std::optional<std::uint64_t> certificate_key(const Judgement& judgement) {
  if (judgement.course.planned || judgement.course.certificate == 0) return std::nullopt;
  return pack_key(judgement.course.certificate, judgement.course.category);
}

}  // namespace

void compare_titles(const Policy& policy, Judgements& judgements) {
  const std::vector<KeyedCourse> titles = sort_by_key(judgements, title_key);
  for (CourseRun rest = titles; !rest.empty();) {
    const CourseRun twins = take_run(rest, whole_key);
    if (twins.size() < 2) continue;
    find_open_twins(policy, judgements, twins);
    if (any_has_settled(judgements, twins)) find_settled_twins(policy, judgements, twins);
  }
}

void compare_certificates(Judgements& judgements) {
  const std::vector<KeyedCourse> certificates = sort_by_key(judgements, certificate_key);
  for (CourseRun rest = certificates; !rest.empty();) {
    const CourseRun sharers = take_run(rest, whole_key);
    if (sharers.size() < 2) continue;
    add_to_all(judgements, sharers, FindingCode::same_certificate, add_group(judgements, sharers));
  }
}

}  // namespace xueshi
