import { freeWith } from './free-with.js';
import { toJson, wellFormed } from './json-text.js';
import { PolicyError } from './policy-error.js';

/** @import { CallError, Course, Policy, TableOptions, TableReading } from '../package/xueshi' */

/**
 * @typedef {object} CoreTables a policy inside the core of tables
 * @property {() => string} faults
 * @property {(text: string, options: string) => string} read
 * @property {(courses: string) => string} write
 * @property {() => void} delete
 */
/** @typedef {{ Tables: new (policy: string) => CoreTables }} TableCore */

/** Reads tables with the words of one policy, and writes them. */
export class Tables {
  #tables;

  /**
   * @param {TableCore} core
   * @param {Policy} policy
   */
  constructor(core, policy) {
    const tables = new core.Tables(toJson(policy) ?? '');
    const faults = JSON.parse(tables.faults());
    if (faults.length > 0) {
      tables.delete();
      throw new PolicyError(faults);
    }
    this.#tables = tables;
    freeWith(this, tables);
  }

  /**
   * @param {string} text
   * @param {TableOptions} [options]
   * @returns {TableReading | CallError}
   */
  readTable(text, options) {
    const wanted = options === undefined || options === null ? '' : toJson(options) ?? 'none';
    return JSON.parse(this.#tables.read(typeof text === 'string' ? wellFormed(text) : '', wanted));
  }

  /**
   * @param {Course[]} courses
   * @returns {string | CallError}
   */
  writeTable(courses) {
    return JSON.parse(this.#tables.write(toJson(courses) ?? ''));
  }
}
