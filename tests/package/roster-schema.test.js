// The published schema of rosters against golden vectors, random rosters, and the published types.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { loadRoster } from '../../build/package/xueshi-roster-node.js';
import { randomRows, tableOf } from '../cli/random-roster.js';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const schema = JSON.parse(read('build/package/roster.schema.json'));
const answerSchema = JSON.parse(read('build/package/answer.schema.json'));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, validateFormats: false });
ajv.addSchema(schema, 'roster').addSchema(answerSchema, 'answer');
const asOf = '2021-12-01';
const command = fileURLToPath(new URL('build/package/xueshi-cli.js', root));
const checker = /** @type {any} */ (await loadChecker());

/** @param {string} part of the schema; empty: the answer itself @param {unknown} value */
function follows(part, value, hint = '') {
  const check = /** @type {import('ajv').ValidateFunction} */ (ajv.getSchema(`roster#${part && `/$defs/${part}`}`));
  assert.ok(check(value), `${JSON.stringify(check.errors?.[0])} of ${JSON.stringify(value).slice(0, 500)} ${hint}`);
}

/** Each golden list as the rows of a person of its own. */
function vectorTable() {
  const lists = ['examples', 'thresholds'].flatMap((name) => JSON.parse(read(`tests/vectors/${name}.json`)).lists);
  const quoted = (/** @type {string} */ line) => line.replace(/\r?\n$/, '');
  let header = '';
  const rows = lists.flatMap(({ courses }, i) => {
    const [head, ...lines] = checker.writeTable(courses).replace(/^\ufeff/, '').split('\r\n').filter(Boolean);
    header = head;
    return lines.map((line) => `G${i},${i % 3 ? '一院' : '二院'},${quoted(line)}`);
  });
  return `工号,单位,${header}\n${rows.join('\n')}\n`;
}

/** @type {[string, string][]} */
const tables = [
  ['the golden vectors', vectorTable()],
  ['a sample', read('tests/vectors/roster-small.csv')],
  ['names alone', '姓名,课程,学时\n张三,甲,1\n'],
  ['nobody', '课程,学时\n甲,1\n'],
  ['nothing', ''],
  ['someone with too many', `工号,课程,学时\n${'A,甲,1\n'.repeat(10_001)}B,甲,1\n,甲,1\n4E+17,甲,1\n`],
  ...Array.from({ length: 20 }, (_, seed) => /** @type {[string, string]} */ ([`random ${seed}`, tableOf(randomRows(seed, { rows: 120 }))])),
];

test('answers, plans and lines follow the schema', async () => {
  let unjudged = 0;
  for (const [hint, text] of tables) {
    const bytes = new TextEncoder().encode(text);
    const whole = await loadRoster({ asOf });
    whole.push(bytes);
    follows('', whole.finish(), hint);
    for (const [line, part] of /** @type {const} */ ([['brief', 'person'], ['sums', 'line'], ['whole', 'fullLine']])) {
      const roster = await loadRoster({ asOf, line, withUnit: true, firstRows: 3 });
      roster.push(bytes);
      follows('plan', roster.end(), hint);
      for (const some of roster.lines()) {
        for (const each of some.split('\n').filter(Boolean)) {
          const said = JSON.parse(each);
          follows(part, said, hint);
          unjudged += said.status === 'unjudged' ? 1 : 0;
          if (part !== 'fullLine' || said.status === 'unjudged') continue;
          const { person, unit, ...answer } = said;
          assert.ok(ajv.getSchema('answer')?.(answer), `${person} ${unit} ${JSON.stringify(ajv.getSchema('answer')?.errors)}`);
        }
      }
    }
  }
  assert.equal(unjudged, 3);
});

test('what --summary writes and merge prints follow the schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));
  const file = join(folder, 'summary.json');
  for (const [, text] of tables.slice(0, 3)) {
    execFileSync('node', [command, 'roster', '-', '--summary', file], { input: text, stdio: ['pipe', 'ignore', 'ignore'], maxBuffer: 1e9 });
    follows('summaryFile', JSON.parse(readFileSync(file, 'utf8')));
  }
  follows('summaryFile', JSON.parse(execFileSync('node', [command, 'merge', file], { encoding: 'utf8' })));
});

test('what no answer can be is refused', async () => {
  const roster = await loadRoster({ asOf });
  roster.push(new TextEncoder().encode(read('tests/vectors/roster-small.csv')));
  const answer = roster.finish();
  const check = /** @type {import('ajv').ValidateFunction} */ (ajv.getSchema('roster'));
  const spoilt = [
    (/** @type {any} */ it) => { it.extra = 1; },
    (/** @type {any} */ it) => { delete it.byStatus.unjudged; },
    (/** @type {any} */ it) => { it.byStatus.fine = 1; },
    (/** @type {any} */ it) => { it.people = -1; },
    (/** @type {any} */ it) => { it.needed.sure[0].hours = 0; },
    (/** @type {any} */ it) => { it.short[0].status = 'unjudged'; },
    (/** @type {any} */ it) => { delete it.short[0].needed; },
    (/** @type {any} */ it) => { it.short[0].person = ''; },
    (/** @type {any} */ it) => { it.short[0].declaration.state = 'some'; },
    (/** @type {any} */ it) => { it.problems.push({ row: 0, code: 'row-sum' }); },
  ];
  for (const spoil of spoilt) {
    const copy = structuredClone(answer);
    spoil(copy);
    assert.ok(!check(copy), String(spoil));
  }
});

/** Member → whether it is optional, of an interface of the published types. */
function membersOf(/** @type {string} */ name) {
  const pattern = new RegExp(`export interface ${name}(?: extends \\w+)? \\{(.*?)\n\\}\n`, 's');
  const [, body] = pattern.exec(read('web/package/xueshi-roster.d.ts')) ?? [];
  assert.ok(body, `the types have no ${name}`);
  let flat = body.replace(/\/\*\*.*?\*\//gs, '');
  while (/\{[^{}]*\}/.test(flat)) flat = flat.replace(/\{[^{}]*\}/g, '');
  return Object.fromEntries([...flat.matchAll(/^\s+(\w+)(\??):/gm)].map(([, member, optional]) => [member, optional !== '']));
}

test('the types name the members that the schema names', () => {
  const { person, plan, problem } = schema.$defs;
  for (const [type, { properties, required }] of Object.entries({ RosterLine: person, RosterPlan: plan, RosterProblem: problem })) {
    const expected = Object.keys(properties).map((member) => [member, !required.includes(member)]);
    assert.deepEqual(membersOf(type), Object.fromEntries(expected), type);
  }
  const answer = { ...membersOf('RosterSummary'), ...membersOf('RosterAnswer') };
  const expected = Object.keys(schema.properties).map((member) => [member, !schema.required.includes(member)]);
  assert.deepEqual(Object.entries(answer).sort(), expected.sort());
});

test('the schema lists the words of the core, no other', () => {
  const vocabulary = JSON.parse(read('build/wasm/vocabulary.json'));
  assert.deepEqual(schema.$defs.status.enum, [...vocabulary.statuses, 'unjudged']);
  assert.deepEqual(schema.$defs.judgedStatus.enum, vocabulary.statuses);
  assert.deepEqual(schema.$defs.declarationState.enum, vocabulary.declarationStates);
  assert.deepEqual(schema.$defs.line.properties.requirements.items.properties.state.enum, vocabulary.requirementStates);
});
