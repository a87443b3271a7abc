// Brings the list and the rule of one tab into step with the database. A list is reported as saved only once its
// transaction is complete.

import { Connection, patience } from './connection.js';
import { hasNone, nameOf } from './failure.js';
import { look, nothingKept, readAside } from './kept.js';
import { createListKeeper } from './list-keeper.js';
import { createOutcome } from './outcome.js';
import { isPersisted } from './persistence.js';
import { findRule } from './rule.js';
import { withTimeout } from './with-timeout.js';

/** @import { IDBPDatabase } from 'idb' */
/** @import { joinOtherTabs } from './other-tabs.js' */
/** @import { RuleKeeper } from './rule-keeper.js' */
/** @import { Shadow } from './shadow.js' */
/** @import { ShadowKeeper } from './shadow-keeper.js' */
/** @import { createStatus } from './status.js' */
/** @import { TabList } from './tab-list.js' */
/**
 * @typedef {object} Parts
 * @property {TabList} list
 * @property {RuleKeeper} rule
 * @property {ShadowKeeper} shadow
 * @property {ReturnType<typeof createStatus>} status
 * @property {ReturnType<typeof joinOtherTabs>} tabs
 * @property {() => void} onErased somebody has erased everything in another tab
 * @property {() => void} onOutside the list has changed elsewhere
 * @property {(job: () => Promise<void>) => Promise<void>} run runs a job after those that are running
 */

/**
 * Brings the two into step when it is asked to, and tries again after a failure.
 * @param {Parts} parts
 */
export function createSync({ list, rule, shadow, status, tabs, onErased, onOutside, run }) {
  const connection = new Connection((loss) => outcome.lose(loss));
  const outcome = createOutcome({ connection, shadow, status, tryAgain: () => run(follow) });
  const keeper = createListKeeper({ list, status, tabs, onErased, onOutside });
  /** Whether everything is to be erased from the database, as soon as it can be. */
  let isErasing = false;

  /**
   * @param {Shadow} copy the shadow as it was read, for what the database has lost
   * @param {() => void} onKnown called once the list and the rule are known, if the database tells them
   */
  async function begin(copy, onKnown) {
    try {
      const { database, isNewer } = await connection.open();
      const [known, keptRule] = await withTimeout(Promise.all([look(database, nothingKept), findRule(database)]), patience);
      list.known = known;
      rule.begin(keptRule, known.head.revision === 0);
      if (list.begin(copy, { isNewer })) status.markRestored();
      onKnown();
      await write({ isForced: list.known.damaged.length + list.known.unreadable.length > 0 });
      const damaged = (await withTimeout(readAside(database), patience)).length;
      status.report({ damaged: damaged || undefined, persisted: await withTimeout(isPersisted(), patience) });
    } catch (error) {
      if (!list.adopted) beginWithout(copy);
      fail(error);
    }
  }

  /** @param {Shadow} copy */
  function beginWithout(copy) {
    rule.beginWithout();
    if (list.beginWithout(copy)) status.markRestored();
  }

  /** Writes until the database has what the page shows. Forced: at least once. @returns {Promise<void>} */
  async function write({ isForced = false, isAgain = false } = {}) {
    try {
      const { database, isNewer } = await connection.open();
      if (isErasing) await eraseNow(database);
      if (isNewer) return status.report({ state: 'read-only', reason: 'newer' });
      await keeper.keep(database, isForced);
      if (rule.isUnkept) await withTimeout(rule.keep(database), patience).then(() => tabs.announce('changed'));
      return outcome.succeed();
    } catch (error) {
      if (!isAgain && nameOf(error) === 'InvalidStateError') {
        connection.drop();
        return write({ isForced, isAgain: true });
      }
      return fail(error);
    }
  }

  /** Looks for what others have changed, and tries again what has failed. */
  async function follow() {
    if (list.isUnsaved || rule.isUnkept) return write();
    try {
      const { database, isNewer } = await connection.open();
      if (isErasing) {
        await eraseNow(database);
        return outcome.succeed();
      }
      if (isNewer) return status.report({ state: 'read-only', reason: 'newer' });
      const found = await withTimeout(look(database, list.known), patience);
      const isGone = found.head.revision === 0 && list.wanted.length > 0;
      if (isGone && list.known.head.revision > 0) return status.report({ state: 'memory', reason: 'deleted' });
      if (isGone || found.unreadable.length > 0) return write({ isForced: true });
      if (found !== list.known) keeper.take(found, list.wanted);
      await withTimeout(rule.follow(database), patience);
      return outcome.succeed();
    } catch (error) {
      return fail(error);
    }
  }

  /** @returns {Promise<unknown[]>} the damaged records that were set aside */
  async function readDamaged() {
    const { database } = await connection.open();
    return readAside(database);
  }

  function close() {
    outcome.stop();
    connection.drop();
  }

  /** @param {IDBPDatabase} database */
  async function eraseNow(database) {
    await keeper.erase(database);
    isErasing = false;
  }

  /** @param {unknown} error */
  function fail(error) {
    // If the browser has no database, there is none to erase.
    if (!connection.isOpen && hasNone(nameOf(error))) isErasing = false;
    outcome.fail(error);
  }

  return {
    begin,
    write,
    look: follow,
    readAside: readDamaged,
    close,
    get isErasing() { return isErasing; },
    erase() {
      isErasing = true;
      return follow();
    },
  };
}
