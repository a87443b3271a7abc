// `xueshi test`: which cases hold, how much of the policy they cover, and the exit code that says it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { xueshi } from './run.js';

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(`../../${path}.json`, import.meta.url), 'utf8'));
const henan = readJson('core/policies/henan-2021');
const cases = readJson('core/policies/henan-2021.cases');
const folder = mkdtempSync(join(tmpdir(), 'xueshi-cases-'));
after(() => rmSync(folder, { recursive: true }));

/** @type {(name: string, value: unknown) => string} */
function put(name, value) {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}
const policy = put('policy.json', henan);

test('tries the published cases, in either language, and exits 0', async () => {
  const { code, out, err } = await xueshi(['test', '--lang', 'zh-CN']);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^ok 1 什么都没学/);
  assert.match(out, /changes of the policy are noticed \(100 %\)\n$/);
  const [own, same] = await Promise.all([xueshi(['test']), xueshi(['test', policy, put('all.json', cases)])]);
  assert.match(own.out, /^ok 1 Nothing studied/);
  assert.deepEqual(same, own);
});

test('--csv prints a table that a spreadsheet opens, a row for each case', async () => {
  const { code, out } = await xueshi(['test', '--csv', '--lang', 'zh-CN']);
  const [header, ...rows] = out.trimEnd().split('\r\n');
  assert.deepEqual([code, header, rows.length], [0, '\ufeff情形,截至,录入,结论,还差,与规则相符', cases.length]);
  assert.match(rows.find((row) => row.startsWith('刚好够')) ?? '', /,,公需必修 24 \(已申报\)；公需选修 6 \(已申报\)；专业课 60 \(已申报\),已达标,,是$/);
  const guarded = [{ note: { en: '=1+1, "x"' }, courses: [], expect: {} }];
  assert.match((await xueshi(['test', policy, put('guarded.json', guarded), '--csv'])).out, /\r\n"'=1\+1, ""x""",,,,,yes\r\n$/);
});

test('exits 1 for a case that does not hold, and for a rule that is not covered', async () => {
  const [first, ...others] = cases;
  const wrong = await xueshi(['test', policy, put('wrong.json', [...cases, { ...first, expect: { status: 'met' } }])]);
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, new RegExp(`\nnot ok ${cases.length + 1} .*\n  expected \\{"status":"met"\\}\n  answered \\{"policy"`));
  const few = await xueshi(['test', policy, put('few.json', others.slice(0, 3))]);
  assert.equal(few.code, 1);
  assert.match(few.out, /\n3 of 3 cases hold\nunnoticed: \/period\/from /);
  assert.match(few.out, /\(\d\d? %\)\n$/);
});

for (const [name, words, code, why] of /** @type {[string, string[], number, RegExp][]} */ ([
  ['a policy without cases', [policy], 2, /POLICY and CASES are wanted, or neither\nxueshi test \[POLICY CASES\]/],
  ['an unknown option', ['--colour'], 2, /--colour/],
  ['cases that are not there', [policy, join(folder, 'none.json')], 1, /none\.json/],
  ['cases that are no JSON', [policy, put('torn.json', '[{')], 1, /torn\.json is not JSON/],
  ['cases that are no list', [policy, put('one.json', {})], 1, /one\.json holds no list of cases/],
  ['a policy that is refused', [put('bad.json', {}), put('no.json', [])], 1, /missing at "\/id"/],
])) {
  test(`exits ${code} for ${name}`, async () => {
    const answer = await xueshi(['test', ...words]);
    assert.deepEqual([answer.code, answer.out], [code, '']);
    assert.match(answer.err, why);
    assert.doesNotMatch(answer.err, /\n\s+at /);
  });
}
