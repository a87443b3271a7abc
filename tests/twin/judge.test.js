// The second judge against the worked examples; its generator against the tables.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { judge } from './judge.js';
import { randomAsOf, randomCourses, seeded } from './random-courses.js';

/** @type {(path: string) => any} */
const load = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const elsewhere = process.env.XUESHI_EXAMPLES;
const files = elsewhere ? [pathToFileURL(elsewhere).href] : ['../vectors/examples.json', '../vectors/thresholds.json'];
const vectors = files.map(load);
const henan = load('../../core/policies/henan-2021.json');
const others = [load('../policies/school-year-2023.json'), load('../policies/three-branches-2022.json')];
const lists = 3000;

for (const { member, input, gives } of vectors.flatMap(({ readings }) => readings)) {
  test(`${member} ${JSON.stringify(input)} gives ${gives}`, () => {
    const sound = { id: 'a', title: 'a', hours: 1, completedOn: '2021-06-05' };
    const { completedOn, ...undated } = sound;
    const course = { ...(member === 'year' ? undated : sound), [member]: input };
    const [judged] = judge(henan, [course], {}).courses;
    if (judged[member] === gives) return;
    assert.deepEqual(judged.findings, [{ code: gives, field: member }]);
    assert.equal(judged.standing, 'invalid');
  });
}

for (const { note, courses, asOf, expect } of vectors.flatMap(({ lists }) => lists)) {
  test(`example: ${note}`, () => {
    const answer = judge(henan, courses, { asOf });
    assert.deepEqual(shared(answer, expect), expect);
    // A list with every member but the projection expects no projection; a list with a few members leaves the rest open.
    if (expect.requirements) assert.equal(Boolean(answer.projection), Boolean(expect.projection));
  });
}

/**
 * The members of an answer that something is expected of.
 * @type {(actual: any, expected: any) => any}
 */
function shared(actual, expected) {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((item, place) => shared(item, expected[place]));
  }
  if (typeof expected !== 'object' || expected === null || actual === undefined) return actual;
  const members = Object.keys(expected);
  return Object.fromEntries(members.map((member) => [member, shared(actual[member], expected[member])]));
}

const noDay = { code: 'as-of-unreadable', pointer: '/asOf' };
const badCalls = [
  ['a call without a list', {}, {}, { code: 'not-a-list' }],
  ['too many courses, whatever they are', Array(10001).fill(null), { asOf: 'x' }, { code: 'too-many' }],
  ['a day that does not exist', [null], { asOf: '2021-02-29' }, noDay],
  ['a day in another form', [], { asOf: '2021-6-5' }, noDay],
  ['a day with white space', [], { asOf: ' 2021-06-05' }, noDay],
  ['a number as the day', [], { asOf: 20210605 }, noDay],
  ['an entry that is a list', [{ id: 'a' }, []], {}, { code: 'not-an-object', pointer: '/1' }],
  ['an empty id', [{ id: '' }], {}, { code: 'id-missing', pointer: '/0/id' }],
  ['a number as id', [{ id: 1 }], {}, { code: 'id-unreadable', pointer: '/0/id' }],
  ['a long id', [{ id: '😀'.repeat(65) }], {}, { code: 'id-unreadable', pointer: '/0/id' }],
  ['the first bad entry', [{ id: 'a' }, { id: 'a' }, null], {}, { code: 'id-twice', pointer: '/1/id' }],
];
for (const [name, courses, options, error] of /** @type {[string, any, any, object][]} */ (badCalls)) {
  test(`only an error for ${name}`, () => assert.deepEqual(judge(henan, courses, options), { error }));
}

test('an answer has its members in order and leaves absent ones out', () => {
  const answer = judge(henan, [
    { id: 'a', title: 'a', category: '公需', hours: '6学分', planned: true },
    { id: 'b', title: 'b', hours: 1, planned: true },
  ], { asOf: '2021-12-30' });
  assert.deepEqual(Object.keys(answer), [
    'policy', 'year', 'status', 'requirements', 'needed', 'declaration', 'projection', 'courses',
  ]);
  assert.equal(JSON.stringify(answer.declaration),
    '{"state":"none","by":"2021-12-31","daysLeft":1,"hours":0,"courses":[],"late":[],"needed":['
    + '{"category":"public","hours":6},{"category":"public-compulsory","hours":24},{"category":"professional","hours":60}]}');
  assert.deepEqual(Object.keys(answer.needed), ['sure', 'least', 'certain']);
  assert.deepEqual(Object.keys(answer.projection.needed), ['sure', 'least', 'certain']);
  assert.equal(JSON.stringify(answer.courses[0]), '{"id":"a","standing":"invalid","category":"public",'
    + '"year":2021,"findings":[{"code":"hours-other-unit","field":"hours"}]}');
  assert.equal(JSON.stringify(answer.courses[1]), '{"id":"b","standing":"planned","category":"total",'
    + '"hours":1,"year":2021,"findings":[{"code":"category-unknown"}]}');
  const [open] = judge(henan, [{ id: 'c', title: 'c', hours: 1, completedOn: '2021-06-05' }]).courses;
  assert.equal(JSON.stringify(open), '{"id":"c","standing":"counted","category":"total","hours":1,"year":2021,'
    + '"completedOn":"2021-06-05","worth":1,"findings":[{"code":"category-unknown"}]}');
});

test('without a declaration in the policy nothing is undeclared', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const random = seeded(seed);
    const courses = randomCourses(random, others[0]);
    const answer = judge(others[0], courses, { asOf: randomAsOf(random, others[0]) });
    assert.equal('declaration' in answer, false);
    assert.notEqual(answer.status, 'undeclared');
    assert.equal(answer.status === 'met', answer.status !== 'empty' && answer.needed.sure.length === 0);
  }
});

test('the random lists reach every status, standing, state and finding', () => {
  const reached = new Set();
  for (let seed = 0; seed < lists; seed += 1) {
    const random = seeded(seed);
    const answer = judge(henan, randomCourses(random, henan), { asOf: randomAsOf(random, henan) });
    reached.add(answer.status).add(`declaration ${answer.declaration.state}`);
    reached.add(`projection ${answer.projection?.status}`);
    for (const { state } of answer.requirements) reached.add(`requirement ${state}`);
    for (const { standing, worth, findings } of answer.courses) {
      reached.add(standing).add(`${standing}${worth ? ' worth' : ' worth nothing'}`);
      for (const { code, field, settled } of findings) {
        reached.add([code, field, settled && 'settled'].filter(Boolean).join(' '));
      }
    }
  }
  const expected = `
    empty, met, undeclared, unsettled, short, invalid, excluded, planned, pending, counted, requirement
    met, requirement unsettled, requirement short, declaration none, declaration all, declaration
    enough, declaration partial, declaration open, projection met, projection undeclared, projection
    unsettled, projection short, title-missing title, title-too-long title, category-unreadable
    category, hours-missing hours, hours-not-a-number hours, hours-other-unit hours, hours-not-positive
    hours, hours-too-large hours, hours-too-fine hours, date-unreadable completedOn, date-impossible
    completedOn, year-unreadable year, flag-unreadable sum, flag-unreadable planned, flag-unreadable finished, mode-unreadable
    mode, date-unreadable declaredOn, date-impossible declaredOn, flag-unreadable declared,
    certificate-too-long certificate, settled-unreadable settled, other-year, planned-too-late,
    year-unknown, year-differs-from-date, completed-in-future, category-unknown, category-broad,
    unlisted-platform, provider-unknown, mode-unknown, possible-duplicate, sum-and-items,
    same-certificate, declared-late, declared-early, declared-in-future, declared-before-completed,
    year-unknown settled, completed-in-future settled, unlisted-platform settled, possible-duplicate
    settled, sum-and-items settled, not-finished, not-finished settled, sum-twice, sum-twice settled, pending
    worth, pending worth nothing, counted worth, counted worth nothing
  `;
  const all = expected.trim().split(/,\s+/).map((one) => one.replace(/\s+/g, ' '));
  assert.deepEqual(all.filter((one) => !reached.has(one)), []);
});

test('the random bad calls reach every error of an entry', () => {
  const reached = new Set();
  for (let seed = 0; seed < 500; seed += 1) {
    reached.add(judge(henan, randomCourses(seeded(seed), henan, { badCalls: true })).error?.code);
  }
  const expected = ['not-an-object', 'id-missing', 'id-unreadable', 'id-twice', undefined];
  assert.deepEqual(expected.filter((code) => !reached.has(code)), []);
});

test('the same seed gives the same list', () => {
  /** @type {(seed: number) => string} */
  const list = (seed) => JSON.stringify(randomCourses(seeded(seed), henan, { most: 30 }));
  assert.equal(list(7), list(7));
  assert.notEqual(list(7), list(8));
});

test('ten thousand courses of one title are judged', () => {
  const same = { title: '同名', category: '公需', hours: 1, completedOn: '2021-06-05' };
  const courses = Array.from({ length: 10000 }, (_, place) => (
    { ...same, id: `c${place}`, sum: place % 1000 === 0 }));
  assert.equal(judge(henan, courses, { asOf: '2021-11-01' }).courses.length, 10000);
});
