import { Checker } from './checker.js';
import { Tables } from './tables.js';

/** @import { CallError, Course, Policy, TableOptions, TableReading } from '../package/xueshi' */

/** What the package gives: a checker that reads and writes tables too. */
export class WholeChecker extends Checker {
  #tables;

  /**
   * @param {import('./checker.js').Core} core
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
