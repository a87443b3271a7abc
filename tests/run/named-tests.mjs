import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builds, filesIn, nodeTest, opensBrowsers, root } from './jobs.mjs';

/** @typedef {import('./jobs.mjs').Job} Job */

const fold = (/** @type {string} */ text) => text.toLowerCase();

/**
 * The tests with this in their name. C++: the suite and the test, `Assess.SurplusPublicHours…`, or the file.
 * JavaScript: the file, then run whole, or the title of a test as it is written.
 * @param {string} name
 * @returns {Job[]}
 */
export function namedTests(name) {
  const jobs = [...scriptsNamed(name), ...coreTestsNamed(name)];
  if (jobs.length === 0) throw new Error(`no test has "${name}" in its name`);
  return jobs.some(({ after }) => after) ? [...builds, ...jobs] : jobs;
}

/** @param {string} name @returns {Job[]} */
function scriptsNamed(name) {
  const jobs = [];
  for (const path of filesIn('tests', /\.test\.js$/)) {
    const source = readFileSync(root + path, 'utf8');
    const titles = [...source.matchAll(/\b(?:test|it|describe)\(\s*(['"`])(.+?)\1/g)].map(([, , title]) => title);
    const isFile = fold(path).includes(fold(name));
    if (!isFile && !titles.some((title) => fold(title).includes(fold(name)))) continue;
    const [program, ...given] = nodeTest([path]);
    const pattern = isFile ? [] : ['--test-name-pattern', `/${name.replace(/[^\w\s]/g, '\\$&')}/i`];
    const needsBuild = opensBrowsers(path) || /build\/|web\/(engine|exchange)\//.test(source);
    jobs.push({ name: path, command: [program, ...pattern, ...given], ...(needsBuild && { after: ['build site'] }) });
  }
  return jobs;
}

/** @param {string} name @returns {Job[]} */
function coreTestsNamed(name) {
  const isMentioned = filesIn('tests/core', /_test\.cpp$/).some((path) => fold(path).includes(fold(name))
    || [...readFileSync(root + path, 'utf8').matchAll(/\bTEST(?:_[FP])?\((\w+), (\w+)\)/g)]
      .some(([, suite, test]) => fold(`${suite}.${test}`).includes(fold(name))));
  if (!isMentioned) return [];
  execFileSync('./dev', ['native', 'dev'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const program = 'build/dev/tests/xueshi_core_tests';
  return [{ name: 'core', command: [program, '--gtest_brief=0', `--gtest_filter=${filterFor(program, name)}`] }];
}

/** GoogleTest's own filter knows no case and no files. @param {string} program @param {string} name */
function filterFor(program, name) {
  const wanted = new Set(filesIn('tests/core', /_test\.cpp$/).filter((path) => fold(path).includes(fold(name)))
    .flatMap((path) => [...readFileSync(root + path, 'utf8').matchAll(/\bTEST(?:_[FP])?\((\w+),/g)].map(([, suite]) => suite)));
  let suite = '';
  const found = [];
  for (const line of execFileSync(root + program, ['--gtest_list_tests'], { encoding: 'utf8' }).split('\n')) {
    if (/^\S+\.(\s|$)/.test(line)) [suite] = line.split(/\s/);
    const test = suite + line.trim().split(/\s/)[0];
    const isInFile = [...wanted].some((one) => suite.slice(0, -1).split('/').includes(one));
    if (/^\s+\S/.test(line) && (isInFile || fold(test).includes(fold(name)))) found.push(test);
  }
  return found.join(':');
}
