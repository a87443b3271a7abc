// What the shipped reader and writer of tables promise beyond the courses they read: ids, and tables that come back.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadChecker } from '../../build/package/xueshi-node.js';
import { isBlank, isEmptyWord, startsFormula } from './cells.js';
import { rowsOf, withoutMarks } from './delimited.js';
import { randomAsOf, randomCourses } from './random-courses.js';
import { randomTable } from './random-tables.js';
import { seeded } from './seeded.js';
import { writeTable, writtenWords } from './table-writer.js';

const lists = 1500;
const checker = /** @type {any} */ (await loadChecker());

test('ids are distinct, and stay while only what may change later changes', () => {
  for (let seed = 0; seed < 1000; seed += 1) {
    const text = randomTable(seeded(seed));
    const ids = idsOf(text);
    assert.equal(new Set(ids).size, ids.length, text);
    assert.deepEqual(idsOf(text), ids);
  }
  const read = (/** @type {string} */ row) => idsOf(`课程,类别,学时,完成时间,年度,平台,申报状态,申报日期,证书编号,学习形式\n${row}\n`)[0];
  const id = read('甲,专业课,5,2021-05-01,2021,某基地,未申报,,,');
  for (const row of ['已申报,,,', '2021-06-01,,,', ',2021-06-01,,', '未申报,,A-1,', '未申报,,,面授']) {
    assert.equal(read(`甲,专业课,5,2021-05-01,2021,某基地,${row}`), id, row);
  }
  for (const row of [
    '乙,专业课,5,2021-05-01,2021,某基地', '甲,公需课,5,2021-05-01,2021,某基地', '甲,专业课,6,2021-05-01,2021,某基地',
    '甲,专业课,5,2021-05-02,2021,某基地', '甲,专业课,5,2021-05-01,2020,某基地', '甲,专业课,5,2021-05-01,2021,别处',
  ]) assert.notEqual(read(row), id, row);
});

test('equal rows have the same ids in the next export, in their order', () => {
  const [first, second, other] = idsOf('课程,学时\n甲,1\n甲,1\n乙,1\n');
  assert.equal(new Set([first, second, other]).size, 3);
  const next = idsOf('课程,学时\n丙,1\n乙,1\n甲,1\n丁,2\n甲,1\n');
  assert.deepEqual([1, 2, 4].map((at) => next[at]), [other, first, second]);
});

/** @type {(text: string) => string[]} */
function idsOf(text) {
  return checker.readTable(text).courses.map((/** @type {any} */ { id }) => id);
}

test('the shipped writer writes every member in a column of its own, and no cell starts a formula', () => {
  const words = rowsOf(withoutMarks(checker.writeTable([])), ',')[0].cells;
  assert.equal(words.length, Object.keys(writtenWords).length);
  for (let seed = 0; seed < lists; seed += 1) {
    const text = checker.writeTable(numbered(randomCourses(seeded(seed), checker.policy)));
    assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
    for (const { cells } of rowsOf(withoutMarks(text), ',')) {
      assert.equal(cells.length, words.length);
      for (const cell of cells) assert.ok(!startsFormula(cell) || isGuarded(cell), JSON.stringify(cell));
    }
  }
});

/** @type {(cell: string) => boolean} */
function isGuarded(cell) {
  return cell.startsWith("'") && (startsFormula(cell.slice(1)) || isEmptyWord(cell.slice(1)));
}

test('what the second writer writes is judged the same once the shipped reader has read it', () => {
  let written = 0;
  for (let seed = 0; seed < lists; seed += 1) {
    const random = seeded(seed);
    const courses = numbered(randomCourses(random, checker.policy, { oddness: 0 }).filter(isPlain));
    const options = { asOf: randomAsOf(random, checker.policy) };
    const again = numbered(checker.readTable(writeTable(courses)).courses);
    assert.deepEqual(checker.assess(again, options), checker.assess(courses, options), JSON.stringify(courses));
    written += courses.length;
  }
  assert.ok(written > 1000);
});

/** @type {(courses: any[]) => any[]} */
function numbered(courses) {
  return courses.map((course, at) => ({ ...course, id: String(at) }));
}

/**
 * An empty cell and one of white space are the same in a table.
 * @type {(course: any) => boolean}
 */
function isPlain(course) {
  return !Object.values(course).some((value) => typeof value === 'string' && value !== '' && isBlank(value));
}
