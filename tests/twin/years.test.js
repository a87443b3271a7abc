// Several years at once: which there are, which policy speaks for each, and what is counted if none does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { judge } from './judge.js';
import { randomAsOf, randomCourses, seeded } from './random-courses.js';
import { judgeYears } from './years.js';

/** @type {(path: string) => any} */
const load = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const henan = load('../../core/policies/henan-2021.json');
const schoolYear = load('../policies/school-year-2023.json');

/** @type {(courses: any[], policies?: any[], asOf?: string) => any[]} the answer without its assessments */
function yearsOf(courses, policies = [henan], asOf = undefined) {
  const named = courses.map((course, place) => ({ id: `c${place}`, title: `课程${place}`, hours: 1, ...course }));
  const years = /** @type {any[]} */ (judgeYears(named, policies, { asOf }));
  return years.map(({ assessment, ...rest }) => ({ ...rest, isJudged: assessment !== undefined }));
}

/** @type {(total?: number, compulsory?: number, elective?: number, professional?: number, broad?: number) => any} */
function sums(total = 0, compulsory = 0, elective = 0, professional = 0, broad = 0) {
  const all = { 'public-compulsory': compulsory, 'public-elective': elective, professional };
  return { total, public: compulsory + elective + broad, ...all };
}

test('years ascend, the policy’s own is always there, and the courses without a year come last', () => {
  assert.deepEqual(yearsOf([
    { year: 2023, category: '公需选修', hours: 6 }, { category: '专业课' }, { completedOn: '2019-12-31', category: '公需必修', hours: 24 },
  ]), [
    { year: 2019, policy: null, sums: sums(24, 24), isJudged: false },
    { year: 2021, policy: 'henan-2021', sums: sums(), isJudged: true },
    { year: 2023, policy: null, sums: sums(6, 0, 6), isJudged: false },
    { year: null, policy: null, sums: sums(1, 0, 0, 1), isJudged: false },
  ]);
});

test('courses are compared within their year', () => {
  const same = { title: '工程伦理', category: '公需课', hours: 6 };
  assert.deepEqual(yearsOf([{ ...same, year: 2019 }, { ...same, year: 2020 }, { ...same, year: 2020 }, same, same])
    .map(({ year, sums: { public: hours } }) => [year, hours]), [[2019, 6], [2020, 6], [2021, 0], [null, 6]]);
  const total = { title: '合计', category: '专业课', hours: 30, sum: true };
  assert.deepEqual(yearsOf([{ ...total, year: 2019 }, { ...total, year: 2020 }, { year: 2020, category: '专业课' }])
    .map(({ year, sums: { professional } }) => [year, professional]), [[2019, 30], [2020, 1], [2021, 0]]);
});

test('what rests on a year’s own notice holds for no other: neither its list nor its minima', () => {
  const elsewhere = { category: '公需必修', hours: 24, mode: 'online', provider: '某某学院' };
  const years = yearsOf([{ ...elsewhere, year: 2019 }, { ...elsewhere, year: 2021 }]);
  assert.deepEqual(years.map(({ sums: { total } }) => total), [24, 0]);
});

test('what is not earned, planned or of the future is not summed up', () => {
  const years = yearsOf([
    { year: 2019, finished: false }, { year: 2019, finished: false, settled: ['not-finished'] }, { year: 2019, planned: true },
    { year: 2022, completedOn: '2022-06-01' }, { year: 2019, hours: '3学分' }, { title: '', year: 2018 },
  ], [henan], '2022-05-31');
  assert.deepEqual(years.map(({ year, sums: { total } }) => [year, total]), [[2019, 1], [2021, 0], [2022, 0]]);
});

test('a day belongs to the year of the policy whose period holds it', () => {
  const days = ['2023-08-31', '2023-09-01', '2024-08-31', '2024-09-01'].map((completedOn) => ({ completedOn }));
  const years = yearsOf(days, [schoolYear, henan]);
  assert.deepEqual(years.map(({ year, policy, sums: counted }) => [year, policy, counted['school-year'] ?? counted.total]),
    [[2021, 'henan-2021', 0], [2023, 'school-year-2023', 2], [2024, null, 1]]);
});

test('a bad call is answered as by one judge', () => {
  assert.deepEqual(judgeYears([null], [henan], {}), { error: { code: 'not-an-object', pointer: '/0' } });
  assert.deepEqual(judgeYears([], [henan], { asOf: 'x' }), judge(henan, [], { asOf: 'x' }));
});

test('for random lists the year of the policy is judged as it is alone, and its sums are those of its requirements', () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const random = seeded(seed);
    const courses = randomCourses(random, henan);
    const asOf = randomAsOf(random, henan);
    const years = /** @type {any[]} */ (judgeYears(courses, [henan], { asOf }));
    const own = years.find(({ policy }) => policy === henan.id);
    assert.deepEqual(own.assessment, judge(henan, courses, { asOf }));
    for (const { id, counted } of own.assessment.requirements) assert.equal(own.sums[id], counted);
    assert.ok(years.every(({ policy, assessment }) => (policy === null) === (assessment === undefined)));
  }
});
