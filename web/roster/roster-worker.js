// The script of the worker that reads and judges a roster. The page imports it too, for it alone knows where it lies.

import { start } from '#start';
import { rosterPart } from '../engine/roster-part.js';
import { loadTables } from '../engine/load.js';
import { Dealer, Roster } from '../engine/roster.js';
import { openBytes } from './open-bytes.js';

/** @import { Policy } from '../package/xueshi' */
/** @import { RosterLine } from '../package/xueshi-roster' */

/** Where this script lies. */
export const address = import.meta.url;

/** @type {{ policy: Policy, bytes: import('./open-bytes.js').Opened }} */
let held;

/** @param {{ file: File, policy: Policy, asOf: string }} question */
async function read({ file, policy, asOf }) {
  const bytes = await openBytes(file);
  if (!bytes.pieces) return postMessage({ fault: bytes.fault });
  held = { policy, bytes };
  const roster = new Roster(await start(rosterPart), policy, { asOf, line: 'brief' });
  for await (const [piece, done] of bytes.pieces()) {
    roster.push(piece);
    postMessage({ done, people: roster.people });
  }
  const plan = roster.end();
  /** @type {RosterLine[]} */
  const people = [];
  for (const lines of roster.lines()) {
    for (const line of lines.split('\n')) if (line) people.push(JSON.parse(line));
    postMessage({ judged: people.length });
  }
  return postMessage({ plan, people, summary: roster.summary() });
}

/** One person's courses, read from the file anew: they are not kept. @param {string} person */
async function pick(person) {
  const dealer = new Dealer(await start(rosterPart), held.policy, { person });
  for await (const [piece] of held.bytes.pieces()) dealer.push(piece);
  dealer.end();
  const tables = await loadTables(held.policy);
  postMessage({ person, reading: tables.readTable(dealer.take(0), /** @type {any} */ ({ person })) });
}

/** @param {MessageEvent} event */
async function answer({ data }) {
  try {
    await (data.person === undefined ? read(data) : pick(data.person));
  } catch (error) {
    postMessage({ failed: String(error) });
  }
}

if (typeof document === 'undefined') {
  addEventListener('message', answer);
  postMessage({ ready: true });
}
