import { openHandle } from './core-object.js';
import { toJson } from './json-text.js';

/** @import { Assessment, AssessOptions, CallError, Course, Policy, Suggestion } from '../package/xueshi' */
/** @import { Core } from './core-object.js' */
/**
 * @typedef {object} JudgeCalls
 * @property {(handle: number, courses: string, asOf: string) => string} assess
 * @property {(handle: number, title: string) => string} suggestCategory
 *
 * @typedef {Core & JudgeCalls} JudgeCore
 */

/** Judges courses under one policy. */
export class Judge {
  #core;
  #handle;

  /**
   * @param {JudgeCore} core
   * @param {Policy} policy
   */
  constructor(core, policy) {
    const text = toJson(policy) ?? '';
    this.#core = core;
    this.#handle = openHandle(this, core, text);
    /** @type {Policy} The policy as the core read it: later changes of the object given do not matter. */
    this.policy = JSON.parse(text);
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
