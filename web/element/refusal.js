import { PolicyError } from '../engine/core-object.js';

/** @import { PolicyFault } from '../package/xueshi' */
/** @import { Texts } from '../messages/index.js' */

/**
 * Why there is no answer. The host gets the code; the sentence for the person is made from it.
 * @typedef {object} Fault
 * @property {string} code `core-failed`, `policy-unknown`, `policy-unreachable`, `policy-too-large`,
 *   `policy-faulty`, `child-not-json`, or one of the core's for a call
 * @property {string} [pointer] to the place, if there is one
 * @property {PolicyFault[]} [faults] of the policy
 * @property {string} [policy] its id or address
 */

/** A policy that could not be loaded. */
export class PolicyRefusal extends Error {
  /** @param {Fault} fault */
  constructor(fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * @param {unknown} error what loading a checker threw
 * @param {unknown} policy what was asked for
 * @returns {Fault}
 */
export function faultOf(error, policy) {
  if (error instanceof PolicyRefusal) return error.fault;
  const named = typeof policy === 'string' ? { policy } : {};
  if (error instanceof PolicyError) {
    return { code: 'policy-faulty', pointer: error.faults[0]?.pointer, faults: error.faults, ...named };
  }
  return error instanceof RangeError ? { code: 'policy-unknown', ...named } : { code: 'core-failed' };
}

/**
 * @param {Fault} fault
 * @param {Texts} texts
 * @returns {string} what is wrong, in one sentence
 */
export function faultText({ code, pointer, faults, policy }, texts) {
  return texts(`error.${code}`, {
    pointer: pointer ?? '', policy: policy ?? '', count: faults?.length ?? 0, fault: faults?.[0]?.code ?? '',
  });
}
