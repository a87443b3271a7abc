// Where each core is loaded from. A core has two builds that give the same bytes. WebAssembly is a script and a file. The
// JavaScript build is one script, for browsers in which WebAssembly is missing or forbidden. `#start` (web/package.json)
// names the module that chooses: start-page.js, start-node.js or start-one-file.js.
//
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

/** Its script is bundled with the page, which is useless without it. @type {CoreBuilds<import('./judge.js').JudgeCore>} */
export const judgeBuilds = {
  glue: async () => ({ default: createJudge }),
  wasm: () => new URL('../../build/wasm/xueshi-core.wasm', import.meta.url),
  javaScript: () => import('../../build/wasm/xueshi-core-js.mjs'),
};

/** For policies that do not come with the tool. @type {CoreBuilds<import('./policy-reader.js').PolicyCore>} */
export const policyBuilds = {
  glue: () => import('../../build/wasm/xueshi-policy.mjs'),
  wasm: () => new URL('../../build/wasm/xueshi-policy.wasm', import.meta.url),
  javaScript: () => import('../../build/wasm/xueshi-policy-js.mjs'),
};

/** @type {CoreBuilds<import('./tables.js').TableCore>} */
export const tablesBuilds = {
  glue: () => import('../../build/wasm/xueshi-tables.mjs'),
  wasm: () => new URL('../../build/wasm/xueshi-tables.wasm', import.meta.url),
  javaScript: () => import('../../build/wasm/xueshi-tables-js.mjs'),
};
