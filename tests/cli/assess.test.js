// `xueshi assess` as a process: answers to standard output, remarks to standard error.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { xueshi } from './run.js';

const checker = /** @type {any} */ (await loadChecker());
const table = '课程名称,科目类型,学时,完成时间\n乡村振兴,公需必修,24,2021-06-05\n合计,,24,\n';
const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));

test('a table on standard input is judged as the package judges it, its problems told beside', async () => {
  const { code, out, err } = await xueshi(['assess', '-', '--as-of', '2021-12-01'], table);
  assert.deepEqual(JSON.parse(out), checker.assess(checker.readTable(table).courses, { asOf: '2021-12-01' }));
  assert.equal(out.indexOf('\n'), out.length - 1);
  assert.match(err, /^row 3: row-sum 合计\n$/);
  assert.equal(code, 0);
});

test('JSON is judged as it stands', async () => {
  const courses = [{ id: 'a', title: '课程', hours: 24, category: '公需必修', year: 2021 }];
  const { code, out, err } = await xueshi(['assess', '-'], JSON.stringify(courses));
  assert.deepEqual([JSON.parse(out), err, code], [checker.assess(courses), '', 0]);
});

test('a file in GB18030 is read', async () => {
  // 课程名称,学时 / 甲,6
  const bytes = Buffer.from('bfceb3ccc3fbb3c62cd1a7cab10abcd72c360a', 'hex');
  const file = join(folder, 'gbk.csv');
  writeFileSync(file, bytes);
  const { code, out } = await xueshi(['assess', file]);
  assert.deepEqual([JSON.parse(out).courses[0].hours, code], [6, 0]);
});

for (const [what, args, input] of [
  ['a file that is not there', ['assess', join(folder, 'none.csv')], ''],
  ['bytes that are no text', ['assess', '-'], Buffer.from([0xff, 0xff, 0, 1, 0x80])],
  ['JSON that is none', ['assess', '-'], '[{'],
  ['a course without an id', ['assess', '-'], '[{}]'],
  ['a day that is none', ['assess', '-', '--as-of', 'soon'], table],
]) {
  test(`${what} ends with 1, one line and no answer`, async () => {
    const { code, out, err } = await xueshi(/** @type {string[]} */ (args), /** @type {any} */ (input));
    assert.deepEqual([code, out], [1, '']);
    assert.match(err.split('\n').filter((line) => !line.startsWith('row ')).join('\n'), /^xueshi assess: .+\n$/);
  });
}

test('a refused policy ends with 1 and names its faults', async () => {
  const file = join(folder, 'policy.json');
  writeFileSync(file, '{"id":"x"}');
  const { code, err } = await xueshi(['assess', '-', '--policy', file], table);
  assert.equal(code, 1);
  assert.match(err, /missing at "\/categories"/);
});

for (const args of [[], ['judge'], ['assess'], ['assess', '-', '--nonsense'], ['toString']]) {
  test(`"xueshi ${args.join(' ')}" ends with 2 and says how it is called`, async () => {
    const { code, out, err } = await xueshi(args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /xueshi assess FILE\|-/);
  });
}

test('at most a hundred lines are written to standard error', async () => {
  const rows = Array.from({ length: 300 }, () => '合计,,24,\n').join('');
  const { err } = await xueshi(['assess', '-'], table + rows);
  assert.equal(err.split('\n').length - 1, 100);
  assert.match(err, /and 202 more\n$/);
});
