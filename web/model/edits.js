// What one tap changes in a list of courses.

/** @import { Course } from '../package/xueshi' */

/**
 * @param {Course[]} courses
 * @param {string} id
 * @param {string} code of a finding
 * @param {boolean} isSettled
 * @returns {Course[]}
 */
export function withSettled(courses, id, code, isSettled) {
  return courses.map((course) => {
    if (course.id !== id) return course;
    const others = (Array.isArray(course.settled) ? course.settled : []).filter((each) => each !== code);
    return { ...course, settled: isSettled ? [...others, code] : others };
  });
}

/**
 * @param {Course[]} courses
 * @param {string[]} ids
 * @param {string} [declaredOn] if the day is known
 * @returns {Course[]}
 */
export function withDeclared(courses, ids, declaredOn) {
  const members = declaredOn ? { declared: undefined, declaredOn } : { declared: true, declaredOn: undefined };
  return courses.map((course) => (ids.includes(course.id) ? { ...course, ...members } : course));
}

/**
 * @param {Course[]} courses
 * @param {string} id
 * @returns {Course[]}
 */
export function withPlanned(courses, id) {
  return courses.map((course) => (course.id === id ? { ...course, planned: true } : course));
}
