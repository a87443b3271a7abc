// WebKit: a session that is driven remembers nothing, so its browser is started as a person starts it. The page itself
// saves on and on, and asks the site for addresses that say how far it is.

import { spawn } from 'node:child_process';
import { browserFile, startScreen } from './engine-webkit.js';
import { courseOf, saveOnAndOn, slots } from './kills-page.js';
import { openPreparedSite } from './site-copy.js';

const patience = 60_000;

/**
 * @param {string} folder
 * @returns {Promise<import('./kills.js').Remembering>}
 */
export async function openUndriven(folder) {
  const site = await openPreparedSite(`() => (${reportAndSave})(${slots}, ${courseOf}, ${saveOnAndOn})`);
  const screen = await startScreen();
  const close = async () => {
    screen.process.kill();
    await site.close();
  };
  return { begin: () => begin(folder, screen.display, site), close };
}

/**
 * @param {string} folder
 * @param {string} display
 * @param {import('./site.js').Site} site
 * @returns {Promise<import('./kills.js').Round>}
 */
async function begin(folder, display, site) {
  site.requests.splice(0);
  const own = { HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, DISPLAY: display };
  // Its processes for the page and for the database are of one group, which the kill is for.
  const browser = spawn(browserFile, [site.url], { env: { ...process.env, ...own }, detached: true, stdio: 'ignore' });
  const ended = new Promise((done) => { browser.once('exit', done); });
  const kill = async () => {
    process.kill(-Number(browser.pid), 'SIGKILL');
    await ended;
  };
  return {
    close: kill,
    look: async () => {
      const until = Date.now() + patience;
      for (;;) {
        const [found] = reports(site, 'found');
        if (found) return JSON.parse(found);
        if (Date.now() > until) throw new Error('the page says nothing');
        await new Promise((next) => { setTimeout(next, 20); });
      }
    },
    saveUntilKilled: async (from, wait) => {
      await new Promise((next) => { setTimeout(next, wait); });
      await kill();
      return Math.max(from, ...reports(site, 'saved').map(Number));
    },
  };
}

/** @param {import('./site.js').Site} site @param {string} name @returns {string[]} */
function reports({ requests }, name) {
  return requests.map(({ url }) => new URL(url, 'http://site').searchParams.get(name)).filter((value) => value !== null);
}

/**
 * Runs in the page, before its own scripts.
 * @param {number} most
 * @param {typeof courseOf} makeCourse
 * @param {typeof saveOnAndOn} save
 */
async function reportAndSave(most, makeCourse, save) {
  const report = (/** @type {string} */ name, /** @type {string} */ value) => {
    fetch(`./report.txt?${name}=${encodeURIComponent(value)}`).catch(() => {});
  };
  const host = () => /** @type {any} */ (document.querySelector('xueshi-check'));
  while (host()?.session?.snapshot.saved.state !== 'saved' || !host().assessment) await new Promise((next) => { setTimeout(next, 5); });
  const found = host().courses.map((/** @type {any} */ { title }) => title);
  report('found', JSON.stringify({ found, saved: JSON.stringify(host().session.snapshot.saved) }));
  const newest = Math.max(0, ...found.map((/** @type {string} */ title) => Number(/\d+$/.exec(title)?.[0])));
  await save(newest, most, makeCourse, (number) => report('saved', String(number)));
}
