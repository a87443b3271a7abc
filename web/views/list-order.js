import { filedText, flatten } from './format.js';

/** @import { Course, JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/** @typedef {{ course: Course, judged: JudgedCourse, canDeclare: boolean }} Row */
/** @typedef {{ row: Row, group?: string }} Placed group: the heading above it, if a group begins there */

/**
 * The rows that are searched for, in the order that is chosen.
 * @param {Scene} scene
 * @param {Row[]} rows as entered
 * @returns {Placed[]}
 */
export function rowsInOrder(scene, rows) {
  const { sort, query } = scene.snapshot.list;
  const words = query.trim().toLowerCase();
  const found = words ? rows.filter(({ course }) => textOf(course).includes(words)) : rows;
  if (sort === 'date') return [...found].sort((one, other) => dayOf(one).localeCompare(dayOf(other))).map((row) => ({ row }));
  return sort === 'kind' ? byKind(scene, found) : found.map((row) => ({ row }));
}

/**
 * In tree order; those that could not be filed come first, because they have to be corrected.
 * @param {Scene} scene
 * @param {Row[]} rows
 * @returns {Placed[]}
 */
function byKind(scene, rows) {
  const kinds = [undefined, ...flatten(scene.policy.categories).map(({ id }) => id)];
  return kinds.flatMap((kind) => rows.filter(({ judged }) => judged.category === kind).map((row, index) => (
    { row, group: index > 0 ? undefined : kind === undefined ? scene.texts('courses.unfiled') : filedText(scene, kind) })));
}

/** Those without a day come last. @param {Row} row */
function dayOf({ judged }) {
  return judged.completedOn ?? '9';
}

/** @param {Course} course */
function textOf({ title, provider, certificate }) {
  return [title, provider, certificate].map((member) => String(member ?? '')).join(' ').toLowerCase();
}
