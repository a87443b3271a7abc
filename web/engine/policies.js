// The policies that come with the tool. Each lies in three modules that the build makes of its one file: what judging (the
// image) and the first screen need, what titles suggest, and the extras that panels show, loaded when one of them opens.

import henan2021, { image } from '../../build/generated/henan-2021.js';

/** @import { Policy } from '../package/xueshi' */
/** @typedef {() => Promise<Partial<Policy>>} Extras the members that complete a policy */

/**
 * @typedef {object} FoundPolicy
 * @property {Policy} policy
 * @property {Extras} extras
 * @property {string} [image] what a judge opens, if the build has read the policy
 * @property {() => Promise<string>} [topics] another with what titles suggest, for who fills in a form
 */

/** @type {Map<string, FoundPolicy>} */
const policies = new Map([['henan-2021', {
  image,
  topics: async () => (await import('../../build/generated/henan-2021-topics.js')).default,
  policy: /** @type {Policy} */ (/** @type {unknown} */ (henan2021)),
  extras: async () => /** @type {Partial<Policy>} */ (
    /** @type {unknown} */ ((await import('../../build/generated/henan-2021-extras.js')).default)),
}]]);

/**
 * @param {string | Policy} [policy] an id, or the policy itself; by default Henan's of 2021
 * @returns {FoundPolicy}
 */
export function findPolicy(policy = 'henan-2021') {
  if (typeof policy !== 'string') return { policy, extras: async () => ({}) };
  const found = policies.get(policy);
  if (!found) throw new RangeError(`there is no policy "${policy}"`);
  return found;
}
