// The one module that loads the judge in a browser.
import createCore from '../../build/wasm/xueshi-core.mjs';
import { Checker } from './checker.js';
import { eitherBuild } from './either-build.js';
import { nextTask } from './next-task.js';
import { findPolicy } from './policies.js';
import { startCore } from './start-core.js';

export { PolicyError } from './checker.js';
/** @import { LoadOptions } from '../package/xueshi' */

/** @type {import('./load-once.js').Loader<import('./checker.js').Core>} */
const core = eitherBuild({
  webAssembly: () => startCore(createCore, new URL('../../build/wasm/xueshi-core.wasm', import.meta.url)),
  javaScript: async () => (await import('../../build/wasm/xueshi-core-js.mjs')).default(),
});

/** Forgets a core that does not come up: whoever asks next begins anew. */
export const giveUpCore = core.giveUp;

/**
 * A checker of its own for each call; the core is loaded once.
 * @param {LoadOptions} [options]
 * @returns {Promise<Checker>} rejects with a PolicyError where the policy is malformed
 */
export async function loadChecker({ policy } = {}) {
  const started = await core.load();
  await nextTask();
  return new Checker(started, findPolicy(policy));
}
