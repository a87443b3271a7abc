// From navigation to the verdict of twenty kept courses, on a slow phone with a slow line, beside two other pages in
// the same run: one of the same bytes and requests that does nothing, and an empty one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { brotliSize } from '../../web/bundle/sizes.mjs';
import { openSite, siteFolder } from '../page/site.js';
import { openSlow } from './chromium.mjs';
import { makeCourses } from './courses.mjs';
import { spread } from './table.mjs';

const folder = new URL('../../build/bench/start/', import.meta.url).pathname;
const slowness = { cpu: 4, phoneLine: true };
const rounds = 9;

/** Text that travels in as many bytes. @param {number} bytes */
function incompressible(bytes) {
  let text = randomBytes(bytes).toString('base64').replace(/\//g, '-');
  while (brotliSize(Buffer.from(text)) > bytes) text = text.slice(0, -Math.max(1, brotliSize(Buffer.from(text)) - bytes));
  return text;
}

/** The same files under the same names, each as heavy on the line as the one it stands for, none with work to do. */
function makeIdleSite(/** @type {string[]} */ names) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const weight = brotliSize(readFileSync(join(siteFolder, name)));
    if (name.endsWith('.wasm')) writeFileSync(join(folder, name), randomBytes(weight));
    if (name.endsWith('.css')) writeFileSync(join(folder, name), `/*${incompressible(weight)}*/`);
    if (!name.endsWith('.js')) continue;
    const imports = names.filter((other) => other.endsWith('.js') && other !== name && name.startsWith('page'));
    const wasm = names.find((other) => other.endsWith('.wasm'));
    const work = name.startsWith('page')
      ? `${imports.map((other) => `import './${other}';`).join('')}fetch('./${wasm}').then((r)=>r.arrayBuffer()).then(()=>{window.isDone=true});` : '';
    writeFileSync(join(folder, name), `${work}/*${incompressible(Math.max(1, weight - work.length))}*/`);
  }
  writeFileSync(join(folder, 'index.html'), readFileSync(join(siteFolder, 'index.html'), 'utf8').replace(/ storage="local"/, ''));
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><meta charset="utf-8"><title>empty</title><p>学时</p>');
}

/** In the page: notes when what is waited for is painted. It looks once a frame. */
function watch() {
  const state = /** @type {any} */ (globalThis);
  const isThere = () => {
    const host = /** @type {any} */ (document.querySelector('xueshi-check'));
    if (!host) return document.readyState === 'complete';
    return state.isDone || (host.assessment?.courses.length === 20 && host.shadowRoot?.querySelector('[data-requirement]') !== null);
  };
  const look = () => {
    if (!isThere()) requestAnimationFrame(look);
    else setTimeout(() => { state.shownAt = performance.now(); });
  };
  requestAnimationFrame(look);
}

/** @param {string[]} names of what a first visit asks for @param {import('../page/site.js').Site} site */
async function openPages(names, site) {
  makeIdleSite(names);
  const idle = await openSite({ root: folder, base: '/' });
  const slow = await openSlow();
  const calm = await slow.newPage({});
  await calm.goto(site.url);
  await calm.locator('xueshi-check [data-action="add"]').first().waitFor();
  await calm.evaluate((/** @type {any} */ courses) => {
    /** @type {any} */ (document.querySelector('xueshi-check')).courses = courses;
  }, makeCourses(20));
  await calm.locator('xueshi-check [data-saved="saved"]').waitFor();
  const controlled = await calm.evaluate(async () => {
    const ready = navigator.serviceWorker?.ready.then(() => true);
    return Promise.race([ready, new Promise((done) => { setTimeout(() => done(false), 3000); })]);
  });
  await calm.close();
  await slow.context.addInitScript(watch);
  const page = await slow.newPage(slowness);
  return { page, slow, idle, controlled };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
async function timeOf(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(() => /** @type {any} */ (globalThis).shownAt, undefined, { timeout: 60_000 });
  const time = Number(await handle.jsonValue());
  await page.waitForLoadState('networkidle').catch(() => {});
  return time;
}

/** @returns {Promise<import('./table.mjs').Table[]>} */
export async function measureStart() {
  const counting = await openSite({ base: '/' });
  const counter = await openSlow();
  const first = await counter.newPage({});
  await first.goto(counting.url);
  await first.locator('xueshi-check [data-action="add"]').first().waitFor();
  const names = counting.requests.map(({ url }) => url.slice(1)).filter((name) => /\.(js|css|wasm)$/.test(name));
  await counter.close();
  await counting.close();

  const site = await openSite({ base: '/' });
  const { page, slow, idle, controlled } = await openPages(names, site);
  /** @type {Record<string, number[]>} */
  const times = {};
  const note = (/** @type {string} */ name, /** @type {number} */ time) => { (times[name] ??= []).push(time); };
  const pages = { site: site.url, idle: idle.url, empty: `${idle.url}empty.html` };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, url] of Object.entries(pages)) {
        await page.protocol.send('Network.clearBrowserCache');
        await page.protocol.send('Network.setBypassServiceWorker', { bypass: true });
        note(`cold ${name}`, await timeOf(page, url));
        note(`warm ${name}`, await timeOf(page, url));
      }
      if (!controlled) continue;
      await page.protocol.send('Network.setBypassServiceWorker', { bypass: false });
      await slow.context.setOffline(true);
      note('offline site', await timeOf(page, site.url));
      await slow.context.setOffline(false);
      await page.protocol.send('Network.emulateNetworkConditions',
        { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
    }
  } finally {
    await slow.close();
    await site.close();
    await idle.close();
  }
  const row = (/** @type {string} */ how) => {
    const own = times[`${how} site`];
    const beside = (/** @type {string} */ name) => {
      const others = times[`${how} ${name}`];
      return others ? [spread(others, 0), spread(own.map((time, round) => time / others[round]), 2)] : ['–', '–'];
    };
    return own ? [how, spread(own, 0), ...beside('idle'), ...beside('empty')] : [how, 'no service worker', '–', '–', '–', '–'];
  };
  return [{
    title: 'Start: navigation to the verdict of 20 kept courses in Chromium, 1.6 Mbit/s, 150 ms, processor 4× slower',
    head: ['', 'ms', 'same bytes, no work', 'ratio', 'empty page', 'ratio'],
    rows: ['cold', 'warm', 'offline'].map(row),
  }];
}
