import { isWithin } from './format.js';

/** @import { Finding, JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** The findings a person can look into and settle. */
const settleable = new Set([
  'year-unknown', 'completed-in-future', 'unlisted-platform', 'possible-duplicate', 'sum-and-items',
]);
/** The findings that leave open which requirement the hours serve. */
const vague = new Set(['category-unknown', 'category-broad']);

/** @param {Finding} finding */
export function canSettle({ code }) {
  return settleable.has(code);
}

/** @param {JudgedCourse} course */
function isVague({ standing, findings }) {
  return (standing === 'counted' || standing === 'pending') && findings.some(({ code }) => vague.has(code));
}

/**
 * What keeps a course open: findings to settle, or a category to choose.
 * @param {JudgedCourse} course
 * @returns {Finding[]}
 */
export function openFindings(course) {
  const { standing, findings } = course;
  return findings.filter((finding) => (
    (standing === 'pending' && canSettle(finding) && !finding.settled) || (isVague(course) && vague.has(finding.code))));
}

/**
 * The courses on which the answer may depend.
 * @param {Scene} scene
 */
export function openCourses({ assessment }) {
  return assessment.courses.filter((course) => openFindings(course).length > 0);
}

/**
 * Whether each amount that is at least needed is a fact of its own: so it is unless hours filed above its
 * category may serve that one or another.
 * @param {Scene} scene
 */
export function isEachCertain({ assessment, checker }) {
  return assessment.needed.least.every(({ category }) => !assessment.courses.some((course) => (
    isVague(course) && course.category !== category && isWithin(checker.policy, course.category, category))));
}

/**
 * The counted courses that nothing says was declared: what has a day of declaring is mended there, never over it.
 * @param {Pick<Scene, 'assessment' | 'session'>} scene
 * @returns {string[]} ids
 */
export function undeclaredCourses({ assessment, session }) {
  const dated = new Set(session.courses.filter(({ declaredOn }) => declaredOn).map(({ id }) => id));
  return (assessment.declaration?.courses ?? []).filter((id) => !dated.has(id));
}
