// The worked examples beside the policy: each holds, and together they notice every change of the rule.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { has, tryCases } from './cases.js';

/** @type {(path: string) => any} */
const load = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const henan = load('../../core/policies/henan-2021.json');
const cases = load('../../core/policies/henan-2021.cases.json');
const { cases: results, coverage } = tryCases(henan, cases);

for (const [place, { note }] of cases.entries()) {
  test(`case: ${note.en}`, () => assert.deepEqual(results[place], { note, holds: true }));
}

test('the cases notice every small change of the rule', () => {
  assert.deepEqual(coverage.unnoticed, []);
  assert.equal(coverage.noticed, coverage.of);
  assert.ok(coverage.of > 200, `${coverage.of} changes`);
});

test('every case has a note in both languages, no two alike', () => {
  for (const language of ['zh-CN', 'en']) {
    const notes = cases.map((/** @type {any} */ { note }) => note[language]);
    assert.ok(notes.every((/** @type {any} */ text) => typeof text === 'string' && text !== ''));
    assert.equal(new Set(notes).size, notes.length);
  }
});

test('what no case asks for goes unnoticed', () => {
  const met = cases.filter((/** @type {any} */ { expect }) => expect.status === 'met');
  const { unnoticed, of, noticed } = tryCases(henan, met).coverage;
  assert.equal(unnoticed.length, of - noticed);
  const changes = unnoticed.map(({ pointer, change }) => `${pointer} ${change}`);
  for (const change of ['/categories/min less', '/period/to later', '/categories/children/1/words/0 moved']) {
    assert.ok(changes.includes(change), change);
  }
  assert.ok(!changes.includes('/categories/children/0/min more'));
});

test('a case that does not hold comes back with both answers', () => {
  const [{ note, courses, expect }] = cases;
  const wrong = { note, courses, expect: { ...expect, status: 'met' } };
  const { cases: [one] } = tryCases(henan, [wrong]);
  assert.deepEqual(Object.keys(one), ['note', 'holds', 'expect', 'answer']);
  assert.equal(/** @type {any} */ (one).answer.status, 'short');
});

test('a part is held against a whole', () => {
  assert.ok(has({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ c: 2 }] }));
  for (const part of [{ a: 2 }, { b: [] }, { b: [{ c: 2 }, {}] }, { e: null }, { b: { 0: {} } }, { a: [] }, [], null]) {
    assert.ok(!has({ a: 1, b: [{ c: 2, d: 3 }] }, part), JSON.stringify(part));
  }
});
