// The package as somebody else gets it: packed, installed into an empty project, used in Node and in a bundle.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { build } from '../../web/node_modules/esbuild/lib/main.js';
import { serve } from '../../web/serve.mjs';
import { launch } from '../page/engines.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'build/package');
const read = (/** @type {string} */ path) => readFileSync(join(folder, path), 'utf8');
const examples = [...read('README.md').matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code);
const elementExample = examples.find((example) => example.includes('xueshi-check')) ?? '';
/** @type {string} */
let project;

before(() => {
  project = mkdtempSync(join(tmpdir(), 'xueshi-use-'));
  run('npm', 'pack', folder, '--pack-destination', project, '--silent');
  writeFileSync(join(project, 'package.json'), '{ "name": "use", "private": true, "type": "module" }');
  const [tarball] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent', `./${tarball}`);
});

after(() => rmSync(project, { recursive: true }));

/** @param {string} command @param {string[]} given */
function run(command, ...given) {
  return execFileSync(command, given, { cwd: project, encoding: 'utf8' });
}

test('it holds what it says, and nothing that it does not need', () => {
  const { exports, types, customElements } = JSON.parse(read('package.json'));
  const named = [types, customElements, ...Object.values(exports).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)))];
  const files = readdirSync(join(project, 'node_modules/xueshi'));
  for (const path of named) assert.ok(files.includes(path.slice(2)), path);
  assert.deepEqual(files.filter((name) => !/^(LICENSE|README\.md|THIRD-PARTY-NOTICES\.txt|roster_on_dask\.py)$|\.(js|mjs|json|wasm|css|d\.ts)$/.test(name)), []);
});

test('the first example of its README works when pasted, and so does the second after it', () => {
  writeFileSync(join(project, 'first.js'), examples[0]);
  assert.equal(run('node', 'first.js').replace(/\s+/g, ' '),
    "short [ { category: 'public', hours: 6 }, { category: 'professional', hours: 60 } ] ");
  writeFileSync(join(project, 'second.js'), examples[0] + examples[1]);
  assert.match(run('node', 'second.js'), /row-sum[^]*课程名称,/);
});

test('its types hold for a use of the element', () => {
  writeFileSync(join(project, 'use.ts'), `${elementExample}
    check.addEventListener('xueshi-error', ({ detail }) => detail.faults?.map(({ pointer }) => pointer.length));
    document.querySelector('xueshi-check')!.asOf = '2021-11-01';
    // @ts-expect-error an answer is not for hosts to set
    check.assessment = undefined;`);
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom'], strict: true, noEmit: true, types: [] }, files: ['use.ts'],
  }));
  run(join(root, 'tests/node_modules/.bin/tsc'), '-p', '.');
});

describe('its list of what the element has is true', () => {
  const [declaration] = JSON.parse(read('custom-elements.json')).modules[0].declarations;
  const names = (/** @type {string} */ member) => declaration[member].map((/** @type {any} */ { name }) => name).sort();
  const sources = ['views', 'panels', 'element', 'styles'].flatMap((part) => readdirSync(join(root, 'web', part))
    .map((name) => readFileSync(join(root, 'web', part, name), 'utf8'))).join('\n');
  const found = (/** @type {RegExp} */ pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();

  test('parts', () => assert.deepEqual(names('cssParts'), found(/\bpart="([\w-]+)"/g)));
  test('custom properties', () => assert.deepEqual(names('cssProperties'), found(/(--xueshi-[\w-]+)/g)));
  test('events', () => assert.deepEqual(names('events'), found(/\bannounce\('(xueshi-[\w-]+)'/g)));
});

describe('in a bundle', () => {
  /** @type {import('../page/engines.js').Engine} */
  let engine;

  before(async () => { engine = await launch('chromium'); });

  after(() => engine?.close());

  for (const isCopied of [true, false]) {
    test(`by esbuild it runs in a browser ${isCopied ? 'with' : 'without'} the core copied beside it`, async () => {
      const dist = mkdtempSync(join(project, 'dist-'));
      writeFileSync(join(project, 'app.js'), elementExample);
      await build({
        entryPoints: [join(project, 'app.js')], bundle: true, format: 'esm', splitting: true, minify: true, outdir: dist, absWorkingDir: project, logLevel: 'error',
      });
      if (isCopied) for (const name of ['xueshi-core.wasm', 'element.css']) copyFileSync(join(project, 'node_modules/xueshi', name), join(dist, name));
      writeFileSync(join(dist, 'index.html'), '<!doctype html><meta charset="utf-8"><title>Use</title><body><script type="module" src="app.js"></script>');
      /** @type {string[]} */
      const asked = [];
      const site = await serve({ root: dist, observe: ({ url }) => asked.push(String(url)) });
      const page = await engine.open(site.url);
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check'))?.assessment?.status === 'short');
      const known = await page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector('xueshi-check'));
        return { observed: element.constructor.observedAttributes, courses: element.courses.length };
      });
      const [declaration] = JSON.parse(read('custom-elements.json')).modules[0].declarations;
      assert.deepEqual(known.observed.sort(), declaration.attributes.map((/** @type {any} */ { name }) => name).sort());
      assert.equal(known.courses, 1);
      assert.equal(asked.some((url) => url.includes('xueshi-core-js')), !isCopied);
      await page.close();
      await site.close();
    });
  }
});
