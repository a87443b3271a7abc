// The database: opened, made, or brought to the format of this build (migrations.js).

import { openDB } from 'idb';
import { migrate, schema } from './migrations.js';

/** @import { IDBPDatabase } from 'idb' */
/** @typedef {{ database: IDBPDatabase, isNewer: boolean }} Opened */
/** @typedef {'deleted' | 'upgraded' | 'closed'} Loss */

const name = 'xueshi';

/**
 * Opens the database and creates it if needed. One of a newer build is opened only to be read. Rejects if the browser does
 * not allow it.
 * @param {{ onLost: (loss: Loss) => void, onBlocked: () => void }} callbacks
 *   lost: the connection is of no more use; blocked: another tab holds an older version open
 * @returns {Promise<Opened>}
 */
export async function openDatabase({ onLost, onBlocked }) {
  /** @type {NonNullable<import('idb').OpenDBCallbacks<unknown>['upgrade']>} */
  const upgrade = (database, format, _wanted, transaction) => migrate(database, format, transaction);
  const listeners = {
    blocked: onBlocked,
    /**
     * @param {number} _own
     * @param {number | null} wanted
     * @param {IDBVersionChangeEvent} event
     */
    blocking(_own, wanted, event) {
      /** @type {IDBDatabase} */ (event.target).close();
      onLost(wanted === null ? 'deleted' : 'upgraded');
    },
    terminated: () => onLost('closed'),
  };
  try {
    return { database: await openDB(name, schema, { upgrade, ...listeners }), isNewer: false };
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return { database: await openDB(name, undefined, listeners), isNewer: true };
  }
}
