// A certificate as label and value, side by side or on alternate lines: one record.

import { isBlank, readCell } from './cells.js';
import { readHeaderWord } from './header-word.js';
import { fits } from './stacked.js';
import { fold } from './text.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ headers: string[], row: Row, known: number, isAll: boolean }} Record
 *   the values in one row, the labels above them; `isAll`: every label is known
 */

/**
 * @param {Rule} rule
 * @param {Row[]} rows
 * @returns {Record | null}
 */
export function readPairs(rule, rows) {
  const filled = rows.map((row) => ({ ...row, cells: withoutTail(row.cells) })).filter(({ cells }) => cells.length > 0);
  const first = filled.findIndex(({ cells }) => isKnown(rule, cells[0]));
  if (first < 0) return null;
  const below = filled.slice(first);
  const isByTurns = below.every(({ cells }) => cells.length === 1);
  const cells = below.flatMap((row) => (row.cells.length % 2 === 0 || isByTurns ? row.cells : [...row.cells, '']));
  const headers = cells.filter((_, at) => at % 2 === 0).map((cell) => readCell(cell).text);
  const values = cells.filter((_, at) => at % 2 === 1);
  const words = headers.map((header) => readHeaderWord(rule, header));
  const fields = words.flatMap((word) => word?.field ?? []);
  const isRecord = fields.length >= 2 && fields.some((field) => field === 'title' || field === 'hours')
    && values.every((value, at) => !isKnown(rule, value) && isOfKind(rule, words[at], value))
    && new Set(headers.map(fold)).size === headers.length;
  if (!isRecord) return null;
  const row = { row: below[0].row, cells: values, openAt: [] };
  return { headers, row, known: fields.length, isAll: words.every((word) => word !== null) };
}

/** @type {(cells: string[]) => string[]} */
function withoutTail(cells) {
  return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
}

/** @type {(rule: Rule, word: import('./header-word.js').Word | null, cell: string) => boolean} */
function isOfKind(rule, word, cell) {
  const { text } = readCell(cell);
  return !word || word.field === 'category' || word.isSpan || fits(rule, word, text, 1);
}

/** @type {(rule: Rule, cell: string) => boolean} */
function isKnown(rule, cell) {
  const word = readHeaderWord(rule, readCell(cell).text);
  return word !== null && !word.isBare && !word.isUnknown;
}
