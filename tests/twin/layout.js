// Where a table's header and rows are: which delimiter parts the cells, and which shape the table has.

import { linesOf, rowsOf } from './delimited.js';
import { findHeader, headerAt } from './header-rows.js';
import { readPairs } from './pairs.js';
import { unstack } from './stacked.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./header-rows.js').Header} Header
 * @typedef {import('./pairs.js').Record} Record
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ headers: string[], headerRow: number, headerRows: string[][], rowsAbove?: string[][], body: Row[], isTorn: boolean }} Layout
 *   `isTorn`: line breaks inside cells may have torn rows apart
 */

const delimiters = ['\t', ',', ';'];

/**
 * @param {Rule} rule
 * @param {string | string[][]} input
 * @param {import('./tables.js').Options} options
 * @returns {Layout | null} null if no row is a header
 */
export function layOut(rule, input, { headerRow, fields }) {
  const lines = typeof input === 'string' ? linesOf(input) : null;
  const ways = typeof input === 'string' ? delimiters.map((delimiter) => rowsOf(input, delimiter)) : [asRows(input)];
  if (typeof headerRow === 'number') return layOutAt(rule, ways, headerRow, fields);
  const found = ways.map((rows) => ({ rows, header: findHeader(rule, rows) }));
  // Of ways to part the cells that know as many words, the one that parts more: folding drops a delimiter left in a word.
  const best = found.reduce((one, other) => (scoreOf(other.header) > scoreOf(one.header) ? other : one));
  const pairs = ways.flatMap((rows) => readPairs(rule, rows) ?? [])
    .reduce((/** @type {Record | null} */ one, other) => (other.known > (one?.known ?? 0) ? other : one), null);
  const rival = best.header?.known ?? 0;
  if (pairs && (pairs.known > rival || (pairs.known === rival && pairs.isAll))) {
    return { headers: pairs.headers, headerRow: 0, headerRows: [], body: [pairs.row], isTorn: false };
  }
  const stacked = lines && ways.every((rows, at) => at > 0 || rows.every(({ cells }) => cells.length === 1)) ? unstack(rule, lines) : null;
  if (stacked) {
    const [{ cells, row }, ...body] = stacked;
    return { headers: cells, headerRow: row, headerRows: [cells], body, isTorn: false };
  }
  return best.header ? below(best.rows, best.header, lines !== null) : null;
}

/** @type {(header: Header | null) => number} */
function scoreOf(header) {
  return header ? header.known * 1000 + Math.min(999, header.headers.length) : 0;
}

/** @type {(rows: Row[], header: Header, isTorn: boolean) => Layout} */
function below(rows, { place, height, headers }, isTorn) {
  const headerRows = rows.slice(place, place + height).map(({ cells }) => cells);
  const rowsAbove = rows.slice(0, place).map(({ cells }) => cells);
  return { headers, headerRow: rows[place].row, headerRows, rowsAbove, body: rows.slice(place + height), isTorn };
}

/** @type {(rule: Rule, ways: Row[][], headerRow: number, fields: import('./tables.js').Options['fields']) => Layout | null} */
function layOutAt(rule, ways, headerRow, fields) {
  if (headerRow === 0) {
    const widest = ways.reduce((one, other) => (other[0].cells.length > one[0].cells.length ? other : one));
    return fields ? { headers: [], headerRow, headerRows: [], body: widest, isTorn: false } : null;
  }
  const found = ways.filter((rows) => rows.length >= headerRow)
    .map((rows) => ({ rows, header: headerAt(rule, rows, headerRow - 1) }));
  if (found.length === 0) return { headers: [], headerRow, headerRows: [], body: [], isTorn: false };
  const best = found.reduce((one, other) => (scoreOf(other.header) > scoreOf(one.header) ? other : one));
  return below(best.rows, best.header, true);
}

/** @type {(list: string[][]) => Row[]} */
function asRows(list) {
  return list.map((cells, at) => ({ row: at + 1, cells, openAt: [] }));
}
