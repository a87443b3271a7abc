// What a tab begins with: the database, and the shadow for what the database has lost or was never given. A shadow
// may be older than the database, because the browser writes it to disk when it likes. So it says which change of which
// tab it holds, and whether everything was erased before it: it never undoes a later change.

import { mergeLists } from './merge.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Kept } from './kept.js' */
/** @import { Shadow } from './shadow.js' */

/**
 * @param {Kept} found a new database if its revision is 0
 * @param {Shadow} shadow
 * @returns {{ courses: Course[], isRestored: boolean }} restored: the shadow had what the database had not
 */
export function beginWith(found, shadow) {
  const { courses, unkept } = shadow;
  if (isErasedAfter(found, shadow)) return { courses: found.courses, isRestored: false };
  if (found.head.revision === 0) {
    const left = unkept ?? courses;
    return { courses: left, isRestored: left.length > 0 };
  }
  const lost = new Set(found.unreadable);
  const recovered = baseOf(found, shadow).filter(({ id }) => lost.has(id));
  const present = recovered.length === 0 ? found.courses : inOrder(found.head.ids, [...found.courses, ...recovered]);
  if (!unkept || isGiven(found, shadow)) return { courses: present, isRestored: recovered.length > 0 };
  return { courses: mergeLists(courses, unkept, present), isRestored: true };
}

/**
 * What a tab that began with the shadow alone has in common with the database that it found later.
 * @param {Kept} found
 * @param {Shadow} shadow
 * @returns {Course[]}
 */
export function baseOf(found, shadow) {
  const { courses, unkept = courses } = shadow;
  return isGiven(found, shadow) || isErasedAfter(found, shadow) ? unkept : courses;
}

/** Whether the database already has the changes that the shadow marks as unsaved. @param {Kept} found @param {Shadow} shadow */
function isGiven({ head }, { by }) {
  return by !== undefined && (head.writers?.[by.writer] ?? -1) >= by.sequence;
}

/** @param {Kept} found @param {Shadow} shadow */
function isErasedAfter({ head }, { erased = 0 }) {
  return (head.erased ?? 0) > erased;
}

/**
 * @param {string[]} ids
 * @param {Course[]} courses
 * @returns {Course[]} courses without a place come last
 */
function inOrder(ids, courses) {
  const byId = new Map(courses.map((course) => [course.id, course]));
  return [...new Set([...ids, ...byId.keys()])].flatMap((id) => byId.get(id) ?? []);
}
