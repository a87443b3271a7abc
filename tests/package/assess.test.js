// The package as it is shipped, held against the vectors, an independent judge and the native core.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadChecker, PolicyError } from '../../build/package/xueshi-node.js';
import { judge } from '../twin/judge.js';
import { randomAsOf, randomCourses, seeded } from '../twin/random-courses.js';

const root = new URL('../../', import.meta.url);
const checker = /** @type {any} */ (await loadChecker());
const files = ['examples', 'thresholds'].map((name) => (
  JSON.parse(readFileSync(new URL(`tests/vectors/${name}.json`, root), 'utf8'))));
const vectors = { lists: files.flatMap(({ lists }) => lists), readings: files.flatMap(({ readings }) => readings) };

/** What `whole` says of the members that `part` has. */
function select(whole, part) {
  if (Array.isArray(part)) return Array.isArray(whole) ? whole.map((item, i) => select(item, part[i])) : whole;
  if (part === null || typeof part !== 'object' || !whole) return whole;
  return Object.fromEntries(Object.keys(part).map((name) => [name, select(whole[name], part[name])]));
}

test('every list of the vectors is judged as written', () => {
  for (const { note, courses, asOf, expect } of vectors.lists) {
    assert.deepEqual(select(checker.assess(courses, { asOf }), expect), expect, note);
  }
});

test('every reading of the vectors is read as written', () => {
  for (const { member, input, gives } of vectors.readings) {
    const course = { id: 'a', title: '课程', category: 'professional', hours: 1, [member]: input };
    const judged = checker.assess([course]).courses[0];
    const fault = judged.findings.find(({ field }) => field === member);
    assert.equal(fault?.code ?? judged[member], gives, `${member} ${JSON.stringify(input)}`);
  }
});

test('ten thousand random lists are judged as the independent judge judges them', () => {
  const random = seeded(20210318);
  const told = new Set();
  for (let i = 0; i < 10_000; i += 1) {
    const courses = randomCourses(random, checker.policy);
    const asOf = randomAsOf(random, checker.policy);
    const answer = checker.assess(courses, { asOf });
    const expected = judge(checker.policy, courses, { asOf });
    assert.equal(JSON.stringify(answer), JSON.stringify(expected), JSON.stringify({ courses, asOf }));
    told.add(answer.status);
    for (const { standing } of answer.courses) told.add(standing);
    for (const { findings } of answer.courses) for (const { code } of findings) told.add(code);
  }
  const all = ['met', 'undeclared', 'unsettled', 'short', 'empty', 'invalid', 'excluded', 'planned', 'pending', 'counted',
    'possible-duplicate', 'sum-and-items', 'same-certificate', 'planned-too-late', 'declared-late'];
  for (const word of all) assert.ok(told.has(word), `no list told ${word}`);
});

test('the native core gives the same bytes', () => {
  const random = seeded(19);
  const lists = Array.from({ length: 1000 }, () => (
    { courses: randomCourses(random, checker.policy), asOf: randomAsOf(random, checker.policy) }));
  const lines = lists.map(({ courses, asOf }) => `${asOf ?? ''}\t${JSON.stringify(courses)}\n`).join('');
  const policy = new URL('core/policies/henan-2021.json', root).pathname;
  const native = execFileSync(new URL('build/sanitize/tests/xueshi_judge_lines', root).pathname, [policy],
    { input: lines, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LLVM_PROFILE_FILE: '/dev/null' } });
  const shipped = lists.map(({ courses, asOf }) => `${JSON.stringify(checker.assess(courses, { asOf }))}\n`).join('');
  assert.equal(native, shipped);
});

test('a call that cannot be judged is answered, never thrown', () => {
  const cyclic = [];
  cyclic.push(cyclic);
  for (const [courses, code] of [[undefined, 'not-json'], [1n, 'not-json'], [cyclic, 'not-json'], [null, 'not-a-list'],
    ['[]', 'not-a-list'], [[1], 'not-an-object'], [[{}], 'id-missing'], [[{ id: 5 }], 'id-unreadable']]) {
    assert.equal(checker.assess(courses).error.code, code);
  }
  for (const asOf of ['2021-6-5', 20211101, [], '2021-02-29']) {
    assert.deepEqual(checker.assess([], { asOf }).error, { code: 'as-of-unreadable', pointer: '/asOf' });
  }
});

test('half a character in a title or a name is no reason to refuse a list', () => {
  assert.equal(checker.assess([{ id: 'a', title: '\ud83d', hours: 1 }]).courses[0].standing, 'pending');
  assert.equal(checker.assess([{ id: 'a', title: '\\ud83d', hours: 1, '\udc00': 1 }]).courses[0].standing, 'pending');
});

test('a bad policy rejects with its faults, and checkers do not know each other', async () => {
  await assert.rejects(loadChecker({ policy: { ...checker.policy, year: '2021' } }), (error) => {
    assert.ok(error instanceof PolicyError);
    assert.deepEqual(error.faults, [{ pointer: '/year', code: 'wrong-type' }]);
    return true;
  });
  const categories = { id: 'all', min: 10, children: [{ id: 'part', min: 2.5 }] };
  const { declaration, listedOnly, topics, ...rest } = checker.policy;
  const other = /** @type {any} */ (await loadChecker({ policy: { ...rest, id: 'other', categories } }));
  assert.deepEqual(other.assess([]).needed.sure, [{ category: 'all', hours: 7.5 }, { category: 'part', hours: 2.5 }]);
  assert.equal(other.assess([{ id: 'a', title: 'x', category: 'part', hours: 10, year: 2021 }]).status, 'met');
  assert.equal(checker.assess([]).requirements[0].required, checker.policy.categories.min);
});

test('a suggestion names category, topic and keyword, and nothing is suggested for nothing', () => {
  assert.deepEqual(checker.suggestCategory('论 乡村·振兴').map(({ category, keyword }) => [category, keyword]),
    [['public-compulsory', '乡村振兴']]);
  assert.deepEqual(checker.suggestCategory(''), []);
  assert.deepEqual(checker.suggestCategory('其他'), []);
});

test('any letter names a unit, and nothing else does', () => {
  const blocks = [[0x80, 0x58f], [0x1e00, 0x2bff], [0x3000, 0xa48f], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xff00],
    [0xff5f, 0xffef], [0x1d400, 0x1d7ff], [0x1f000, 0x1f9ff], [0x20000, 0x20fff]];
  const all = blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)));
  const settled = all.filter((character) => !/[\p{Cn}\p{White_Space}\ufeff]/u.test(character));
  for (let from = 0; from < settled.length; from += 10000) {
    const some = settled.slice(from, from + 10000);
    const { courses } = checker.assess(some.map((character, i) => ({ id: `${i}`, title: 'a', hours: `24${character}` })));
    const wrong = some.filter((character, i) => (
      (courses[i].findings[0].code === 'hours-other-unit') !== /\p{L}/u.test(character)));
    assert.deepEqual(wrong, []);
  }
});

test('a call of more than 64 MB is refused in words, and the next one judged', () => {
  const long = 'x'.repeat(2 ** 26 + 1);
  const course = { id: 'a', title: '课程', category: 'professional', hours: 1, year: 2021 };
  assert.deepEqual(checker.assess([{ ...course, title: long }]), { error: { code: 'too-many' } });
  assert.deepEqual(checker.assess([{ ...course, unknown: [long] }]), { error: { code: 'too-many' } });
  assert.deepEqual(checker.readTable(long), { error: { code: 'too-many' } });
  assert.deepEqual(checker.suggestCategory(long), []);
  assert.equal(checker.assess([course]).courses[0].standing, 'counted');
});

test('a suggestion looks at no more of a title than a title may have', () => {
  const [{ keyword }] = checker.suggestCategory('乡村振兴');
  assert.deepEqual(checker.suggestCategory('讲'.repeat(200 - keyword.length) + keyword).length, 1);
  assert.deepEqual(checker.suggestCategory('讲'.repeat(201 - keyword.length) + keyword), []);
  assert.deepEqual(checker.suggestCategory('讲'.repeat(201) + keyword), []);
});
