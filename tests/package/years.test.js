// Several years at once, as the package does it, against the independent judge.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assessYears, loadChecker, PolicyError } from '../../build/package/xueshi-node.js';
import { randomAsOf, randomCourses, seeded } from '../twin/random-courses.js';
import { judgeYears } from '../twin/years.js';

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(`../../${path}.json`, import.meta.url), 'utf8'));
const henan = readJson('core/policies/henan-2021');
const [branches, school] = ['three-branches-2022', 'school-year-2023'].map((name) => readJson(`tests/policies/${name}`));

/** Courses as people of each policy enter them, in one list. */
function coursesUnder(random, policies, badCalls) {
  return policies.flatMap((policy, place) => randomCourses(random, policy, { most: 5, badCalls }).map((course) => (
    typeof course?.id === 'string' && course.id.length < 60 ? { ...course, id: `${course.id} ${place}` } : course)));
}

test('random lists of several years are judged as the independent judge judges them', async () => {
  let years = 0;
  for (const policies of [[henan], [school, henan], [henan, school, branches], [branches, school]]) {
    const random = seeded(policies.length);
    for (let i = 0; i < 500; i += 1) {
      const courses = coursesUnder(random, policies, i % 25 === 0);
      const asOf = randomAsOf(random, policies[0]);
      const answer = await assessYears(courses, policies, { asOf });
      assert.equal(JSON.stringify(answer), JSON.stringify(judgeYears(courses, policies, { asOf })), JSON.stringify({ courses, asOf }));
      years += Array.isArray(answer) ? answer.length : 0;
    }
  }
  assert.ok(years > 5000, `${years} years`);
});

test('the year of a policy is judged as its checker judges it', async () => {
  const checker = await loadChecker();
  const courses = [{ id: 'a', title: 'a', hours: 24, category: '公需必修', year: 2021 }, { id: 'b', title: 'b', hours: 6, year: 2019 }];
  const years = /** @type {any[]} */ (await assessYears(courses, ['henan-2021'], { asOf: '2021-11-01' }));
  assert.deepEqual(years.map(({ year, policy }) => [year, policy]), [[2019, null], [2021, 'henan-2021']]);
  assert.deepEqual(years[1].assessment, checker.assess(courses, { asOf: '2021-11-01' }));
  assert.ok(!('assessment' in years[0]));
});

test('a malformed policy is refused, and none at all', async () => {
  await assert.rejects(assessYears([], [henan, { ...henan, year: '2021' }]), PolicyError);
  await assert.rejects(assessYears([], []), RangeError);
  await assert.rejects(assessYears([], ['atlantis-2021']), RangeError);
});
