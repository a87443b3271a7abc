import { freeWith } from './core-object.js';
import { toJson, wellFormed } from './json-text.js';

/** @import { CallError, Course, CourseMatch, TableCell, TableOptions, TableReading } from '../package/xueshi' */
/**
 * @typedef {object} TableCore holds policies by number, from `open` to `close`
 * @property {(image: string) => number} open
 * @property {(handle: number) => void} close
 * @property {(handle: number, text: string, options: string) => string} read
 * @property {(handle: number, rows: string, options: string) => string} readRows
 * @property {(handle: number, courses: string) => string} write
 * @property {(handle: number, known: string, read: string) => string} match
 */

/** Reads tables with the words of one policy, and writes them. */
export class Tables {
  #core;
  #handle;

  /**
   * @param {TableCore} core
   * @param {string} image of the policy
   */
  constructor(core, image) {
    const handle = core.open(image);
    freeWith(this, () => core.close(handle));
    this.#core = core;
    this.#handle = handle;
  }

  /**
   * @param {string | TableCell[][]} table
   * @param {TableOptions | null} [options]
   * @returns {TableReading | CallError}
   */
  readTable(table, options) {
    const wanted = options === undefined || options === null ? '' : toJson(options) ?? 'none';
    if (Array.isArray(table)) return JSON.parse(this.#core.readRows(this.#handle, toJson(table) ?? '', wanted));
    return JSON.parse(this.#core.read(this.#handle, typeof table === 'string' ? wellFormed(table) : '', wanted));
  }

  /**
   * @param {Course[]} known
   * @param {Course[]} read
   * @returns {CourseMatch[] | CallError}
   */
  matchCourses(known, read) {
    return JSON.parse(this.#core.match(this.#handle, toJson(known) ?? '', toJson(read) ?? ''));
  }

  /**
   * @param {Course[]} courses
   * @returns {string | CallError}
   */
  writeTable(courses) {
    return JSON.parse(this.#core.write(this.#handle, toJson(courses) ?? ''));
  }
}
