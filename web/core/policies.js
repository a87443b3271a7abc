import henan2021 from '../../core/policies/henan-2021.json';

/** @import { Policy } from '../package/xueshi' */

/** The policies that come with the tool, by id. */
const policies = new Map([[henan2021.id, /** @type {Policy} */ (/** @type {unknown} */ (henan2021))]]);

/**
 * A policy by its id; an object is a policy itself; none is Henan's of 2021.
 * @param {string | Policy} [policy]
 * @returns {Policy}
 */
export function findPolicy(policy = henan2021.id) {
  if (typeof policy !== 'string') return policy;
  const found = policies.get(policy);
  if (!found) throw new RangeError(`there is no policy "${policy}"`);
  return found;
}

/**
 * Adds to a policy what the site's build holds back of it until a panel shows it.
 * @param {Policy} [policy] one that came with the tool, or any other, which stays as it is
 */
export async function completePolicy(policy) {
  if (!policy?.heldBack) return;
  const { default: rest } = await import('../../core/policies/henan-2021.json');
  Object.assign(policy, rest);
}
