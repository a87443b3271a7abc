import { completePolicy } from '../core/policies.js';

/** @import { Policy } from '../package/xueshi' */

/**
 * The panels and what of the policy they show, which come only when they are asked for.
 * @param {Policy} [policy]
 * @returns {Promise<typeof import('../panels/index.js') | undefined>} nothing where they cannot be had
 */
export async function loadPanels(policy) {
  try {
    const [panels] = await Promise.all([import('../panels/index.js'), completePolicy(policy)]);
    return panels;
  } catch {
    return undefined;
  }
}
