// Tables as the package reads and writes them, compared with the vectors and on random lists.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { readCertificate, readDate, readFlag, readHours, readSettled, readTitle, readYear } from '../twin/members.js';
import { randomAsOf, randomCourses, seeded } from '../twin/random-courses.js';
import { isAbsent, textOf } from '../twin/text.js';

const root = new URL('../../', import.meta.url);
const vectors = JSON.parse(readFileSync(new URL('tests/vectors/tables.json', root), 'utf8'));
const checker = /** @type {any} */ (await loadChecker());

const numbered = (courses) => courses.map((course, i) => ({ ...course, id: `${i}` }));

const pendingCodes = ['possible-duplicate', 'sum-and-items', 'unlisted-platform', 'completed-in-future', 'year-unknown'];

/** The members of a course as the independent judge reads them; a member that should be text and is not counts as absent. */
function membersOf(course) {
  const text = (value) => (isAbsent(value) ? null : textOf(value));
  const settled = readSettled(course.settled);
  return {
    title: readTitle(course.title),
    category: text(course.category),
    hours: readHours(course.hours),
    completedOn: readDate(course.completedOn),
    year: readYear(course.year),
    provider: text(course.provider),
    declaredOn: readDate(course.declaredOn),
    declared: readFlag(course.declared),
    certificate: readCertificate(course.certificate),
    sum: readFlag(course.sum),
    planned: readFlag(course.planned),
    settled: settled.code ?? pendingCodes.filter((code) => settled.value.has(code)),
  };
}

test('every table of the vectors is read as written', () => {
  for (const { note, text, options, gives } of vectors.reads) {
    assert.equal(JSON.stringify(checker.readTable(text, options)), JSON.stringify(gives), note);
  }
});

test('every list of the vectors is written as a table', () => {
  for (const { note, courses, gives } of vectors.writes) {
    assert.deepEqual(checker.writeTable(courses), gives, note);
  }
});

test('five thousand random lists are written, read and judged the same', () => {
  const random = seeded(2021);
  let written = 0;
  for (let round = 0; round < 5000; round += 1) {
    const courses = numbered(randomCourses(random, checker.policy));
    const again = numbered(checker.readTable(checker.writeTable(courses)).courses);
    const options = { asOf: randomAsOf(random, checker.policy) };
    const note = JSON.stringify(courses);
    assert.deepEqual(checker.assess(again, options), checker.assess(courses, options), note);
    const valid = checker.assess(courses).courses.map(({ standing }) => standing !== 'invalid');
    const members = (list) => list.filter((_, i) => valid[i]).map(membersOf);
    assert.deepEqual(members(again), members(courses), note);
    written += courses.length;
  }
  assert.ok(written > 5000);
});

test('the next export of the same courses has the same ids, whatever was declared since', () => {
  const read = (/** @type {string} */ state) => checker.readTable(
    `课程,类别,学时,完成时间,申报状态\n甲,专业课,5,2021-05-01,${state}\n乙,专业课,6,2021-05-02,未申报\n`).courses;
  const [before, after] = [read('未申报'), read('已申报')];
  assert.deepEqual(after.map(({ id }) => id), before.map(({ id }) => id));
  assert.notDeepEqual(after, before);
});

test('what is no text, no list or has no JSON is answered, never thrown', () => {
  assert.equal(checker.readTable(undefined).problems[0].code, 'table-empty');
  assert.equal(checker.readTable('', 5n).error.code, 'not-json');
  assert.equal(checker.readTable('', 5).error.code, 'not-an-object');
  assert.equal(checker.readTable('', null).error, undefined);
  assert.equal(checker.writeTable(undefined).error.code, 'not-json');
});

test('half a character in a table is no reason to refuse it', () => {
  assert.equal(checker.readTable('课程,学时\n\ud83d,1\n').courses[0].title, '\ufffd');
});

test('a table is read by the words of the checker’s own policy', async () => {
  const { listedOnly, topics, ...rest } = checker.policy;
  const categories = { id: 'all', words: ['总'], min: 10, children: [{ id: 'part', words: ['甲类', '甲类必修'] }] };
  const other = /** @type {any} */ (await loadChecker({ policy: { ...rest, id: 'other', categories } }));
  const text = '课程,类别,课程性质,学时\n甲,甲类,必修,1\n';
  assert.equal(other.readTable(text).courses[0].category, 'part');
  assert.equal(checker.readTable(text).courses[0].category, '甲类 必修');
});
