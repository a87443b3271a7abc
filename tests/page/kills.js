// A browser that is killed again and again while its page saves. What the page has called saved must be there when
// the browser comes back, and it must come back.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDriven } from './kills-driven.js';
import { courseOf, slots } from './kills-page.js';
import { openUndriven } from './kills-undriven.js';

/** @import { EngineName } from './engines.js' */

const longestWait = 1_200;

/**
 * One start of a browser.
 * @typedef {object} Round
 * @property {() => Promise<{ found: string[], saved: string }>} look what is there once the page has had its time with the database
 * @property {(from: number, wait: number) => Promise<number>} saveUntilKilled the last change that was called saved
 * @property {() => Promise<void>} close
 */
/**
 * A browser that keeps what its pages store in one folder.
 * @typedef {object} Remembering
 * @property {() => Promise<Round>} begin
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {object} Outcome
 * @property {number} kills
 * @property {number} acknowledged changes that the page called saved
 * @property {number} restored starts at which the second copy had something that the database had not
 * @property {number} ahead changes found that had not been called saved yet
 * @property {string[]} faults what was lost or did not start
 */

/**
 * @param {EngineName} name
 * @param {object} options
 * @param {number} options.kills
 * @param {(text: string) => void} [options.tell] hears of the way it goes
 * @returns {Promise<Outcome>}
 */
export async function killWhileSaving(name, { kills, tell = () => {} }) {
  const folder = await mkdtemp(join(tmpdir(), `xueshi-kills-${name}-`));
  /** @type {Outcome} */
  const outcome = { kills: 0, acknowledged: 0, ahead: 0, restored: 0, faults: [] };
  let change = 0;
  const browser = name === 'webkit' ? await openUndriven(folder) : await openDriven(name, folder);
  try {
    while (outcome.kills <= kills) {
      const round = await browser.begin();
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
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return outcome;
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
