// The second reader of tables against the shipped one, on the worked samples and on random tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadChecker } from '../../build/package/xueshi-node.js';
import { isBlank } from './cells.js';
import { rowsOf, withoutBom } from './delimited.js';
import { randomAsOf, randomCourses } from './random-courses.js';
import { randomTable } from './random-tables.js';
import { makeRule } from './rule.js';
import { seeded } from './seeded.js';
import { writeTable, writtenWords } from './table-writer.js';
import { readTable } from './tables.js';
import { fold } from './text.js';

const tables = 6000;
const lists = 1500;
const checker = /** @type {any} */ (await loadChecker());
const rule = makeRule(checker.policy);

const samples = [
  ['an export', '序号,课程名称,科目类型,课程性质,学时,完成时间,学习平台,申报状态\r\n1,知识产权,公需课,必修,8,2021-05-12,河南专技在线,已申报\r\n'
    + '2,高分子材料,专业课,,36,2021-08-15,某基地,未申报\r\n', ['public-compulsory', '专业课']],
  ['a pasted table', '\n我的学习档案（2021年度）\n\n年度\t课程\t类别\t认定学时\t结业时间\n2021年度\t工程伦理\t专业科目\t２９.5\t20211111\n合计\t\t\t\t29.5\n',
    ['专业科目']],
  ['a phone’s lines', '培训名称\n科目类型\n获得学时\n乡村振兴\n公需科目（必修课）\n24.0\n职业素养\n公需科目（选修课）\n6\n',
    ['公需科目（必修课）', '公需科目（选修课）']],
  ['a messy one', '\ufeff课程名称,类别,学分,学时,备注\n"换行\n课程",公需课,1,6,日期不存在\n,专业课,1,3,\n=H("x"),专业课,1,5,公式\n短行,专业课\n',
    ['公需课', '专业课', '专业课', '专业课']],
];
for (const [name, text, categories] of /** @type {[string, string, string[]][]} */ (samples)) {
  test(`both read ${name}`, () => {
    assert.equal(disagreement(text), null);
    assert.deepEqual(readTable(text, checker.policy).courses.map(({ category }) => category), categories);
  });
}

test(`${tables} random tables are read alike`, () => {
  const reached = new Set();
  for (let seed = 0; seed < tables; seed += 1) {
    const text = randomTable(seeded(seed));
    for (const { code } of readTable(text, checker.policy).problems) reached.add(code);
    if (disagreement(text) === null) continue;
    const least = shrink(text);
    assert.fail(`seed ${seed}: ${JSON.stringify(least)}\n${disagreement(least)}`);
  }
  assert.deepEqual([...reached].sort(), [
    'cell-too-long', 'cell-unreadable', 'column-unsure', 'header-missing', 'quote-open', 'row-ragged', 'row-sum',
    'table-empty',
  ]);
});

/** @type {(text: string) => string | null} the first thing the two readers tell differently */
function disagreement(text) {
  const [shipped, twin] = [checker.readTable(text), readTable(text, checker.policy)].map(comparable);
  for (const [place, told] of shipped.entries()) {
    if (told !== twin[place]) return `shipped ${told}\ntwin    ${twin[place]}`;
  }
  return shipped.length < twin.length ? `twin    ${twin[shipped.length]}` : null;
}

/**
 * What has to agree. Ids are compared by what they do, below; the text of a problem only where it is a cell's.
 * @type {(table: any) => string[]}
 */
function comparable({ columns, headerRow, courses, rows, problems }) {
  if (headerRow === 0) return [`no header: ${problems.map((/** @type {any} */ problem) => problem.code)}`];
  return [
    `header ${headerRow}`,
    ...columns.map(tellColumn),
    ...courses.map((/** @type {any} */ course, /** @type {number} */ at) => `row ${rows[at]}: ${tellCourse(course)}`),
    ...problems.map(tellProblem).sort(),
  ];
}

/** @type {(column: any) => string} the twin tells the two halves of a category apart */
function tellColumn({ header, field }) {
  return `column ${header}: ${field === 'nature' ? 'category' : field}`;
}

/** @type {(course: any) => string} */
function tellCourse({ id, ...members }) {
  const { category, ...others } = members;
  const node = category === undefined ? null : rule.categories.get(fold(category));
  // Which of two cells that make no category comes first is nobody's business.
  const told = node ?? [...fold(category ?? '')].sort().join('');
  return JSON.stringify([told, ...Object.entries(others).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** @type {(problem: any) => string} */
function tellProblem({ row, column, code, text = '' }) {
  const isCell = code === 'column-unsure' || code === 'cell-unreadable';
  // A long text is told shortened.
  return `problem ${row} ${column ?? '-'} ${code} ${isCell ? [...text].slice(0, 100).join('') : ''}`;
}

/** @type {(text: string) => string} a shorter table under the same headers that the two still read differently */
function shrink(text) {
  const columns = JSON.stringify(readTable(text, checker.policy).columns);
  const isKept = (/** @type {string} */ shorter) => (
    disagreement(shorter) !== null && JSON.stringify(readTable(shorter, checker.policy).columns) === columns);
  /** @type {string[]} */
  let pieces = text.match(/\r\n|[,;\t\r\n"]|[^,;\t\r\n"]+/g) ?? [];
  for (let size = pieces.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < pieces.length; at += size) {
      const fewer = [...pieces.slice(0, at), ...pieces.slice(at + size)];
      if (!isKept(fewer.join(''))) continue;
      pieces = fewer;
      at -= size;
    }
  }
  return pieces.join('');
}

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
  const words = rowsOf(withoutBom(checker.writeTable([])), ',')[0].cells;
  assert.equal(words.length, Object.keys(writtenWords).length);
  for (let seed = 0; seed < lists; seed += 1) {
    const text = checker.writeTable(numbered(randomCourses(seeded(seed), checker.policy)));
    assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
    for (const { cells } of rowsOf(withoutBom(text), ',')) {
      assert.equal(cells.length, words.length);
      for (const cell of cells) assert.ok(!/^([=+\-@\t\r]|'(?![=+\-@\t\r']))/.test(cell), JSON.stringify(cell));
    }
  }
});

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
