// The core of rosters, in its three builds. A separate module, so that pages that judge no roster do not download it.

/** A module that validates only in an engine with vectors: i32.const 0, i8x16.splat, i8x16.popcnt. */
const withVectors = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
);

/** One script serves both files. @type {import('./core-builds.js').CoreBuilds<import('./roster.js').RosterCore>} */
export const rosterBuilds = {
  glue: () => import('../../build/wasm/xueshi-roster.mjs'),
  wasm: () => (WebAssembly.validate(withVectors)
    ? new URL('../../build/wasm/xueshi-roster-simd.wasm', import.meta.url)
    : new URL('../../build/wasm/xueshi-roster.wasm', import.meta.url)),
  javaScript: () => import('../../build/wasm/xueshi-roster-js.mjs'),
};
