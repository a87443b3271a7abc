// A table as a phone copies it: each cell on its own line, the headers first.

import { isBlank, yearText } from './cells.js';
import { natureOf } from './category.js';
import { readHeaderWord } from './header-word.js';
import { readDate, readHours, readYear } from './members.js';
import { cutRows } from './stacked-rows.js';
import { fold, narrow, trim } from './text.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./header-word.js').Word} Word
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {Row & { isBroken?: boolean }} StackedRow
 */

const LINES_LOOKED_AT = 10;

/**
 * If the first lines are n known headers, n lines make a row; rows are counted as such.
 * @param {Rule} rule
 * @param {string[]} lines
 * @returns {StackedRow[] | null} the headers first
 */
export function unstack(rule, lines) {
  const filled = lines.filter((line) => !isBlank(line));
  if (isByTurns(rule, filled)) return null;
  const runs = [lines, filled].flatMap((each) => [false, true].flatMap((isWide) => headersOf(rule, each, isWide)));
  const ways = runs.flatMap((run) => bodiesOf(run).map((body) => {
    const words = run.headers.map((header) => readHeaderWord(rule, header));
    const parts = body.map((part) => cutRows(rule, run.headers, words, part));
    return { ...run, rows: parts.flatMap(({ rows }) => rows), cost: parts.reduce((sum, { cost }) => sum + cost, 0) };
  }));
  if (ways.length === 0) return null;
  const best = ways.reduce((one, other) => (other.cost < one.cost ? other : one));
  return numbered(best.first, [{ cells: best.headers }, ...best.rows]);
}

/** @type {(rule: Rule, lines: string[]) => boolean} labels before what they label are no headers */
function isByTurns(rule, lines) {
  const isKnown = (/** @type {number} */ at) => readHeaderWord(rule, lines[at]) !== null;
  return lines.length > 3 && lines.every((_, at) => isKnown(at) === (at % 2 === 0));
}

/**
 * A blank line is an empty cell, or stands between two rows, or between two cells.
 * @type {(run: Run) => string[][][]}
 */
function bodiesOf({ rest }) {
  /** @type {string[][]} */
  const blocks = [[]];
  for (const line of rest) {
    if (isBlank(line)) blocks.push([]);
    else blocks[blocks.length - 1].push(line);
  }
  return [[rest], blocks.filter((block) => block.length > 0), [blocks.flat()]];
}

/** @type {(first: number, rows: import('./stacked-rows.js').Cut[]) => StackedRow[]} */
function numbered(first, rows) {
  return rows.map(({ cells, isBroken }, at) => ({ row: first + at + 1, cells, isBroken, openAt: [] }));
}

/** @typedef {{ first: number, headers: string[], rest: string[] }} Run */

/** @type {(rule: Rule, lines: string[], isWide: boolean) => Run[]} `isWide`: categories are headers, too */
function headersOf(rule, lines, isWide) {
  const wordAt = (/** @type {number} */ at) => {
    const word = at < lines.length ? readHeaderWord(rule, lines[at]) : null;
    return word && !word.isUnknown && (isWide || !word.isBare) ? word : null;
  };
  /** @type {Run[]} */
  const runs = [];
  for (let first = 0; first < Math.min(lines.length, LINES_LOOKED_AT); first += 1) {
    if (!wordAt(first)) continue;
    let last = first;
    // One that is unknown may stand between known ones.
    while (wordAt(last + 1) || (wordAt(last + 2) && !isWide && !/[0-9]/.test(narrow(lines[last + 1])))) {
      last += wordAt(last + 1) ? 1 : 2;
    }
    const headers = lines.slice(first, last + 1);
    if (headers.length < 2) continue;
    runs.push({ first, headers, rest: lines.slice(last + 1) });
    // A line above that names what a header names, too, may be a heading.
    if (wordAt(first)?.field !== 'title' || !headers.slice(1).some((_, at) => wordAt(first + 1 + at)?.field === 'title')) break;
  }
  return runs;
}

/**
 * @param {Rule} rule
 * @param {Word} word of a header
 * @param {string} line
 * @param {number} count of the row, for a column that counts
 * @returns {boolean} whether the line is of the kind of the column
 */
export function fits(rule, word, line, count) {
  if (isBlank(line)) return !word.isCounting;
  if (word.isCounting) return isCount(line, count) || !/^[0-9]+$/.test(trim(narrow(line)));
  switch (word.field) {
    case 'hours': return readHours(line).code !== 'hours-not-a-number';
    case 'completedOn': case 'declaredOn': return readDate(line).code === undefined || readDate(line).code === 'date-impossible';
    case 'year': return readYear(yearText(line)).code === undefined;
    case 'category': return rule.categories.has(fold(line)) || natureOf(line) !== undefined;
    default: return true;
  }
}

/** @type {(line: string, count: number) => boolean} */
function isCount(line, count) {
  return trim(narrow(line)) === String(count);
}
