// Policies as data: what is refused, what is taken, and that the law's numbers stand nowhere else.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { loadChecker, PolicyError } from '../../build/package/xueshi-node.js';
import { judge } from '../twin/judge.js';
import { randomAsOf, randomCourses, seeded } from '../twin/random-courses.js';

const root = new URL('../../', import.meta.url);
const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const henan = readJson('core/policies/henan-2021.json');
const others = ['three-branches-2022', 'school-year-2023'].map((name) => readJson(`tests/policies/${name}.json`));

/** Applies edits by JSON Pointer to a copy of a policy. */
function edited(policy, edits) {
  const copy = structuredClone(policy);
  for (const { pointer, remove, set } of edits) {
    const path = pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = path.pop();
    const parent = path.reduce((value, token) => value[token], copy);
    if (!remove) parent[last] = set;
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return copy;
}

test('the shipped policy and the fixtures follow the schema', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(readJson('core/policies/policy.schema.json'));
  for (const policy of [henan, ...others]) {
    assert.ok(validate(policy), `${policy.id} ${JSON.stringify(validate.errors)}`);
  }
  assert.equal(validate({}), false);
});

test('every fault of a bad policy is named with its place', async () => {
  for (const { note, edit, faults } of readJson('tests/policies/faults.json')) {
    const found = await loadChecker({ policy: edited(henan, edit) }).then(() => [], (error) => {
      assert.ok(error instanceof PolicyError, note);
      return error.faults;
    });
    assert.deepEqual(found, faults, note);
  }
});

test('nothing in the core knows Henan: other policies are judged as the independent judge does', async () => {
  for (const policy of others) {
    const checker = await loadChecker({ policy });
    const random = seeded(policy.year);
    for (let i = 0; i < 2000; i += 1) {
      const courses = randomCourses(random, policy);
      const asOf = randomAsOf(random, policy);
      const expected = judge(policy, courses, { asOf });
      assert.equal(JSON.stringify(checker.assess(courses, { asOf })), JSON.stringify(expected), JSON.stringify({ courses, asOf }));
    }
  }
});

test('no threshold of the law stands anywhere but in the policy', () => {
  const thresholds = /(?<![\w.#-])(90|30|24|60)(?![\w.%-]| MB)/;
  const sources = ['core', 'wasm', 'web/engine', 'web/messages', 'web/model', 'web/views', 'web/element'].flatMap((folder) => (
    readdirSync(new URL(`${folder}/`, root), { recursive: true }).map(String).filter((name) => /\.(cpp|h|js)$/.test(name)).map((name) => `${folder}/${name}`)));
  assert.ok(sources.length > 100, `${sources.length} files`);
  for (const source of sources) {
    const lines = readFileSync(new URL(source, root), 'utf8').split('\n');
    const found = lines.filter((line) => thresholds.test(line.replace(/viewBox="[^"]*"/g, '')) && !/^\s*(\/\/|\*)/.test(line) && !/例如|such as/.test(line));
    assert.deepEqual(found, [], source);
  }
});

test('every number in the shipped policy’s texts is a placeholder that the policy fills', () => {
  const minima = (/** @type {any} */ node) => [node.id, ...(node.children ?? []).flatMap(minima)];
  for (const { summary, figures = {} } of [...Object.values(henan.clauses), ...henan.silences]) {
    for (const text of Object.values(summary)) {
      for (const [, name] of text.matchAll(/\{([\w-]+)\}/g)) {
        assert.ok(['by', 'year', ...minima(henan.categories), ...Object.keys(figures)].includes(name), `${name} in ${text}`);
      }
    }
  }
});
