// What titles suggest comes apart from what judging needs: together they are the policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judgeOpener, loadJudge } from '../../web/engine/load.js';
import { findPolicy } from '../../web/engine/policies.js';

const whole = JSON.parse(readFileSync(new URL('../../core/policies/henan-2021.json', import.meta.url), 'utf8'));
const titles = whole.topics.flatMap((/** @type {any} */ { keywords }) => keywords).concat('大数据与四史', '没有', '');
const courses = [
  { id: 'a', title: '甲', category: '公需必修课', hours: 24, year: 2021, mode: 'online', provider: '河南专技在线' },
  { id: 'b', title: '乙', category: '专业课', hours: 59.99, completedOn: '2021-08-27', mode: 'online', provider: '别处', declaredOn: '2021-12-31' },
];

test('a judge that has learned the topics suggests and judges as one that was given the whole policy', async () => {
  const found = findPolicy();
  const judge = await loadJudge(found.policy, found);
  const reference = (await judgeOpener())(whole);
  assert.deepEqual(judge.suggestCategory(titles[0]), []);
  await judge.learn();
  for (const title of titles) assert.deepEqual(judge.suggestCategory(title), reference.suggestCategory(title), title);
  for (const asOf of [undefined, '2021-11-01', '2022-02-01']) {
    assert.deepEqual(judge.assess(courses, { asOf }), reference.assess(courses, { asOf }));
  }
});

test('topics that cannot be loaded are asked for again', async () => {
  const { policy, image, topics } = findPolicy();
  let isThere = false;
  const judge = await loadJudge(policy, { image, topics: async () => (isThere ? topics?.() ?? '' : Promise.reject(new Error('no connection'))) });
  await assert.rejects(judge.learn());
  isThere = true;
  await judge.learn();
  assert.equal(judge.suggestCategory(titles[0]).length, 1);
});
