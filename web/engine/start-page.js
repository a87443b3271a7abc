// `#start` in browsers: WebAssembly if the page may compile it, else JavaScript.

/** @import { CoreBuilds } from './core-builds.js' */

const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * @template Core
 * @param {CoreBuilds<Core>} builds
 * @returns {Promise<Core>}
 */
export function start(builds) {
  return canCompile() ? startWebAssembly(builds).catch(() => startJavaScript(builds)) : startJavaScript(builds);
}

/**
 * Engines that do not know `wasm-unsafe-eval` (Chrome before 97, iOS before 16) treat every strict policy as a ban.
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
 * The file is compiled while it arrives if the browser can do so and the host serves it by its type.
 * @template Core
 * @param {CoreBuilds<Core>} builds
 * @returns {Promise<Core>}
 */
async function startWebAssembly({ glue, wasm }) {
  const file = wasm();
  const [{ default: create }, response] = await Promise.all([glue(), fetch(file)]);
  if (!response.ok) throw new Error(`${file} could not be loaded: ${response.status}`);
  const streams = 'compileStreaming' in WebAssembly && response.headers.get('content-type') === 'application/wasm';
  const compiled = streams ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  return new Promise((started, onFailure) => { create({ wasm: compiled, onFailure }).then(started, onFailure); });
}

/**
 * @template Core
 * @param {CoreBuilds<Core>} builds
 * @returns {Promise<Core>}
 */
async function startJavaScript({ javaScript }) {
  return (await javaScript()).default();
}
