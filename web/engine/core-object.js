/** @import { PolicyFault } from '../package/xueshi' */

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
const owners = new FinalizationRegistry((/** @type {() => void} */ free) => free());

/**
 * @param {object} owner
 * @param {() => void} free what the owner holds in a core; it may not refer to the owner
 */
export function freeWith(owner, free) {
  owners.register(owner, free);
}
