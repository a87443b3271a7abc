/** @import { Assessment, AssessOptions, CallError, Course, Policy, PolicyFault, Suggestion } from '../package/xueshi' */

/**
 * @typedef {object} CoreChecker a policy inside the core
 * @property {() => string} faults
 * @property {(courses: string, asOf: string) => string} assess
 * @property {(title: string) => string} suggestCategory
 * @property {() => void} delete
 */
/** @typedef {{ Checker: new (policy: string) => CoreChecker }} Core */

/** A policy that cannot be used, with every fault and its place. */
export class PolicyError extends Error {
  /** @param {PolicyFault[]} faults */
  constructor(faults) {
    super(faults.map(({ pointer, code }) => `${code} at "${pointer}"`).join(', '));
    this.name = 'PolicyError';
    this.faults = faults;
  }
}

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
 * As JSON; nothing where the value has no JSON (cycles, BigInt, undefined). Half a character becomes U+FFFD.
 * @param {unknown} value
 * @returns {string | undefined}
 */
function toJson(value) {
  try {
    const json = JSON.stringify(value);
    return /\\ud[89a-f]/.test(json) ? JSON.stringify(value, wellFormed) : json;
  } catch {
    return undefined;
  }
}

const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/**
 * @param {string} _key
 * @param {unknown} value
 */
function wellFormed(_key, value) {
  if (typeof value !== 'string') return value;
  return value.replace(surrogates, (found) => (found.length === 2 ? found : '\ufffd'));
}

/**
 * What is no text is handed on as its JSON, for the core to refuse.
 * @param {unknown} asOf
 */
function asOfText(asOf) {
  if (asOf === undefined || asOf === null) return '';
  return typeof asOf === 'string' ? asOf : toJson(asOf) ?? 'unreadable';
}
