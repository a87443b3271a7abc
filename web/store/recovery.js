// What a tab begins with: the database, and the shadow for what the database has lost.

import { mergeLists } from './merge.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Kept } from './kept.js' */
/** @import { Shadow } from './shadow.js' */

/**
 * @param {Kept} found a new database where its revision is 0
 * @param {Shadow} shadow
 * @returns {{ courses: Course[], isRestored: boolean }} restored: the shadow had what the database had not
 */
export function beginWith(found, shadow) {
  const { courses, unkept } = shadow;
  if (found.head.revision === 0) {
    const left = unkept ?? courses;
    return { courses: left, isRestored: left.length > 0 };
  }
  const lost = new Set(found.unreadable);
  const recovered = courses.filter(({ id }) => lost.has(id));
  const present = recovered.length === 0 ? found.courses : inOrder(found.head.ids, [...found.courses, ...recovered]);
  const isRestored = recovered.length > 0 || unkept !== undefined;
  return { courses: unkept ? mergeLists(courses, unkept, present) : present, isRestored };
}

/**
 * @param {string[]} ids
 * @param {Course[]} courses
 * @returns {Course[]} those of no place last
 */
function inOrder(ids, courses) {
  const byId = new Map(courses.map((course) => [course.id, course]));
  return [...new Set([...ids, ...byId.keys()])].flatMap((id) => byId.get(id) ?? []);
}
