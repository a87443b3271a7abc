/** @import { Judge } from '../engine/judge.js' */
/** @import { Shortage } from '../package/xueshi' */

/**
 * The sum of hours, added up by the core: each amount is judged as one course of its category.
 * @param {Judge} checker
 * @param {Shortage[]} amounts
 * @returns {number | undefined} undefined under a policy whose whole has no minimum, for then nobody tells its sum
 */
export function addUp(checker, amounts) {
  const { policy } = checker;
  const answer = checker.assess(amounts.map(({ category, hours }, index) => (
    { id: String(index), title: String(index), category, hours, year: policy.year })));
  if (answer.error || answer.courses.some(({ standing }) => standing !== 'counted')) return undefined;
  return answer.requirements.find(({ id }) => id === policy.categories.id)?.counted;
}
