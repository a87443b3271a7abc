// A database that answers late, at every possible moment: what is lost there comes back from the shadow, and nothing is
// called saved before it is.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../web/store/database.js';
import { patience } from '../../web/store/connection.js';
import { look, nothingKept } from '../../web/store/kept.js';
import { shadowKey, writeShadow } from '../../web/store/shadow.js';
import { openStore } from '../../web/store/store.js';

/** @import { TestContext } from 'node:test' */
/** @import { Saved } from '../../web/store/saved.js' */

const courses = ['a', 'b'].map((id) => ({ id, title: id, hours: '1' }));
const ids = (/** @type {{ id: string }[]} */ list) => list.map(({ id }) => id);
const turn = () => new Promise((next) => { setImmediate(next); });

/** @type {Map<string, string>} */
const texts = new Map();
/** How often localStorage still says that it holds nothing. */
let silent = 0;
Object.assign(globalThis, {
  localStorage: {
    getItem(/** @type {string} */ key) {
      if (silent === 0) return texts.get(key) ?? null;
      silent -= 1;
      return null;
    },
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => texts.set(key, text),
    removeItem: (/** @type {string} */ key) => texts.delete(key),
  },
  document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  matchMedia: () => ({ matches: false }),
  navigator: { userAgent: '', storage: { persisted: async () => false, persist: async () => false } },
  addEventListener() {},
  removeEventListener() {},
});

/** A database of ours with nothing in it, beside a shadow that holds the courses. */
async function emptyBesideShadow() {
  await new Promise((done) => { indexedDB.deleteDatabase('xueshi').onsuccess = done; });
  texts.clear();
  silent = 0;
  writeShadow({ courses });
  const { database } = await openDatabase({ onLost() {}, onBlocked() {} });
  database.close();
}

/**
 * Opens the store. After each of these numbers of turns, everything that still waits for the database times out.
 * @param {TestContext} context
 * @param {number[]} latePoints
 */
async function openLate(context, latePoints) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {Saved[]} */
  const states = [];
  const opening = openStore({ onOutside() {}, onErased() {}, onState: (saved) => states.push({ ...saved }) });
  for (let at = 0; at < 60; at += 1) {
    await turn();
    if (latePoints.includes(at)) context.mock.timers.tick(patience);
  }
  // Whatever failed is tried again, after a second and later.
  for (let second = 0; second < 30; second += 1) {
    context.mock.timers.tick(1_000);
    for (let i = 0; i < 10; i += 1) await turn();
  }
  const store = await opening;
  context.mock.timers.reset();
  const { database } = await openDatabase({ onLost() {}, onBlocked() {} });
  const kept = await look(database, nothingKept);
  database.close();
  store.close();
  return { shown: ids(store.courses), kept: ids(kept.courses), state: states.at(-1)?.state };
}

const whole = { shown: ['a', 'b'], kept: ['a', 'b'], state: 'saved' };

test('an empty database is filled from the shadow, whenever it answers late', async (context) => {
  for (let first = 0; first < 40; first += 1) {
    await emptyBesideShadow();
    assert.deepEqual(await openLate(context, [first]), whole, `late at ${first}`);
  }
});

test('and when it answers late twice', async (context) => {
  for (let first = 0; first < 30; first += 3) {
    for (let second = first + 1; second < 45; second += 4) {
      await emptyBesideShadow();
      assert.deepEqual(await openLate(context, [first, second]), whole, `late at ${first} and ${second}`);
    }
  }
});

test('a shadow that was not to be read at first is looked for before it is given up', async (context) => {
  await emptyBesideShadow();
  silent = 1;
  assert.deepEqual(await openLate(context, []), whole);
  assert.ok(texts.has(`xueshi.${shadowKey}`), 'the shadow is still there');
});

test('a list that a person has emptied stays empty', async (context) => {
  await emptyBesideShadow();
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const store = await openStore({ onOutside() {}, onErased() {}, onState() {} });
  await store.save([]);
  context.mock.timers.tick(1_000);
  for (let i = 0; i < 10; i += 1) await turn();
  context.mock.timers.reset();
  assert.deepEqual(ids(store.courses), []);
  assert.equal(texts.has(`xueshi.${shadowKey}`), false);
  store.close();
});

test('what is kept is known before the browser says whether it will keep it, and is never called unkept meanwhile', async (context) => {
  await emptyBesideShadow();
  context.mock.timers.enable({ apis: ['setTimeout'] });
  context.mock.method(navigator.storage, 'persisted', () => new Promise(() => {}));
  /** @type {Saved[]} */
  const states = [];
  const store = await openStore({ onOutside() {}, onErased() {}, onState: (saved) => states.push({ ...saved }) });
  assert.deepEqual(ids(store.courses), ['a', 'b']);
  for (let turns = 0; turns < 100; turns += 1) await turn();
  assert.deepEqual([...new Set(states.map(({ state }) => state))], ['saving', 'saved']);
  context.mock.restoreAll();
  store.close();
});
