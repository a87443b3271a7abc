import { freeWith } from './free-with.js';
import { toJson } from './json-text.js';
import { PolicyError } from './policy-error.js';

export { PolicyError };
/** @import { Assessment, AssessOptions, CallError, Course, Policy, Suggestion } from '../package/xueshi' */

/**
 * @typedef {object} CoreChecker a policy inside the core
 * @property {() => string} faults
 * @property {(courses: string, asOf: string) => string} assess
 * @property {(title: string) => string} suggestCategory
 * @property {() => void} delete
 */
/** @typedef {{ Checker: new (policy: string) => CoreChecker }} Core */
/** @typedef {Pick<import('../package/xueshi').Checker, 'policy' | 'assess' | 'suggestCategory'>} Judge what views need of one */

/** Judges courses against one policy. */
export class Checker {
  #checker;

  /**
   * @param {Core} core
   * @param {Policy} policy
   */
  constructor(core, policy) {
    const text = toJson(policy) ?? '';
    const checker = new core.Checker(text);
    const faults = JSON.parse(checker.faults());
    if (faults.length > 0) {
      checker.delete();
      throw new PolicyError(faults);
    }
    this.#checker = checker;
    freeWith(this, checker);
    /** @type {Policy} The policy as the core read it: later changes of the object given do not matter. */
    this.policy = JSON.parse(text);
  }

  /**
   * @param {Course[]} courses
   * @param {AssessOptions} [options]
   * @returns {Assessment | CallError}
   */
  assess(courses, options) {
    return JSON.parse(this.#checker.assess(toJson(courses) ?? '', asOfText(options?.asOf)));
  }

  /**
   * @param {string} title
   * @returns {Suggestion[]}
   */
  suggestCategory(title) {
    return JSON.parse(this.#checker.suggestCategory(typeof title === 'string' ? title : ''));
  }
}

/**
 * What is no text is handed on as its JSON, for the core to refuse.
 * @param {unknown} asOf
 */
function asOfText(asOf) {
  if (asOf === undefined || asOf === null) return '';
  return typeof asOf === 'string' ? asOf : toJson(asOf) ?? 'unreadable';
}
