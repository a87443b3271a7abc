import { askToPersist } from './persistence.js';
import { savedNow } from './saved.js';

/** @import { Saved } from './saved.js' */
/** @typedef {Pick<Parameters<typeof savedNow>[1], 'known' | 'wanted' | 'rule' | 'isErasing'>} Observed */

/**
 * Whether the list is saved, and whether a backup is due. Reports every change of this to the page.
 * @param {() => Observed} observe
 * @param {(saved: Saved) => void} onState
 */
export function createStatus(observe, onState) {
  /** @type {Saved} */
  let saved = { state: 'none', isUnsaved: false };
  let isAsked = false;
  /** @type {{ backupAt?: number, changedAt?: number }} when the last backup and the last change were made here, milliseconds */
  let times = {};
  const report = (/** @type {Partial<Saved>} */ news) => {
    saved = savedNow({ ...saved, ...news }, { ...observe(), ...times });
    onState(saved);
  };
  return {
    report,
    get state() { return saved.state; },
    get backupAt() { return times.backupAt; },
    /** The list has changed here and is not saved yet. */
    change() {
      times.changedAt = Date.now();
      report({ state: 'saving' });
    },
    /** @param {Date} date */
    markBackup(date) {
      times.backupAt = date.getTime();
      report({});
    },
    /** If nothing has changed since the last save, its time stays as it is. */
    reportSaved() {
      const { state, at = new Date() } = saved;
      report({ state: 'saved', at: state === 'saved' ? at : new Date(), reason: undefined });
    },
    /** The next report says that the shadow had something which the database had lost. */
    markRestored() {
      saved.restoredFrom = 'shadow';
    },
    /** Everything is erased, and with it what was reported before. */
    forget() {
      saved = { state: 'saving', isUnsaved: false };
      times = {};
    },
    /** Asks the browser to keep the storage, until it has given an answer. */
    async askToPersist() {
      if (isAsked) return;
      const persisted = await askToPersist();
      isAsked = persisted !== undefined;
      if (isAsked) report({ persisted });
    },
  };
}
