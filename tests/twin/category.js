// One category out of one cell or more.

import { fold } from './text.js';

/** @typedef {import('./rule.js').Rule} Rule */

const natures = ['必修', '选修'];

/**
 * Two columns may make one category: 公需 + 必修 is public-compulsory; 必修 beside 专业课 is professional. Cells that
 * make no category together are passed on unchanged; a code beside a category is reported and ignored.
 * @param {Rule} rule
 * @param {string[]} cells those that are not empty, in the order of their columns
 * @returns {{ category?: string, lost: number[] }} `lost`: the places of the ignored cells
 */
export function readCategory(rule, cells) {
  if (cells.length === 0) return { lost: [] };
  if (cells.length === 1) return { category: cells[0], lost: [] };
  const nodes = cells.map((cell) => rule.categories.get(fold(cell)));
  const known = nodes.filter((node) => node !== undefined);
  if (known.length === 0) return withoutKind(rule, cells);
  const lost = [...cells.keys()].filter((place) => nodes[place] === undefined && !natureOf(cells[place]));
  const used = cells.filter((_, place) => !lost.includes(place));
  const deepest = Math.max(.../** @type {number[]} */ (known));
  const inLine = known.every((node) => deepest >= node && deepest <= rule.tree.last[node]);
  const asked = new Set(used.map(natureOf).filter((nature) => nature !== undefined));
  if (!inLine || asked.size > 1) return { category: used.join(' '), lost };
  const kind = used.find((cell) => rule.categories.get(fold(cell)) === deepest) ?? '';
  const [nature] = asked;
  return { category: nature === undefined ? kind : (withNature(rule, kind, deepest, nature) ?? used.join(' ')), lost };
}

/** @type {(rule: Rule, cells: string[]) => { category: string, lost: number[] }} no cell alone names a category */
function withoutKind(rule, cells) {
  const together = [cells.join(''), [...cells].reverse().join('')].find((text) => rule.categories.has(fold(text)));
  return { category: together ?? cells.join(' '), lost: [] };
}

/** @type {(rule: Rule, kind: string, node: number, nature: string) => string | undefined} */
function withNature(rule, kind, node, nature) {
  const kinds = [...rule.categories].filter(([, at]) => at === node).map(([word]) => word);
  const together = kinds.map((word) => rule.categories.get(word + nature) ?? rule.categories.get(nature + word))
    .find((at) => at !== undefined);
  if (together !== undefined) return rule.tree.ids[together];
  const isLeaf = rule.tree.last[node] === node;
  const isContradicted = natures.some((word) => word !== nature && fold(kind).includes(word));
  return isLeaf && !isContradicted ? kind : undefined;
}

/**
 * @param {string} cell
 * @returns {string | undefined} 必修 or 选修
 */
export function natureOf(cell) {
  return natures.find((word) => fold(cell) === word || fold(cell) === `${word}课`);
}

/**
 * 是否必修 is answered by yes or no. What is not elective is not certainly compulsory, and what is not public may be anything.
 * @param {string} asked 必修, 选修 or 公需
 * @param {string} cell
 * @returns {string}
 */
export function natureOfAnswer(asked, cell) {
  if (fold(cell) === '是') return asked;
  return fold(cell) === '否' && asked === '必修' ? '选修' : cell;
}
