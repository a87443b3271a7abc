// Findings from the members of a single course, beyond whether they can be read.

import { isWithin } from './rule.js';
import { isInPeriod } from './read.js';

/** @typedef {import('./read.js').Course} Course */
/** @typedef {import('./read.js').Finding} Finding */
/** @typedef {import('./rule.js').Rule} Rule */

const pendingCodes = new Set([
  'year-unknown', 'completed-in-future', 'not-finished', 'unlisted-platform', 'possible-duplicate',
  'sum-and-items', 'sum-twice',
]);
const excludingCodes = new Set(['other-year', 'planned-too-late']);

/**
 * A finding of a valid course; marked when the person has looked into it and it is one that can be settled.
 * @param {Course} course
 * @param {string} code
 * @param {string[]} [ids]
 * @returns {Finding}
 */
export function makeFinding(course, code, ids) {
  /** @type {Finding} */
  const finding = { code };
  if (ids) finding.with = ids;
  if (pendingCodes.has(code) && course.settled.has(code)) finding.settled = true;
  return finding;
}

/**
 * @param {Finding} finding
 * @returns {boolean} whether it holds its course back
 */
export function isOpen(finding) {
  return pendingCodes.has(finding.code) && !finding.settled;
}

/**
 * @param {Finding} finding
 * @returns {boolean} whether its course belongs to another year
 */
export function isExcluding(finding) {
  return excludingCodes.has(finding.code);
}

/**
 * The findings on year, dates, category and provider of a valid course, in the order of an answer.
 * @param {Rule} rule
 * @param {Course} course
 * @param {string | null} asOf
 * @returns {Finding[]}
 */
export function ownFindings(rule, course, asOf) {
  const codes = [
    ...yearCodes(rule, course, asOf), ...categoryCodes(rule, course), ...providerCodes(rule, course),
  ];
  return codes.map((code) => makeFinding(course, code));
}

/** @type {(rule: Rule, course: Course, asOf: string | null) => string[]} */
function yearCodes(rule, { statedYear, completedOn, planned, finished }, asOf) {
  const codes = [];
  const yearIsOurs = statedYear === rule.year;
  const dateIsOurs = Boolean(completedOn) && isInPeriod(rule, /** @type {string} */ (completedOn));
  const hasYear = statedYear !== null;
  if (hasYear ? !yearIsOurs : completedOn && !dateIsOurs) codes.push('other-year');
  if (planned && asOf && asOf > rule.to) codes.push('planned-too-late');
  if (!hasYear && !completedOn && !planned) codes.push('year-unknown');
  if (hasYear && completedOn && yearIsOurs !== dateIsOurs) codes.push('year-differs-from-date');
  if (completedOn && asOf && completedOn > asOf && !planned) codes.push('completed-in-future');
  if (finished === false && !planned) codes.push('not-finished');
  return codes;
}

/** @type {(rule: Rule, course: Course) => string[]} */
function categoryCodes(rule, course) {
  if (!course.hasCategory) return ['category-unknown'];
  const node = /** @type {number} */ (course.node);
  return rule.tree.last[node] > node ? ['category-broad'] : [];
}

/** @type {(rule: Rule, course: Course) => string[]} */
function providerCodes(rule, { node, mode, provider }) {
  const { listedOnly, tree } = rule;
  if (!listedOnly || !isWithin(tree, /** @type {number} */ (node), listedOnly.node)) return [];
  if (mode === listedOnly.mode && provider === 'other') return ['unlisted-platform'];
  if (mode === listedOnly.mode && provider === 'none') return ['provider-unknown'];
  return !mode && provider === 'other' ? ['mode-unknown'] : [];
}

/**
 * Why a declaration is not in time, in the order of an answer.
 * @param {Rule} rule
 * @param {Course} course
 * @param {string | null} asOf
 * @returns {Finding[]}
 */
export function declarationFindings(rule, { declaredOn, completedOn }, asOf) {
  if (!declaredOn) return [];
  const codes = [];
  if (declaredOn > rule.to || (rule.by && declaredOn > rule.by)) codes.push('declared-late');
  if (declaredOn < rule.from) codes.push('declared-early');
  if (asOf && declaredOn > asOf) codes.push('declared-in-future');
  if (completedOn && declaredOn < completedOn) codes.push('declared-before-completed');
  return codes.map((code) => ({ code }));
}
