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
