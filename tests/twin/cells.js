// What the cells of one row say, where it is more than their text.

import { readDate } from './members.js';
import { fold, trim } from './text.js';

/** @typedef {import('./rule.js').Rule} Rule */

const yes = new Set(['已申报', '已审核', '审核中', '审核通过', '是'].map(fold));
const no = new Set(['未申报', '待申报', '审核不通过', '退回', '否'].map(fold));
const sums = new Set(['合计', '总计', '小计']);
const natures = ['必修', '选修'];
const guarded = /^'[=+\-@\t\r']/;

/**
 * @param {string} cell
 * @returns {string} without the mark that kept it from being a formula
 */
export function unguarded(cell) {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/**
 * @param {string} cell
 * @returns {boolean}
 */
export function isBlank(cell) {
  return trim(cell) === '';
}

/**
 * @param {string} cell
 * @returns {boolean} whether it names a sum
 */
export function isSumWord(cell) {
  return sums.has(fold(cell));
}

/**
 * Whether a course was declared: a word, a date, or what nobody can read. The judge is handed that too.
 * @param {string} cell
 * @returns {{ declared?: boolean | string, declaredOn?: string }}
 */
export function readDeclared(cell) {
  const word = fold(cell);
  if (yes.has(word)) return { declared: true };
  if (no.has(word)) return { declared: false };
  return readDate(cell).code === undefined ? { declaredOn: cell } : { declared: cell };
}

/**
 * One category of two cells, a kind (公需, 专业) and a nature (必修, 选修), in the order of their columns; either may
 * be missing. What makes none together is handed on as it stands; a code beside a category is told and passed over.
 * @param {Rule} rule
 * @param {string[]} cells those that are not blank
 * @returns {{ category?: string, lost?: number }} `lost` is the cell that was passed over
 */
export function readCategory(rule, cells) {
  if (cells.length < 2) return cells.length === 0 ? {} : { category: cells[0] };
  const together = nodeOf(rule, cells.join('')) ?? nodeOf(rule, cells[1] + cells[0]);
  if (together !== undefined) return { category: rule.tree.ids[together] };
  const nodes = cells.map((cell) => nodeOf(rule, cell));
  const known = nodes.findIndex((node) => node !== undefined);
  if (known < 0) return { category: cells.join(' ') };
  const [node, other] = [nodes[known], nodes[1 - known]];
  if (other !== undefined) return { category: deeperOf(rule, cells, /** @type {number[]} */ (nodes)) };
  const nature = natureOf(cells[1 - known]);
  if (nature === undefined) return { category: cells[known], lost: 1 - known };
  const isMade = rule.tree.last[/** @type {number} */ (node)] === node && !isContradicted(cells[known], nature);
  return { category: isMade ? cells[known] : cells.join(' ') };
}

/** @type {(rule: Rule, text: string) => number | undefined} */
function nodeOf(rule, text) {
  return rule.categories.get(fold(text));
}

/** @type {(rule: Rule, cells: string[], nodes: number[]) => string} */
function deeperOf({ tree }, cells, nodes) {
  const deeper = nodes[0] > nodes[1] ? 0 : 1;
  return nodes[deeper] <= tree.last[nodes[1 - deeper]] ? cells[deeper] : cells.join(' ');
}

/** @type {(cell: string) => string | undefined} */
function natureOf(cell) {
  return natures.find((word) => fold(cell) === word || fold(cell) === `${word}课`);
}

/**
 * 必修 beside 专业课, which has no kinds below it, is 专业课; beside 公需选修 it contradicts.
 * @type {(kind: string, nature: string) => boolean}
 */
function isContradicted(kind, nature) {
  return natures.some((word) => word !== nature && fold(kind).includes(word));
}
