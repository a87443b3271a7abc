// What a first visit asks for, what comes later, and what the core is made of.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliSize } from '../../web/bundle/sizes.mjs';
import { launch } from '../page/engines.js';
import { untilUsable } from '../page/page.js';
import { openSite, siteFolder } from '../page/site.js';
import { kilobytes } from './table.mjs';
import { functionSizes } from './wasm-functions.mjs';

const core = new URL('../../build/wasm/', import.meta.url).pathname;

/** @returns {Promise<Set<string>>} the files that are asked for until a course can be added */
async function firstVisit() {
  const site = await openSite({ base: '/' });
  const engine = await launch('chromium');
  try {
    await untilUsable(await engine.open(site.url));
    return new Set(site.requests.map(({ url }) => url.slice(1) || 'index.html'));
  } finally {
    await engine.close();
    await site.close();
  }
}

/** Where a function comes from. @param {string} name */
function origin(name) {
  if (/nlohmann/.test(name)) return 'nlohmann’s lexer';
  if (/Checker::assess/.test(name)) return 'reading, judging and telling the answer (in one: they are called once)';
  if (/PolicyReader|Checker\*/.test(name)) return 'reading a policy';
  if (/xueshi/.test(name)) return 'the rest of the core';
  if (/emscripten|embind|getTypeName/i.test(name)) return 'Embind';
  if (/^(malloc|free|attempt_allocate|claim_more_memory|_?_?mem|sbrk)/.test(name)) return 'memory';
  return 'the standard library';
}

/** What lies in embed/ is for other people's pages. @param {string} name */
function isOfThePage(name) {
  return !name.includes('/') && name !== 'xueshi.html';
}

/** @returns {import('./table.mjs').Table[]} */
function coreTable() {
  if (!existsSync(join(core, 'xueshi-core.symbols'))) return [];
  const sums = new Map();
  for (const { name, bytes } of functionSizes(join(core, 'xueshi-core.wasm'), join(core, 'xueshi-core.symbols'))) {
    sums.set(origin(name), (sums.get(origin(name)) ?? 0) + bytes);
  }
  const rows = [...sums].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => [name, kilobytes(bytes)]);
  return [{ title: 'What the core is made of, uncompressed', head: ['part', 'KB'], rows }];
}

/** @returns {Promise<import('./table.mjs').Table[]>} */
export async function measureSize() {
  const first = await firstVisit();
  const names = readdirSync(siteFolder, { recursive: true }).map(String).filter((name) => /\.\w+$/.test(name));
  const sizes = names.map((name) => ({ name, bytes: brotliSize(readFileSync(join(siteFolder, name))) }))
    .sort((a, b) => b.bytes - a.bytes);
  const table = (/** @type {string} */ title, /** @type {typeof sizes} */ files) => ({
    title,
    head: ['file', 'KB (brotli)'],
    rows: [...files, { name: 'together', bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }]
      .map(({ name, bytes }) => [basename(name).replace(/-[0-9A-Z]{8}(?=\.)/, ''), kilobytes(bytes)]),
  });
  return [
    table(`First visit: ${first.size} requests`, sizes.filter(({ name }) => first.has(name))),
    table('Later, when the page asks for it', sizes.filter(({ name }) => !first.has(name) && isOfThePage(name))),
    table('Other editions', sizes.filter(({ name }) => name === 'xueshi.html')),
    ...coreTable(),
  ];
}
