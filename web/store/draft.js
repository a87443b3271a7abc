// A form that somebody was still filling in, in localStorage with every key: the browser may die at any of them. It is
// one for all tabs, the one that was typed in last.

import { readLocal, removeLocal, writeLocal } from './local.js';
import { isObject, parsed, readCourse } from './sealed.js';

/** @import { Course } from '../package/xueshi' */
/** @typedef {{ course: Course, begun?: Course, isNew: boolean }} KeptDraft begun: the course before anything was typed */

const key = 'draft';

/** The longest that is read, in UTF-16 units. */
const longest = 100_000;

/** @returns {KeptDraft | undefined} undefined if there is none, or it cannot be read */
export function readDraft() {
  return readDraftText(readLocal(key));
}

/** @param {KeptDraft | undefined} draft */
export function writeDraft(draft) {
  if (draft) writeLocal(key, JSON.stringify({ course: draft.course, begun: draft.begun, isNew: draft.isNew }));
  else removeLocal(key);
}

/**
 * @param {string | undefined} text anything
 * @returns {KeptDraft | undefined}
 */
export function readDraftText(text) {
  if (text === undefined || text.length > longest) return undefined;
  const value = parsed(text);
  if (!isObject(value)) return undefined;
  const course = readCourse(value.course);
  return course && { course, begun: readCourse(value.begun), isNew: value.isNew === true };
}
