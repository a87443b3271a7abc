/** @import { Policy } from '../package/xueshi' */

/**
 * The panels and what of the policy they show, which come only when they are asked for.
 * @param {Policy} policy
 * @param {() => Promise<Partial<Policy>>} extras what completes it
 * @returns {Promise<typeof import('../panels/index.js') | undefined>} nothing where they cannot be had
 */
export async function loadPanels(policy, extras) {
  try {
    const [panels, members] = await Promise.all([import('../panels/index.js'), extras()]);
    Object.assign(policy, members);
    return panels;
  } catch {
    return undefined;
  }
}
