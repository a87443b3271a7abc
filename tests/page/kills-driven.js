// Chromium and Firefox, which can be driven with a folder of their own.

import { readFile, readdir } from 'node:fs/promises';
import { launchPersistent } from './engine-playwright.js';
import { courseOf, saveOnAndOn, slots } from './kills-page.js';
import { openSite } from './site.js';

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} folder
 * @returns {Promise<import('./kills.js').Remembering>}
 */
export async function openDriven(name, folder) {
  const site = await openSite();
  return { begin: () => begin(name, folder, site.url), close: site.close };
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} folder
 * @param {string} url
 * @returns {Promise<import('./kills.js').Round>}
 */
async function begin(name, folder, url) {
  const context = await launchPersistent(name, folder);
  const page = context.pages()[0] ?? await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('xueshi-check'))?.assessment);
  return {
    close: () => context.close(),
    look: async () => {
      await page.waitForFunction(() => {
        const { session } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return session.snapshot.saved.state === 'saved';
      });
      return page.evaluate(() => {
        const { courses, session } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return { found: courses.map((/** @type {any} */ { title }) => title), saved: JSON.stringify(session.snapshot.saved) };
      });
    },
    async saveUntilKilled(from, wait) {
      let last = from;
      page.on('console', (message) => {
        const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
        if (number) last = Number(number);
      });
      const closed = new Promise((done) => { context.once('close', done); });
      page.evaluate(`(${saveOnAndOn})(${from}, ${slots}, ${courseOf}, (number) => console.log('saved ' + number))`).catch(() => {}); // the kill ends it
      await new Promise((done) => { setTimeout(done, wait); });
      process.kill(await browserOf(folder), 'SIGKILL');
      await closed;
      return last;
    },
  };
}

/**
 * @param {string} folder
 * @returns {Promise<number>} the process that we started with this folder
 */
async function browserOf(folder) {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const command = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes(folder)) continue;
    const status = await readFile(`/proc/${entry}/status`, 'utf8').catch(() => '');
    if (new RegExp(`^PPid:\\t${process.pid}$`, 'm').test(status)) return Number(entry);
  }
  throw new Error(`no browser was found that keeps its things in ${folder}`);
}
