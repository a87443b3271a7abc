// node tests/embed/measure-loading.mjs: what loading the element alone does to a page at a quarter of this machine's
// speed, and what it weighs. Long tasks are those that the browser itself calls so, over 50 ms.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { brotliSize } from '../../web/bundle/sizes.mjs';
import { siteFolder } from '../page/site.js';
import { hostPage, openEmbed, openHost } from './host.js';

const rounds = 5;
const embed = await openEmbed();
const observe = `<script>window.tasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(Math.round(duration)); }).observe({ type: 'longtask', buffered: true });
</script>`;
const host = await openHost(() => ({ html: hostPage(embed.embed, { head: observe }) }));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (let round = 0; round < rounds; round += 1) {
  const page = await (await browser.newContext()).newPage();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(host.url);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment);
  await page.waitForTimeout(1000);
  const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
  process.stdout.write(`long tasks at 4x slowdown: ${tasks.length === 0 ? 'none' : `${tasks.join(', ')} ms`}\n`);
  await page.context().close();
}
const base = new URL(embed.embed).pathname;
const names = [...new Set(embed.requests.map(({ url }) => url.slice(base.length)))];
const bytes = names.map((name) => brotliSize(readFileSync(join(siteFolder, 'embed', name))));
names.forEach((name, index) => process.stdout.write(`${name.padEnd(40)} ${bytes[index]}\n`));
process.stdout.write(`together, brotli ${bytes.reduce((sum, each) => sum + each)} bytes in ${names.length} files\n`);
await browser.close();
await host.close();
await embed.close();
