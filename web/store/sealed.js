// Records as they lie in storage: JSON text with a checksum beside it. What is read back is not trusted until
// `unsealed` and `readCourse` have checked it.

/** @import { Course } from '../package/xueshi' */
/** @typedef {{ text: string, checksum: string }} Sealed */

/** The longest record that is read, in UTF-16 units. */
const longest = 1_000_000;

/**
 * FNV-1a over UTF-16 units: it finds damage, not intent.
 * @param {string} text
 * @returns {string} eight hexadecimal digits
 */
export function checksum(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * @param {unknown} value JSON
 * @returns {Sealed}
 */
export function sealed(value) {
  const text = JSON.stringify(value);
  return { text, checksum: checksum(text) };
}

/**
 * @param {unknown} record
 * @param {number} [most] the longest text that is read, in UTF-16 units
 * @returns {unknown} the value; undefined if the record is damaged
 */
export function unsealed(record, most = longest) {
  if (!isObject(record) || typeof record.text !== 'string' || record.text.length > most) return undefined;
  return record.checksum === checksum(record.text) ? parsed(record.text) : undefined;
}

/**
 * @param {string} text anything
 * @returns {unknown} undefined if it is not JSON
 */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {number | undefined} */
export function readCount(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/**
 * A course as far as storage cares: an object with an id; the judge reads its other members.
 * @param {unknown} value
 * @returns {Course | undefined}
 */
export function readCourse(value) {
  if (!isObject(value) || typeof value.id !== 'string') return undefined;
  return value.id !== '' && [...value.id].length <= 64 ? /** @type {Course} */ (value) : undefined;
}

/**
 * @param {unknown} list
 * @returns {Course[]} those that can be kept, the first of each id; the same list if that is all of it
 */
export function readCourses(list) {
  if (!Array.isArray(list)) return [];
  /** @type {Map<string, Course>} */
  const byId = new Map();
  for (const each of list) {
    const course = readCourse(each);
    if (course && !byId.has(course.id)) byId.set(course.id, course);
  }
  return byId.size === list.length ? list : [...byId.values()];
}
