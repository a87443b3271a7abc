// The one module that loads the core in a browser.
import createCore from '../../build/wasm/xueshi-core.mjs';
import { Checker } from './checker.js';
import { findPolicy } from './policies.js';

export { PolicyError } from './checker.js';
/** @import { LoadOptions } from '../package/xueshi' */

/** @type {Promise<import('./checker.js').Core> | undefined} */
let core;

function loadCore() {
  core ??= createCore({ locateFile: () => new URL('../../build/wasm/xueshi-core.wasm', import.meta.url).href });
  return core;
}

/**
 * A checker of its own for each call; the core is loaded once.
 * @param {LoadOptions} [options]
 * @returns {Promise<Checker>} rejects with a PolicyError where the policy is malformed
 */
export async function loadChecker({ policy } = {}) {
  return new Checker(await loadCore(), findPolicy(policy));
}
