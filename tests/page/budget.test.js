// What a first visit costs until it is of use: everything requested, as it would travel at brotli's best.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { minify } from '../../web/node_modules/terser/main.js';
import { brotliSize, sizeTable } from '../../web/bundle/sizes.mjs';
import { withoutWorker } from '../../web/bundle/worker.mjs';
import { launch } from './engines.js';
import { untilUsable } from './page.js';
import { changedPage, writeCopy } from './site-copy.js';
import { openSite } from './site.js';

const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));

/** @type {import('./engines.js').Engine} */
let engine;
/** @type {import('./site.js').Site} */
let site;
/** @type {Awaited<ReturnType<typeof writeCopy>>} */
let copy;

before(async () => {
  // What comes after the first answer, to work without a network, is not part of the visit.
  copy = await writeCopy(await withoutWorker(await changedPage((html) => html.replace(/<meta name="xueshi-build"[^>]*>/, ''))));
  site = await openSite({ root: copy.root });
  engine = await launch('chromium');
});

after(async () => {
  await engine?.close();
  await site?.close();
  await copy?.remove();
});

test('a first visit stays within the budget until the form is usable', async (t) => {
  const page = await engine.open(site.url);
  await untilUsable(page);
  const base = new URL(site.url).pathname;
  const names = site.requests.map(({ url }) => url.slice(base.length) || 'index.html');
  assert.ok(names.some((name) => name.endsWith('.wasm')), 'the core was not asked for');
  const files = new Map(names.map((name) => [name, readFileSync(join(copy.root, name))]));
  const bytes = [...files.values()].reduce((sum, content) => sum + brotliSize(content), 0);
  for (const line of [`${names.length} requests`, ...sizeTable(files).split('\n')]) t.diagnostic(line);
  assert.equal(names.length, files.size, `asked for twice: ${names.join(', ')}`);
  assert.deepEqual(names.filter((name) => /^(?:rule|panels|henan-2021-cases)-/.test(name)), [], 'panels come when they are asked for');
  assert.ok(names.length <= budget.requests, `${names.length} requests of ${budget.requests}`);
  assert.ok(bytes <= budget.firstVisitBytes, `${bytes} bytes of ${budget.firstVisitBytes}`);
});

test('the document and its style sheet paint the first screen from few bytes', () => {
  const names = readdirSync(copy.root).filter((name) => /^(index\.html|page-.*\.css)$/.test(name));
  assert.equal(names.length, 2);
  const bytes = names.reduce((sum, name) => sum + brotliSize(readFileSync(join(copy.root, name))), 0);
  assert.ok(bytes <= budget.firstPaintBytes, `${bytes} bytes of ${budget.firstPaintBytes}`);
});

test('the core with its glue stays within its part of the budget', async (t) => {
  const built = new URL('../../build/wasm/', import.meta.url);
  const glue = await minify(readFileSync(new URL('xueshi-core.mjs', built), 'utf8'), { module: true, ecma: 2020, compress: { passes: 2 } });
  const wasm = brotliSize(readFileSync(new URL('xueshi-core.wasm', built)));
  const script = brotliSize(Buffer.from(String(glue.code)));
  t.diagnostic(`${wasm} bytes of WebAssembly, ${script} of glue`);
  assert.ok(wasm + script <= budget.coreBytes, `${wasm + script} bytes of ${budget.coreBytes}`);
});
