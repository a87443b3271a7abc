// The entry `xueshi/roster` of the npm package, in browsers and in Node: a module of its own, for few need it.

import { start } from '#start';
import henan2021 from '../../core/policies/henan-2021.json';
import { loadOnce } from './load-once.js';
import { rosterBuilds } from './roster-builds.js';
import { Dealer, Roster } from './roster.js';

export { PolicyError } from './core-object.js';
export { RosterError } from './roster.js';
/** @import { Policy } from '../package/xueshi' */
/** @import { RosterOptions } from './roster.js' */

const core = loadOnce(() => start(rosterBuilds));

/** @param {string | Policy} [policy] */
function find(policy = henan2021.id) {
  if (typeof policy !== 'string') return policy;
  if (policy !== henan2021.id) throw new RangeError(`there is no policy "${policy}"`);
  return /** @type {Policy} */ (/** @type {unknown} */ (henan2021));
}

/**
 * A roster of its own for each call; the core is started once.
 * @param {RosterOptions & { policy?: string | Policy }} [options]
 * @returns {Promise<Roster>} rejects with a PolicyError if the policy is malformed, with a RosterError for other options
 */
export async function loadRoster({ policy, ...options } = {}) {
  return new Roster(await core.load(), find(policy), options);
}

/**
 * @param {{ policy?: string | Policy, parts?: number, person?: string } & import('./roster.js').ColumnOptions} [options]
 * @returns {Promise<Dealer>}
 */
export async function loadDealer({ policy, ...options } = {}) {
  return new Dealer(await core.load(), find(policy), options);
}
