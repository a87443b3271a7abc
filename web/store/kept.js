// What the database holds, read and changed by whole transactions. A revision counts the changes; what a tab
// knows of is merged with what others have written since.

import { readHead, withWriters } from './head.js';
import { latestTime } from './latest-time.js';
import { changesBetween, mergeLists } from './merge.js';
import { readCourse, sealed, unsealed } from './sealed.js';

/** @import { IDBPDatabase, IDBPTransaction } from 'idb' */
/** @import { Course } from '../package/xueshi' */
/** @import { Head, Writer } from './head.js' */
/**
 * @typedef {object} Kept
 * @property {Head} head
 * @property {Course[]} courses
 * @property {string[]} unreadable ids of courses whose records are damaged or gone
 * @property {{ store: string, key: IDBValidKey, value: unknown }[]} damaged records that nothing can be read from
 */

const stores = ['courses', 'meta', 'aside'];

/** @type {Kept} */
export const nothingKept = { head: { ids: [], revision: 0 }, courses: [], unreadable: [], damaged: [] };

/**
 * @param {IDBPDatabase} database
 * @param {Kept} known
 * @returns {Promise<Kept>} `known` itself if nothing has changed since
 */
export async function look(database, known) {
  const names = ['courses', 'meta'].filter((name) => database.objectStoreNames.contains(name));
  if (names.length < 2) return nothingKept;
  return find(database.transaction(names), known);
}

/**
 * Writes what a tab wants kept in one strict transaction, merged with what others wrote since.
 * @param {IDBPDatabase} database
 * @param {Kept} known
 * @param {Course[]} wanted
 * @param {object} marks
 * @param {number} marks.now
 * @param {number} [marks.backupAt]
 * @param {Writer[]} marks.by whose changes these are
 * @param {(found: Kept) => Course[]} [marks.baseOf] what `wanted` grew from, if not from `known`
 * @returns {Promise<Kept>}
 */
export async function exchange(database, known, wanted, { backupAt, baseOf, by, now }) {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => {});
  const found = await find(transaction, known);
  if (isErasedSince(known, found)) return found;
  const unreadable = new Set(found.unreadable);
  const common = baseOf ? baseOf(found) : known.courses;
  const base = found.head.revision === 0 ? [] : common.filter(({ id }) => !unreadable.has(id));
  const courses = mergeLists(base, wanted, found.courses);
  const { put, removed, isOrderChanged } = changesBetween(found.courses, courses);
  const records = transaction.objectStore('courses');
  const requests = [
    ...found.damaged.flatMap((each) => [
      transaction.objectStore('aside').add({ at: new Date(now), ...each }),
      transaction.objectStore(each.store).delete(each.key),
    ]),
    ...put.map((course) => records.put(sealed(course), course.id)),
    ...removed.map((id) => records.delete(id)),
  ];
  const isChanged = put.length + removed.length > 0 || isOrderChanged;
  /** @type {Head} */
  const head = {
    ...found.head,
    ids: courses.map(({ id }) => id),
    revision: Math.max(found.head.revision, known.head.revision) + 1,
    since: found.head.since ?? now,
    changedAt: isChanged ? now : found.head.changedAt,
    backupAt: latestTime(backupAt, found.head.backupAt),
    writers: withWriters(found.head.writers, by),
  };
  await Promise.all([...requests, transaction.objectStore('meta').put(sealed(head), 'head'), transaction.done]);
  return { head, courses, unreadable: [], damaged: [] };
}

/**
 * @param {Kept} known
 * @param {Kept} found
 * @returns {boolean} whether a person erased everything after this tab last looked
 */
export function isErasedSince(known, found) {
  return known.head.revision > 0 && (found.head.erased ?? 0) > (known.head.erased ?? 0);
}

/**
 * Empties everything; the mark that it was on purpose stays.
 * @param {IDBPDatabase} database
 * @param {Kept} known
 * @returns {Promise<Kept>}
 */
export async function eraseKept(database, known) {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => {});
  const isOurs = stores.every((name) => names.includes(name));
  const { head: { revision, erased = 0 } } = isOurs ? await find(transaction, known) : nothingKept;
  const head = { ids: [], revision: revision + 1, erased: erased + 1 };
  const requests = names.map((name) => transaction.objectStore(name).clear());
  if (isOurs) requests.push(transaction.objectStore('meta').put(sealed(head), 'head').then(() => {}));
  await Promise.all([...requests, transaction.done]);
  return { ...nothingKept, head };
}

/**
 * @param {IDBPDatabase} database
 * @returns {Promise<unknown[]>} what was set aside
 */
export async function readAside(database) {
  return database.objectStoreNames.contains('aside') ? database.getAll('aside') : [];
}

/**
 * @param {Pick<IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>, 'objectStore'>} transaction
 * @param {Kept} known
 * @returns {Promise<Kept>}
 */
async function find(transaction, known) {
  const meta = transaction.objectStore('meta');
  const courses = transaction.objectStore('courses');
  const readCourses = () => Promise.all([courses.getAllKeys(), courses.getAll()]);
  // At the start everything is read; it is asked for at once.
  const [sealedHead, early] = await Promise.all([meta.get('head'), known.head.revision === 0 ? readCourses() : undefined]);
  const head = readHead(unsealed(sealedHead));
  if (head && head.revision === known.head.revision && head.erased === known.head.erased) return known;
  const [keys, values] = early ?? await readCourses();
  const { readable, damaged } = sort(keys, values);
  if (!head && sealedHead !== undefined) damaged.push({ store: 'meta', key: 'head', value: sealedHead });
  const revision = damaged.length + readable.size === 0 ? 0 : 1;
  const found = head ?? { ids: [...readable.keys()], revision };
  const ids = [...new Set([...found.ids, ...readable.keys()])];
  return {
    head: found,
    courses: ids.flatMap((id) => readable.get(id) ?? []),
    unreadable: ids.filter((id) => !readable.has(id)),
    damaged,
  };
}

/**
 * @param {IDBValidKey[]} keys
 * @param {unknown[]} values
 */
function sort(keys, values) {
  /** @type {Map<string, Course>} */
  const readable = new Map();
  /** @type {Kept['damaged']} */
  const damaged = [];
  keys.forEach((key, index) => {
    const course = readCourse(unsealed(values[index]));
    if (course && course.id === key) readable.set(course.id, course);
    else damaged.push({ store: 'courses', key, value: values[index] });
  });
  return { readable, damaged };
}
