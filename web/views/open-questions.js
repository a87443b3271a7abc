import { isSettleable } from '../model/settleable.js';
import { addUp } from './add-up.js';
import { isWithin, neededText } from './format.js';

/** @import { Finding, JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** The findings that leave open which requirement the hours serve. */
const vague = new Set(['category-unknown', 'category-broad']);

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
    (standing === 'pending' && isSettleable(finding.code) && !finding.settled) || (isVague(course) && vague.has(finding.code))));
}

/**
 * The courses on which the answer may depend.
 * @param {Scene} scene
 */
export function openCourses({ assessment }) {
  return assessment.courses.filter((course) => openFindings(course).length > 0);
}

/** What cannot be judged before it is mended. @param {Pick<Scene, 'assessment'>} scene */
export function invalidCourses({ assessment }) {
  return assessment.courses.filter(({ standing }) => standing === 'invalid');
}

/**
 * Whether each amount that is at least needed is a fact of its own: so it is unless hours that are filed higher up
 * have more than one requirement to serve.
 * @param {Pick<Scene, 'assessment' | 'policy'>} scene
 */
export function isEachCertain({ assessment: { courses, needed, requirements }, policy }) {
  return courses.filter(isVague).every(({ category: filed }) => {
    const open = requirements.filter(({ id, state }) => state !== 'met' && isWithin(policy, filed, id));
    const ends = open.filter(({ id }) => open.every((other) => other.id === id || !isWithin(policy, id, other.id)));
    const amounts = needed.least.filter(({ category }) => isWithin(policy, filed, category));
    return amounts.every(({ category }) => ends.length === 1 && ends[0].id === category);
  });
}

/**
 * The sum of what is at least needed, where it alone is a fact.
 * @param {Scene} scene
 * @returns {number | undefined}
 */
export function leastSum(scene) {
  return isEachCertain(scene) ? undefined : addUp(scene.judge, scene.assessment.needed.least);
}

/** What is at least needed, as far as it is a fact. @param {Scene} scene */
export function leastText(scene) {
  const hours = leastSum(scene);
  return hours === undefined ? neededText(scene, scene.assessment.needed.least) : scene.texts('hours', { hours });
}

/**
 * The counted courses that nothing says was declared: what has a day of declaring is mended there, never over it.
 * @param {Pick<Scene, 'assessment' | 'snapshot'>} scene
 * @returns {string[]} ids
 */
export function undeclaredCourses({ assessment, snapshot }) {
  const dated = new Set(snapshot.courses.filter(({ declaredOn }) => declaredOn).map(({ id }) => id));
  return (assessment.declaration?.courses ?? []).filter((id) => !dated.has(id));
}
