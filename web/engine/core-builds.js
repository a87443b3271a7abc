// What is loaded from where: each core by its two builds, which give the same bytes. WebAssembly is a script and a file;
// JavaScript, used if WebAssembly is missing or forbidden, is one script. `#start` (web/package.json) says which of them
// an edition takes: start-page.js, start-node.js or start-one-file.js.

// The core of rosters is in `roster-builds.js`, so that other pages do not download it.

import createJudge from '../../build/wasm/xueshi-core.mjs';

/**
 * @template Core
 * @typedef {(given: { wasm: BufferSource | WebAssembly.Module, onFailure?: (error: unknown) => void }) => Promise<Core>} Create
 */
/**
 * @template Core
 * @typedef {object} CoreBuilds
 * @property {() => Promise<{ default: Create<Core> }>} glue
 * @property {() => URL} wasm
 * @property {() => Promise<{ default: () => Promise<Core> }>} javaScript
 */

/** Its script is part of the page's own bundle: the page is useless without it. @type {CoreBuilds<import('./judge.js').JudgeCore>} */
export const judgeBuilds = {
  glue: async () => ({ default: createJudge }),
  wasm: () => new URL('../../build/wasm/xueshi-core.wasm', import.meta.url),
  javaScript: () => import('../../build/wasm/xueshi-core-js.mjs'),
};

/** @type {CoreBuilds<import('./tables.js').TableCore>} */
export const tablesBuilds = {
  glue: () => import('../../build/wasm/xueshi-tables.mjs'),
  wasm: () => new URL('../../build/wasm/xueshi-tables.wasm', import.meta.url),
  javaScript: () => import('../../build/wasm/xueshi-tables-js.mjs'),
};
