// What a person can look into and settle. A tick holds for what was looked at: it goes when one of these members changes.

/** @import { Course } from '../package/xueshi' */

/** @type {Map<unknown, (keyof Course)[]>} a finding's code → the members it rests on */
const restsOn = new Map([
  ['year-unknown', ['completedOn', 'year']],
  ['completed-in-future', ['completedOn', 'planned']],
  ['unlisted-platform', ['category', 'mode', 'provider']],
  ['possible-duplicate', ['title', 'hours', 'completedOn', 'year', 'category']],
  ['sum-and-items', ['category', 'sum']],
]);

/** @param {string} code of a finding */
export function isSettleable(code) {
  return restsOn.has(code);
}

/**
 * @param {Course} course
 * @param {Partial<Course>} members what is typed into it
 * @returns {Course}
 */
export function withMembers(course, members) {
  const changed = { ...course, ...members };
  if (!Array.isArray(course.settled)) return changed;
  const settled = course.settled.filter((code) => !restsOn.get(code)?.some((member) => member in members));
  return settled.length === course.settled.length ? changed : { ...changed, settled };
}
