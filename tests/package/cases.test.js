// The package's report on the cases of a policy, compared with the independent judge's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkCases, PolicyError } from '../../build/package/xueshi-node.js';
import { withCases } from '../check/write-cases.mjs';
import { tryCases } from '../twin/cases.js';

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(`../../${path}.json`, import.meta.url), 'utf8'));
const henan = readJson('core/policies/henan-2021');
const cases = readJson('build/package/henan-2021.cases');
const school = readJson('tests/policies/school-year-2023');

test('every published case holds, and every change of the policy is noticed', async () => {
  const { cases: answers, coverage } = await checkCases('henan-2021', cases);
  assert.deepEqual(answers.filter(({ holds }) => !holds), []);
  assert.deepEqual([coverage.unnoticed, coverage.noticed], [[], coverage.of]);
});

test('the independent judge comes to the same report, whichever cases there are', async () => {
  for (const [policy, some] of [
    [henan, cases], [henan, cases.slice(0, 9)], [henan, []], [{ ...henan, period: { from: '2021-12-31', to: '2021-12-31' } }, cases],
    [school, [{ courses: [], expect: { status: 'empty' } }, { courses: {}, expect: { error: { code: 'not-a-list' } } }]],
  ]) {
    assert.equal(JSON.stringify(await checkCases(policy, some)), JSON.stringify(tryCases(policy, some)));
  }
});

test('a changed rule shows for whom it changes what', async () => {
  const stricter = structuredClone(henan);
  stricter.categories.children[1].min = 61;
  const { cases: answers } = await checkCases(stricter, cases);
  const changed = answers.filter(({ holds }) => !holds);
  assert.ok(changed.length > 10 && changed.length < cases.length);
  const enough = /** @type {any} */ (answers.find(({ note }) => note?.en?.startsWith('Just enough')));
  assert.equal(enough.expect.status, 'met');
  assert.deepEqual(enough.answer.needed.sure, [{ category: 'professional', hours: 1 }]);
});

test('a malformed policy is refused, and what is no list of cases', async () => {
  await assert.rejects(checkCases({ ...henan, id: 5 }, cases), PolicyError);
  await assert.rejects(checkCases(henan, /** @type {any} */ ({})), TypeError);
});

test('the table in core/policies/README.md shows the cases as they are', () => {
  assert.equal(readFileSync(new URL('../../core/policies/README.md', import.meta.url), 'utf8'), withCases());
});
