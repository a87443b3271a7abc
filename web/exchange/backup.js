// All that is kept, as one text: the courses, and the rule that a person has made or opened. Format 1 holds courses alone, and
// is still written if there is no rule, so that an older page opens it. Format 2 carries a rule beside them.

import { checksum, isObject, parsed, readCourses } from '../store/sealed.js';

/** @import { Course } from '../package/xueshi' */
/** @import { KeptRule } from '../store/rule.js' */
/** @typedef {'not-a-backup' | 'newer' | 'damaged'} BackupFault */
/** @typedef {{ policy: unknown, isInForce: boolean, isDamaged: boolean }} CarriedRule unchecked */
/** @typedef {Record<string, unknown>} Members */

const format = 'xueshi-backup';

/** Format 2, 3 …: each takes the members of a backup from the format before it. @type {((backup: Members) => Members)[]} */
const steps = [
  (backup) => ({ ...backup, rule: undefined }), // a stray member of that name was never ours
];

/** The format that this build reads. */
export const newest = 1 + steps.length;

/**
 * @param {Course[]} courses
 * @param {Date} date
 * @param {KeptRule} [rule]
 * @returns {string} JSON, to keep as a file or to paste somewhere
 */
export function writeBackup(courses, date, rule) {
  return JSON.stringify({
    format,
    schema: rule ? 2 : 1,
    savedAt: date.toISOString(),
    checksum: checksum(JSON.stringify(courses)),
    ...(rule && { rule: { ...rule, checksum: checksum(JSON.stringify(rule.policy)) } }),
    courses,
  }, null, 1);
}

/**
 * A rule that is damaged or faulty costs no courses.
 * @param {string} text what looks like a backup; one that was cut off is damaged
 * @returns {{ courses: Course[], rule?: CarriedRule, fault?: undefined } | { fault: BackupFault, courses?: undefined, rule?: undefined }}
 */
export function readBackup(text) {
  const found = parsed(text.replace(/^\ufeff/, ''));
  if (found === undefined) return { fault: 'damaged' };
  if (!isObject(found) || found.format !== format) return { fault: 'not-a-backup' };
  const { schema } = found;
  if (typeof schema !== 'number' || schema > newest) return { fault: 'newer' };
  const backup = steps.slice(schema - 1).reduce((members, step) => step(members), found);
  if (backup.checksum !== checksum(JSON.stringify(backup.courses) ?? '')) return { fault: 'damaged' };
  const rule = carriedRule(backup.rule);
  return { courses: readCourses(backup.courses), ...(rule && { rule }) };
}

/** @param {unknown} rule @returns {CarriedRule | undefined} */
function carriedRule(rule) {
  if (rule === undefined || rule === null) return undefined;
  const { policy, isInForce, checksum: sum } = isObject(rule) ? rule : { policy: rule };
  return { policy, isInForce: isInForce === true, isDamaged: sum !== checksum(JSON.stringify(policy) ?? '') };
}

/** @param {string} text */
export function looksLikeBackup(text) {
  return text.slice(0, 200).includes(format);
}
