// The cases that are published beside a policy, for whoever changes a rule. They come when they are asked for.

/** @import { Case } from '../package/xueshi' */

/** @type {Map<string, () => Promise<{ default: unknown }>>} a policy's id → its cases */
const published = new Map([['henan-2021', () => import('../../build/generated/henan-2021-cases.js')]]);

/** @param {string} id of a policy @returns {Promise<Case[]>} none if none are published */
export async function loadCases(id) {
  return /** @type {Case[]} */ ((await published.get(id)?.())?.default ?? []);
}
