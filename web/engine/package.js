// The entry of the npm package, in browsers and in Node: a checker judges, and reads and writes tables. Beside it, several
// years at once, and cases beside a policy.

import { start } from '#start';
import henan2021 from '../../core/policies/henan-2021.json';
import { checkCases as checkCasesBy } from './cases.js';
import { Judge } from './judge.js';
import { loadOnce } from './load-once.js';
import { judgeBuilds, policyBuilds, tablesBuilds } from './core-builds.js';
import { readPolicy } from './policy-reader.js';
import { Tables } from './tables.js';
import { assessYears as assessYearsBy } from './years.js';

export { PolicyError } from './core-object.js';
/** @import { AssessOptions, CallError, Case, CaseReport, Course, CourseMatch, LoadOptions, Policy, YearAnswer } from '../package/xueshi' */
/** @import { TableCell, TableOptions, TableReading } from '../package/xueshi' */
/** @import { ReadPolicy } from './policy-reader.js' */

/** The policies of the package, whole. */
const policies = new Map([[henan2021.id, /** @type {Policy} */ (/** @type {unknown} */ (henan2021))]]);

class Checker extends Judge {
  #tables;

  /**
   * @param {import('./judge.js').JudgeCore} core
   * @param {import('./tables.js').TableCore} tableCore
   * @param {ReadPolicy} read
   */
  constructor(core, tableCore, read) {
    super(core, read);
    this.#tables = new Tables(tableCore, read.image);
  }

  /**
   * @param {string | TableCell[][]} table
   * @param {TableOptions | null} [options]
   * @returns {TableReading | CallError}
   */
  readTable(table, options) {
    return this.#tables.readTable(table, options);
  }

  /**
   * @param {Course[]} known
   * @param {Course[]} read
   * @returns {CourseMatch[] | CallError}
   */
  matchCourses(known, read) {
    return this.#tables.matchCourses(known, read);
  }

  /**
   * @param {Course[]} courses
   * @returns {string | CallError}
   */
  writeTable(courses) {
    return this.#tables.writeTable(courses);
  }
}

const cores = loadOnce(() => Promise.all([start(judgeBuilds), start(policyBuilds), start(tablesBuilds)]));

/**
 * A checker of its own for each call; the cores are started once.
 * @param {LoadOptions} [options]
 * @returns {Promise<Checker>} rejects with a PolicyError if the policy is malformed
 */
export async function loadChecker({ policy = henan2021.id } = {}) {
  const [core, reader, tableCore] = await cores.load();
  return new Checker(core, tableCore, readPolicy(reader, find(policy)));
}

/**
 * @param {Course[]} courses
 * @param {(string | Policy)[]} given the policies, at least one; of two for one year the first is taken
 * @param {AssessOptions} [options]
 * @returns {Promise<YearAnswer[] | CallError>} rejects with a PolicyError if a policy is malformed
 */
export async function assessYears(courses, given, options) {
  return assessYearsBy(await judgeOpener(), courses, given.map(find), options);
}

/**
 * @param {string | Policy} policy
 * @param {Case[]} cases
 * @returns {Promise<CaseReport>} rejects with a PolicyError if the policy is malformed
 */
export async function checkCases(policy, cases) {
  return checkCasesBy(await judgeOpener(), find(policy), cases);
}

/** @returns {Promise<import('./years.js').OpenJudge>} */
async function judgeOpener() {
  const [core, reader] = await cores.load();
  return (policy) => new Judge(core, readPolicy(reader, policy));
}

/** @param {string | Policy} policy an id, or the policy itself */
function find(policy) {
  if (typeof policy !== 'string') return policy;
  const known = policies.get(policy);
  if (!known) throw new RangeError(`there is no policy "${policy}"`);
  return known;
}
