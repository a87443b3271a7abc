// Everything that ./dev test does, as jobs that the cores of a machine can share.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {string[]} command
 * @property {string[]} [after] jobs that have to end well before it begins
 * @property {number} [seconds] roughly how long it takes: long ones begin first
 */

const tool = (/** @type {string} */ name) => `tests/node_modules/.bin/${name}`;

/** @param {string} folder @param {RegExp} ending @returns {string[]} paths from the root */
export function filesIn(folder, ending) {
  return readdirSync(`${root}${folder}`, { recursive: true }).map((name) => `${folder}/${name}`)
    .filter((path) => ending.test(path) && !path.includes('node_modules')).sort();
}

/** @type {Job[]} */
export const builds = [
  { name: 'build wasm', command: ['./dev', 'native', 'wasm'], seconds: 1000 },
  { name: 'build package', command: ['node', 'web/build-package.mjs'], after: ['build wasm'], seconds: 900 },
  { name: 'build site', command: ['node', 'web/build.mjs'], after: ['build package'], seconds: 900 },
];

/**
 * What is seen by reading alone.
 * @param {object} [options]
 * @param {boolean} [options.analyzes] lets clang-tidy follow every path through the core, too, which takes most of its time
 */
export function checks({ analyzes = true } = {}) {
  const cpp = ['core', 'wasm', 'tests/core', 'tests/fuzz'].flatMap((folder) => filesIn(folder, /\.(h|cpp)$/));
  const sources = filesIn('core', /\.cpp$/);
  const half = Math.ceil(sources.length / 2);
  const tidy = ['clang-tidy', '-p', 'build/dev', '--quiet', ...(analyzes ? [] : ['--checks=-clang-analyzer-*'])];
  /** @type {Job[]} */
  return [
    { name: 'format', command: ['clang-format', '--dry-run', '-Werror', ...cpp] },
    { name: 'letters', command: ['python3', 'core/base/make_letters.py', '--check'] },
    { name: 'eslint', command: lint(['web', 'tests']), seconds: 15 },
    { name: 'stylelint', command: styleLint(filesIn('web', /\.css$/)) },
    { name: 'html-validate', command: htmlLint(filesIn('web', /\.html$/)) },
    { name: 'types of web', command: [tool('tsc'), '-p', 'tests/check/tsconfig.json'], after: ['build package'] },
    { name: 'types of tests', command: [tool('tsc'), '-p', 'tests/check/tsconfig.tests.json'], after: ['build package'] },
    { name: 'types of the package', command: [tool('tsc'), '-p', 'tests/package'], after: ['build package'] },
    { name: 'configure dev', command: ['./dev', 'native', 'dev', '--target', 'help'], seconds: 600 },
    { name: 'clang-tidy, first half', command: [...tidy, ...sources.slice(0, half)], after: ['configure dev'], seconds: 60 },
    { name: 'clang-tidy, second half', command: [...tidy, ...sources.slice(half)], after: ['configure dev'], seconds: 60 },
  ];
}

/** @param {string[]} paths */
export const lint = (paths) => [tool('eslint'), '--config', 'tests/check/eslint.config.js',
  '--ignore-pattern', '**/node_modules/', '--cache', '--cache-location', 'build/eslint/', ...paths];

/** @param {string[]} paths */
export const styleLint = (paths) => [tool('stylelint'), '--config', 'tests/check/stylelint.config.js', ...paths];

/** @param {string[]} paths */
export const htmlLint = (paths) => [tool('html-validate'), '--config', 'tests/check/htmlvalidate.json', ...paths];

/** @type {Job[]} */
export const nativeTests = [
  { name: 'build sanitize', command: ['./dev', 'native', 'sanitize'], seconds: 800 },
  { name: 'core, with sanitizers', command: ['node', 'tests/check/coverage.mjs', 'sanitize'], after: ['build sanitize'], seconds: 50 },
  { name: 'fuzzers replayed', command: ['ctest', '--preset', 'sanitize', '--tests-regex', 'replay'], after: ['build sanitize'] },
  { name: 'build wasm-tests', command: ['./dev', 'native', 'wasm-tests'], seconds: 100 },
  { name: 'core, as WebAssembly', command: ['node', 'build/wasm-tests/tests/xueshi_core_tests.js', '--gtest_brief=1'], after: ['build wasm-tests'], seconds: 20 },
];

/** The same sources built in another folder, the core aside. @type {Job} */
export const reproduction = { name: 'reproduce', command: ['node', 'tests/run/reproduce.mjs', '--keep-core'], after: ['build site'], seconds: 50 };

/** Is it a test that opens browsers? @param {string} path */
export const opensBrowsers = (path) => /^tests\/(page|embed)\//.test(path);

/** A browser that never answers ends its file, after ten minutes, instead of holding up the run.
 * @param {string[]} paths @returns {string[]} */
export const nodeTest = (paths) => ['node', '--test',
  ...(paths.some(opensBrowsers) ? ['--test-force-exit', '--test-timeout=600000'] : []), ...paths];

/** Each file of tests in JavaScript, those in browsers first. @returns {Job[]} */
export function scriptTests() {
  return filesIn('tests', /\.test\.js$/).map((path) => ({
    name: path.replace(/^tests\//, ''),
    command: nodeTest([path]),
    after: ['build site', ...(path.includes('/package/') ? ['build sanitize'] : [])],
    seconds: opensBrowsers(path) ? 90 : 10,
  }));
}
