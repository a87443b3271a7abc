// Tables made from a known truth: what is not certainly hours that one person earned once is never counted without a
// word, and what certainly is, is counted.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { madeExports } from './made-exports.js';
import { madeTable } from './made-tables.js';
import { matchCourses } from './match.js';
import { makeRule } from './rule.js';
import { seeded } from './seeded.js';
import { readTable } from './tables.js';
import { faultOf, outcomeOf } from './truth.js';

const tables = 6000;
const exported = 3000;
/** @type {(path: string) => any} */
const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const policy = readJson('../../core/policies/henan-2021.json');
const cases = readJson('../vectors/cases/tables.json');
const rule = makeRule(policy);

test(`the second reader reads ${tables} made tables as they were made`, () => {
  const kinds = new Set();
  for (let seed = 0; seed < tables; seed += 1) {
    const made = madeTable(seeded(seed));
    kinds.add(made.kind);
    const { person } = made;
    const fault = faultOf(rule, made, readTable(made.input, policy, person ? { person } : {}));
    assert.equal(fault, null, `seed ${seed}, ${made.kind}: ${fault}\n${JSON.stringify(made.input)}`);
    if (person) assert.deepEqual(readTable(made.input, policy).courses, [], 'nothing before a person is chosen');
  }
  assert.equal(kinds.size, 15);
});

for (const { note, input, options, ...expected } of cases) {
  test(`the second reader, ${note}`, () => {
    const { counted, problems } = outcomeOf(rule, readTable(input, policy, options));
    assert.deepEqual({ counted, ...(expected.problems ? { problems } : {}) }, expected);
  });
}

test(`the second reader knows the courses of ${exported} exports again`, () => {
  for (let seed = 0; seed < exported; seed += 1) {
    const { known, read, truth } = madeExports(seeded(seed));
    const matches = matchCourses(known, read, policy);
    assert.deepEqual(matches.map(({ index, ...match }) => match), truth, `seed ${seed}: ${JSON.stringify({ known, read })}`);
    assert.deepEqual(matches.map(({ index }) => index), [...read.keys()]);
  }
});
