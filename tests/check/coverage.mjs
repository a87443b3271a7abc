// node tests/check/coverage.mjs PRESET: runs the core's tests as built by a preset that counts, and holds what they reach
// against coverage.json, whose floors can only rise. --raise writes what was reached, --report a page for each source.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [preset, ...options] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}build/${preset}`;
const program = `${folder}/tests/xueshi_core_tests`;
const profile = `${folder}/tests.profdata`;
const coreOnly = [program, `-instr-profile=${profile}`, '--ignore-filename-regex=/usr/|/tests/'];

const show = (/** @type {string} */ name, /** @type {string[]} */ given, env = process.env) => (
  execFileSync(name, given, { env, stdio: 'inherit' }));

show(program, ['--gtest_brief=1'], { ...process.env, LLVM_PROFILE_FILE: `${folder}/tests.profraw` });
show('llvm-profdata-19', ['merge', '-sparse', `${folder}/tests.profraw`, '-o', profile]);
if (options.includes('--report')) report();
const [{ totals, files }] = JSON.parse(execFileSync('llvm-cov-19', ['export', ...coreOnly, '--summary-only'], { encoding: 'utf8' })).data;
process.exitCode = isReached() && isComplete() ? 0 : 1;

function report() {
  show('llvm-cov-19', ['report', ...coreOnly, '--show-mcdc-summary']);
  execFileSync('llvm-cov-19', ['show', ...coreOnly, '--show-mcdc', '--format=html', `--output-dir=${folder}/report`]);
  process.stdout.write(`line by line in ${folder}/report/index.html\n`);
}

/** Compares with the floors of what this preset counts: not every one counts conditions by themselves (MC/DC). */
function isReached() {
  const floorsFile = new URL('coverage.json', import.meta.url);
  /** @type {Record<string, number>} */
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
  let isEnough = true;
  for (const [kind, floor] of Object.entries(floors).filter(([kind]) => totals[kind].count > 0)) {
    const reached = 100 * totals[kind].covered / totals[kind].count;
    process.stdout.write(`${kind}: ${reached.toFixed(2)} %, at least ${floor} %\n`);
    isEnough &&= reached >= floor;
    floors[kind] = Math.max(floor, Math.floor(reached));  // random tests reach a little more or less each time
  }
  if (options.includes('--raise')) writeFileSync(floorsFile, `${JSON.stringify(floors)}\n`);
  return isEnough;
}

/** A source that no test links would be missing from the sums. */
function isComplete() {
  const sources = readdirSync(`${root}core`, { recursive: true }).map(String).filter((name) => name.endsWith('.cpp'));
  const missing = sources.filter((name) => !files.some((/** @type {{ filename: string }} */ { filename }) => filename.endsWith(`/core/${name}`)));
  for (const name of missing) process.stdout.write(`core/${name} is not in the report\n`);
  return missing.length === 0;
}
