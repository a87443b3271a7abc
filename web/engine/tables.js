import { openUnder } from './core-object.js';
import { toJson, wellFormed } from './json-text.js';

/** @import { CallError, Course, CourseMatch, Policy, TableCell, TableOptions, TableReading } from '../package/xueshi' */
/** @import { CoreObject } from './core-object.js' */
/**
 * @typedef {object} TableCalls
 * @property {(text: string, options: string) => string} read
 * @property {(rows: string, options: string) => string} readRows
 * @property {(courses: string) => string} write
 * @property {(known: string, read: string) => string} match
 *
 * @typedef {CoreObject & TableCalls} CoreTables
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
   * @param {string | TableCell[][]} table
   * @param {TableOptions | null} [options]
   * @returns {TableReading | CallError}
   */
  readTable(table, options) {
    const wanted = options === undefined || options === null ? '' : toJson(options) ?? 'none';
    if (Array.isArray(table)) return JSON.parse(this.#held.readRows(toJson(table) ?? '', wanted));
    return JSON.parse(this.#held.read(typeof table === 'string' ? wellFormed(table) : '', wanted));
  }

  /**
   * @param {Course[]} known
   * @param {Course[]} read
   * @returns {CourseMatch[] | CallError}
   */
  matchCourses(known, read) {
    return JSON.parse(this.#held.match(toJson(known) ?? '', toJson(read) ?? ''));
  }

  /**
   * @param {Course[]} courses
   * @returns {string | CallError}
   */
  writeTable(courses) {
    return JSON.parse(this.#held.write(toJson(courses) ?? ''));
  }
}
