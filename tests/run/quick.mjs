// node tests/run/quick.mjs [core|web|PATH…]: what a change can break, in seconds. Without a name: what git calls changed.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { filesIn, htmlLint, lint, nodeTest, opensBrowsers, root, styleLint } from './jobs.mjs';
import { runJobs } from './run-jobs.mjs';

/** @typedef {import('./jobs.mjs').Job} Job */

const testsIn = (/** @type {string[]} */ folders) => folders.filter((folder) => existsSync(`${root}tests/${folder}`))
  .flatMap((folder) => filesIn(`tests/${folder}`, /\.test\.js$/));

/** The core natively, without sanitizers, with fewer rounds for each property; and the architecture. @returns {Job[]} */
function core() {
  return [
    { name: 'build dev', command: ['./dev', 'native', 'dev'] },
    ...[0, 1].map((half) => ({
      name: `core tests, ${half + 1} of 2`,
      command: ['env', 'GTEST_TOTAL_SHARDS=2', `GTEST_SHARD_INDEX=${half}`, 'RC_PARAMS=max_success=25',
        'build/dev/tests/xueshi_core_tests', '--gtest_brief=1'],
      after: ['build dev'],
    })),
    { name: 'architecture', command: nodeTest(['tests/package/architecture.test.js']) },
  ];
}

/** The shell without a browser, and without hostile files, which take longer than all else. @returns {Job[]} */
function web() {
  const isBuilt = existsSync(`${root}build/package/xueshi-node.js`);
  return [
    ...(isBuilt ? [] : wasm.slice(0, 2)),
    { name: 'eslint', command: lint(['web', 'tests/web', 'tests/model'].filter((folder) => existsSync(root + folder))), seconds: 9 },
    { name: 'types', command: ['tests/node_modules/.bin/tsc', '-p', 'tests/check/tsconfig.json'], after: ['build package'], seconds: 8 },
    { name: 'tests of the shell', command: nodeTest(testsIn(['web', 'model']).filter((path) => !/hostile/.test(path))), after: ['build package'], seconds: 5 },
    { name: 'architecture', command: nodeTest(['tests/package/architecture.test.js']) },
  ];
}

/** @type {Job[]} */
const wasm = [
  { name: 'build wasm', command: ['./dev', 'native', 'wasm'], seconds: 9 },
  { name: 'build package', command: ['node', 'web/build-package.mjs'], after: ['build wasm'] },
  { name: 'tests of the package', command: nodeTest(testsIn(['package'])
    .filter((path) => !/assess\.test/.test(path))), after: ['build package'] },
];

/** A test by itself; in browsers only Chromium, and against a site that is built anew. @param {string} path @returns {Job[]} */
function oneTest(path) {
  if (!opensBrowsers(path)) return [{ name: path, command: nodeTest([path]) }];
  return [
    { name: 'build site', command: ['node', 'web/build.mjs'], seconds: 9 },
    { name: path, command: ['env', 'XUESHI_ENGINES=chromium', ...nodeTest([path])], after: ['build site'] },
  ];
}

/** What the name of a file says about the jobs that read it. @param {string} path @returns {Job[]} */
function jobsFor(path) {
  if (path === 'core') return core();
  if (path === 'web') return web();
  if (/^(core|tests\/core)\/.*\.(cpp|h)$|CMake/.test(path)) {
    return [...core(), ...(existsSync(root + path) && /\.(cpp|h)$/.test(path) ? [format(path)] : [])];
  }
  if (/^core\/(policies|cases)/.test(path)) return [...core(), ...wasm];
  if (/^wasm\//.test(path)) return wasm;
  if (/^tests\/(vectors|twin|policies)\//.test(path)) return [...core(), { name: 'twin', command: nodeTest(testsIn(['twin'])) }];
  if (/\.test\.js$/.test(path)) return [...oneTest(path), { name: `eslint ${path}`, command: lint([path]) }];
  if (extname(path) === '.css') return [{ name: `stylelint ${path}`, command: styleLint([path]) }];
  if (extname(path) === '.html') return [{ name: `html-validate ${path}`, command: htmlLint([path]) }];
  if (/^web\/|^tests\/.*js$/.test(path)) return web();
  return [];
}

/** @param {string} path @returns {Job} */
const format = (path) => ({ name: `format of ${basename(path)}`, command: ['clang-format', '--dry-run', '-Werror', path] });

/** @returns {string[]} */
function changed() {
  return execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--no-renames'], { cwd: root, encoding: 'utf8' })
    .split('\n').filter(Boolean).map((line) => line.slice(3));
}

const paths = process.argv.length > 2 ? process.argv.slice(2) : changed();
const jobs = new Map(paths.flatMap((path) => jobsFor(path.replace(/^\.\//, ''))).map((job) => [job.name, job]));
if (jobs.size === 0) process.stdout.write('nothing that is tested has changed\n');
else process.exitCode = await runJobs([...jobs.values()]) ? 0 : 1;
