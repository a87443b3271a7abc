// Cuts lines into rows if each cell has a line of its own and empty cells may be missing.

import { isBlank, isEmptyWord, yearText } from './cells.js';
import { natureOf } from './category.js';
import { readCourse } from './read.js';
import { readDate, readYear } from './members.js';
import { readDeclared, readFinished } from './states.js';
import { isPageLine, isSumText } from './sums.js';
import { fold, narrow, trim } from './text.js';
import { hoursForCell } from './wide.js';

/**
 * @typedef {import('./header-word.js').Word} Word
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ cells: string[], isBroken?: boolean }} Cut
 * @typedef {{ rule: Rule, headers: string[], words: (Word | null)[], lines: string[] }} Stack
 */

// One missing cell is likelier than a cell of the wrong kind. Ways within the margin of the best are possible, too.
const MISSING = 4;
const WRONG = 8;
const WRONG_ROW = 16;
const MARGIN = 7;

const otherUnit = /^[0-9]+(?:个|个?(?:学分|课时|分钟|小时|天|日|节|次|门|分))$/;
const numeral = /^[零一二两三四五六七八九十百半点]+个?(?:学时)?$/;

/**
 * Of all ways to cut the lines the one that explains them best. A row that lacks cells is broken, and so is one whose
 * lines another good way cuts otherwise.
 * @param {Rule} rule
 * @param {string[]} headers
 * @param {(Word | null)[]} words of the headers
 * @param {string[]} below the lines behind the header
 * @returns {{ rows: Cut[], cost: number }}
 */
export function cutRows(rule, headers, words, below) {
  const width = headers.length;
  const filled = below.findLastIndex((line) => !isBlank(line)) + 1;
  const lines = below.slice(0, filled + width - 1);
  const stack = { rule, headers, words, lines };
  /** @type {number[][]} by the first line and the length */
  const prices = lines.map((_, start) => Array.from({ length: Math.min(width, lines.length - start) }, (__, at) => (
    priceOf(stack, start, at + 1) + priceOfCount(stack, start, start + at + 1, filled))));
  const { upTo, from } = waysThrough(prices, filled);
  const covers = lines.map(() => 0);
  for (const [start, some] of prices.slice(0, filled).entries()) {
    for (const [at, price] of some.entries()) {
      if (upTo[start] + price + from[start + at + 1] > from[0] + MARGIN) continue;
      for (let line = start; line <= start + at; line += 1) covers[line] += 1;
    }
  }
  const rows = [];
  for (let start = 0; start < filled;) {
    const at = prices[start].findLastIndex((price, length) => price + from[start + length + 1] === from[start]);
    const end = start + at + 1;
    const isBroken = at + 1 < width || covers.slice(start, end).some((count) => count !== 1);
    rows.push({ cells: lines.slice(start, end), isBroken, price: prices[start][at] });
    start = end;
  }
  // Where cells are missing, one of the wrong kind may belong elsewhere.
  const isTorn = rows.some(({ cells }) => cells.length < width);
  return { rows: rows.map(({ price, ...row }) => ({ ...row, isBroken: row.isBroken || (isTorn && price >= WRONG) })), cost: from[0] };
}

/** @type {(prices: number[][], filled: number) => { upTo: number[], from: number[] }} what the best way costs */
function waysThrough(prices, filled) {
  const upTo = Array.from({ length: prices.length + 1 }, (_, line) => (line === 0 ? 0 : Infinity));
  const from = Array.from({ length: prices.length + 1 }, (_, line) => (line >= filled ? 0 : Infinity));
  for (const [start, some] of prices.entries()) {
    for (const [at, price] of some.entries()) upTo[start + at + 1] = Math.min(upTo[start + at + 1], upTo[start] + price);
  }
  for (let start = prices.length - 1; start >= 0; start -= 1) {
    for (const [at, price] of prices[start].entries()) from[start] = Math.min(from[start], price + from[start + at + 1]);
  }
  return { upTo, from };
}

/** @type {(stack: Stack, start: number, length: number) => number} */
function priceOf(stack, start, length) {
  const { rule, words, lines } = stack;
  const missing = words.length - length;
  const isSum = isSumText(rule, lines[start]);
  if (missing > 0) {
    if (isSum) return missing;
    if (length === 1 && isPageLine(lines[start])) return 0;
    const cells = lines.slice(start, start + length);
    if (canBeRow(stack, cells, 0, false)) return missing * MISSING;
    return missing * MISSING + (canBeRow(stack, cells, 0, true) ? WRONG : WRONG_ROW);
  }
  if (isSum) return 1;
  if (isHeader(stack, start) || lines.slice(start, start + length).every(isNothing)) return 0;
  const price = words.reduce((sum, word, place) => sum + misfit(rule, word, lines[start + place]), 0);
  return Math.min(price, WRONG_ROW);
}

/** @type {(stack: Stack, start: number) => boolean} */
function isHeader({ headers, lines }, start) {
  return headers.every((header, place) => header === lines[start + place]);
}

/** @type {(stack: Stack, cells: string[], place: number, isUntitled: boolean) => boolean} cells of the columns from one on */
function canBeRow(stack, cells, place, isUntitled) {
  const { rule, words } = stack;
  if (place === words.length) return cells.length === 0;
  const word = words[place];
  const isTaken = cells.length > 0 && misfit(rule, word, cells[0]) < WRONG && canBeRow(stack, cells.slice(1), place + 1, isUntitled);
  const isNeeded = isNeverEmpty(word) && !(isUntitled && word?.field === 'title');
  return isTaken || (!isNeeded && canBeRow(stack, cells, place + 1, isUntitled));
}

/** @type {(stack: Stack, start: number, end: number, filled: number) => number} numbers go up by one */
function priceOfCount(stack, start, end, filled) {
  const { rule, words, lines } = stack;
  if (!words[0]?.isCounting || end >= filled || countOf(lines[start]) === null) return 0;
  const next = countOf(lines[end]);
  if (next !== null) return next === Number(countOf(lines[start])) + 1 ? 0 : WRONG;
  return isSumText(rule, lines[end]) || isPageLine(lines[end]) || isHeader(stack, end) ? 0 : WRONG;
}

/** @type {(word: Word | null) => boolean} what names the course or counts the rows is never empty */
function isNeverEmpty(word) {
  return word !== null && (word.isCounting === true || word.field === 'title');
}

/** @type {(line: string) => number | null} */
function countOf(line) {
  const text = trim(narrow(line));
  return /^[0-9]{1,6}$/.test(text) ? Number(text) : null;
}

/** @type {(line: string) => boolean} */
function isNothing(line) {
  return isBlank(line) || isEmptyWord(line);
}

/** @type {(rule: Rule, word: Word | null, line: string) => number} 0 if the line is what the column holds */
function misfit(rule, word, line) {
  if (!word) return 0;
  if (isNothing(line)) return isNeverEmpty(word) ? WRONG : 0;
  const holds = (/** @type {boolean} */ does) => (does ? 0 : WRONG);
  if (word.isCounting) return holds(countOf(line) !== null);
  if (word.node !== undefined || word.isTotal || word.isOther || word.isOtherUnit) return holds(isHours(line));
  switch (word.field) {
    case 'hours': return holds(isHours(line));
    case 'completedOn': case 'declaredOn': return holds(isDay(line));
    case 'year': return holds(isYear(line));
    case 'title': return holds(!isValue(rule, line));
    case 'category': return isKind(rule, line) ? 0 : 1;
    default: return 0;
  }
}

/** @type {(line: string) => boolean} hours in any unit, or in words */
function isHours(line) {
  return hoursForCell(line) !== null || otherUnit.test(fold(line)) || numeral.test(fold(line));
}

/** @type {(line: string) => boolean} */
function isDay(line) {
  return readDate(line).code === undefined || readDate(line).code === 'date-impossible' || /^[0-9]{4}[-/.年][0-9]{1,2}.*[0-9月日]$/.test(trim(narrow(line)));
}

/** @type {(line: string) => boolean} */
function isYear(line) {
  return readYear(yearText(line)).code === undefined;
}

/** @type {(rule: Rule, line: string) => boolean} */
function isKind(rule, line) {
  return rule.categories.has(fold(line)) || natureOf(line) !== undefined || /^[0-9]$/.test(trim(narrow(line)));
}

/** @type {(rule: Rule, line: string) => boolean} a number, a day, or a word of another column: no name of a course */
function isValue(rule, line) {
  return /^[-0-9.%/:, ]+$/.test(trim(narrow(line))) || isHours(line) || isDay(line) || isYear(line) || isKind(rule, line)
    || rule.platforms.has(fold(line)) || readCourse(rule, { id: 'x', mode: line }, 0).mode !== undefined
    || (fold(line).length < 6 && readFinished(line) !== undefined) || readDeclared(line).isUnreadable !== true;
}
