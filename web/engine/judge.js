import { freeWith } from './core-object.js';
import { toJson } from './json-text.js';
import { loadOnce } from './load-once.js';

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
  /** The handle under which titles suggest categories. */ #suggester;

  /**
   * @param {JudgeCore} core
   * @param {ReadPolicy} read
   * @param {() => Promise<string>} [loadTopics] an image with what titles suggest, if the other is without
   */
  constructor(core, { policy, image }, loadTopics) {
    this.#core = core;
    this.#handle = hold(this, core, image);
    this.#suggester = this.#handle;
    /** Resolves once titles suggest all that the policy knows. */
    this.learn = loadOnce(async () => {
      if (loadTopics) this.#suggester = hold(this, core, await loadTopics());
    }).load;
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
    return JSON.parse(this.#core.suggestCategory(this.#suggester, typeof title === 'string' ? title : ''));
  }
}

/**
 * @param {object} owner
 * @param {JudgeCore} core
 * @param {string} image
 * @returns {number} a handle that is closed with its owner
 */
function hold(owner, core, image) {
  const handle = core.open(image);
  freeWith(owner, () => core.close(handle));
  return handle;
}

/**
 * Non-strings are passed as JSON so that the core reports `as-of-unreadable`.
 * @param {unknown} asOf
 */
function asOfText(asOf) {
  if (asOf === undefined || asOf === null) return '';
  return typeof asOf === 'string' ? asOf : toJson(asOf) ?? 'unreadable';
}
