// `#start` in Node: the WebAssembly files lie beside the scripts.

import { readFile } from 'node:fs/promises';

/** @import { CoreBuilds } from './core-builds.js' */

/**
 * @template Core
 * @param {CoreBuilds<Core>} builds
 * @returns {Promise<Core>}
 */
export async function start({ glue, wasm }) {
  const [{ default: create }, bytes] = await Promise.all([glue(), readFile(wasm())]);
  return create({ wasm: bytes });
}
