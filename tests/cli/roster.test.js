// `xueshi roster`, `split` and `merge` as processes, compared with the judging of a single person.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { randomRows, tableOf } from './random-roster.js';
import { command, xueshi } from './run.js';

const checker = /** @type {any} */ (await loadChecker());
const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));
const asOf = '2021-12-01';
const linesOf = (/** @type {string} */ text) => text.split('\n').filter(Boolean);

/** What `assess` says of the rows of one person, without single courses. */
function sumsOf(rows) {
  const { courses, requirements, ...rest } = checker.assess(checker.readTable(tableOf(rows)).courses, { asOf });
  return { ...rest, requirements: requirements.map(({ courses: _, ...requirement }) => requirement) };
}

test('each person is a line, person first, and the rest is what assess says without single courses', async () => {
  const rows = randomRows(1, { rows: 200 });
  const { code, out } = await xueshi(['roster', '-', '--as-of', asOf], tableOf(rows));
  assert.equal(code, 0);
  const people = linesOf(out).map((line) => JSON.parse(line));
  assert.equal(people.length, 9);
  for (const { person, ...rest } of people) {
    assert.deepEqual(rest, sumsOf(rows.filter((row) => row.person === person)));
  }
  for (const line of linesOf(out)) assert.match(line, /^\{"person":"G\d","policy":"henan-2021","year":2021,"status":/);
});

test('--full gives the bytes of assess behind the person', async () => {
  const rows = randomRows(2, { rows: 100 });
  const { out } = await xueshi(['roster', '--full', '--as-of', asOf], tableOf(rows));
  for (const line of linesOf(out)) {
    const { person } = JSON.parse(line);
    const { courses } = checker.readTable(tableOf(rows.filter((row) => row.person === person)));
    assert.equal(line, `{"person":"${person}",${JSON.stringify(checker.assess(courses, { asOf })).slice(1)}`);
  }
});

test('parts that are dealt out by person give the lines of the whole, and merge into its summary', async () => {
  const text = tableOf(randomRows(3, { rows: 400, people: 40 }));
  const whole = await xueshi(['roster', '-', '--unit', '--full', '--summary', join(folder, 'whole.json')], text);
  const parts = join(folder, 'parts');
  assert.equal((await xueshi(['split', '3', parts], text)).code, 0);
  const files = readdirSync(parts).sort();
  assert.deepEqual(files, ['part-1.csv', 'part-2.csv', 'part-3.csv']);
  let joined = '';
  const summaries = [];
  for (const file of files) {
    summaries.push(join(folder, `${file}.json`));
    const args = ['roster', join(parts, file), '--unit', '--full', '--summary', /** @type {string} */ (summaries.at(-1))];
    const { code, out } = await xueshi(args);
    assert.equal(code, 0);
    joined += out;
  }
  assert.equal(linesOf(joined).sort().join('\n'), linesOf(whole.out).sort().join('\n'));
  const wanted = readFileSync(join(folder, 'whole.json'), 'utf8');
  const [a, b, c] = summaries;
  for (const order of [[a, b, c], [c, a, b]]) assert.equal((await xueshi(['merge', ...order])).out, wanted);
  writeFileSync(join(folder, 'ab.json'), (await xueshi(['merge', a, b])).out);
  assert.equal((await xueshi(['merge', c, join(folder, 'ab.json')])).out, wanted);
});

test('a person in two parts is refused', async () => {
  const file = join(folder, 'one.json');
  await xueshi(['roster', '-', '--summary', file], '工号,课程,学时\nA,甲,1\n');
  const { code, out, err } = await xueshi(['merge', file, file]);
  assert.deepEqual([code, out, err], [1, '', 'xueshi merge: person-split: A is in two parts\n']);
});

test('--columns names those of input without a header', async () => {
  const rows = randomRows(4, { rows: 30 });
  const bare = rows.map(({ text }) => text).join('');
  const named = await xueshi(['roster', '--columns', '工号,单位,课程名称,科目类型,学时,完成时间,申报状态,证书编号,年度'], bare);
  assert.equal(named.out, (await xueshi(['roster'], tableOf(rows))).out);
});

for (const input of ['', '\n\n', '\ufeff']) {
  test(`empty input ${JSON.stringify(input)} is no fault`, async () => {
    assert.deepEqual(await xueshi(['roster'], input), { code: 0, out: '', err: '' });
    assert.deepEqual(await xueshi(['roster', '--columns', '工号,课程,学时'], input), { code: 0, out: '', err: '' });
  });
}

test('a table that names nobody ends with 1', async () => {
  const { code, out, err } = await xueshi(['roster'], '课程,学时\n甲,1\n');
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^xueshi roster: row 1: column-missing person\n$/);
});

test('rows that cannot be used are named in at most a hundred lines, and the others judged', async () => {
  const { code, out, err } = await xueshi(['roster'], `工号,课程,学时\n${',甲,1\n'.repeat(2000)}A,甲,1\n`);
  assert.deepEqual([code, linesOf(out).length, linesOf(err).length], [0, 1, 100]);
  assert.match(err, /^row 2, column 1: person-missing\n/);
  assert.match(err, /and 1901 more\n$/);
});

test('--csv gives a person a row, and no cell starts a formula', async () => {
  const { code, out } = await xueshi(['roster', '--csv'], '工号,课程,类别,学时,年度\n=1+1,甲,公需必修,30,2021\n');
  assert.equal(code, 0);
  assert.deepEqual(out.split('\r\n'), [
    '\ufeffperson,unit,status,needed,certain,question,row,worth,undeclared',
    "'=1+1,,short,professional 60,total 60; professional 60,,,,public 6; public-compulsory 24; professional 60", '']);
});

test('GB18030 is read if it is named', async () => {
  const text = Buffer.from('b9a4bac52cbfceb3cc2cd1a7cab10a412cbcd72c31310a', 'hex'); // 工号,课程,学时 / A,甲,11
  const { out } = await xueshi(['roster', '--encoding', 'gb18030'], text);
  assert.equal(JSON.parse(out).requirements[0].counted + JSON.parse(out).requirements[0].pending, 11);
  assert.equal((await xueshi(['roster', '--encoding', 'morse'], text)).code, 2);
});

test('a closed pipe ends it quietly', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `P${i},甲,1\n`).join('');
  const child = spawn(process.execPath, [command, 'roster']);
  child.stdin.on('error', () => {});
  child.stdin.end(`工号,课程,学时\n${rows}`);
  let err = '';
  child.stderr.on('data', (chunk) => { err += chunk; });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => { child.on('close', resolve); });
  assert.deepEqual([code, err], [0, '']);
});

for (const args of [['roster', 'a', 'b'], ['roster', '--csv', '--full'], ['split', '0', 'x'], ['split', '3'], ['merge']]) {
  test(`"xueshi ${args.join(' ')}" is no command`, async () => {
    assert.equal((await xueshi(args)).code, 2);
  });
}
