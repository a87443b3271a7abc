// The core of rosters, in its two builds. A separate module, so that pages that judge no roster do not download it.

/** @type {import('./core-builds.js').CoreBuilds<import('./roster.js').RosterCore>} */
export const rosterBuilds = {
  glue: () => import('../../build/wasm/xueshi-roster.mjs'),
  wasm: () => new URL('../../build/wasm/xueshi-roster.wasm', import.meta.url),
  javaScript: () => import('../../build/wasm/xueshi-roster-js.mjs'),
};
