// The package's entry for Node: the bytes of the cores lie beside it.
import { readFile } from 'node:fs/promises';
import createCore from '../../build/wasm/xueshi-core.mjs';
import createTables from '../../build/wasm/xueshi-tables.mjs';
import { loadOnce } from './load-once.js';
import { findPolicy } from './policies.js';
import { WholeChecker } from './whole-checker.js';

export { PolicyError } from './checker.js';
/** @import { LoadOptions } from '../package/xueshi' */

const cores = loadOnce(async () => {
  const [judge, tables] = await Promise.all([
    readFile(new URL('../../build/wasm/xueshi-core.wasm', import.meta.url)),
    readFile(new URL('../../build/wasm/xueshi-tables.wasm', import.meta.url)),
  ]);
  return Promise.all([createCore({ wasm: judge }), createTables({ wasm: tables })]);
});

/**
 * A checker of its own for each call; the cores are loaded once.
 * @param {LoadOptions} [options]
 * @returns {Promise<WholeChecker>} rejects with a PolicyError where the policy is malformed
 */
export async function loadChecker({ policy } = {}) {
  const [core, tableCore] = await cores.load();
  return new WholeChecker(core, tableCore, findPolicy(policy));
}
