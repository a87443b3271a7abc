// A course as it is being filled in, before it is one of the list.

import { writeDraft } from '../store/draft.js';
import { mergeDraft } from '../store/merge.js';
import { newId } from '../store/new-id.js';
import { withMembers } from './settleable.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Assessment, Course, Finding, JudgedCourse } from '../package/xueshi' */
/** @import { KeptDraft } from '../store/draft.js' */
/**
 * @typedef {object} Draft
 * @property {Course} course
 * @property {Course} [begun] the course before anything was typed
 * @property {boolean} [isResumed] whether it was left unfinished an earlier time and has not been taken up yet
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
 * @param {Partial<Course>} known what is known of it
 * @returns {Draft}
 */
export function newDraft(courses, assessment, known) {
  const done = new Set(assessment?.courses.filter(isDone).map(({ id }) => id));
  const { category, provider, mode, completedOn } = courses.filter(({ id }) => done.has(id)).pop() ?? {};
  const course = { id: newId(), category, provider, mode, completedOn, ...known };
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
 * @param {Partial<Course>} members what is found in them is no longer said
 * @returns {Draft}
 */
export function typeInto(draft, members) {
  const findings = draft.findings.filter(({ field }) => !field || !(field in members));
  return { ...draft, course: withMembers(draft.course, members), findings };
}

/**
 * @param {Course[]} courses
 * @param {Draft} draft
 * @returns {Course[]} the list as it would be with it
 */
export function withDraft(courses, { course, isNew }) {
  return isNew ? [...courses, course] : courses.map((each) => (each.id === course.id ? course : each));
}

/**
 * @param {Judge} checker
 * @param {Course[]} courses
 * @param {Draft} draft
 * @param {string} asOf
 * @returns {Assessment | undefined} nothing where the core cannot judge the draft yet
 */
function judgeWithDraft(checker, courses, draft, asOf) {
  const answer = checker.assess(withDraft(courses, draft), { asOf });
  if (answer.error) return undefined;
  const judged = answer.courses.find(({ id }) => id === draft.course.id);
  return judged?.standing === 'invalid' ? undefined : answer;
}

/** The answer as it would be with the draft saved, judged once for each draft and answer. */
export class Foresight {
  /** @type {{ draft?: Draft, now?: Assessment, answer?: Assessment }} */ #last = {};

  /**
   * @param {{ checker?: Judge, courses: Course[], own: Course[], draft?: Draft, assessment?: Assessment, asOf: string }} session
   * @returns {Assessment | undefined} nothing where there is no draft, or the core cannot judge it yet
   */
  of({ checker, courses, own, draft, assessment: now, asOf }) {
    if (this.#last.draft !== draft || this.#last.now !== now) {
      this.#last = { draft, now, answer: checker && draft && judgeWithDraft(checker, draft.isNew ? own : courses, draft, asOf) };
    }
    return this.#last.answer;
  }
}

/** Writes down what is half filled, each time it has become something else. */
export class DraftKeeper {
  /** @type {Draft | undefined} */ #last;

  /** @param {Draft | undefined} draft */
  keep(draft) {
    if (draft === this.#last) return;
    writeDraft(isTyped(draft) ? draft : undefined);
    this.#last = draft;
  }
}

/**
 * @param {Judge} checker
 * @param {Draft} draft
 * @returns {Finding[]} why its fields cannot be read
 */
export function faultsOf(checker, { course }) {
  const answer = checker.assess([course]);
  return answer.error ? [] : answer.courses[0].findings.filter(({ field }) => field);
}

/**
 * The form that is open while the list changes around it. Where its course is gone what was typed becomes a new one; a
 * form that nothing was typed into is closed.
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
 * @returns {Draft | undefined} nothing where it has become one of the list
 */
export function resumeDraft(kept, courses) {
  return mergeDraft(kept && { ...kept, isResumed: true, findings: [] }, kept?.begun ? [kept.begun] : [], courses);
}
