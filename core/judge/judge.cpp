#include "core/judge/judge.h"

#include "core/judge/duplicates.h"
#include "core/judge/sums.h"

namespace xueshi {
namespace {

// What a course is judged by, apart from the other courses.
struct JudgingContext {
  const Policy& policy;
  std::optional<CivilDate> as_of;

  bool is_future(std::optional<CivilDate> date) const { return as_of && date && *date > *as_of; }
};

// Adds the finding if it applies.
void add_if(bool applies, Judgement& judgement, FindingCode code) {
  if (applies) judgement.findings.add(code);
}

bool is_of_other_year(const Policy& policy, const Course& course) {
  if (course.stated_year) return *course.stated_year != policy.year;
  return course.completed_on && !contains(policy.period, *course.completed_on);
}

void judge_year(const JudgingContext& context, Judgement& judgement) {
  const Course& course = judgement.course;
  const Policy& policy = context.policy;
  add_if(is_of_other_year(policy, course), judgement, FindingCode::other_year);
  const bool too_late = course.planned && context.as_of && *context.as_of > policy.period.to;
  add_if(too_late, judgement, FindingCode::planned_too_late);
  const bool unknown = !course.stated_year && !course.completed_on && !course.planned;
  add_if(unknown, judgement, FindingCode::year_unknown);
  if (course.stated_year && course.completed_on) {
    const bool by_year = *course.stated_year == policy.year;
    const bool by_date = contains(policy.period, *course.completed_on);
    add_if(by_year != by_date, judgement, FindingCode::year_differs_from_date);
  }
}

void judge_completion(const JudgingContext& context, Judgement& judgement) {
  const Course& course = judgement.course;
  if (course.planned) return;
  add_if(context.is_future(course.completed_on), judgement, FindingCode::completed_in_future);
  add_if(!course.finished, judgement, FindingCode::not_finished);
}

void judge_category(const JudgingContext& context, Judgement& judgement) {
  if (!judgement.course.has_category) {
    judgement.findings.add(FindingCode::category_unknown);
  } else {
    add_if(!is_leaf(context.policy, judgement.course.category), judgement, FindingCode::category_broad);
  }
}

// Notice: part 一, paragraph 3. The platforms of the public courses that are studied online were selected by tender.
void judge_platform(const JudgingContext& context, Judgement& judgement) {
  const Course& course = judgement.course;
  const auto& listed_only = context.policy.listed_only;
  if (!listed_only || !is_within(context.policy, course.category, listed_only->category)) return;
  if (course.mode == listed_only->mode) {
    add_if(course.provider_kind == Provider::other, judgement, FindingCode::unlisted_platform);
    add_if(course.provider_kind == Provider::absent, judgement, FindingCode::provider_unknown);
  } else if (!course.mode) {
    add_if(course.provider_kind == Provider::other, judgement, FindingCode::mode_unknown);
  }
}

// Notice: part 一, paragraph 2. Hours are declared within the year; finds faults in the day of declaring.
void judge_declaration(const JudgingContext& context, Judgement& judgement) {
  const Course& course = judgement.course;
  if (!course.declared_on) {
    judgement.declared_in_time = course.declared;
    return;
  }
  const CivilDate day = *course.declared_on;
  const Policy& policy = context.policy;
  const bool after_last_day = policy.declare_by && day > *policy.declare_by;
  add_if(after_last_day || day > policy.period.to, judgement, FindingCode::declared_late);
  add_if(day < policy.period.from, judgement, FindingCode::declared_early);
  add_if(context.is_future(day), judgement, FindingCode::declared_in_future);
  const bool before_completed = course.completed_on && day < *course.completed_on;
  add_if(before_completed, judgement, FindingCode::declared_before_completed);
  constexpr CodeSet not_in_time = CodeSet::with_effect(Effect::not_in_time);
  judgement.declared_in_time = judgement.findings.both(not_in_time).empty();
}

// Everything that can be found without comparing the course with others.
void judge_alone(const JudgingContext& context, Judgement& judgement) {
  judgement.findings = judgement.course.findings;
  judge_year(context, judgement);
  judge_completion(context, judgement);
  judge_category(context, judgement);
  judge_platform(context, judgement);
  judge_declaration(context, judgement);
  constexpr CodeSet excluding = CodeSet::with_effect(Effect::excludes);
  if (!judgement.findings.both(excluding).empty()) judgement.standing = Standing::excluded;
}

void conclude(Judgement& judgement) {
  if (!takes_part(judgement)) return;
  if (judgement.course.planned) {
    judgement.standing = Standing::planned;
  } else if (is_held_back(judgement)) {
    judgement.standing = Standing::pending;
  }
}

}  // namespace

Judgements judge(const Policy& policy, const std::vector<Course>& courses, std::optional<CivilDate> as_of) {
  Judgements judgements;
  judgements.list.resize(courses.size());
  for (Position i = 0; i < courses.size(); ++i) judgements.list[i].course = courses[i];
  judge(policy, judgements, as_of);
  return judgements;
}

void judge(const Policy& policy, Judgements& judgements, std::optional<CivilDate> as_of) {
  const JudgingContext context{policy, as_of};
  for (Judgement& judgement : judgements.list) judge_alone(context, judgement);
  compare_sums(policy, judgements);
  compare_titles(policy, judgements);
  compare_certificates(judgements);
  for (Judgement& judgement : judgements.list) conclude(judgement);
}

}  // namespace xueshi
