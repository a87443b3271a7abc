// What is taken over from a course that is known already.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMatched } from '../../web/exchange/match-courses.js';

/** @import { Course, JudgedCourse, Policy } from '../../web/package/xueshi' */

const policy = /** @type {Policy} */ (/** @type {unknown} */ ({ categories: { id: 'total', children: [
  { id: 'public', children: [{ id: 'public-compulsory' }] }, { id: 'professional' }] } }));

/** A category is its own id; 'x' cannot be read. @param {Course[]} courses */
const judge = (courses) => /** @type {JudgedCourse[]} */ (courses.map((course) => ({
  id: course.id,
  standing: 'counted',
  category: course.category ?? 'total',
  findings: Object.keys(course).filter((name) => course[name] === 'x').map((field) => ({ code: `${field}-unreadable`, field })),
})));

/** @param {Course} known @param {Course} read @param {'same' | 'changed' | 'new'} match */
const compared = (known, read, match) => compareMatched([known], [read], [{ index: 0, match, ...(match !== 'new' && { id: known.id }) }], judge, policy);

const known = { id: 'a', title: '甲', hours: 6, category: 'public-compulsory', settled: ['year-unknown'], note: '我的' };

test('what is new is said, what is settled and not said again stays, under the known id', () => {
  const { added, same, changed } = compared(known, { id: 'b', title: '甲', hours: 24, completedOn: '2021-06-05', provider: '', settled: [] }, 'changed');
  assert.deepEqual([added, same, changed], [[], [], [{ ...known, hours: 24, completedOn: '2021-06-05' }]]);
});

test('what cannot be read, and a broader category, are not taken over', () => {
  const { changed } = compared(known, { id: 'b', title: '甲', hours: 'x', category: 'public', year: '2021' }, 'changed');
  assert.deepEqual(changed, [{ ...known, year: '2021' }]);
  const broad = { ...known, category: 'public' };
  assert.deepEqual(compared(broad, { id: 'b', title: '甲', category: 'public-compulsory' }, 'changed').changed, [known]);
});

test('the same stays as it is held', () => {
  assert.deepEqual(compared(known, { id: 'b', title: '甲', hours: 6 }, 'same'), { added: [], same: [known], changed: [] });
});

test('a new course never gets an id that another one has', () => {
  const read = [{ id: 'a', title: '乙' }, { id: 'a-2', title: '丙' }];
  const { added } = compareMatched([known], read, [{ index: 0, match: 'new' }, { index: 1, match: 'new' }], judge, policy);
  assert.deepEqual(added.map(({ id, title }) => [id, title]), [['a-2', '乙'], ['a-2-2', '丙']]);
});
