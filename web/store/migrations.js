// The formats of what is kept in the database, as numbered steps: each takes it from the format before it to its own. A new
// format is a new step at the end, with a test that begins with a database of the format before.

import { readCourses, sealed } from './sealed.js';

/** @import { IDBPDatabase, IDBPTransaction } from 'idb' */
/** @typedef {IDBPTransaction<unknown, string[], 'versionchange'>} Upgrading */
/** @typedef {(database: IDBPDatabase, transaction: Upgrading) => void | Promise<void>} Step */

/** Format 1, 2, 3 … @type {Step[]} */
const steps = [keepList, keepEachCourse, keepRule];

/** The format that this build reads and writes. */
export const schema = steps.length;

/**
 * Runs the steps that a database has not been through.
 * @param {IDBPDatabase} database
 * @param {number} format that it has, 0 if it is new
 * @param {Upgrading} transaction
 */
export async function migrate(database, format, transaction) {
  for (const step of steps.slice(format)) await step(database, transaction);
}

/** 1: the whole list in one record. @type {Step} */
function keepList(database) {
  database.createObjectStore('records');
}

/** 2: each course is a record of its own, so that two tabs never write over each other's courses. @type {Step} */
async function keepEachCourse(database, transaction) {
  const courses = database.createObjectStore('courses');
  const meta = database.createObjectStore('meta');
  const aside = database.createObjectStore('aside', { autoIncrement: true });
  if (!database.objectStoreNames.contains('records')) return;
  const stored = await transaction.objectStore('records').get('courses');
  const kept = readCourses(stored?.courses).flatMap(asJson);
  if (stored !== undefined && kept.length !== stored?.courses?.length) {
    aside.add({ at: new Date(), store: 'records', key: 'courses', value: stored });
  }
  for (const course of kept) courses.put(sealed(course), course.id);
  if (kept.length > 0) meta.put(sealed({ ids: kept.map(({ id }) => id), revision: 1 }), 'head');
  database.deleteObjectStore('records');
}

/** 3: a place for the rule that a person has made or opened. @type {Step} */
function keepRule(database) {
  database.createObjectStore('rules');
}

/** @param {import('../package/xueshi').Course} course @returns {import('../package/xueshi').Course[]} none if JSON cannot express it */
function asJson(course) {
  try {
    return [JSON.parse(JSON.stringify(course))];
  } catch {
    return [];
  }
}
