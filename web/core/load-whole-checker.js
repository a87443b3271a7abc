// The package's entry for browsers: it loads the judge and the core of tables together.
import createCore from '../../build/wasm/xueshi-core.mjs';
import createTables from '../../build/wasm/xueshi-tables.mjs';
import { findPolicy } from './policies.js';
import { WholeChecker } from './whole-checker.js';

export { PolicyError } from './checker.js';
/** @import { LoadOptions } from '../package/xueshi' */

/** @type {Promise<[import('./checker.js').Core, import('./tables.js').TableCore]> | undefined} */
let cores;

function loadCores() {
  cores ??= Promise.all([
    createCore({ locateFile: () => new URL('../../build/wasm/xueshi-core.wasm', import.meta.url).href }),
    createTables({ locateFile: () => new URL('../../build/wasm/xueshi-tables.wasm', import.meta.url).href }),
  ]);
  return cores;
}

/**
 * A checker of its own for each call; the cores are loaded once.
 * @param {LoadOptions} [options]
 * @returns {Promise<WholeChecker>} rejects with a PolicyError where the policy is malformed
 */
export async function loadChecker({ policy } = {}) {
  const [core, tableCore] = await loadCores();
  return new WholeChecker(core, tableCore, findPolicy(policy));
}
