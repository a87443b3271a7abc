// Which findings a person can settle, by the core's vocabulary. A tick is valid only for what the person saw: it is removed
// when a member changes on which the finding rests.

import { restsOn, vague } from '../../build/generated/vocabulary.js';

/** @import { Course, Finding, JudgedCourse } from '../package/xueshi' */

/** @type {Map<unknown, string[]>} a finding's code → the members it rests on */
const members = new Map(Object.entries(restsOn));

/** The findings that leave open which requirement the hours serve. */
const vagueCodes = new Set(vague);

/** @param {string} code of a finding */
export function isSettleable(code) {
  return members.has(code);
}

/**
 * What keeps a course open: findings to settle, or a category to choose.
 * @param {JudgedCourse} course
 * @returns {Finding[]}
 */
export function openFindings({ standing, findings }) {
  return findings.filter(({ code, settled }) => (
    (standing === 'pending' && isSettleable(code) && !settled)
    || ((standing === 'counted' || standing === 'pending') && vagueCodes.has(code))));
}

/** @param {Finding} finding @returns {boolean} whether a category has to be chosen for it */
export function isVague({ code }) {
  return vagueCodes.has(code);
}

/**
 * @param {Course} course
 * @param {Partial<Course>} changes what is typed into it
 * @returns {Course}
 */
export function withMembers(course, changes) {
  const changed = { ...course, ...changes };
  if (!Array.isArray(course.settled)) return changed;
  const settled = course.settled.filter((code) => !members.get(code)?.some((member) => member in changes));
  return settled.length === course.settled.length ? changed : { ...changed, settled };
}
