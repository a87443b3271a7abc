// What the answer says about kinds of hours: all that is certain, and no more.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import '../../web/messages/courses.js';
import { textsFor } from '../../web/messages/index.js';
import { missingKinds, remarkOn } from '../../web/views/missing.js';
import { openCourses, primaryOf } from '../../web/views/questions.js';
import { behindText } from '../../web/panels/outcome.js';
import { innerParts, partsOf } from '../../web/views/year-picture.js';
import { answerText, reasonText, verdictText } from '../../web/views/verdict.js';

const checker = await loadChecker();
const [compulsory, elective, professional] = ['public-compulsory', 'public-elective', 'professional'];
const texts = textsFor('zh-CN');

/** @param {[category: string | undefined, hours: number | string, rest?: object][]} list @param {{ over?: boolean }} [day] */
function sceneOf(list, { over = false } = {}) {
  const courses = list.map(([category, hours, rest], index) => (
    { id: `${index}`, title: `课程 ${index}`, category, hours, year: 2021, mode: 'in-person', ...rest }));
  const assessment = checker.assess(courses, { asOf: over ? '2026-03-01' : '2021-11-01' });
  return /** @type {any} */ ({
    policy: checker.policy, assessment, texts, language: 'zh-CN', over, snapshot: { courses, draft: undefined },
  });
}

const doubtful = { mode: 'online', provider: '某某云课堂' };

/** @type {[name: string, list: Parameters<typeof sceneOf>[0], kinds: [string, number][], open: number][]} */
const cases = [
  ['nothing is open', [[compulsory, 20], [elective, 6], [professional, 40]], [[compulsory, 4], [professional, 20]], 0],
  ['a doubtful course lies at one category', [[compulsory, 10, doubtful], [elective, 6], [professional, 40]], [[compulsory, 14], [professional, 20]], 1],
  ['unknown hours may serve several kinds', [[compulsory, 20], [elective, 6], [professional, 40], [undefined, 5]], [[professional, 15]], 1],
  ['public hours may be compulsory or not', [[compulsory, 10], ['public', 4], [professional, 60]], [['public', 16]], 1],
  ['public hours of any kind, and more of any kind is missing', [[compulsory, 24], ['public', 2], [professional, 60]], [['public', 4]], 1],
  ['unknown hours have one requirement left to serve', [[compulsory, 24], [elective, 6], [professional, 40], [undefined, 5]], [[professional, 15]], 1],
];

for (const [name, list, kinds, open] of cases) {
  test(`${name}: the kinds that are named are those that are certain`, () => {
    const scene = sceneOf(list);
    assert.equal(scene.assessment.status, 'short');
    assert.deepEqual(missingKinds(scene, scene.assessment.needed).map(({ category, hours }) => [category, hours]), kinds);
    assert.equal(openCourses(scene).length, open);
  });
}

test('a kind that is wholly missing names the narrower one inside it, and any kind is said only if any will do', () => {
  const { needed } = sceneOf([]).assessment;
  const [all] = missingKinds(sceneOf([[professional, 1]]), needed);
  assert.deepEqual([all.category, all.hours, all.inside.map(({ hours }) => hours)], ['public', 30, [24]]);
  const rest = sceneOf([[compulsory, 24], [professional, 60]]);
  const [any] = missingKinds(rest, rest.assessment.needed);
  assert.equal(remarkOn(rest, any, rest.assessment.needed), texts('missing.any', { kinds: '公需必修、公需选修' }));
  const unsure = sceneOf([[compulsory, 10], ['public', 4], [professional, 60]]);
  const [open] = missingKinds(unsure, unsure.assessment.needed);
  assert.doesNotMatch(remarkOn(unsure, open, unsure.assessment.needed), /都行/);
});

test('the question that is worth most comes first', () => {
  const dateless = { year: undefined };
  const scene = sceneOf([[compulsory, 2, doubtful], [professional, 30, dateless], [professional, 1, dateless]]);
  assert.deepEqual(openCourses(scene).map(({ id }) => id), ['1', '0', '2']);
});

test('the verdict is a word or two with its figure, and says what it rests on', () => {
  assert.equal(verdictText(sceneOf([[compulsory, 24], [elective, 6], [professional, 36]])), texts('answer.short', { hours: 24 }));
  assert.equal(verdictText(sceneOf([[compulsory, 24], [elective, 6], [undefined, 36]])), texts('answer.short.least', { hours: 24 }));
  assert.equal(verdictText(sceneOf([[professional, '3学分']])), texts('answer.unread', { count: 1 }));
  const late = sceneOf([[professional, 60, { year: 2020 }]], { over: true });
  assert.equal(reasonText(late), texts('answer.other-year', { count: 1, year: 2021 }));
  const whole = sceneOf([[undefined, 90]]);
  assert.deepEqual([verdictText(whole), reasonText(whole)], [texts('answer.unsettled', { count: 1 }), texts('answer.unsettled.vague')]);
  assert.match(answerText(sceneOf([[compulsory, 24], [elective, 6], [professional, 36]])), /专业课 24 学时/);
});

test('a settled course leaves nothing open', () => {
  assert.deepEqual(openCourses(sceneOf([[compulsory, 24, { ...doubtful, settled: ['unlisted-platform'] }]])), []);
});

test('one button stands out: for what is to be done first', () => {
  const whole = /** @type {Parameters<typeof sceneOf>[0]} */ ([[compulsory, 24], [elective, 6], [professional, 60]]);
  assert.equal(primaryOf(sceneOf([])), 'add');
  assert.equal(primaryOf(sceneOf([[compulsory, 24]])), 'add');
  assert.equal(primaryOf(sceneOf([[undefined, 24]])), 'question');
  assert.equal(primaryOf(sceneOf([[compulsory, '3学分']])), 'mend');
  assert.equal(primaryOf(sceneOf(whole)), 'declare');
  assert.equal(primaryOf(sceneOf(whole.map(([category, hours]) => [category, hours, { declared: true }]))), 'none');
});

test('the picture names a kind within another at its own part of the axis', () => {
  const { categories } = checker.policy;
  const inner = innerParts(categories, partsOf(categories));
  assert.deepEqual(inner.map(({ id, from, length }) => [id, from, length]), [['public-compulsory', 0, 24]]);
  assert.deepEqual(innerParts({ id: 'all', label: {}, min: 3 }, partsOf({ id: 'all', label: {}, min: 3 })), []);
});

test('what stands behind an outcome is certain, or says what it depends on', () => {
  const open = sceneOf([[compulsory, 24, doubtful], [elective, 6], [professional, 60]]);
  assert.deepEqual([open.assessment.status, behindText(open)], ['unsettled', reasonText(open)]);
  assert.match(behindText(sceneOf([[compulsory, 23.5], [elective, 6], [professional, 60]])), /0\.5/);
  assert.equal(behindText(sceneOf([[compulsory, 24, { declared: true }], [elective, 6, { declared: true }], [professional, 60, { declared: true }]])), '');
  assert.match(behindText(sceneOf([[compulsory, 24], [elective, 6], [professional, 60]])), /24.*6.*60/);
});
