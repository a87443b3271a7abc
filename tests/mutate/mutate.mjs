// ./dev mutate [--since REV] [--files PART] [--sample COUNT]: changes the core in small ways, one at a time, in a copy of
// the tree, and lists every change that no test of the core notices. A change that cannot be noticed is listed in
// equivalent.json with its reason.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf } from './mutants.mjs';

/** @import { Mutant } from './mutants.mjs' */

const { values: wishes } = parseArgs({ options: { since: { type: 'string' }, files: { type: 'string' }, sample: { type: 'string' } } });
const root = join(import.meta.dirname, '../..');
const tree = join(root, 'build/mutate/tree');
const build = join(root, 'build/mutate/build');
/** A mutant that runs longer than this loops, and counts as noticed, in milliseconds. */
const patience = 60_000;

copyTree();
configure();
const { test, seconds } = runTests();
if (test !== 'passed') throw new Error(`the tests do not pass before anything is changed: ${test}`);
/** @type {{ file: string, was: string, change: string, reason: string }[]} */
const equivalent = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'));
const chosen = choose(allMutants());
console.log(`${chosen.length} mutants, ${seconds.toFixed(1)} s for the tests of each`);
const survivors = chosen.filter((mutant, index) => !isNoticed(mutant, index));
console.log(`\n${chosen.length - survivors.length} of ${chosen.length} noticed`);
for (const { file, line, was, change } of survivors) console.log(`core/${file}:${line}: ${change}\n    ${was}`);
process.exitCode = survivors.length > 0 ? 1 : 0;

function copyTree() {
  mkdirSync(tree, { recursive: true });
  for (const name of ['CMakeLists.txt', 'core', 'tests/CMakeLists.txt', 'tests/core', 'tests/vectors', 'tests/policies']) {
    cpSync(join(root, name), join(tree, name), { recursive: true });
  }
}

function configure() {
  execFileSync('cmake', ['-S', tree, '-B', build, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_FLAGS_DEBUG=-O0'], { stdio: 'ignore' });
}

/** @returns {{ test: 'passed' | 'failed' | 'does not compile', seconds: number }} */
function runTests() {
  const built = spawnSync('ninja', ['-C', build, 'xueshi_core_tests'], { encoding: 'utf8' });
  if (built.status !== 0) return { test: 'does not compile', seconds: 0 };
  const before = Date.now();
  const ran = spawnSync(join(build, 'tests/xueshi_core_tests'), ['--gtest_brief=1', '--gtest_fail_fast'], { stdio: 'ignore', timeout: patience });
  return { test: ran.status === 0 ? 'passed' : 'failed', seconds: (Date.now() - before) / 1000 };
}

/** @returns {Mutant[]} */
function allMutants() {
  const sources = readdirSync(join(root, 'core'), { recursive: true }).map(String).filter((name) => /\.(?:cpp|h)$/.test(name)).sort();
  const isWanted = linesSince(wishes.since);
  return sources.filter((name) => !wishes.files || name.includes(wishes.files)).flatMap((name) => (
    mutantsOf(name, readFileSync(join(root, 'core', name), 'utf8')).filter(({ line }) => isWanted(name, line))));
}

/**
 * @param {string | undefined} revision
 * @returns {(file: string, line: number) => boolean} whether the line has changed since
 */
function linesSince(revision) {
  if (!revision) return () => true;
  const diff = execFileSync('git', ['diff', '--unified=0', revision, '--', 'core'], { cwd: root, encoding: 'utf8' });
  /** @type {Set<string>} */
  const changed = new Set();
  let file = '';
  for (const text of diff.split('\n')) {
    if (text.startsWith('+++ b/core/')) file = text.slice('+++ b/core/'.length);
    const hunk = /^@@ \S+ \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (hunk) for (let i = 0; i < Number(hunk[2] ?? 1); i += 1) changed.add(`${file}:${Number(hunk[1]) + i}`);
  }
  return (name, line) => changed.has(`${name}:${line}`);
}

/** @param {Mutant[]} mutants @returns {Mutant[]} without those that are known to change nothing; evenly spread if a sample is asked for */
function choose(mutants) {
  const left = mutants.filter(({ file, was, change }) => (
    !equivalent.some((each) => each.file === file && each.was === was && each.change === change)));
  const count = Math.min(Number(wishes.sample ?? left.length), left.length);
  return Array.from({ length: count }, (_, place) => left[Math.floor(place * left.length / count)]);
}

/** @param {Mutant} mutant @param {number} index */
function isNoticed({ file, line, change, source }, index) {
  const place = join(tree, 'core', file);
  const original = readFileSync(place);
  writeFileSync(place, source);
  const { test: outcome } = runTests();
  writeFileSync(place, original);
  console.log(`${index + 1} ${outcome === 'passed' ? 'SURVIVES' : outcome} core/${file}:${line} ${change}`);
  return outcome !== 'passed';
}
