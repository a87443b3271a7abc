// What is open about the courses: what to look into, what to mend, what was declared.

import { isVague, openFindings } from '../model/settleable.js';

/** @import { JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/**
 * The courses on which the answer may depend, the one of most worth first.
 * @param {Pick<Scene, 'assessment'>} scene
 * @returns {JudgedCourse[]}
 */
export function openCourses({ assessment }) {
  const open = assessment.courses.filter((course) => openFindings(course).length > 0);
  return open.sort((one, other) => (other.worth ?? 0) - (one.worth ?? 0));
}

/** @param {Pick<Scene, 'assessment'>} scene @returns {boolean} whether the answer is open until somebody chooses a category */
export function hasVague({ assessment }) {
  return assessment.courses.some((course) => openFindings(course).some(isVague));
}

/** What cannot be judged before it is mended. @param {Pick<Scene, 'assessment'>} scene */
export function invalidCourses({ assessment }) {
  return assessment.courses.filter(({ standing }) => standing === 'invalid');
}

/**
 * The counted courses that were not declared, by all that is known. A course with a day of declaring is left out: there,
 * only the day itself can be corrected.
 * @param {Pick<Scene, 'assessment' | 'snapshot'>} scene
 * @returns {string[]} ids
 */
export function undeclaredCourses({ assessment, snapshot }) {
  const dated = new Set(snapshot.courses.filter(({ declaredOn }) => declaredOn).map(({ id }) => id));
  return (assessment.declaration?.courses ?? []).filter((id) => !dated.has(id));
}

/**
 * What the primary button of the page is for. There is never more than one.
 * @param {Scene} scene
 * @returns {'form' | 'mend' | 'question' | 'declare' | 'add' | 'none'}
 */
export function primaryOf(scene) {
  const { snapshot, assessment: { status } } = scene;
  if (snapshot.draft) return 'form';
  if (status === 'empty') return 'add';
  const [first] = openCourses(scene);
  if (first) return openFindings(first).some(isVague) ? 'question' : 'none';
  if (invalidCourses(scene).length > 0) return 'mend';
  if (status === 'undeclared') return undeclaredCourses(scene).length > 0 ? 'declare' : 'none';
  return status === 'short' ? 'add' : 'none';
}
