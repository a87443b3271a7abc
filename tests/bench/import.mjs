// A table of as many rows as a list may have, on a phone: how long until it is shown, and for how long the page answers
// nobody meanwhile. A worker, which the browser does not slow down, reads it; the page shows what it says.
import { openSite } from '../page/site.js';
import { workbook } from '../web/workbook-maker.js';
import { openSlow } from './chromium.mjs';
import { spread } from './table.mjs';

const rows = 10_000;
const rounds = 9;
const slowness = { cpu: 4 };
/** How long the page is looked at once the table is shown, in milliseconds. */
const rest = 500;
const header = ['课程名称', '科目类型', '课程性质', '学时', '完成时间', '证书编号', '是否申报'];
const cells = Array.from({ length: rows }, (_, i) => [
  `课程${i}`, i % 2 ? '公需课' : '专业课', i % 2 ? '必修' : '', `${(i % 9) + 1}学时`, `2021-0${(i % 9) + 1}-1${i % 9}`, `GX-${i}`,
  i % 3 ? '已申报' : '未申报']);
const table = [header, ...cells];

/** @typedef {import('playwright-core').Page} Page */

/** It lies in the page beforehand, so that handing it over by the test is not measured. @param {Page} page @param {string} text */
async function holdText(page, text) {
  await page.evaluate((pasted) => {
    const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    Object.assign(event, { clipboardData: { files: [], getData: (/** @type {string} */ type) => (type === 'text/plain' ? pasted : '') } });
    Object.assign(globalThis, {
      bring: () => document.querySelector('xueshi-check')?.shadowRoot?.querySelector('#table-text')?.dispatchEvent(event),
    });
  }, text);
}

/** @param {Page} page @param {Buffer} book */
async function holdBook(page, book) {
  await page.evaluate((base64) => {
    const held = new DataTransfer();
    held.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'list.xlsx'));
    Object.assign(globalThis, {
      bring: () => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('#table-file'));
        field.files = held.files;
        field.dispatchEvent(new Event('change'));
      },
    });
  }, book.toString('base64'));
}

/** The tasks of the threads that draw pages, in milliseconds. @param {Buffer} trace */
function tasksIn(trace) {
  /** @type {any[]} */
  const events = JSON.parse(String(trace)).traceEvents;
  const drawing = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ pid, tid, name, dur }) => dur && name.endsWith('RunTask') && drawing.has(`${pid} ${tid}`));
}

/**
 * @param {Awaited<ReturnType<typeof openSlow>>} slow
 * @param {string} url
 * @param {(page: Page) => Promise<void>} hold the table
 */
async function measureOne(slow, url, hold) {
  const page = await slow.newPage(slowness);
  await page.goto(url);
  await page.locator('xueshi-check [data-action="import"]').first().click();
  await page.locator('xueshi-check #table-text').waitFor();
  await hold(page);
  await page.waitForTimeout(rest);
  const browser = /** @type {import('playwright-core').Browser} */ (page.context().browser());
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const began = performance.now();
  await page.evaluate(() => /** @type {any} */ (globalThis).bring());
  await page.locator('xueshi-check [data-foreseen]').waitFor({ timeout: 60_000 });
  const time = performance.now() - began;
  await page.waitForTimeout(rest);
  const tasks = tasksIn(await browser.stopTracing());
  await page.close();
  const longest = tasks.reduce((most, task) => (task.tdur > most.tdur ? task : most), { dur: 0, tdur: 0 });
  return { time, longest: longest.tdur / 1000 };
}

/** @returns {Promise<import('./table.mjs').Table[]>} */
export async function measureImport() {
  const site = await openSite({ base: '/' });
  const slow = await openSlow();
  const text = table.map((row) => row.join('\t')).join('\n');
  const book = workbook({ sheets: [{ name: 'Sheet1', rows: table }] });
  const ways = {
    'pasted as text': (/** @type {Page} */ page) => holdText(page, text),
    'a workbook': (/** @type {Page} */ page) => holdBook(page, Buffer.from(book)),
  };
  /** @type {Record<string, { time: number[], longest: number[] }>} */
  const found = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, hold] of Object.entries(ways)) {
        const { time, longest } = await measureOne(slow, site.url, hold);
        (found[name] ??= { time: [], longest: [] }).time.push(time);
        found[name].longest.push(longest);
      }
    }
  } finally {
    await slow.close();
    await site.close();
  }
  return [{
    title: `A table of ${rows.toLocaleString('en')} rows, at a quarter of the speed`,
    head: ['ms', 'until it is shown', 'longest task of the page, of the processor'],
    rows: Object.entries(found).map(([name, { time, longest }]) => [name, spread(time, 0), spread(longest, 0)]),
  }];
}
