// A second judge, written without a look at the first, for comparing their answers byte by byte.

import { findingsOf, tellAnswer } from './answer.js';
import { findCertificates, findDuplicates, findSums, findSumsTwice } from './compare.js';
import { declarationFindings, isExcluding, isOpen, ownFindings } from './findings.js';
import { isRealDate } from './members.js';
import { readCourse } from './read.js';
import { makeRule } from './rule.js';
import { isAbsent, lengthOf } from './text.js';

/** @typedef {import('./read.js').Course} Course */
/** @typedef {import('./read.js').Finding} Finding */
/** @typedef {import('./rule.js').Rule} Rule */
/** @typedef {'invalid' | 'excluded' | 'planned' | 'pending' | 'counted'} Standing */

/**
 * A course and its findings, kept in separate members until all of them are known.
 * @typedef {object} Judged
 * @property {Course} course
 * @property {Finding[]} own
 * @property {Finding} [possibleDuplicate]
 * @property {Finding} [sumAndItems]
 * @property {Finding} [sumTwice]
 * @property {Finding} [sameCertificate]
 * @property {Finding[]} declaration
 * @property {boolean} inTime declared in time
 * @property {Standing} standing
 */

const MOST_COURSES = 10000;
const LONGEST_ID = 64;

/**
 * The answer to a list of courses under a policy.
 * @param {any} policy a valid policy
 * @param {any} courses as JSON.parse gives it
 * @param {{ asOf?: any } | null} [options]
 * @returns {any}
 */
export function judge(policy, courses, options) {
  return judgeBy(makeRule(policy), courses, options);
}

/**
 * The same with a policy that has been made ready once, for many calls.
 * @param {Rule} rule
 * @param {any} courses
 * @param {{ asOf?: any } | null} [options]
 * @returns {any}
 */
export function judgeBy(rule, courses, options) {
  const asOf = isAbsent(options?.asOf) ? null : options?.asOf;
  const error = faultOfCall(courses, asOf);
  if (error) return { error };
  const all = judgeCourses(rule, courses, asOf);
  return tellAnswer(rule, all, asOf);
}

/**
 * @param {any} courses
 * @param {any} asOf
 * @returns {{ code: string, pointer?: string } | null}
 */
export function faultOfCall(courses, asOf) {
  if (!Array.isArray(courses)) return { code: 'not-a-list' };
  if (courses.length > MOST_COURSES) return { code: 'too-many' };
  if (asOf !== null && !(typeof asOf === 'string' && isRealDate(asOf))) {
    return { code: 'as-of-unreadable', pointer: '/asOf' };
  }
  const ids = new Set();
  for (const [place, entry] of courses.entries()) {
    const fault = faultOfEntry(entry, ids);
    if (fault) return { code: fault, pointer: fault === 'not-an-object' ? `/${place}` : `/${place}/id` };
    ids.add(entry.id);
  }
  return null;
}

/** @type {(entry: any, ids: Set<string>) => string | null} */
function faultOfEntry(entry, ids) {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'not-an-object';
  if (isAbsent(entry.id)) return 'id-missing';
  if (typeof entry.id !== 'string' || lengthOf(entry.id) > LONGEST_ID) return 'id-unreadable';
  return ids.has(entry.id) ? 'id-twice' : null;
}

/**
 * @param {Rule} rule
 * @param {any[]} entries each with a usable id
 * @param {string | null} asOf
 * @returns {Judged[]} in the order of the list
 */
export function judgeCourses(rule, entries, asOf) {
  const all = entries.map((entry, place) => judgeAlone(rule, readCourse(rule, entry, place), asOf));
  const compared = all.filter(({ course, own }) => course.isValid && !own.some(isExcluding));
  findSums(rule.tree, compared);
  findSumsTwice(compared);
  findCertificates(compared);
  findDuplicates(rule.tree, compared);
  for (const judged of all) judged.standing = standingOf(judged);
  return all;
}

/** @type {(rule: Rule, course: Course, asOf: string | null) => Judged} */
function judgeAlone(rule, course, asOf) {
  const own = course.isValid ? ownFindings(rule, course, asOf) : [];
  const declaration = course.isValid ? declarationFindings(rule, course, asOf) : [];
  const inTime = course.declaredOn ? declaration.length === 0 : course.declared;
  return { course, own, declaration, inTime, standing: 'invalid' };
}

/** @type {(judged: Judged) => Standing} */
function standingOf(judged) {
  if (!judged.course.isValid) return 'invalid';
  if (judged.own.some(isExcluding)) return 'excluded';
  if (judged.course.planned) return 'planned';
  return findingsOf(judged).some(isOpen) ? 'pending' : 'counted';
}
