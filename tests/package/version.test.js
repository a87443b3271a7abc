// One version for everything.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const { version } = JSON.parse(read('web/package/package.json'));

test('the changelog, the page, the package and CMake say the same version', () => {
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1], version);
  assert.ok(read('build/site/index.html').includes(`content="Xueshi ${version}"`));
  assert.equal(JSON.parse(read('build/package/package.json')).version, version);
  assert.match(read('build/wasm/CMakeCache.txt'), new RegExp(`^CMAKE_PROJECT_VERSION:STATIC=${version}$`, 'm'));
});

test('no other file of the tree states a version of its own', () => {
  const files = execFileSync('git', ['ls-files', '*package.json', '*CMakeLists.txt', '*.html'], { cwd: root.pathname, encoding: 'utf8' }).trim().split('\n');
  const stating = files.filter((path) => /^\s*"version":|project\(\w+ VERSION \d|content="Xueshi \d/m.test(read(path)));
  assert.deepEqual(stating, ['web/package/package.json']);
});
