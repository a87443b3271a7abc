// The second reader of tables against the shipped one, on tables and exports made from a known truth.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { loadChecker } from '../../build/package/xueshi-node.js';
import { comparable } from './comparable.js';
import { madeExports } from './made-exports.js';
import { madeTable } from './made-tables.js';
import { matchCourses } from './match.js';
import { randomTable } from './random-tables.js';
import { makeRule } from './rule.js';
import { seeded } from './seeded.js';
import { readTable } from './tables.js';
import { faultOf, outcomeOf } from './truth.js';

const made = 600;
const hostile = 400;
const exported = 300;
const checker = /** @type {any} */ (await loadChecker());
const rule = makeRule(checker.policy);
const cases = JSON.parse(readFileSync(new URL('../vectors/cases/tables.json', import.meta.url), 'utf8'));

test(`${made} made tables are read alike`, () => {
  for (let seed = 0; seed < made; seed += 1) {
    const { input, person, kind } = madeTable(seeded(seed));
    for (const options of person ? [{}, { person }] : [{}]) {
      const difference = disagreement(input, options);
      assert.equal(difference, null, `seed ${seed}, ${kind}: ${JSON.stringify(input)}\n${difference}`);
    }
  }
});

// Hostile tables may be read otherwise now and then, but no more than one in fifty.
test(`${hostile} hostile tables are read alike, but for few`, () => {
  const different = [];
  let read = 0;
  for (let seed = 0; read < hostile; seed += 1) {
    const text = randomTable(seeded(seed));
    if (!/[,;\t]/.test(text)) continue;  // cells on lines of their own: held by the made tables
    read += 1;
    const difference = disagreement(text);
    if (difference !== null) different.push(`seed ${seed}: ${JSON.stringify(text)}\n${difference}`);
  }
  assert.ok(different.length <= hostile / 50, different.join('\n\n'));
});

for (const { note, input, options, ...expected } of cases) {
  test(`the shipped reader, ${note}`, () => {
    const { counted, problems } = outcomeOf(rule, checker.readTable(input, options));
    assert.deepEqual({ counted, ...(expected.problems ? { problems } : {}) }, expected);
  });
}

test(`the shipped reader reads ${made} made tables as they were made`, () => {
  for (let seed = 0; seed < made; seed += 1) {
    const table = madeTable(seeded(seed));
    const fault = faultOf(rule, table, checker.readTable(table.input, table.person ? { person: table.person } : {}));
    assert.equal(fault, null, `seed ${seed}, ${table.kind}: ${fault}\n${JSON.stringify(table.input)}`);
    if (table.person) assert.deepEqual(checker.readTable(table.input).courses, [], 'nothing before a person is chosen');
  }
});

test(`the courses of ${exported} exports are known again alike`, () => {
  for (let seed = 0; seed < exported; seed += 1) {
    const { known, read, truth } = madeExports(seeded(seed));
    const matches = checker.matchCourses(known, read);
    assert.deepEqual(matches, matchCourses(known, read, checker.policy), JSON.stringify({ known, read }));
    assert.deepEqual(matches.map((/** @type {any} */ { index, ...match }) => match), truth);
  }
});

/** @type {(input: string | string[][], options?: any) => string | null} the first thing the two readers tell differently */
function disagreement(input, options = {}) {
  const [shipped, twin] = [checker.readTable(input, options), readTable(input, checker.policy, options)]
    .map((table) => comparable(rule, table));
  for (const [place, told] of shipped.entries()) {
    if (told !== twin[place]) return `shipped ${told}\ntwin    ${twin[place]}`;
  }
  return shipped.length < twin.length ? `twin    ${twin[shipped.length]}` : null;
}
