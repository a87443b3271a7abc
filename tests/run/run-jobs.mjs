import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from './jobs.mjs';

const logs = `${root}build/logs/`;

/** @typedef {import('./jobs.mjs').Job} Job */
/** @typedef {{ name: string, seconds: number, result: 'passed' | 'FAILED' | 'not run' }} Ended */

/**
 * Runs jobs, one more at a time than there are cores, because tests in browsers wait for a third of their time. Shows what
 * a failed one printed; the output of every job lies in build/logs/. A job whose predecessor failed is not run; all others are.
 * @param {Job[]} jobs
 * @param {object} [options]
 * @param {number} [options.workers]
 * @param {boolean} [options.isLoud] shows what the others printed, too
 * @param {boolean} [options.isShared] each build leaves the other cores to other jobs
 * @returns {Promise<boolean>} whether all passed
 */
export async function runJobs(jobs, { workers = availableParallelism() + 1, isLoud = false, isShared = false } = {}) {
  mkdirSync(logs, { recursive: true });
  const started = Date.now();
  const waiting = [...jobs].sort((a, b) => (b.seconds ?? 1) - (a.seconds ?? 1));
  const known = new Set(jobs.map(({ name }) => name));
  /** @type {Map<string, Ended>} */
  const ended = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const running = new Map();
  const resultOf = (/** @type {string} */ name) => (known.has(name) ? ended.get(name)?.result : 'passed');
  while (waiting.length + running.size > 0) {
    for (const job of [...waiting]) {
      const before = (job.after ?? []).map(resultOf);
      const isLost = before.some((result) => result && result !== 'passed');
      if (isLost || (running.size < workers && before.every(Boolean))) waiting.splice(waiting.indexOf(job), 1);
      else continue;
      if (isLost) ended.set(job.name, { name: job.name, seconds: 0, result: 'not run' });
      else {
        running.set(job.name, run(job, { isShared, isLoud }).then((end) => {
          ended.set(job.name, end);
          running.delete(job.name);
        }));
      }
    }
    await Promise.race(running.values());
  }
  summarize([...ended.values()], (Date.now() - started) / 1000, workers);
  return [...ended.values()].every(({ result }) => result === 'passed');
}

/**
 * @param {Job} job
 * @param {{ isShared: boolean, isLoud: boolean }} how
 * @returns {Promise<Ended>}
 */
async function run({ name, command: [program, ...given] }, { isShared, isLoud }) {
  const started = Date.now();
  const env = { ...process.env, ...(isShared ? { CMAKE_BUILD_PARALLEL_LEVEL: '1' } : {}) };
  const child = spawn(program, given, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((done) => {
    child.once('error', (error) => { printed.push(Buffer.from(`${error}\n`)); done(1); });
    child.once('close', done);
  });
  const seconds = (Date.now() - started) / 1000;
  const result = code === 0 ? 'passed' : 'FAILED';
  const text = String(Buffer.concat(printed));
  writeFileSync(`${logs}${name.replace(/[^\w.]+/g, '-')}.log`, text);
  if (isLoud || code !== 0) process.stdout.write(`\n== ${name}\n${text}`);
  process.stdout.write(`== ${name}: ${result} in ${seconds.toFixed(1)} s${counted(text)}\n`);
  return { name, seconds, result };
}

/** How many tests Node, GoogleTest or ctest ran, and whether it left any out. @param {string} text */
function counted(text) {
  const found = (/** @type {RegExp} */ pattern) => Number(pattern.exec(text)?.[1] ?? 0);
  const tests = found(/^(?:#|ℹ) tests (\d+)/m) || found(/(\d+) tests? from .* ran/) || found(/tests passed.* out of (\d+)/);
  const skipped = found(/^(?:#|ℹ) skipped (\d+)/m);
  return tests ? `, ${tests} tests${skipped ? `, ${skipped} skipped` : ''}` : '';
}

/** @param {Ended[]} ended @param {number} seconds @param {number} workers */
function summarize(ended, seconds, workers) {
  const rows = [...ended].sort((a, b) => b.seconds - a.seconds);
  const width = Math.max(...rows.map(({ name }) => name.length));
  process.stdout.write(`\n== time by job, ${workers} at a time\n`);
  for (const row of rows) {
    const mark = row.result === 'passed' ? '' : `  ${row.result}`;
    process.stdout.write(`${row.name.padEnd(width)} ${row.seconds.toFixed(1).padStart(7)} s${mark}\n`);
  }
  const failed = rows.filter(({ result }) => result !== 'passed');
  const minutes = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  process.stdout.write(failed.length === 0 ? `all passed in ${minutes}\n`
    : `${failed.length} failed or not run, of ${rows.length}, in ${minutes}: ${failed.map(({ name }) => name).join(', ')}\n`);
}
