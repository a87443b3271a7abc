// Cases beside a policy, as the package and its command line try them, against the independent judge.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkCases, PolicyError } from '../../build/package/xueshi-node.js';
import { tryCases } from '../twin/cases.js';

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(`../../${path}.json`, import.meta.url), 'utf8'));
const henan = readJson('core/policies/henan-2021');
const cases = readJson('build/package/henan-2021.cases');
const school = readJson('tests/policies/school-year-2023');
const cli = new URL('../../build/package/xueshi-cli.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'xueshi-cases-'));

/** @type {(name: string, value: unknown) => string} */
function put(name, value) {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

/** @type {(...words: string[]) => { status: number | null, stdout: string, stderr: string }} */
function run(...words) {
  return spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' });
}

test('every published case holds, and every change of the policy is noticed', async () => {
  const { cases: told, coverage } = await checkCases('henan-2021', cases);
  assert.deepEqual(told.filter(({ holds }) => !holds), []);
  assert.deepEqual([coverage.unnoticed, coverage.noticed], [[], coverage.of]);
});

test('the independent judge comes to the same report, whichever cases there are', async () => {
  for (const [policy, some] of [
    [henan, cases], [henan, cases.slice(0, 9)], [henan, []], [{ ...henan, period: { from: '2021-12-31', to: '2021-12-31' } }, cases],
    [school, [{ courses: [], expect: { status: 'empty' } }, { courses: {}, expect: { error: { code: 'not-a-list' } } }]],
  ]) {
    assert.equal(JSON.stringify(await checkCases(policy, some)), JSON.stringify(tryCases(policy, some)));
  }
});

test('a changed rule shows for whom it changes what', async () => {
  const stricter = structuredClone(henan);
  stricter.categories.children[1].min = 61;
  const { cases: told } = await checkCases(stricter, cases);
  const changed = told.filter(({ holds }) => !holds);
  assert.ok(changed.length > 10 && changed.length < cases.length);
  const enough = /** @type {any} */ (told.find(({ note }) => note?.en?.startsWith('Just enough')));
  assert.equal(enough.expect.status, 'met');
  assert.deepEqual(enough.answer.needed.sure, [{ category: 'professional', hours: 1 }]);
});

test('a malformed policy is refused, and what is no list of cases', async () => {
  await assert.rejects(checkCases({ ...henan, id: 5 }, cases), PolicyError);
  await assert.rejects(checkCases(henan, /** @type {any} */ ({})), TypeError);
});

test('xueshi test tries the published cases, in either language, and exits 0', () => {
  const { status, stdout, stderr } = run('test', '--lang', 'zh-CN');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^ok 1 什么都没学/);
  assert.match(stdout, /changes of the policy are noticed \(100 %\)\n$/);
  const same = run('test', put('policy.json', henan), put('all.json', cases));
  assert.deepEqual([same.status, same.stdout], [0, run('test').stdout]);
});

test('xueshi test --csv prints a table that a spreadsheet opens, a row for each case', () => {
  const { status, stdout } = run('test', '--csv', '--lang', 'zh-CN');
  const [header, ...rows] = stdout.trimEnd().split('\r\n');
  assert.deepEqual([status, header, rows.length], [0, '\ufeff情形,截至,录入,结论,还差,与规则相符', cases.length]);
  assert.match(rows.find((row) => row.startsWith('刚好够')) ?? '', /,,公需必修 24 \(已申报\)；公需选修 6 \(已申报\)；专业课 60 \(已申报\),已达标,,是$/);
  const guarded = [{ note: { en: '=1+1, "x"' }, courses: [], expect: {} }];
  assert.match(run('test', 'henan-2021', put('guarded.json', guarded), '--csv').stdout, /\r\n"'=1\+1, ""x""",,,,,yes\r\n$/);
});

test('xueshi test exits 1 for a case that does not hold, and for a rule that is not covered', () => {
  const [first, ...others] = cases;
  const wrong = run('test', 'henan-2021', put('wrong.json', [...cases, { ...first, expect: { status: 'met' } }]));
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, new RegExp(`\nnot ok ${cases.length + 1} .*\n  expected \\{"status":"met"\\}\n  answered \\{"policy"`));
  const few = run('test', 'henan-2021', put('few.json', others.slice(0, 3)));
  assert.equal(few.status, 1);
  assert.match(few.stdout, /\n3 of 3 cases hold\nunnoticed: \/period\/from /);
  assert.match(few.stdout, /\(\d\d? %\)\n$/);
});

test('xueshi exits 2 and says why if there is nothing to try', () => {
  for (const [words, why] of /** @type {[string[], RegExp][]} */ ([
    [[], /^usage: /], [['grade'], /there is no verb "grade"\nusage: /], [['test', 'one.json'], /a policy and its cases are needed\nusage: /],
    [['test', '--colour'], /--colour.*\nusage: /s], [['test', 'henan-2021', join(folder, 'none.json')], /none\.json/],
    [['test', 'henan-2021', put('torn.json', '[{')], /torn\.json: /], [['test', put('bad.json', {}), put('no.json', [])], /missing at "\/id"/],
  ])) {
    const { status, stdout, stderr } = run(...words);
    assert.deepEqual([status, stdout], [2, ''], words.join(' '));
    assert.match(stderr, why);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});
