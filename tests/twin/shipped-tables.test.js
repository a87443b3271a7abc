// The shipped reader of tables against the same truth as the second one: tables made from known courses, cases by hand,
// and the exports of one list month after month.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { loadChecker } from '../../build/package/xueshi-node.js';
import { madeExports } from './made-exports.js';
import { madeTable } from './made-tables.js';
import { makeRule } from './rule.js';
import { seeded } from './seeded.js';
import { faultOf, outcomeOf } from './truth.js';

const tables = 6000;
const exported = 3000;
const checker = /** @type {any} */ (await loadChecker());
const rule = makeRule(checker.policy);
const cases = JSON.parse(readFileSync(new URL('../vectors/cases/tables.json', import.meta.url), 'utf8'));

test(`the shipped reader reads ${tables} made tables as they were made`, () => {
  for (let seed = 0; seed < tables; seed += 1) {
    const made = madeTable(seeded(seed));
    const { person } = made;
    const fault = faultOf(rule, made, checker.readTable(made.input, person ? { person } : {}));
    assert.equal(fault, null, `seed ${seed}, ${made.kind}: ${fault}\n${JSON.stringify(made.input)}`);
    if (person) assert.deepEqual(checker.readTable(made.input).courses, [], 'nothing before a person is chosen');
  }
});

for (const { note, input, options, ...expected } of cases) {
  test(`the shipped reader, ${note}`, () => {
    const { counted, problems } = outcomeOf(rule, checker.readTable(input, options));
    assert.deepEqual({ counted, ...(expected.problems ? { problems } : {}) }, expected);
  });
}

test(`the shipped core knows the courses of ${exported} exports again`, () => {
  for (let seed = 0; seed < exported; seed += 1) {
    const { known, read, truth } = madeExports(seeded(seed));
    const matches = checker.matchCourses(known, read);
    assert.deepEqual(matches.map((/** @type {any} */ { index, ...match }) => match), truth, `seed ${seed}: ${JSON.stringify({ known, read })}`);
  }
});
