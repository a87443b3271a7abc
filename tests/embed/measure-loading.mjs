// node tests/embed/measure-loading.mjs: for how long loading the element alone holds a page up, and what it weighs.
// Long tasks are what the browser itself calls so, over 50 ms at a quarter of this machine's speed; on a machine that has
// other things to do they are too long. What the longest task takes of the processor, four times, is free of that.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { brotliSize } from '../../web/bundle/sizes.mjs';
import { siteFolder } from '../page/site.js';
import { hostPage, openEmbed, openHost } from './host.js';

const rounds = 5;
const slowdown = 4;
const observe = `<script>window.tasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(Math.round(duration)); })
    .observe({ type: 'longtask', buffered: true });</script>`;
const embed = await openEmbed();
const host = await openHost(() => ({ html: hostPage(embed.embed, { head: observe }) }));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** @param {number} rate of slowing down @param {(page: import('playwright-core').Page) => Promise<void>} before */
async function load(rate, before = async () => {}) {
  const page = await (await browser.newContext()).newPage();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate });
  await before(page);
  await page.goto(host.url);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment);
  await page.waitForTimeout(500);
  return page;
}

/** @returns {Promise<number>} what the longest task of the page took of the processor, in milliseconds */
async function longestTask() {
  const page = await load(1, (opened) => browser.startTracing(opened, { categories: ['toplevel', 'devtools.timeline'] }));
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await page.context().close();
  const ours = traceEvents.find((/** @type {any} */ { args }) => String(args?.data?.url).endsWith('/xueshi-check.js')).pid;
  return Math.max(...traceEvents.filter((/** @type {any} */ { pid, tid, name, tdur }) => (
    pid === ours && tid === ours && name.endsWith('RunTask') && tdur)).map((/** @type {any} */ { tdur }) => tdur / 1000));
}

for (let round = 0; round < rounds; round += 1) {
  const page = await load(slowdown);
  const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
  await page.context().close();
  const longest = slowdown * await longestTask();
  process.stdout.write(`long tasks: ${tasks.join(', ') || 'none'}; longest by the processor's time: ${longest.toFixed(0)} ms\n`);
}
const base = new URL(embed.embed).pathname;
const names = [...new Set(embed.requests.map(({ url }) => url.slice(base.length)))];
const bytes = names.map((name) => brotliSize(readFileSync(join(siteFolder, 'embed', name))));
names.forEach((name, index) => process.stdout.write(`${name.padEnd(40)} ${bytes[index]}\n`));
process.stdout.write(`together, brotli ${bytes.reduce((sum, each) => sum + each)} bytes in ${names.length} files\n`);
await browser.close();
await host.close();
await embed.close();
