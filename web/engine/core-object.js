/** @import { PolicyFault } from '../package/xueshi' */
/** @typedef {{ faults: () => string, delete: () => void }} CoreObject something that holds a policy inside a core */
/**
 * A core that holds policies by number, from `open` to `close`.
 * @typedef {{ open: (policy: string) => number, faults: (handle: number) => string, close: (handle: number) => void }} Core
 */

/** A policy that cannot be used, with every fault and its place. */
export class PolicyError extends Error {
  /** @param {PolicyFault[]} faults */
  constructor(faults) {
    super(faults.map(({ pointer, code }) => `${code} at "${pointer}"`).join(', '));
    this.name = 'PolicyError';
    this.faults = faults;
  }
}

/** Frees what an owner held in a core once nobody holds the owner: elements and panels come and go. */
const owners = new FinalizationRegistry((/** @type {CoreObject} */ held) => held.delete());

/**
 * @param {object} owner of the handle, which is closed with it
 * @param {Core} core
 * @param {string} policy as JSON
 * @returns {number} the handle of what the core read; throws a PolicyError if it refuses the policy
 */
export function openHandle(owner, core, policy) {
  const handle = core.open(policy);
  freeWith(owner, { faults: () => core.faults(handle), delete: () => core.close(handle) });
  return handle;
}

/**
 * @template {CoreObject} Kind
 * @param {object} owner of the new object, which is freed with it
 * @param {new (policy: string) => Kind} Kind a class of a core
 * @param {string} policy as JSON
 * @returns {Kind} throws a PolicyError if the core refuses the policy
 */
export function openUnder(owner, Kind, policy) {
  const held = new Kind(policy);
  freeWith(owner, held);
  return held;
}

/**
 * @param {object} owner
 * @param {CoreObject} held
 */
function freeWith(owner, held) {
  const faults = JSON.parse(held.faults());
  if (faults.length > 0) {
    held.delete();
    throw new PolicyError(faults);
  }
  owners.register(owner, held);
}
