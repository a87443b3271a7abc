// A second copy, in localStorage: what the database has acknowledged, and beside it what it could not take.
// It is read only if the database is new, damaged or out of reach, never in place of a healthy one.

import { readLocal, removeLocal, writeLocal } from './local.js';
import { readWriter } from './head.js';
import { schema } from './migrations.js';
import { checksum, isObject, readCount, readCourses, unsealed } from './sealed.js';

/** @import { Course } from '../package/xueshi' */
/**
 * @typedef {object} Shadow
 * @property {Course[]} courses what the database had acknowledged
 * @property {Course[]} [unkept] the list that it had not been given yet
 * @property {import('./head.js').Writer} [by] whose change, and which of them, that list is
 * @property {number} [erased] how often everything had been erased
 */

/** The longest copy, in UTF-16 units: browsers give about five million. */
const longest = 1_500_000;

/** The key in localStorage. */
export const shadowKey = 'courses';

/** @returns {Shadow | 'newer' | undefined} undefined if none can be read */
export function readShadow() {
  const stored = readLocal(shadowKey);
  if (stored === undefined || stored.length > 2 * longest) return undefined;
  const body = unsealed({ checksum: stored.slice(0, 8), text: stored.slice(9) }, 2 * longest);
  if (!isObject(body)) return undefined;
  if (typeof body.schema === 'number' && body.schema > schema) return 'newer';
  return {
    courses: readCourses(body.courses),
    unkept: Array.isArray(body.unkept) ? readCourses(body.unkept) : undefined,
    by: readWriter(body.by),
    erased: readCount(body.erased),
  };
}

/**
 * @param {Shadow} shadow one that is too long, or has no room, is not written: an older copy of it would mislead
 */
export function writeShadow(shadow) {
  const text = JSON.stringify({ schema, ...shadow });
  if (text.length > longest || !writeLocal(shadowKey, `${checksum(text)}:${text}`)) removeShadow();
}

export function removeShadow() {
  removeLocal(shadowKey);
}
