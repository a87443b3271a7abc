// The rule beside the courses: kept, found again, changed by another tab, kept where the database cannot be had, erased.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { openStore } from '../../web/store/store.js';

/** @import { KeptRule } from '../../web/store/rule.js' */
/** @import { Saved } from '../../web/store/saved.js' */

/** @type {Map<string, string>} */
const texts = new Map();
Object.assign(globalThis, {
  localStorage: {
    getItem: (/** @type {string} */ key) => texts.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => texts.set(key, text),
    removeItem: (/** @type {string} */ key) => texts.delete(key),
  },
  document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  matchMedia: () => ({ matches: false }),
  navigator: { userAgent: '', storage: { persisted: async () => false, persist: async () => false } },
  addEventListener() {},
  removeEventListener() {},
});

const rule = { policy: /** @type {any} */ ({ id: 'own-2023', year: 2023 }), isInForce: true };
const course = { id: 'a', title: '甲', hours: '6' };

const removeDatabase = () => new Promise((done) => { indexedDB.deleteDatabase('xueshi').onsuccess = done; });

beforeEach(async () => {
  texts.clear();
  await removeDatabase();
});

/** @param {{ told?: (KeptRule | undefined)[], states?: Saved[] }} [heard] */
const open = ({ told = [], states = [] } = {}) => openStore({
  onOutside() {}, onErased() {}, onRule: (one) => told.push(one), onState: (saved) => states.push(saved),
});

/** @param {(store: Awaited<ReturnType<typeof open>>) => unknown} use @param {Parameters<typeof open>[0]} [heard] */
async function visit(use, heard) {
  const store = await open(heard);
  const said = await use(store);
  await store.close();
  return said;
}

test('a rule is there again the next time, also without a single course', async () => {
  await visit((store) => store.saveRule(rule));
  texts.clear();
  assert.deepEqual(await visit((store) => store.rule), rule);
  await visit((store) => store.saveRule(undefined));
  assert.equal(await visit((store) => store.rule), undefined);
});

test('courses and rule do not write over each other', async () => {
  await visit(async (store) => {
    store.save([course]);
    await store.saveRule(rule);
  });
  assert.deepEqual(await visit((store) => [store.courses, store.rule]), [[course], rule]);
});

test('another tab is told of it', async () => {
  /** @type {(KeptRule | undefined)[]} */
  const told = [];
  const other = await open({ told });
  await visit((store) => store.saveRule(rule));
  while (told.length === 0) await new Promise((next) => { setTimeout(next, 5); });
  assert.deepEqual([told, other.rule], [[rule], rule]);
  other.close();
});

test('erasing removes it, in every place', async () => {
  /** @type {(KeptRule | undefined)[]} */
  const told = [];
  await visit(async (store) => {
    await store.saveRule(rule);
    await store.erase();
  }, { told });
  assert.deepEqual([told, texts.get('xueshi.rule'), await visit((store) => store.rule)], [[undefined], undefined, undefined]);
});

test('without a database it is kept beside, said not to be saved, and written once there is one', async (context) => {
  const { open: openIndexedDb } = indexedDB;
  context.mock.method(indexedDB, 'open', () => { throw new DOMException('no', 'SecurityError'); });
  /** @type {Saved[]} */
  const states = [];
  await visit((store) => store.saveRule(rule), { states });
  assert.deepEqual([states[states.length - 1].state, states[states.length - 1].isUnsaved], ['memory', true]);
  context.mock.restoreAll();
  assert.equal(indexedDB.open, openIndexedDb);
  assert.deepEqual(await visit((store) => store.rule), rule);
  texts.clear();
  assert.deepEqual(await visit((store) => store.rule), rule);
});

test('a database that was deleted gets it back; one that has been told of another is not undone', async () => {
  await visit((store) => store.saveRule(rule));
  await removeDatabase();
  assert.deepEqual(await visit((store) => store.rule), rule);
  const stale = texts.get('xueshi.rule') ?? '';
  await visit(async (store) => {
    await store.save([course]);
    await store.saveRule({ ...rule, isInForce: false });
  });
  texts.set('xueshi.rule', stale);
  assert.deepEqual(await visit((store) => store.rule), { ...rule, isInForce: false });
});

test('a record that is damaged is no rule', async () => {
  await visit(async (store) => {
    await store.save([course]);
    await store.saveRule(rule);
  });
  await new Promise((done) => {
    const request = indexedDB.open('xueshi');
    request.onsuccess = () => {
      const transaction = request.result.transaction('rules', 'readwrite');
      transaction.objectStore('rules').put({ text: '{"policy":{}}', checksum: '00000000' }, 'rule');
      transaction.oncomplete = () => {
        request.result.close();
        done(true);
      };
    };
  });
  assert.equal(await visit((store) => store.rule), undefined);
});
