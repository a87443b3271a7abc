// Cases: worked examples beside a policy. Which of them hold, and how much of the policy they would miss if it changed.

import { PolicyError } from './core-object.js';
import { changesOf } from './policy-changes.js';

/** @import { Case, CaseAnswer, CaseReport, Policy } from '../package/xueshi' */
/** @import { Judge } from './judge.js' */
/** @import { OpenJudge } from './years.js' */
/** @import { Change } from './policy-changes.js' */

/**
 * @param {OpenJudge} open
 * @param {Policy} policy
 * @param {Case[]} cases
 * @returns {CaseReport} throws a PolicyError if the policy is refused
 */
export function checkCases(open, policy, cases) {
  if (!Array.isArray(cases)) throw new TypeError('cases are a list');
  const answers = tryCases(open(policy), cases);
  const held = cases.filter((_, place) => answers[place].holds);
  const possible = changesOf(policy).flatMap(({ apply, ...change }) => {
    const changed = judgeUnder(open, policy, apply);
    return changed ? [{ ...change, isNoticed: held.some((one) => !checkCase(changed, one).holds) }] : [];
  });
  const unnoticed = possible.filter(({ isNoticed }) => !isNoticed).map(({ pointer, change }) => ({ pointer, change }));
  return { cases: answers, coverage: { noticed: possible.length - unnoticed.length, of: possible.length, unnoticed } };
}

/**
 * Which cases hold, and nothing more: quick enough to ask with every key.
 * @param {Judge} judge
 * @param {Case[]} cases
 * @returns {CaseAnswer[]}
 */
export function tryCases(judge, cases) {
  return cases.map((one) => checkCase(judge, one));
}

/**
 * @param {Judge} judge
 * @param {Case} one
 * @returns {CaseAnswer}
 */
function checkCase(judge, { note, courses, asOf, expect }) {
  const answer = judge.assess(courses, { asOf });
  return has(answer, expect) ? { note, holds: true } : { note, holds: false, expect, answer };
}

/**
 * @param {OpenJudge} open
 * @param {Policy} policy
 * @param {Change['apply']} apply
 * @returns {Judge | undefined} undefined if the core refuses the changed policy
 */
function judgeUnder(open, policy, apply) {
  const copy = JSON.parse(JSON.stringify(policy));
  apply(copy);
  try {
    return open(copy);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/**
 * Whether `whole` says all that `part` says. Lists have the same length.
 * @param {any} whole
 * @param {any} part
 * @returns {boolean}
 */
function has(whole, part) {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole) !== Array.isArray(part)) return false;
  if (Array.isArray(part)) return whole.length === part.length && part.every((item, place) => has(whole[place], item));
  return Object.keys(part).every((member) => has(whole[member], part[member]));
}
