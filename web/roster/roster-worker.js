// The script of the worker that reads and judges a roster. The page imports it, too, because only this module knows its own address.

import { start } from '#start';
import { rosterBuilds } from '../engine/roster-builds.js';
import { loadTables } from '../engine/load.js';
import { Dealer, Roster } from '../engine/roster.js';
import { firstRows } from './first-rows.js';
import { coursesOfOne } from './one-person.js';
import { openBytes } from './open-bytes.js';

/** @import { Policy, TableOptions } from '../package/xueshi' */
/** @import { RosterLine } from '../package/xueshi-roster' */

/** Where this script lies. */
export const address = import.meta.url;

/** @typedef {{ file: File, policy: Policy, asOf: string, said: import('./columns.js').Said }} Question */

/** @type {Question & { bytes: import('./open-bytes.js').Opened }} */
let held;

/** @param {Question} question */
async function read(question) {
  const { file, policy, asOf, said } = question;
  const bytes = await openBytes(file);
  if (!bytes.pieces) return postMessage({ fault: bytes.fault });
  held = { ...question, bytes };
  const roster = new Roster(await start(rosterBuilds), policy, { asOf, line: 'brief', firstRows, ...said });
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
  const { policy, bytes, said } = held;
  const dealer = new Dealer(await start(rosterBuilds), policy, { person, ...said });
  for await (const [piece] of bytes.pieces()) dealer.push(piece);
  dealer.end();
  const tables = await loadTables(policy);
  const fields = said.fields?.map((field) => (field === 'person' || field === 'unit' ? null : field));
  const options = /** @type {TableOptions} */ ({ person, headerRow: said.headerRow, fields });
  postMessage({ person, courses: coursesOfOne(tables, dealer.take(0), options) });
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
