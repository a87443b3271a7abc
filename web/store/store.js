// Keeps the courses and a rule on this device. The database is the store, localStorage a shadow of it. If the browser
// gives neither, they stay in memory.

import { writeDraft } from './draft.js';
import { joinOtherTabs } from './other-tabs.js';
import { createQueue } from './queue.js';
import { RuleKeeper } from './rule-keeper.js';
import { eraseSettings } from './settings.js';
import { ShadowKeeper } from './shadow-keeper.js';
import { readShadow } from './shadow.js';
import { createStatus } from './status.js';
import { createSync } from './sync.js';
import { TabList } from './tab-list.js';

/** @import { Course } from '../package/xueshi' */
/** @import { News } from './other-tabs.js' */
/** @import { KeptRule } from './rule.js' */
/** @import { Saved } from './saved.js' */
/**
 * @typedef {object} StoreOptions
 * @property {(courses: Course[]) => void} onOutside the whole list, changed by another tab or by what was found
 * @property {(rule: KeptRule | undefined) => void} [onRule] the rule, changed by another tab or erased
 * @property {() => void} onErased a person has erased everything, here or in another tab
 * @property {(saved: Saved) => void} onState
 */

/**
 * Never rejects, and never takes much longer than the browser's database may.
 * @param {StoreOptions} options
 */
export async function openStore({ onOutside, onRule = () => {}, onErased, onState }) {
  const run = createQueue();
  const list = new TabList();
  const tabs = joinOtherTabs(hear);
  const rule = new RuleKeeper(onRule);
  const shadow = new ShadowKeeper(() => list, (courses) => run(() => restore(courses)));
  const status = createStatus(() => ({ known: list.known, wanted: list.wanted, rule, isErasing: sync.isErasing }), onState);
  const showList = () => onOutside(list.wanted);
  const sync = createSync({ list, rule, shadow, status, tabs, onErased, onOutside: showList, run });

  /** @param {News} news of another tab */
  function hear(news) {
    run(() => {
      if (news === 'erased') forget();
      return sync.look();
    });
  }

  /** Shows nothing of what is kept. */
  function forget() {
    shadow.remove();
    rule.forget();
    status.forget();
    list.forget();
    onErased();
    showList();
  }

  /** @param {Course[]} courses found again after the page was shown */
  function restore(courses) {
    list.restore(courses);
    status.markRestored();
    showList();
    return sync.write();
  }

  // What is kept can be shown as soon as it is known. Writing what the database lacks goes on meanwhile, and nobody reads
  // that nothing is kept.
  await new Promise((known, failed) => {
    run(() => {
      const copy = readShadow();
      shadow.isOurs = copy !== 'newer';
      return sync.begin(typeof copy === 'object' ? copy : { courses: [] }, () => {
        status.report({ state: 'saving' });
        known(undefined);
      });
    }).then(known, failed);
  });

  return {
    /** Everything kept, with the changes that are still being saved. */
    get courses() { return list.wanted; },
    /** The rule that is kept, if there is one. */
    get rule() { return rule.current; },
    /**
     * @param {Course[]} courses the whole list as the page shows it now
     * @returns {Promise<void>} when it is saved or has failed; `onState` says which
     */
    save(courses) {
      list.change(courses);
      status.change();
      return run(async () => {
        await sync.write();
        if (status.state === 'saved') status.askToPersist();
      });
    },
    /** @param {KeptRule | undefined} wanted @returns {Promise<void>} as `save` does */
    saveRule(wanted) {
      rule.set(wanted);
      status.report({ state: 'saving' });
      return run(() => sync.write());
    },
    /** Writes the list and the rule even if they were saved before: somebody has deleted what was kept. */
    keepAgain() {
      if (rule.current) rule.set(rule.current);
      return run(() => sync.write({ isForced: true }));
    },
    /** @param {Date} date when a backup was made of the list as it stands */
    markBackup(date) {
      status.markBackup(date);
      return run(() => sync.write({ isForced: true }));
    },
    /** @returns {Promise<string>} the damaged records that were set aside, as text to download */
    async damagedText() {
      return JSON.stringify(await sync.readAside(), null, 2);
    },
    /** Removes everything of ours from this device, in all tabs. If the database fails, as soon as it works again. */
    erase() {
      return run(() => {
        forget();
        eraseSettings();
        writeDraft(undefined);
        return sync.erase();
      });
    },
    /** Once what is being written is written. */
    close() {
      tabs.close();
      return run(() => sync.close());
    },
  };
}
