// A table as a phone copies it: each cell on its own line, the headers first.

import { isBlank, yearText } from './cells.js';
import { natureOf } from './category.js';
import { readHeaderWord } from './header-word.js';
import { readDate, readHours, readYear } from './members.js';
import { isSumText } from './sums.js';
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
    const rows = body.flatMap((part) => cut(rule, words, part));
    return { ...run, rows, broken: rows.filter(({ isMisfit }) => isMisfit).length };
  }));
  if (ways.length === 0) return null;
  const best = ways.reduce((one, other) => (other.broken < one.broken ? other : one));
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

/** @type {(first: number, rows: Cut[]) => StackedRow[]} */
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

/** @typedef {{ cells: string[], isBroken?: boolean, isMisfit?: boolean }} Cut `isMisfit`: not of the kinds of the columns */

/**
 * Where an empty cell was dropped, the next row begins again where a counting column or the kinds of cells show it.
 * @type {(rule: Rule, words: (Word | null)[], lines: string[]) => Cut[]}
 */
function cut(rule, words, lines) {
  const width = words.length;
  /** @type {Cut[]} */
  const rows = [];
  let at = 0;
  while (at < lines.length) {
    const isMisfit = !isRow(rule, words, lines, at, rows.length + 1);
    const short = isMisfit ? lengthOfBroken(rule, words, lines, at, rows.length + 1) : width;
    rows.push({ cells: lines.slice(at, at + short), isBroken: short !== width, isMisfit });
    at += short;
  }
  while (rows.length > 0 && rows[rows.length - 1].cells.every(isBlank)) rows.pop();
  return rows;
}

/** @type {(rule: Rule, words: (Word | null)[], lines: string[], at: number, count: number) => boolean} */
function isRow(rule, words, lines, at, count) {
  const next = at + words.length;
  if (next > lines.length) return false;
  // 学时 may have been dropped and the number of the next row stand in its place.
  if (words[0]?.isCounting && next < lines.length && !isCount(lines[next], count + 1) && !isSumText(rule, lines[next])) return false;
  return words.every((word, place) => !word || fits(rule, word, lines[at + place], count));
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

/** @type {(rule: Rule, words: (Word | null)[], lines: string[], at: number, count: number) => number} */
function lengthOfBroken(rule, words, lines, at, count) {
  const width = words.length;
  if (at + width > lines.length) return lines.length - at;
  // A cell of another kind in a row that is whole otherwise: the next one begins where it should.
  const lengths = [width, ...Array.from({ length: width - 1 }, (_, less) => width - 1 - less)];
  const isNext = (/** @type {number} */ short) => isRow(rule, words, lines, at + short, count + 1);
  const counts = (/** @type {number} */ short) => isCount(lines[at + short] ?? '', count + 1);
  return lengths.find(isNext) ?? (words[0]?.isCounting ? lengths.find(counts) : undefined) ?? width;
}
