#include "core/judge/judge.h"

#include <algorithm>
#include <utility>

#include "core/judge/comparison.h"

namespace xueshi {
namespace {

struct Bench {
  const Policy& policy;
  std::optional<CivilDate> as_of;

  bool in_future(std::optional<CivilDate> date) const { return as_of && date && *date > *as_of; }
};

bool is_of_other_year(const Bench& bench, const Course& course) {
  if (course.stated_year) return *course.stated_year != bench.policy.year;
  return course.completed_on && !contains(bench.policy.period, *course.completed_on);
}

void judge_year(const Bench& bench, Judgement& judgement) {
  const Course& course = judgement.course;
  if (is_of_other_year(bench, course)) tell(judgement, FindingCode::other_year);
  if (course.planned && bench.as_of && *bench.as_of > bench.policy.period.to) {
    tell(judgement, FindingCode::planned_too_late);
  }
  if (!course.stated_year && !course.completed_on && !course.planned) tell(judgement, FindingCode::year_unknown);
  if (course.stated_year && course.completed_on) {
    const bool by_year = *course.stated_year == bench.policy.year;
    const bool by_date = contains(bench.policy.period, *course.completed_on);
    if (by_year != by_date) tell(judgement, FindingCode::year_differs_from_date);
  }
  if (!course.planned && bench.in_future(course.completed_on)) tell(judgement, FindingCode::completed_in_future);
}

void judge_category(const Bench& bench, Judgement& judgement) {
  if (!judgement.course.has_category) {
    tell(judgement, FindingCode::category_unknown);
  } else if (!is_leaf(bench.policy, *judgement.course.category)) {
    tell(judgement, FindingCode::category_broad);
  }
}

// Notice: part 一, paragraph 3 — the public courses' online platforms were selected by tender.
void judge_platform(const Bench& bench, Judgement& judgement) {
  const Course& course = judgement.course;
  const auto& listed_only = bench.policy.listed_only;
  if (!listed_only || !is_within(bench.policy, *course.category, listed_only->category)) return;
  if (course.mode == listed_only->mode) {
    if (course.provider == Provider::other) tell(judgement, FindingCode::unlisted_platform);
    if (course.provider == Provider::absent) tell(judgement, FindingCode::provider_unknown);
  } else if (!course.mode && course.provider == Provider::other) {
    tell(judgement, FindingCode::mode_unknown);
  }
}

// Notice: part 一, paragraph 2 — declared within the year. Finds what speaks against the declaring date.
void judge_declaration(const Bench& bench, Judgement& judgement) {
  const Course& course = judgement.course;
  if (!course.declared_on) {
    judgement.declared_in_time = course.declared;
    return;
  }
  const CivilDate day = *course.declared_on;
  const Period& period = bench.policy.period;
  const std::size_t before = judgement.findings.size();
  const bool after_last_day = bench.policy.declare_by && day > *bench.policy.declare_by;
  if (after_last_day || day > period.to) tell(judgement, FindingCode::declared_late);
  if (day < period.from) tell(judgement, FindingCode::declared_early);
  if (bench.in_future(day)) tell(judgement, FindingCode::declared_in_future);
  if (course.completed_on && day < *course.completed_on) tell(judgement, FindingCode::declared_before_completed);
  judgement.declared_in_time = judgement.findings.size() == before;
}

bool tells(const Judgement& judgement, FindingCode code) {
  return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                     [code](const Finding& finding) { return finding.code == code; });
}

// All but what only the comparison with other courses can show.
void judge_alone(const Bench& bench, Judgement& judgement) {
  judgement.findings = std::move(judgement.course.findings);
  if (!judgement.course.valid) {
    judgement.standing = Standing::invalid;
    return;
  }
  judge_year(bench, judgement);
  judge_category(bench, judgement);
  judge_platform(bench, judgement);
  judge_declaration(bench, judgement);
  const bool excluded = tells(judgement, FindingCode::other_year) || tells(judgement, FindingCode::planned_too_late);
  if (excluded) judgement.standing = Standing::excluded;
}

void conclude(Judgement& judgement) {
  const auto first_compared = std::find_if(judgement.findings.begin(), judgement.findings.end(),
                                           [](const Finding& f) { return f.field == Field::none; });
  // Few findings, nearly in order: moving each to its place costs less to carry than a general sort.
  for (auto each = first_compared; each != judgement.findings.end(); ++each) {
    const auto place = std::upper_bound(first_compared, each, *each,
                                        [](const Finding& a, const Finding& b) { return a.code < b.code; });
    std::rotate(place, each, each + 1);
  }
  if (!takes_part(judgement)) return;
  if (judgement.course.planned) {
    judgement.standing = Standing::planned;
  } else if (is_held_back(judgement)) {
    judgement.standing = Standing::pending;
  }
}

}  // namespace

std::vector<Judgement> judge(const Policy& policy, std::vector<Course> courses, std::optional<CivilDate> as_of) {
  const Bench bench{policy, as_of};
  std::vector<Judgement> judgements(courses.size());
  for (std::size_t i = 0; i < courses.size(); ++i) {
    judgements[i].course = std::move(courses[i]);
    judge_alone(bench, judgements[i]);
  }
  compare_sums(policy, judgements);
  compare_titles(policy, judgements);
  compare_certificates(judgements);
  for (Judgement& judgement : judgements) conclude(judgement);
  return judgements;
}

}  // namespace xueshi
