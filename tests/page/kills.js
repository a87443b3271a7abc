// A browser that is killed again and again while its page saves. What the page has called saved must be there when
// the browser comes back, and it must come back.

import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPersistent } from './engine-playwright.js';

const slots = 12;
const longestWait = 1_200;

/**
 * @typedef {object} Outcome
 * @property {number} kills
 * @property {number} acknowledged changes that the page called saved
 * @property {number} restored starts at which the second copy had something that the database had not
 * @property {number} ahead changes found that had not been called saved yet
 * @property {string[]} faults what was lost or did not start
 */

/**
 * @param {'chromium' | 'firefox'} name
 * @param {object} options
 * @param {string} options.url of the page
 * @param {number} options.kills
 * @param {(text: string) => void} [options.tell] hears of the way it goes
 * @returns {Promise<Outcome>}
 */
export async function killWhileSaving(name, { url, kills, tell = () => {} }) {
  const folder = await mkdtemp(join(tmpdir(), `xueshi-kills-${name}-`));
  /** @type {Outcome} */
  const outcome = { kills: 0, acknowledged: 0, ahead: 0, restored: 0, faults: [] };
  let change = 0;
  try {
    while (outcome.kills <= kills) {
      const round = await begin(name, folder, url);
      const { found, saved } = await round.look();
      const newest = Math.max(0, ...found.map(numberOf));
      const wanted = listAfter(Math.max(newest, change)).map(({ title }) => title);
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        outcome.faults.push(`after kill ${outcome.kills}: change ${change} was saved, found ${JSON.stringify(found)}, ${saved}`);
      }
      if (saved.includes('restoredFrom')) outcome.restored += 1;
      outcome.ahead += Math.max(0, newest - change);
      if (outcome.kills === kills) {
        await round.close();
        break;
      }
      const last = await round.saveUntilKilled(newest, Math.random() * longestWait);
      outcome.acknowledged += Math.max(0, last - newest);
      change = Math.max(newest, last);
      outcome.kills += 1;
      if (outcome.kills % 10 === 0) tell(`${name}: ${outcome.kills} kills, ${outcome.acknowledged} changes saved`);
    }
  } catch (error) {
    outcome.faults.push(`after kill ${outcome.kills} it did not start: ${error}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return outcome;
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} folder
 * @param {string} url
 */
async function begin(name, folder, url) {
  const context = await launchPersistent(name, folder);
  const page = context.pages()[0] ?? await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('xueshi-check'))?.assessment);
  return {
    close: () => context.close(),
    /** What is there once the page has had its time with the database. */
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
    /** @param {number} from @param {number} wait @returns {Promise<number>} the last change that was called saved */
    async saveUntilKilled(from, wait) {
      let last = from;
      page.on('console', (message) => {
        const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
        if (number) last = Number(number);
      });
      const closed = new Promise((done) => { context.once('close', done); });
      page.evaluate(`(${saveOnAndOn})(${from}, ${slots}, ${courseOf})`).catch(() => {}); // the kill ends it
      await new Promise((done) => { setTimeout(done, wait); });
      process.kill(await browserOf(folder), 'SIGKILL');
      await closed;
      return last;
    },
  };
}

/**
 * Runs in the page: one change after the other, each told once the page says that it is saved.
 * @param {number} from
 * @param {number} most
 * @param {(number: number, most: number) => { id: string, title: string }} makeCourse
 */
async function saveOnAndOn(from, most, makeCourse) {
  const host = /** @type {any} */ (document.querySelector('xueshi-check'));
  const isSaved = () => host.shadowRoot.querySelector('[data-saved]')?.dataset.saved === 'saved';
  for (let number = from + 1; ; number += 1) {
    const course = makeCourse(number, most);
    const others = host.courses.filter((/** @type {any} */ { id }) => id !== course.id);
    host.courses = [...others, course];
    do await host.updateComplete; while (!isSaved() && await new Promise((next) => { setTimeout(() => next(true)); }));
    console.log(`saved ${number}`);
  }
}

/** @param {number} number @param {number} most */
function courseOf(number, most) {
  const title = `change ${number}`;
  return { id: `slot-${number % most}`, title, category: 'professional', hours: '1', completedOn: '2021-08-27' };
}

/** The list as it is once that many changes are made. @param {number} changes */
function listAfter(changes) {
  const first = Math.max(1, changes - slots + 1);
  return Array.from({ length: Math.min(changes, slots) }, (_, index) => courseOf(first + index, slots));
}

/** @param {string} title */
function numberOf(title) {
  return Number(/\d+$/.exec(title)?.[0]);
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
