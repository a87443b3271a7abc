// What the answer names: amounts that are certain, or only their sum where open questions leave several ways.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { textsFor } from '../../web/messages/index.js';
import { addUp } from '../../web/views/add-up.js';
import { answerText } from '../../web/views/answer.js';
import { isEachCertain, openCourses } from '../../web/views/open-questions.js';

const checker = await loadChecker();
const judge = /** @type {any} */ (checker);  // it judges as the page's own does
const [compulsory, elective, professional] = ['public-compulsory', 'public-elective', 'professional'];

/** @param {[category: string | undefined, hours: number, rest?: object][]} list */
function sceneOf(list) {
  const courses = list.map(([category, hours, rest], index) => (
    { id: `${index}`, title: `课程 ${index}`, category, hours, year: 2021, mode: 'in-person', ...rest }));
  const assessment = checker.assess(courses, { asOf: '2021-11-01' });
  return /** @type {any} */ ({ judge: checker, policy: checker.policy, assessment, texts: textsFor('zh-CN'), language: 'zh-CN', over: false });
}

const doubtful = { mode: 'online', provider: '某某云课堂' };

/** @type {[name: string, list: Parameters<typeof sceneOf>[0], certain: boolean, open: number][]} */
const cases = [
  ['nothing is open', [[compulsory, 20], [elective, 6], [professional, 40]], true, 0],
  ['a doubtful course lies at one category', [[compulsory, 10, doubtful], [elective, 6], [professional, 40]], true, 1],
  ['unknown hours may serve several categories', [[compulsory, 20], [elective, 6], [professional, 40], [undefined, 5]], false, 1],
  ['public hours may be compulsory or not', [[compulsory, 10], ['public', 4], [professional, 60]], false, 1],
  ['public hours stand in for compulsory ones', [[compulsory, 18], ['public', 6], [professional, 60]], false, 1],
  ['public hours are of any kind, and more of any kind is missing', [[compulsory, 24], ['public', 2], [professional, 60]], true, 1],
  ['unknown hours have one requirement left to serve', [[compulsory, 24], [elective, 6], [professional, 40], [undefined, 5]], true, 1],
  ['public hours cannot serve professional ones', [[compulsory, 24], ['public', 6], [professional, 40]], true, 1],
];

for (const [name, list, certain, open] of cases) {
  test(`${name}: ${certain ? 'each amount is a fact' : 'only the sum is a fact'}`, () => {
    const scene = sceneOf(list);
    assert.equal(scene.assessment.status, 'short');
    assert.equal(isEachCertain(scene), certain);
    assert.equal(openCourses(scene).length, open);
  });
}

test('the sentence names the sum where nothing else is certain', () => {
  const scene = sceneOf([[compulsory, 20], [elective, 6], [professional, 40], [undefined, 5]]);
  assert.equal(answerText(scene), textsFor('zh-CN')('answer.short.sum', { hours: 19 }));
});

test('a settled course leaves nothing open', () => {
  const scene = sceneOf([[compulsory, 24, { ...doubtful, settled: ['unlisted-platform'] }]]);
  assert.deepEqual(openCourses(scene), []);
});

test('hours are added exactly, and nothing is nothing', () => {
  assert.equal(addUp(judge, [{ category: compulsory, hours: 0.1 }, { category: professional, hours: 0.2 }]), 0.3);
  assert.equal(addUp(judge, []), 0);
});

test('what the core would not count has no sum', () => {
  assert.equal(addUp(judge, [{ category: compulsory, hours: 0.001 }]), undefined);
});
