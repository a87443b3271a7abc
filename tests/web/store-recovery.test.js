// What a tab begins with: the database, and the shadow for what the database has lost or has never been given.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseOf, beginWith } from '../../web/store/recovery.js';

const course = (/** @type {string} */ id, /** @type {string} */ hours) => ({ id, title: id, hours });
const [a, b] = [course('a', '1'), course('b', '2')];
const by = { writer: 'tab', sequence: 7 };

/**
 * @param {import('../../web/package/xueshi').Course[]} courses
 * @param {Partial<import('../../web/store/head.js').Head>} [head]
 * @param {string[]} [unreadable]
 */
function kept(courses, head = {}, unreadable = []) {
  const ids = courses.map(({ id }) => id);
  return { head: { ids, revision: 5, ...head }, courses, unreadable, damaged: [] };
}

test('a new database begins with the whole shadow', () => {
  const nothing = kept([], { revision: 0 });
  assert.deepEqual(beginWith(nothing, { courses: [a] }), { courses: [a], isRestored: true });
  assert.deepEqual(beginWith(nothing, { courses: [a], unkept: [a, b], by }), { courses: [a, b], isRestored: true });
  assert.deepEqual(beginWith(nothing, { courses: [] }), { courses: [], isRestored: false });
});

test('a database that is well is taken as it is', () => {
  const found = kept([a]);
  assert.deepEqual(beginWith(found, { courses: [b] }), { courses: found.courses, isRestored: false });
});

test('a record that cannot be read comes from the shadow, in its place', () => {
  const found = kept([b], { ids: ['a', 'b'] }, ['a']);
  assert.deepEqual(beginWith(found, { courses: [a, b] }), { courses: [a, b], isRestored: true });
});

test('a record that cannot be read comes from what its tab had handed over last, once the database was given it', () => {
  const found = kept([a], { ids: ['a', 'b'], writers: { tab: 7 } }, ['b']);
  assert.deepEqual(beginWith(found, { courses: [a], unkept: [a, b], by }), { courses: [a, b], isRestored: true });
});

test('a change that the database was never given comes from the shadow', () => {
  const shadow = { courses: [a], unkept: [course('a', '9')], by };
  for (const writers of /** @type {(Record<string, number> | undefined)[]} */ ([undefined, { other: 9 }, { tab: 6 }])) {
    const { courses, isRestored } = beginWith(kept([a, b], { writers }), shadow);
    assert.deepEqual(courses, [course('a', '9'), b]);
    assert.equal(isRestored, true);
  }
});

test('a shadow older than what its tab had saved undoes nothing', () => {
  const shadow = { courses: [a], unkept: [course('a', '9')], by };
  for (const sequence of [7, 8]) {
    const found = kept([course('a', '10'), b], { writers: { tab: sequence } });
    assert.deepEqual(beginWith(found, shadow), { courses: found.courses, isRestored: false });
  }
});

test('a shadow from before everything was erased brings nothing back', () => {
  const shadow = { courses: [a], unkept: [a, b], by };
  const found = kept([], { erased: 1 }, ['a']);
  assert.deepEqual(beginWith(found, shadow), { courses: [], isRestored: false });
  assert.deepEqual(beginWith(found, { ...shadow, erased: 1 }).courses, [a, b]);
});

test('where the database came late, only what was typed since the shadow counts as new', () => {
  const shadow = { courses: [a], unkept: [a, b], by };
  assert.equal(baseOf(kept([a]), shadow), shadow.courses);
  assert.equal(baseOf(kept([a], { writers: { tab: 7 } }), shadow), shadow.unkept);
  assert.equal(baseOf(kept([], { erased: 1 }), shadow), shadow.unkept);
});
