// The one module that loads the core of tables in a browser. A page imports it when the first table is read.
import createTables from '../../build/wasm/xueshi-tables.mjs';
import { eitherBuild } from './either-build.js';
import { findPolicy } from './policies.js';
import { startCore } from './start-core.js';
import { Tables } from './tables.js';

/** @import { LoadOptions } from '../package/xueshi' */

/** @type {import('./load-once.js').Loader<import('./tables.js').TableCore>} */
const core = eitherBuild({
  webAssembly: () => startCore(createTables, new URL('../../build/wasm/xueshi-tables.wasm', import.meta.url)),
  javaScript: async () => (await import('../../build/wasm/xueshi-tables-js.mjs')).default(),
});

/**
 * `readTable` and `writeTable` under one policy; the core is loaded once.
 * @param {LoadOptions} [options]
 * @returns {Promise<Tables>} rejects with a PolicyError where the policy is malformed
 */
export async function loadTables({ policy } = {}) {
  return new Tables(await core.load(), findPolicy(policy));
}
