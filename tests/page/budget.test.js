// What a first visit costs until it is of use: everything requested, as it would travel at brotli's best.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { withoutWorker } from '../../web/bundle/worker.mjs';
import { brotliSize, sizeTable } from '../../web/bundle/sizes.mjs';
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
  assert.ok(names.length <= budget.requests, `${names.length} requests of ${budget.requests}`);
  assert.ok(bytes <= budget.firstVisitBytes, `${bytes} bytes of ${budget.firstVisitBytes}`);
});
