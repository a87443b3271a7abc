import { freeWith } from './core-object.js';
import { toJson } from './json-text.js';

/** @import { Assessment, AssessOptions, CallError, Course, Suggestion } from '../package/xueshi' */
/** @import { ReadPolicy } from './policy-reader.js' */
/**
 * @typedef {object} JudgeCore holds policies by number, from `open` to `close`
 * @property {(image: string) => number} open
 * @property {(handle: number) => void} close
 * @property {(handle: number, courses: string, asOf: string) => string} assess
 * @property {(handle: number, title: string) => string} suggestCategory
 */

/** Judges courses under one policy. */
export class Judge {
  #core;
  #handle;

  /**
   * @param {JudgeCore} core
   * @param {ReadPolicy} read
   */
  constructor(core, { policy, image }) {
    const handle = core.open(image);
    freeWith(this, () => core.close(handle));
    this.#core = core;
    this.#handle = handle;
    this.policy = policy;
    this.image = image;
  }

  /**
   * @param {Course[]} courses
   * @param {AssessOptions} [options]
   * @returns {Assessment | CallError}
   */
  assess(courses, options) {
    return JSON.parse(this.#core.assess(this.#handle, toJson(courses) ?? '', asOfText(options?.asOf)));
  }

  /**
   * @param {string} title
   * @returns {Suggestion[]}
   */
  suggestCategory(title) {
    return JSON.parse(this.#core.suggestCategory(this.#handle, typeof title === 'string' ? title : ''));
  }
}

/**
 * Non-strings are passed as JSON so that the core reports `as-of-unreadable`.
 * @param {unknown} asOf
 */
function asOfText(asOf) {
  if (asOf === undefined || asOf === null) return '';
  return typeof asOf === 'string' ? asOf : toJson(asOf) ?? 'unreadable';
}
