// A core comes in two builds that give the same bytes: WebAssembly, and JavaScript for where that is missing
// or forbidden.

/**
 * @template Core
 * @typedef {object} EitherBuild
 * @property {() => Promise<Core>} load once; again only after it failed or was given up
 * @property {() => void} giveUp forgets a core that does not come up: whoever asks next begins anew
 */

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
 * @returns {EitherBuild<Core>}
 */
export function eitherBuild({ webAssembly, javaScript }) {
  /** @type {Promise<Core> | undefined} */
  let core;
  return {
    load() {
      const own = core ?? (canCompile() ? webAssembly().catch(javaScript) : javaScript());
      core = own;
      own.catch(() => { if (core === own) core = undefined; });
      return own;
    },
    giveUp() {
      core = undefined;
    },
  };
}
