import { patience } from './connection.js';
import { eraseKept, exchange } from './kept.js';
import { withTimeout } from './with-timeout.js';

/** @import { IDBPDatabase } from 'idb' */
/** @import { Course } from '../package/xueshi' */
/** @import { Kept } from './kept.js' */
/** @import { joinOtherTabs } from './other-tabs.js' */
/** @import { createStatus } from './status.js' */
/** @import { TabList } from './tab-list.js' */

/**
 * Keeps the list of one tab in a database that is open.
 * @param {object} parts
 * @param {TabList} parts.list
 * @param {ReturnType<typeof createStatus>} parts.status
 * @param {ReturnType<typeof joinOtherTabs>} parts.tabs
 * @param {() => void} parts.onErased somebody has erased everything in another tab
 * @param {() => void} parts.onOutside the list has changed elsewhere
 */
export function createListKeeper({ list, status, tabs, onErased, onOutside }) {
  /** @param {Kept} kept what the database holds now @param {Course[]} sent what the page showed when that began */
  function take(kept, sent) {
    const { isErased, isChanged } = list.take(kept, sent);
    if (isErased) onErased();
    if (isChanged) onOutside();
  }

  return {
    take,
    /** Writes until the database has what the page shows. @param {IDBPDatabase} database @param {boolean} isForced at least once */
    async keep(database, isForced) {
      let isLeft = isForced;
      while (isLeft || list.isUnsaved) {
        const sent = list.wanted;
        const marks = { now: Date.now(), backupAt: status.backupAt, ...list.marks() };
        take(await withTimeout(exchange(database, list.known, sent, marks), patience), sent);
        list.adopted = undefined;
        tabs.announce('changed');
        isLeft = false;
      }
    },
    /** @param {IDBPDatabase} database */
    async erase(database) {
      list.takeErased(await withTimeout(eraseKept(database, list.known), patience));
      tabs.announce('erased');
    },
  };
}
