// The recipe for Dask, with two workers, one of which is killed in the middle of a file: the answers are those of one process.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { randomRows, tableOf } from './random-roster.js';
import { xueshi } from './run.js';

const recipe = fileURLToPath(new URL('../../build/package/roster_on_dask.py', import.meta.url));
const holding = fileURLToPath(new URL('dask/hold-once.mjs', import.meta.url));
const asOf = '2021-12-01';
const sorted = (/** @type {string} */ text) => text.split('\n').filter(Boolean).sort().join('\n');

/** @param {string[]} args @returns {Promise<{ code: number | null, err: string }>} */
function runRecipe(args) {
  const child = spawn('/usr/bin/python3', [recipe, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr?.on('data', (chunk) => { err += chunk; });
  return new Promise((resolve) => { child.on('close', (code) => resolve({ code, err })); });
}

/** @param {string} path @returns {Promise<number>} */
async function numberIn(path) {
  while (!existsSync(path) || readFileSync(path, 'utf8') === '') await new Promise((next) => { setTimeout(next, 20); });
  return Number(readFileSync(path, 'utf8'));
}

test('a worker that is killed in the middle changes no byte of the answers', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));
  const [parts, answers, told] = ['parts', 'answers', 'told'].map((name) => join(folder, name));
  mkdirSync(told);
  const text = tableOf(randomRows(5, { rows: 3000, people: 300 }));
  const whole = await xueshi(['roster', '-', '--unit', '--as-of', asOf, '--summary', join(folder, 'whole.json')], text);
  assert.equal((await xueshi(['split', '8', parts], text)).code, 0);

  const ended = runRecipe([parts, answers, '--workers', '2', '--unit', '--as-of', asOf,
    '--command', `${process.execPath} ${holding} ${told}`]);
  const early = await Promise.race([ended, numberIn(join(told, 'worker'))]);
  assert.equal(typeof early, 'number', JSON.stringify(early));
  process.kill(/** @type {number} */ (early), 'SIGKILL');
  const { code, err } = await ended;
  assert.equal(code, 0, err);

  const calls = readdirSync(told).filter((name) => name.startsWith('call-')).length;
  assert.ok(calls > 8, 'a file is tried again, and so is one whose end only that worker knew');
  const files = readdirSync(answers).sort();
  assert.deepEqual(files.filter((name) => name.startsWith('.')), []);
  const joined = files.filter((name) => name.endsWith('.jsonl')).map((name) => readFileSync(join(answers, name), 'utf8')).join('');
  assert.equal(sorted(joined), sorted(whole.out));
  assert.equal(readFileSync(join(answers, 'summary.json'), 'utf8'), readFileSync(join(folder, 'whole.json'), 'utf8'));
});

test('a file that cannot be judged ends the recipe, and leaves no answer that looks whole', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));
  const parts = join(folder, 'parts');
  await xueshi(['split', '1', parts], '工号,课程,学时\nA,甲,1\n');
  const ended = runRecipe([parts, join(folder, 'answers'), '--workers', '1', '--retries', '1', '--as-of', 'soon',
    '--command', `${process.execPath} ${fileURLToPath(new URL('../../build/package/xueshi-cli.js', import.meta.url))}`]);
  const { code, err } = await ended;
  assert.equal(code, 1);
  assert.match(err, /as-of-unreadable/);
  assert.deepEqual(readdirSync(join(folder, 'answers')), []);
});
