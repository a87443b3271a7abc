// node tests/embed/measure-loading.mjs: for how long loading the element alone holds a page up, and what it weighs.
// A page that has come to rest asks for it, at a quarter of this machine's speed; nobody else works in that page until
// all is drawn. Long tasks are what the browser itself calls so, over 50 ms; the longest task is by a trace, which
// slows it down, and what it took of the processor is free of what else the machine is doing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { brotliSize } from '../../web/bundle/sizes.mjs';
import { siteFolder } from '../page/site.js';
import { courses, hostPage, openEmbed, openHost } from './host.js';

const rounds = 5;
const slowdown = 4;
/** How long the page rests before it asks for the element, and how long that is given, in milliseconds. */
const rest = 1500;
const enough = 3500;
const embed = await openEmbed();
const asksLater = `<script>
  window.tasks = [];
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]); })
    .observe({ type: 'longtask' });
  setTimeout(() => {
    window.began = performance.now();
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: '${embed.embed}xueshi-check.js' });
    document.head.append(script);
  }, ${rest});
  </script>`;
const host = await openHost(() => ({ html: hostPage(embed.embed, { loads: asksLater, data: courses }) }));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** @param {(page: import('playwright-core').Page) => Promise<void>} [before] */
async function load(before = async () => {}) {
  const page = await (await browser.newContext()).newPage();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await before(page);
  await page.goto(host.url);
  await wait(rest + enough);
  return page;
}

/** @returns {Promise<{ wall: number, processor: number }>} the longest task, in milliseconds */
async function longestTask() {
  const page = await load((opened) => browser.startTracing(opened, { categories: ['toplevel', 'devtools.timeline'] }));
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await page.context().close();
  const first = traceEvents.find((/** @type {any} */ { args }) => String(args?.data?.url).endsWith('/xueshi-check.js'));
  const tasks = traceEvents.filter((/** @type {any} */ { pid, tid, name, ts, tdur }) => (
    pid === first.pid && tid === first.tid && ts > first.ts && name.endsWith('RunTask') && tdur));
  const most = (/** @type {string} */ member) => Math.max(...tasks.map((/** @type {any} */ task) => task[member] / 1000));
  return { wall: most('dur'), processor: most('tdur') };
}

for (let round = 0; round < rounds; round += 1) {
  const page = await load();
  const { tasks, isThere } = await page.evaluate(() => ({
    tasks: /** @type {any} */ (window).tasks.filter((/** @type {number[]} */ [start]) => start > /** @type {any} */ (window).began),
    isThere: /** @type {any} */ (document.querySelector('xueshi-check')).assessment !== undefined,
  }));
  await page.context().close();
  if (!isThere) throw new Error('the element gave no answer');
  const { wall, processor } = await longestTask();
  const long = tasks.map((/** @type {number[]} */ [, duration]) => Math.round(duration)).join(', ') || 'none';
  process.stdout.write(`long tasks: ${long}; the longest ${wall.toFixed(0)} ms, ${processor.toFixed(0)} of the processor\n`);
}
const base = new URL(embed.embed).pathname;
const names = [...new Set(embed.requests.map(({ url }) => url.slice(base.length)))];
const bytes = names.map((name) => brotliSize(readFileSync(join(siteFolder, 'embed', name))));
names.forEach((name, index) => process.stdout.write(`${name.padEnd(40)} ${bytes[index]}\n`));
process.stdout.write(`together, brotli ${bytes.reduce((sum, each) => sum + each)} bytes in ${names.length} files\n`);
await browser.close();
await host.close();
await embed.close();
