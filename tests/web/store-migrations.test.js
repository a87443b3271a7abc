// Kept data steps up by numbered steps: a database of each format before this one, opened by this build.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openDatabase } from '../../web/store/database.js';
import { look, nothingKept, readAside } from '../../web/store/kept.js';
import { schema } from '../../web/store/migrations.js';
import { findRule, keepRule } from '../../web/store/rule.js';
import { sealed } from '../../web/store/sealed.js';

const courses = [{ id: 'b', title: '乙', hours: '8' }, { id: 'a', title: '甲', hours: '6' }];

/** What pages of each format before this one have left. @type {Record<number, (database: any) => void>} */
const formats = {
  1: (database) => database.createObjectStore('records').put({ courses }, 'courses'),
  2: (database) => {
    const records = database.createObjectStore('courses');
    for (const course of courses) records.put(sealed(course), course.id);
    database.createObjectStore('meta').put(sealed({ ids: ['b', 'a'], revision: 4 }), 'head');
    database.createObjectStore('aside', { autoIncrement: true });
  },
};

beforeEach(() => new Promise((done) => { indexedDB.deleteDatabase('xueshi').onsuccess = done; }));

/** @param {number} format @param {(database: any) => void} fill */
function leave(format, fill) {
  return new Promise((done) => {
    const request = indexedDB.open('xueshi', format);
    request.onupgradeneeded = () => fill(request.result);
    request.onsuccess = () => {
      request.result.close();
      done(true);
    };
  });
}

const openNow = async () => (await openDatabase({ onLost() {}, onBlocked() {} })).database;

test('every format before this one has a test', () => assert.deepEqual(Object.keys(formats).map(Number), Array.from({ length: schema - 1 }, (_, i) => i + 1)));

for (const [format, fill] of Object.entries(formats)) {
  test(`format ${format} steps up with its courses in order, and can keep a rule`, async () => {
    await leave(Number(format), fill);
    const database = await openNow();
    assert.deepEqual([database.version, [...database.objectStoreNames]], [schema, ['aside', 'courses', 'meta', 'rules']]);
    assert.deepEqual((await look(database, nothingKept)).courses, courses);
    assert.equal(await findRule(database), undefined);
    const rule = { policy: /** @type {any} */ ({ id: 'own' }), isInForce: true };
    await keepRule(database, rule);
    assert.deepEqual(await findRule(database), rule);
    await keepRule(database, undefined);
    assert.equal(await findRule(database), undefined);
    database.close();
  });
}

test('a new database has the same places as one that stepped up', async () => {
  const database = await openNow();
  assert.deepEqual([...database.objectStoreNames], ['aside', 'courses', 'meta', 'rules']);
  database.close();
});

test('what format 1 held and cannot be read is set aside as it was', async () => {
  const held = { courses: [...courses, 'no course'] };
  await leave(1, (database) => database.createObjectStore('records').put(held, 'courses'));
  const database = await openNow();
  assert.deepEqual((await look(database, nothingKept)).courses, courses);
  assert.deepEqual((await readAside(database)).map((/** @type {any} */ { value }) => value), [held]);
  database.close();
});

test('a database of format 1 without its list steps up empty', async () => {
  await leave(1, (database) => database.createObjectStore('something'));
  const database = await openNow();
  assert.deepEqual((await look(database, nothingKept)).courses, []);
  database.close();
});
