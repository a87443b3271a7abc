// The head of the database: the order of the list, how often it has changed, and which change of each tab it holds.

import { isObject, readCount } from './sealed.js';

/**
 * @typedef {{ writer: string, sequence: number }} Writer a tab, and one of its changes
 *
 * @typedef {object} Head
 * @property {string[]} ids the order
 * @property {number} revision 0 if there is no head at all: the database is new
 * @property {number} [erased] counts how often everything was erased
 * @property {number} [since] when the first change was kept, milliseconds
 * @property {number} [changedAt] when the last one was
 * @property {number} [backupAt] when the last backup was made
 * @property {Record<string, number>} [writers] tabs → the last of their changes that was kept, the latest tabs last
 */

/** How many tabs the head remembers: a closed tab leaves its name there. */
const mostWriters = 30;

/**
 * @param {unknown} value
 * @returns {Head | undefined}
 */
export function readHead(value) {
  if (!isObject(value) || !Array.isArray(value.ids)) return undefined;
  const revision = readCount(value.revision);
  if (!revision) return undefined;
  return {
    ids: [...new Set(value.ids.filter((id) => typeof id === 'string'))],
    revision,
    erased: readCount(value.erased),
    since: readCount(value.since),
    changedAt: readCount(value.changedAt),
    backupAt: readCount(value.backupAt),
    writers: readWriters(value.writers),
  };
}

/**
 * @param {Head['writers']} writers
 * @param {Writer[]} by
 * @returns {Record<string, number>} the writers with these changes, the latest tabs last
 */
export function withWriters(writers = {}, by) {
  const known = new Map(Object.entries(writers));
  for (const { writer, sequence } of by) {
    const last = Math.max(sequence, known.get(writer) ?? 0);
    known.delete(writer);
    known.set(writer, last);
  }
  return Object.fromEntries([...known].slice(-mostWriters));
}

/** @param {unknown} value @returns {Writer | undefined} */
export function readWriter(value) {
  if (!isObject(value) || typeof value.writer !== 'string') return undefined;
  const sequence = readCount(value.sequence);
  return sequence === undefined ? undefined : { writer: value.writer, sequence };
}

/** @param {unknown} value @returns {Head['writers']} */
function readWriters(value) {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).flatMap(([writer, each]) => {
    const sequence = readCount(each);
    return sequence === undefined ? [] : [[writer, sequence]];
  }).slice(-mostWriters));
}
