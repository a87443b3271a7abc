// Several years at once. The core judges one list under one policy; here it gets each list under the policy for the
// year of that list. No hours are added: a sum is what the core counted for a category.

/** @import { Assessment, AssessOptions, CallError, Category, Course, Policy, YearAnswer } from '../package/xueshi' */
/** @import { Judge } from './judge.js' */
/** @typedef {(policy: Policy) => Judge} OpenJudge throws a PolicyError if the core refuses the policy */

/**
 * @param {OpenJudge} open
 * @param {Course[]} courses
 * @param {Policy[]} policies at least one; of two for one year the first is taken
 * @param {AssessOptions} [options]
 * @returns {YearAnswer[] | CallError} ascending, the courses without a year last
 */
export function assessYears(open, courses, policies, options) {
  if (policies.length === 0) throw new RangeError('assessYears needs at least one policy');
  /** @type {Assessment[]} */
  const assessments = [];
  for (const policy of policies) {
    const answer = open(policy).assess(courses, options);
    if (answer.error) return answer;
    assessments.push(answer);
  }
  const groups = groupByYear(courses, assessments);
  for (const { year } of assessments) if (!groups.has(year)) groups.set(year, []);
  const sumsOf = (/** @type {Policy} */ policy, /** @type {Course[]} */ some) => countedSums(open(policy).assess(some, options));
  return [...groups.keys()].sort(byYear).map((year) => {
    const place = assessments.findIndex((assessment) => assessment.year === year);
    if (place < 0) return { year, policy: null, sums: sumsOf(withoutDemands(policies[0]), inYearOf(policies[0], groups.get(year))) };
    const [policy, assessment] = [policies[place], assessments[place]];
    return { year, policy: assessment.policy, sums: sumsOf(withoutMinima(policy), courses), assessment };
  });
}

/**
 * The valid courses of each attributed year: the year of a policy whose period holds the day, else as the first says.
 * @param {Course[]} courses
 * @param {Assessment[]} assessments one for each policy
 */
function groupByYear(courses, assessments) {
  /** @type {Map<number | null, Course[]>} */
  const groups = new Map();
  for (const [place, course] of courses.entries()) {
    const read = assessments.map((assessment) => assessment.courses[place]);
    if (read[0].standing === 'invalid') continue;
    const own = read.find(({ year }, at) => year === assessments[at].year) ?? read[0];
    const year = own.year ?? null;
    groups.set(year, [...groups.get(year) ?? [], course]);
  }
  return groups;
}

/**
 * @param {number | null} one
 * @param {number | null} other
 */
function byYear(one, other) {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one - other;
}

/**
 * The same courses, moved to the policy's year, so that the year decides nothing.
 * @param {Policy} policy
 * @param {Course[]} [courses]
 * @returns {Course[]}
 */
function inYearOf({ year }, courses = []) {
  return courses.map((course) => ({ ...course, year }));
}

/**
 * Gives every category a minimum of 0, so that the core reports what counts for each.
 * @param {Policy} policy
 * @returns {Policy}
 */
function withoutMinima(policy) {
  return { ...policy, categories: withMinimumOfNothing(policy.categories) };
}

/**
 * Only the categories of the policy: minima, platforms and declaring belong to the document of one year.
 * @param {Policy} policy
 * @returns {Policy}
 */
function withoutDemands(policy) {
  const { listedOnly, declaration, ...rest } = withoutMinima(policy);
  return rest;
}

/**
 * @param {Category} category
 * @returns {Category}
 */
function withMinimumOfNothing({ children, ...category }) {
  return { ...category, min: 0, ...(children ? { children: children.map(withMinimumOfNothing) } : {}) };
}

/**
 * @param {Assessment | CallError} answer
 * @returns {Record<string, number>} the hours of every category, in tree order
 */
function countedSums(answer) {
  if (answer.error) throw new Error(answer.error.code);
  return Object.fromEntries(answer.requirements.map(({ id, counted }) => [id, counted]));
}
