// A course as it is being filled in, before it is one of the list.

import { mergeDraft } from '../store/merge.js';
import { withMembers } from './settleable.js';

/** @import { Assessment, Course, Finding, JudgedCourse } from '../package/xueshi' */
/** @import { KeptDraft } from '../store/draft.js' */
/**
 * @typedef {object} Draft
 * @property {Course} course
 * @property {Course} [begun] the course before anything was typed
 * @property {boolean} [isResumed] whether it was left unfinished on an earlier visit and has not been reopened yet
 * @property {boolean} isNew
 * @property {Finding[]} findings
 */

/** Whether the next course may share with this one: it is of the year, and done. @param {JudgedCourse} course */
function isDone({ standing, findings }) {
  return !['excluded', 'planned'].includes(standing) && !findings.some(({ code }) => code === 'completed-in-future');
}

/**
 * A new course with what the last one of the year shares with it.
 * @param {Course[]} courses
 * @param {Assessment | undefined} assessment of them
 * @param {string} id of the new one
 * @param {Partial<Course>} known what is known of it
 * @returns {Draft}
 */
export function newDraft(courses, assessment, id, known) {
  const done = new Set(assessment?.courses.filter(isDone).map((course) => course.id));
  const { provider } = courses.filter((course) => done.has(course.id)).pop() ?? {};
  const course = { id, provider, ...known };
  return { course, begun: course, isNew: true, findings: [] };
}

/** @param {Course} course one of the list @returns {Draft} */
export function draftOf(course) {
  const copy = { ...course };
  return { course: copy, begun: copy, isNew: false, findings: [] };
}

/** @param {Draft | undefined} draft */
export function isTyped(draft) {
  return draft !== undefined && draft.course !== draft.begun;
}

/**
 * @param {Draft} draft
 * @param {Partial<Course>} members the ones that were typed; their findings are dropped
 * @returns {Draft}
 */
export function typeInto(draft, members) {
  const findings = draft.findings.filter(({ field }) => !field
    || !(field.startsWith('other-') ? 'otherKind' in members : field in members));
  return { ...draft, course: withMembers(draft.course, members), findings };
}

/**
 * A certificate of two kinds is filled in as one, and becomes a course for each: all they do not share is category and hours.
 * @param {Course} course as it is being filled in; `otherKind` is the id, category and hours of the second
 * @returns {Course[]}
 */
export function partsOf({ otherKind, ...course }) {
  return otherKind ? [course, { ...course, .../** @type {object} */ (otherKind) }] : [course];
}

/**
 * @param {Course[]} courses
 * @param {Draft} draft
 * @returns {Course[]} the list as it would be with it
 */
export function withDraft(courses, { course, isNew }) {
  const parts = partsOf(course);
  return isNew ? [...courses, ...parts] : courses.flatMap((each) => (each.id === course.id ? parts : [each]));
}

/**
 * The open form after the list has changed. If its course is gone, what was typed becomes a new course. A form with
 * nothing typed is closed.
 * @param {Draft | undefined} draft
 * @param {Course[]} before
 * @param {Course[]} after
 * @returns {Draft | undefined}
 */
export function followCourses(draft, before, after) {
  const merged = mergeDraft(draft, before, after);
  if (!merged) return undefined;
  if (isTyped(draft)) return { ...merged, begun: after.find(({ id }) => id === merged.course.id) ?? merged.begun };
  return merged.isNew === draft?.isNew ? { ...merged, begun: merged.course } : undefined;
}

/**
 * @param {KeptDraft | undefined} kept one that was left unfinished
 * @param {Course[]} courses
 * @returns {Draft | undefined} undefined if it has become a course of the list
 */
export function resumeDraft(kept, courses) {
  return mergeDraft(kept && { ...kept, isResumed: true, findings: [] }, kept?.begun ? [kept.begun] : [], courses);
}
