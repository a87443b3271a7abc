import { openUnder } from './core-object.js';
import { toJson } from './json-text.js';

/** @import { Assessment, AssessOptions, CallError, Course, Policy, Suggestion } from '../package/xueshi' */
/** @import { CoreObject } from './core-object.js' */
/**
 * @typedef {CoreObject & { assess: (courses: string, asOf: string) => string, suggestCategory: (title: string) => string }} CoreJudge
 * @typedef {{ Checker: new (policy: string) => CoreJudge }} JudgeCore
 */

/** Judges courses under one policy. */
export class Judge {
  #held;

  /**
   * @param {JudgeCore} core
   * @param {Policy} policy
   */
  constructor(core, policy) {
    const text = toJson(policy) ?? '';
    this.#held = openUnder(this, core.Checker, text);
    /** @type {Policy} The policy as the core read it: later changes of the object given do not matter. */
    this.policy = JSON.parse(text);
  }

  /**
   * @param {Course[]} courses
   * @param {AssessOptions} [options]
   * @returns {Assessment | CallError}
   */
  assess(courses, options) {
    return JSON.parse(this.#held.assess(toJson(courses) ?? '', asOfText(options?.asOf)));
  }

  /**
   * @param {string} title
   * @returns {Suggestion[]}
   */
  suggestCategory(title) {
    return JSON.parse(this.#held.suggestCategory(typeof title === 'string' ? title : ''));
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
