// A core comes in two builds that give the same bytes: WebAssembly, and JavaScript for where that is missing
// or forbidden.

import { loadOnce } from './load-once.js';

const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * May this page compile WebAssembly? Engines that do not know `wasm-unsafe-eval` (Chrome before 97, iOS
 * before 16) take every strict policy for a ban.
 * @returns {boolean}
 */
function canCompile() {
  try {
    return new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/**
 * @template Core
 * @param {object} builds
 * @param {() => Promise<Core>} builds.webAssembly
 * @param {() => Promise<Core>} builds.javaScript taken only where the other cannot be
 * @returns {import('./load-once.js').Loader<Core>}
 */
export function eitherBuild({ webAssembly, javaScript }) {
  return loadOnce(() => (canCompile() ? webAssembly().catch(javaScript) : javaScript()));
}
