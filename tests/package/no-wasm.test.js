// The package without WebAssembly: the JavaScript build of the same core takes over.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, test } from 'node:test';
import { loadChecker as loadInNode } from '../../build/package/xueshi-node.js';
import { randomAsOf, randomCourses, seeded } from '../twin/random-courses.js';

const folder = new URL('../vectors/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const tables = JSON.parse(readFileSync(new URL('tables.json', folder), 'utf8'));
const lists = files.flatMap(({ lists: own = [] }) => own);
const readings = files.flatMap(({ readings: own = [] }) => own);

/** @type {any} */
let compiled;
/** @type {any} */
let javaScript;

before(async () => {
  compiled = await loadInNode();
  // @ts-ignore the browser's way in, in a world that never had it
  delete globalThis.WebAssembly;
  const { loadChecker } = await import('../../build/package/xueshi.js');
  javaScript = await loadChecker();
});

/** @param {unknown} courses @param {string | null} [asOf] */
function hold(courses, asOf) {
  const [answer, expected] = [javaScript, compiled].map((each) => JSON.stringify(each.assess(courses, { asOf })));
  assert.equal(answer, expected, JSON.stringify({ courses, asOf }));
}

test('every list of the vectors gives the same bytes', () => {
  assert.ok(lists.length >= 90, `${lists.length} lists`);
  for (const { courses, asOf } of lists) hold(courses, asOf);
});

test('every reading of the vectors gives the same bytes', () => {
  assert.ok(readings.length >= 30, `${readings.length} readings`);
  for (const { member, input } of readings) {
    hold([{ id: 'a', title: '课程', category: 'professional', hours: 1, [member]: input }]);
  }
});

test('two thousand random lists give the same bytes', () => {
  const random = seeded(1906);
  for (let i = 0; i < 2000; i += 1) {
    hold(randomCourses(random, compiled.policy), randomAsOf(random, compiled.policy));
  }
});

test('a list of ten thousand courses gives the same bytes', () => {
  const course = (/** @type {unknown} */ _, /** @type {number} */ i) =>
    ({ id: `c${i}`, title: `课程 ${i}`, category: 'professional', hours: `${i % 99}.5`, completedOn: '2021-06-05' });
  hold(Array.from({ length: 10_000 }, course), '2021-11-01');
});

test('every table of the vectors gives the same bytes', () => {
  assert.ok(tables.reads.length + tables.writes.length >= 20);
  for (const { note, text, options } of tables.reads) {
    assert.deepEqual(javaScript.readTable(text, options), compiled.readTable(text, options), note);
  }
  for (const { note, courses } of tables.writes) {
    assert.deepEqual(javaScript.writeTable(courses), compiled.writeTable(courses), note);
  }
});

test('suggestions and refusals are the same', () => {
  for (const title of ['论 乡村·振兴', '', '其他']) {
    assert.deepEqual(javaScript.suggestCategory(title), compiled.suggestCategory(title));
  }
  for (const call of [undefined, null, '[]', [1], [{}], [{ id: 5 }]]) hold(call);
  hold([], '2021-02-29');
});
