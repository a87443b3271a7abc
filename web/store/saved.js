import { backupNudge } from './backup-nudge.js';
import { latestTime } from './latest-time.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Kept } from './kept.js' */
/**
 * @typedef {object} Saved what is true of the list as it stands
 * @property {'none' | 'saving' | 'saved' | 'failed' | 'memory' | 'read-only'} state failed: the last change could
 *   not be written and will be tried again · memory: there is no database to write to · read-only: a newer build
 *   of the page owns it
 * @property {boolean} isUnsaved whether the page shows something that closing it would lose
 * @property {boolean} [isErasing] whether everything is to be erased and could not be yet
 * @property {Date} [at] when it was saved
 * @property {string} [reason] `deleted`, `closed`, `blocked`, `newer`, or the name of the browser's error
 * @property {'shadow'} [restoredFrom] something was found again there at the start
 * @property {Date} [lastBackup]
 * @property {'not-kept' | 'wechat' | 'safari' | 'long-ago'} [nudge] why a backup is due
 * @property {boolean} [persisted] whether the browser has promised to keep it
 * @property {number} [damaged] how many records have been set aside
 */

/**
 * @param {Saved} status what is known of it already
 * @param {object} store
 * @param {Kept} store.known what this tab last read or wrote
 * @param {Course[]} store.wanted what its page shows
 * @param {{ current?: unknown, isUnkept: boolean }} store.rule
 * @param {boolean} store.isErasing
 * @param {number} [store.backupAt] when a backup was made here
 * @param {number} [store.changedAt] when the last change was
 * @returns {Saved}
 */
export function savedNow(status, { known, wanted, rule, isErasing, backupAt, changedAt }) {
  const { state } = status;
  const lastBackup = latestTime(known.head.backupAt, backupAt);
  const isThere = wanted.length + known.courses.length > 0 || rule.current !== undefined || rule.isUnkept;
  const isUnsaved = isThere && state !== 'saved' && (state === 'memory' || wanted !== known.courses || rule.isUnkept);
  return {
    ...status,
    isErasing,
    isUnsaved: isErasing || isUnsaved,
    lastBackup: lastBackup === undefined ? undefined : new Date(lastBackup),
    nudge: backupNudge({
      isKept: state === 'saved' || state === 'saving',
      count: wanted.length,
      since: known.head.since,
      changedAt: latestTime(known.head.changedAt, changedAt),
      backupAt: lastBackup,
      now: Date.now(),
      userAgent: navigator.userAgent,
      isInstalled: matchMedia('(display-mode: standalone)').matches,
    }),
  };
}
