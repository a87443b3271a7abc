import { openDB } from 'idb';

/** @import { Course } from '../package/xueshi' */
/** @typedef {{ schema: 1, courses: Course[] }} StoredRecord */

const key = 'courses';

/**
 * Keeps the courses on this device. Rejects where the browser does not allow it.
 * @returns {Promise<{ load: () => Promise<Course[]>, save: (courses: Course[]) => Promise<void> }>}
 */
export async function openStore() {
  const database = await openDB('xueshi', 1, {
    upgrade(created) {
      created.createObjectStore('records');
    },
  });
  return {
    async load() {
      /** @type {StoredRecord | undefined} */
      const stored = await database.get('records', key);
      return Array.isArray(stored?.courses) ? stored.courses : [];
    },
    async save(courses) {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put({ schema: 1, courses }, key), transaction.done]);
    },
  };
}
