// Before anything is imported, the core says what would come of it: of what is ticked, and of nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { exampleCourses } from '../../web/panels/example.js';
import { exampleId } from '../../web/model/snapshot.js';
import { chosenIn, foreseeImport } from '../../web/panels/import-foresight.js';

const judge = /** @type {any} */ (await loadChecker());
const asOf = '2021-11-01';
const course = (/** @type {string} */ id, /** @type {string} */ category, /** @type {number} */ hours) => (
  { id, title: id, category, hours, year: 2021, mode: 'in-person', declaredOn: '2021-10-01' });
const [compulsory, elective, professional] = [
  course('a', 'public-compulsory', 24), course('b', 'public-elective', 6), course('c', 'professional', 60)];

/** @param {any[]} held @param {{ added?: any[], changed?: any[], same?: any[] }} news @param {string[]} [refused] */
function foreseen(held, { added = [], changed = [], same = [] }, refused = []) {
  const preview = /** @type {any} */ ({ found: { comparison: { added, changed, same } }, refused });
  return foreseeImport(/** @type {any} */ ({ courses: held, asOf }), preview, judge)?.assessment;
}

test('the courses held and those that are ticked are judged together', () => {
  assert.equal(foreseen([compulsory], { added: [elective, professional] })?.status, 'met');
  const without = foreseen([compulsory], { added: [elective, professional] }, ['b']);
  assert.deepEqual([without?.status, without?.needed.certain.find(({ category }) => category === 'public')?.hours], ['short', 6]);
});

test('a change counts if it is ticked, else the course stays as it was', () => {
  const held = [compulsory, elective, { ...professional, hours: 59.99 }];
  assert.equal(foreseen(held, { changed: [professional] })?.status, 'met');
  assert.equal(foreseen(held, { changed: [professional] }, ['c'])?.status, 'short');
});

test('the example is not counted, for it leaves when something is imported', () => {
  const example = exampleCourses(exampleId);
  assert.ok(example.length > 0);
  assert.equal(foreseen(example, { added: [compulsory] })?.courses.length, 1);
});

test('a list that the core refuses has no outcome', () => {
  assert.equal(foreseen([compulsory], { added: [compulsory] }), undefined);
});

test('what is refused is taken over in no way', () => {
  const preview = /** @type {any} */ ({ found: { comparison: { added: [compulsory], changed: [elective], same: [professional] } }, refused: ['a', 'b'] });
  assert.deepEqual(chosenIn(preview), { added: [], changed: [], same: [professional] });
});
