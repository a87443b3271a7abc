// The published schemas against every golden vector, its answer and random lists, and against the published types.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { randomAsOf, randomCourses, seeded } from '../twin/random-courses.js';

const root = new URL('../../', import.meta.url);
const readText = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const readJson = (/** @type {string} */ path) => JSON.parse(readText(path));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const schemas = { course: readJson('build/package/course.schema.json'), answer: readJson('build/package/answer.schema.json') };
const isCourse = ajv.compile(schemas.course);
const isAnswer = ajv.compile(schemas.answer);
const checker = /** @type {any} */ (await loadChecker());
const vectors = ['examples', 'thresholds'].map((name) => readJson(`tests/vectors/${name}.json`));
const lists = [
  ...vectors.flatMap((file) => file.lists),
  ...vectors.flatMap(({ readings }) => readings.map(({ member, input }) => (
    { courses: [{ id: 'a', title: 'a', hours: 1, [member]: input }] }))),
  ...readJson('core/policies/henan-2021.cases.json'),
];
const unread = /-(missing|too-long|unreadable|impossible|not-a-number|other-unit|not-positive|too-large|too-fine)$/;

/** @type {(answer: any, hint: any) => void} */
function assertAnswer(answer, hint) {
  assert.ok(isAnswer(answer), `${JSON.stringify(isAnswer.errors?.[0])} of ${JSON.stringify(answer)} to ${JSON.stringify(hint)}`);
}

test('every answer to a golden vector follows the schema', () => {
  for (const { courses, asOf } of lists) assertAnswer(checker.assess(courses, { asOf }), courses);
});

test('what the judge reads the schema takes, and what the schema refuses the judge tells', () => {
  const refused = new Set();
  for (const { courses, asOf } of lists) {
    const answer = checker.assess(courses, { asOf });
    for (const [place, course] of courses.entries()) {
      if (isCourse(course)) continue;
      const reported = answer.courses[place].findings.filter(({ code }) => unread.test(code)).map(({ field }) => field);
      const fields = (isCourse.errors ?? []).map(({ instancePath, params }) => (
        instancePath.split('/')[1] ?? params.missingProperty));
      assert.deepEqual([...new Set(fields)].filter((field) => !reported.includes(field)), [], JSON.stringify(course));
      for (const field of fields) refused.add(field);
    }
  }
  const expected = ['title', 'hours', 'completedOn', 'year', 'sum', 'planned', 'finished', 'declared', 'certificate', 'settled'];
  assert.deepEqual(expected.filter((field) => !refused.has(field)), []);
});

test('answers to random lists and bad calls follow the schema, under any policy', async () => {
  for (const path of ['core/policies/henan-2021', 'tests/policies/school-year-2023', 'tests/policies/three-branches-2022']) {
    const policy = readJson(`${path}.json`);
    const other = /** @type {any} */ (await loadChecker({ policy }));
    const random = seeded(14);
    for (let i = 0; i < 1000; i += 1) {
      const courses = randomCourses(random, policy, { badCalls: i % 4 === 0 });
      assertAnswer(other.assess(courses, { asOf: i % 50 === 0 ? '2021-13-01' : randomAsOf(random, policy) }), courses);
    }
  }
  for (const call of [undefined, {}, Array(10001).fill({})]) assertAnswer(checker.assess(call), 'a bad call');
});

test('what no answer can be is refused', () => {
  const answer = checker.assess([{ id: 'a', title: 'a', hours: 6, category: '公需课' }, { id: 'b', title: '' }], { asOf: '2021-06-05' });
  assertAnswer(answer, 'the start');
  const spoilt = [
    (/** @type {any} */ it) => { it.status = 'ok'; },
    (/** @type {any} */ it) => { it.extra = 1; },
    (/** @type {any} */ it) => { delete it.needed.certain; },
    (/** @type {any} */ it) => { delete it.declaration.needed; },
    (/** @type {any} */ it) => { it.needed.sure[0].hours = 0; },
    (/** @type {any} */ it) => { it.courses[0].findings[0].code = 'unknown'; },
    (/** @type {any} */ it) => { it.courses[0].findings[0].with = ['b']; },
    (/** @type {any} */ it) => { delete it.courses[0].hours; },
    (/** @type {any} */ it) => { it.courses[0].standing = 'excluded'; },
    (/** @type {any} */ it) => { it.courses[1].findings = []; },
    (/** @type {any} */ it) => { delete it.courses[1].findings[0].field; },
    (/** @type {any} */ it) => { it.error = { code: 'not-json' }; },
  ];
  for (const spoil of spoilt) {
    const copy = structuredClone(answer);
    spoil(copy);
    assert.ok(!isAnswer(copy), String(spoil));
  }
});

/** Member → whether it is optional, of an interface of the published types. */
function membersOf(/** @type {string} */ name) {
  const types = readText('web/package/xueshi.d.ts');
  const [, body] = new RegExp(`export interface ${name} \\{(.*?\\}?)(?:\n| )\\}\n`, 's').exec(types) ?? [];
  assert.ok(body, `the types have no ${name}`);
  const flat = body.replace(/\{[^}]*\}/g, '').replace(/\/\*\*.*?\*\//gs, '');
  const members = [...flat.matchAll(/(\w+)(\??):/g)].filter(([, member]) => member !== 'error');
  return Object.fromEntries(members.map(([, member, optional]) => [member, optional !== '']));
}

test('the schemas list the words of the core, no other', () => {
  const vocabulary = readJson('build/wasm/vocabulary.json');
  const { $defs } = schemas.answer;
  const codes = vocabulary.findings.map(({ code }) => code);
  assert.deepEqual([...$defs.finding.properties.code.enum].sort(), [...new Set(codes)].sort());
  assert.deepEqual($defs.course.properties.standing.enum, vocabulary.standings);
  assert.deepEqual($defs.status.enum, vocabulary.statuses);
  assert.deepEqual($defs.requirement.properties.state.enum, vocabulary.requirementStates);
  assert.deepEqual($defs.declaration.properties.state.enum, vocabulary.declarationStates);
  const faults = vocabulary.callFaults.filter((code) => code !== 'option-unreadable'); // only tables have options
  assert.deepEqual($defs.callError.properties.error.properties.code.enum, faults);
  const members = vocabulary.members.map(({ name }) => name);
  assert.deepEqual($defs.finding.properties.field.enum.filter((field) => !members.includes(field)), []);
  assert.deepEqual(Object.keys(schemas.course.properties).sort(), ['id', ...members].sort());
});

test('the types name the members that the schemas name', () => {
  const { $defs } = schemas.answer;
  const pairs = { Assessment: 'assessment', Requirement: 'requirement', Needed: 'needed', Declaration: 'declaration',
    JudgedCourse: 'course', Finding: 'finding', Shortage: 'need' };
  for (const [type, name] of Object.entries(pairs)) {
    const { properties, required } = $defs[name];
    const expected = Object.keys(properties).map((member) => [member, !required.includes(member)]);
    // If a policy has no rule of declaring, there is no last day.
    assert.deepEqual(membersOf(type), Object.fromEntries(expected), type);
  }
  assert.deepEqual(Object.keys(membersOf('Course')).filter((member) => member !== 'other').sort(),
    Object.keys(schemas.course.properties).sort());
});
