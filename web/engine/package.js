// The entry of the npm package, in browsers and in Node: a checker judges, and reads and writes tables.

import { start } from '#start';
import henan2021 from '../../core/policies/henan-2021.json';
import { Judge } from './judge.js';
import { loadOnce } from './load-once.js';
import { judgePart, tablesPart } from './parts.js';
import { Tables } from './tables.js';

export { PolicyError } from './core-object.js';
/** @import { CallError, Course, LoadOptions, Policy, TableOptions, TableReading } from '../package/xueshi' */

/** The policies of the package, whole. */
const policies = new Map([[henan2021.id, /** @type {Policy} */ (/** @type {unknown} */ (henan2021))]]);

class Checker extends Judge {
  #tables;

  /**
   * @param {import('./judge.js').JudgeCore} core
   * @param {import('./tables.js').TableCore} tableCore
   * @param {Policy} policy
   */
  constructor(core, tableCore, policy) {
    super(core, policy);
    this.#tables = new Tables(tableCore, this.policy);
  }

  /**
   * @param {string} text
   * @param {TableOptions} [options]
   * @returns {TableReading | CallError}
   */
  readTable(text, options) {
    return this.#tables.readTable(text, options);
  }

  /**
   * @param {Course[]} courses
   * @returns {string | CallError}
   */
  writeTable(courses) {
    return this.#tables.writeTable(courses);
  }
}

const cores = loadOnce(() => Promise.all([start(judgePart), start(tablesPart)]));

/**
 * A checker of its own for each call; the cores are started once.
 * @param {LoadOptions} [options]
 * @returns {Promise<Checker>} rejects with a PolicyError if the policy is malformed
 */
export async function loadChecker({ policy = henan2021.id } = {}) {
  const [core, tableCore] = await cores.load();
  return new Checker(core, tableCore, typeof policy === 'string' ? find(policy) : policy);
}

/** @param {string} id */
function find(id) {
  const policy = policies.get(id);
  if (!policy) throw new RangeError(`there is no policy "${id}"`);
  return policy;
}
