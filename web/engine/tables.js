import { openUnder } from './core-object.js';
import { toJson, wellFormed } from './json-text.js';

/** @import { CallError, Course, Policy, TableOptions, TableReading } from '../package/xueshi' */
/** @import { CoreObject } from './core-object.js' */
/**
 * @typedef {CoreObject & { read: (text: string, options: string) => string, write: (courses: string) => string }} CoreTables
 * @typedef {{ Tables: new (policy: string) => CoreTables }} TableCore
 */

/** Reads tables with the words of one policy, and writes them. */
export class Tables {
  #held;

  /**
   * @param {TableCore} core
   * @param {Policy} policy
   */
  constructor(core, policy) {
    this.#held = openUnder(this, core.Tables, toJson(policy) ?? '');
  }

  /**
   * @param {string} text
   * @param {TableOptions} [options]
   * @returns {TableReading | CallError}
   */
  readTable(text, options) {
    const wanted = options === undefined || options === null ? '' : toJson(options) ?? 'none';
    return JSON.parse(this.#held.read(typeof text === 'string' ? wellFormed(text) : '', wanted));
  }

  /**
   * @param {Course[]} courses
   * @returns {string | CallError}
   */
  writeTable(courses) {
    return JSON.parse(this.#held.write(toJson(courses) ?? ''));
  }
}
