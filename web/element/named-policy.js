import { PolicyError } from '../engine/core-object.js';
import { PolicyRefusal } from './refusal.js';

/** @import { Policy } from '../package/xueshi' */

/**
 * A policy as the host names it. Letters, digits and hyphens are the id of one that comes with the tool; anything else
 * is the address of a JSON file.
 * @param {string | Policy | null | undefined} named
 * @returns {Promise<string | Policy | undefined>}
 */
export async function fetchNamed(named) {
  if (typeof named !== 'string' || /^[\w-]*$/.test(named)) return named || undefined;
  const { fetchPolicy } = await import('./policy-source.js');
  const { policy, code } = await fetchPolicy(named);
  if (code === 'not-json') throw new PolicyError([{ pointer: '', code }]);
  if (code) throw new PolicyRefusal({ code, policy: named });
  return policy;
}
