// The package's entry for browsers: it loads the judge and the core of tables together.
import createCore from '../../build/wasm/xueshi-core.mjs';
import createTables from '../../build/wasm/xueshi-tables.mjs';
import { eitherBuild } from './either-build.js';
import { findPolicy } from './policies.js';
import { startCore } from './start-core.js';
import { WholeChecker } from './whole-checker.js';

export { PolicyError } from './checker.js';
/** @import { LoadOptions } from '../package/xueshi' */
/** @typedef {[import('./checker.js').Core, import('./tables.js').TableCore]} Cores */

/** @type {import('./load-once.js').Loader<Cores>} */
const cores = eitherBuild({
  webAssembly: () => Promise.all([
    startCore(createCore, new URL('../../build/wasm/xueshi-core.wasm', import.meta.url)),
    startCore(createTables, new URL('../../build/wasm/xueshi-tables.wasm', import.meta.url)),
  ]),
  javaScript: async () => {
    const [core, tables] = await Promise.all([
      import('../../build/wasm/xueshi-core-js.mjs'),
      import('../../build/wasm/xueshi-tables-js.mjs'),
    ]);
    return Promise.all([core.default(), tables.default()]);
  },
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
