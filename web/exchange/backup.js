import { checksum, isObject, readCourses } from '../store/sealed.js';

/** @import { Course } from '../package/xueshi' */
/** @typedef {'not-a-backup' | 'newer' | 'damaged'} BackupFault */

const format = 'xueshi-backup';
const schema = 1;

/**
 * All courses as text: to keep as a file, or to paste somewhere.
 * @param {Course[]} courses
 * @param {Date} date
 * @returns {string} JSON
 */
export function writeBackup(courses, date) {
  return JSON.stringify({
    format, schema, savedAt: date.toISOString(), checksum: checksum(JSON.stringify(courses)), courses,
  }, null, 1);
}

/**
 * @param {string} text what looks like a backup; one that was cut off is damaged
 * @returns {{ courses: Course[], fault?: undefined } | { fault: BackupFault, courses?: undefined }}
 */
export function readBackup(text) {
  const backup = parsed(text);
  if (backup === undefined) return { fault: 'damaged' };
  if (!isObject(backup) || backup.format !== format) return { fault: 'not-a-backup' };
  if (typeof backup.schema !== 'number' || backup.schema > schema) return { fault: 'newer' };
  if (backup.checksum !== checksum(JSON.stringify(backup.courses) ?? '')) return { fault: 'damaged' };
  return { courses: readCourses(backup.courses) };
}

/** @param {string} text */
export function looksLikeBackup(text) {
  return text.slice(0, 200).includes(format);
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
