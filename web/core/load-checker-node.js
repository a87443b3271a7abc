// The one module that loads the core in Node: its glue knows browsers only, so the bytes are handed to it.
import { readFile } from 'node:fs/promises';
import createCore from '../../build/wasm/xueshi-core.mjs';
import { Checker } from './checker.js';
import { findPolicy } from './policies.js';

export { PolicyError } from './checker.js';
/** @import { LoadOptions } from '../package/xueshi' */

/** @type {Promise<import('./checker.js').Core> | undefined} */
let core;

async function loadCore() {
  const wasmBinary = await readFile(new URL('../../build/wasm/xueshi-core.wasm', import.meta.url));
  return createCore({ wasmBinary });
}

/**
 * A checker of its own for each call; the core is loaded once.
 * @param {LoadOptions} [options]
 * @returns {Promise<Checker>} rejects with a PolicyError where the policy is malformed
 */
export async function loadChecker({ policy } = {}) {
  core ??= loadCore();
  return new Checker(await core, findPolicy(policy));
}
