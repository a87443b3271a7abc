// The database and its versions. Version 1 held the whole list in one record; since version 2 each course is a
// record of its own, so that two tabs never write over each other's courses.

import { openDB } from 'idb';
import { readCourses, sealed } from './sealed.js';

/** @import { IDBPDatabase } from 'idb' */
/** @typedef {{ database: IDBPDatabase, isNewer: boolean }} Opened */
/** @typedef {'deleted' | 'upgraded' | 'closed'} Loss */

const name = 'xueshi';

/** The version that this build reads and writes. */
export const schema = 2;

/**
 * Opens it, or makes it; one of a newer build only to be read. Rejects where the browser does not allow it.
 * @param {{ onLost: (loss: Loss) => void, onBlocked: () => void }} callbacks
 *   lost: the connection is of no more use; blocked: another tab holds an older version open
 * @returns {Promise<Opened>}
 */
export async function openDatabase({ onLost, onBlocked }) {
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

/**
 * @param {IDBPDatabase} database
 * @param {number} oldVersion
 * @param {number | null} _newVersion
 * @param {import('idb').IDBPTransaction<unknown, string[], 'versionchange'>} transaction
 */
async function upgrade(database, oldVersion, _newVersion, transaction) {
  const courses = database.createObjectStore('courses');
  const meta = database.createObjectStore('meta');
  const aside = database.createObjectStore('aside', { autoIncrement: true });
  if (oldVersion !== 1 || !database.objectStoreNames.contains('records')) return;
  const stored = await transaction.objectStore('records').get('courses');
  const kept = readCourses(stored?.courses).flatMap(asJson);
  if (stored !== undefined && kept.length !== stored?.courses?.length) {
    aside.add({ at: new Date(), store: 'records', key: 'courses', value: stored });
  }
  for (const course of kept) courses.put(sealed(course), course.id);
  if (kept.length > 0) meta.put(sealed({ ids: kept.map(({ id }) => id), revision: 1 }), 'head');
  database.deleteObjectStore('records');
}

/** @param {import('../package/xueshi').Course} course none where it has no JSON */
function asJson(course) {
  try {
    return [JSON.parse(JSON.stringify(course))];
  } catch {
    return [];
  }
}
