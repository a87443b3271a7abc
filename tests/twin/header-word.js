// One header: what its column holds. Headers are read by their parts, not from a list of whole words.

import { any, memberOf, ranksIn, wordsOf } from './header-member.js';
import * as words from './header-words.js';
import { fold, narrow } from './text.js';

/**
 * @typedef {import('./rule.js').Rule} Rule
 *
 * @typedef {object} Word
 * @property {string | null} field what a column with this header may hold
 * @property {number} [rank] of several columns for one member the lowest is taken
 * @property {number} [node] the category whose hours stand here
 * @property {boolean} [isBare] hours of a category without a word for hours: only if the cells are hours
 * @property {boolean} [isTotal] a sum over other columns, if there are such
 * @property {boolean} [isOther] hours, and never the earned ones
 * @property {boolean} [isUnsure]
 * @property {boolean} [isOtherUnit] 学分 or 课时
 * @property {boolean} [isUnknown] it holds 学时, and nobody knows what the rest says
 * @property {boolean} [isSpan] from one day to another
 * @property {boolean} [isBoth] speaks of declaring and of finishing
 * @property {boolean} [isNumber] a number names people before a name does
 * @property {boolean} [isMark] a number in it says nothing
 * @property {string} [asked] 必修 of 是否必修: its cells answer yes or no
 * @property {boolean} [isAgainst] 是否作废: a yes takes the course back
 * @property {boolean} [isCounting]
 * @property {boolean} [isEarned] 实得 alone: hours beside a column of hours, if its cells are
 */

const bracketed = /[([{<【〔「『《][^)\]}>】〕」』》]*[)\]}>】〕」』》]/g;

const hoursBefore = any([...wordsOf(words.hoursRanks), ...words.neverHours, words.runningHours]);
const hoursEnd = any(words.hoursCores);
const hoursForm = new RegExp(`^(${hoursBefore}*)${hoursEnd}$`);
const namedForm = new RegExp(`^(${hoursBefore}*)(.+?)(${hoursBefore}*)${hoursEnd}$`);
const reversedForm = new RegExp(`^(${hoursBefore}*)${hoursEnd}(.+)$`);
const unitForm = new RegExp(`^(?:单位)?(?:${words.otherUnits.join('|')})数?$`);
const otherForm = new RegExp(`^(?:${hoursBefore}|${hoursEnd}|${any(words.otherCounts)}|${any(words.otherUnits)})*$`);
const unitColumn = new RegExp(`^${hoursBefore}*(?:学分|课时)数?$`);

// Nobody names a column in more characters; a long cell is not looked through.
const LONGEST_HEADER = 100;

/** @type {WeakMap<Rule, Map<string, Word | null>>} */
const seen = new WeakMap();

/**
 * @param {Rule} rule
 * @param {string} header
 * @returns {Word | null} null if it is not known
 */
export function readHeaderWord(rule, header) {
  const known = seen.get(rule) ?? new Map();
  if (known.size === 0) seen.set(rule, known);
  if (!known.has(header)) known.set(header, header.length > LONGEST_HEADER ? null : readWord(rule, header));
  return known.get(header);
}

/** @type {(rule: Rule, header: string) => Word | null} */
function readWord(rule, header) {
  const plain = narrow(header).replace(/必填/g, '').replace(/^\s*[【[](.*)[】\]]\s*$/s, '$1');
  const whole = fold(plain);
  const inBrackets = (plain.match(bracketed) ?? []).map(fold);
  const base = fold(plain.replace(bracketed, '')) || whole;
  if (base === '') return null;
  return hoursOfCategory(rule, whole) ?? hoursOf(rule, base, inBrackets) ?? hoursOfCategory(rule, base)
    ?? bareCategory(rule, whole) ?? memberOf(base) ?? otherOfCategory(rule, whole)
    ?? (inBrackets.some((text) => unitForm.test(text)) ? unitOfCategory(rule, base) : bareCategory(rule, base))
    ?? bareHours(base, inBrackets) ?? unsureOf(base);
}

/** @type {(before: string) => number | null} the rank of hours; null if they are never taken */
function rankOfHours(before) {
  if (words.neverHours.some((word) => before.includes(word))) return null;
  const ranks = ranksIn(before, words.hoursRanks);
  // What is claimed stays a claim, whatever else the header says.
  return ranks.includes(4) ? 4 : Math.min(3, ...ranks);
}

/** @type {(rule: Rule, base: string, inBrackets: string[]) => Word | null} */
function hoursOf(rule, base, inBrackets) {
  const match = hoursForm.exec(base);
  if (!match) return null;
  if (match[1].includes(words.runningHours)) return { field: null, isUnsure: true };
  if (inBrackets.some((text) => unitForm.test(text))) return { field: null, isUnsure: true };
  const node = inBrackets.map((text) => rule.categories.get(text)).find((one) => one !== undefined && one > 0);
  const isTotal = node === undefined;
  // 学时（应修） is asked for as much as 应修学时 is.
  const rank = inBrackets.some((text) => words.neverHours.includes(text)) ? null : rankOfHours(match[1]);
  return rank === null ? { field: null, isOther: true } : { field: 'hours', rank, node, isTotal };
}

/** @type {(rule: Rule, text: string) => Word | null} 公需课学时, 公需课认定学时, 已获专业学时 */
function hoursOfCategory(rule, text) {
  if (!text.includes('学时')) return null;
  const match = namedForm.exec(text);
  const reversed = reversedForm.exec(text);
  for (const [name, before] of [[match?.[2], `${match?.[1]}${match?.[3]}`], [reversed?.[2], `${reversed?.[1]}`]]) {
    const node = rule.categories.get(name ?? '');
    if (node === undefined || node === 0) continue;
    const rank = rankOfHours(before ?? '');
    return rank === null ? { field: null, isOther: true } : { field: 'hours', rank, node };
  }
  return rule.categories.get(text) === 0 && !hoursForm.test(text) ? { field: null, isTotal: true, isUnsure: true } : null;
}

/** @type {(rule: Rule, text: string) => Word | null} */
function bareCategory(rule, text) {
  const node = rule.categories.get(text);
  if (node !== undefined && node > 0) return { field: null, node, rank: 3, isBare: true };
  return ['合计', '总计', '小计', '共计'].includes(text) ? { field: null, isTotal: true } : null;
}

/** @type {(rule: Rule, text: string) => Word | null} 规定公需必修, 公需必修（学分）: a category beside what is no hours of it */
function otherOfCategory(rule, text) {
  for (const [name, node] of rule.categories) {
    if (node === 0 || name === '' || !text.includes(name)) continue;
    const rest = text.replace(name, '');
    if (!otherForm.test(rest) || rest === '学时' || rest === '') continue;
    if (words.neverHours.some((word) => rest.includes(word))) return { field: null, isOther: true };
    const isOther = words.otherCounts.some((word) => rest.includes(word)) || unitForm.test(rest) || rest.includes(words.runningHours);
    if (isOther) return { field: null, isUnsure: true };
  }
  return null;
}

/** @type {(rule: Rule, base: string) => Word | null} 公需科目（学分）必修 */
function unitOfCategory(rule, base) {
  return bareCategory(rule, base) && { field: null, isUnsure: true };
}

/** @type {(base: string, inBrackets: string[]) => Word | null} */
function bareHours(base, inBrackets) {
  const isBare = inBrackets.length === 0 && words.bareHours.includes(base);
  return isBare ? { field: null, isEarned: true, isUnknown: true, rank: rankOfHours(base) ?? undefined } : null;
}

/** @type {(base: string) => Word | null} */
function unsureOf(base) {
  if (unitColumn.test(base)) return { field: null, isUnsure: true, isOtherUnit: true };
  return /学时|学分/.test(base) ? { field: null, isUnsure: true, isUnknown: true } : null;
}
