// Policies that a core reads from their JSON. Those that come with the tool are read by the build (web/bundle/policy-parts.mjs).

import { PolicyError } from './core-object.js';
import { toJson } from './json-text.js';

/** @import { Policy, PolicyFault } from '../package/xueshi' */
/** @typedef {{ open: (policy: string) => number, faults: (handle: number) => string, close: (handle: number) => void }} PolicyHolder */
/** @typedef {PolicyHolder & { image: (handle: number) => string }} PolicyCore */
/**
 * A policy as the core read it: later changes of the object given do not matter.
 * @typedef {object} ReadPolicy
 * @property {Policy} policy
 * @property {string} image what a judge opens
 */

/**
 * @param {PolicyHolder} core
 * @param {string} text a policy as JSON
 * @returns {number} the handle of what the core read; throws a PolicyError if it refuses the policy
 */
export function openPolicy(core, text) {
  const handle = core.open(text);
  const faults = /** @type {PolicyFault[]} */ (JSON.parse(core.faults(handle)));
  if (faults.length === 0) return handle;
  core.close(handle);
  throw new PolicyError(faults);
}

/**
 * @param {PolicyCore} core
 * @param {Policy} policy
 * @returns {ReadPolicy} throws a PolicyError if the core refuses it
 */
export function readPolicy(core, policy) {
  const text = toJson(policy) ?? '';
  const handle = openPolicy(core, text);
  const image = core.image(handle);
  core.close(handle);
  return { policy: JSON.parse(text), image };
}
