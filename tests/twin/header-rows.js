// Which row is the header: among the first ten, one that holds at least two known headers; two rows, one over the other,
// count as one.

import { isBlank, isEmpty, readCell } from './cells.js';
import { readHeaderWord } from './header-word.js';
import { fold } from './text.js';
import { hoursForCell } from './wide.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ place: number, height: 1 | 2, headers: string[], known: number }} Header `place` among the rows
 */

const ROWS_LOOKED_AT = 10;

/**
 * @param {Rule} rule
 * @param {Row[]} rows
 * @returns {Header | null}
 */
export function findHeader(rule, rows) {
  /** @type {Header | null} */
  let best = null;
  for (const place of rows.slice(0, ROWS_LOOKED_AT).keys()) {
    for (const found of [oneRow(rule, rows, place), twoRows(rule, rows, place)]) {
      if (!found || found.known < 2 || (best && found.known <= best.known)) continue;
      if (!best || !namesList(rule, best) || !hasRows(rows.slice(best.place + best.height, place))) best = found;
    }
  }
  return best;
}

/** @type {(rule: Rule, header: Header) => boolean} the header of a list names titles and hours */
function namesList(rule, { headers }) {
  const fields = headers.map((header) => readHeaderWord(rule, header)?.field);
  return fields.includes('title') && headers.some((header) => {
    const word = readHeaderWord(rule, header);
    return word?.field === 'hours' && word.node === undefined;
  });
}

/** @type {(rows: Row[]) => boolean} rows with hours, between one header and a later one */
function hasRows(rows) {
  return rows.some(({ cells }) => cells.length > 1 && cells.some((cell) => {
    const read = readCell(cell);
    return !isEmpty(read, false) && hoursForCell(read.text) !== null;
  }));
}

/**
 * @param {Rule} rule
 * @param {Row[]} rows
 * @param {number} place a row that a person named
 * @returns {Header}
 */
export function headerAt(rule, rows, place) {
  const one = oneRow(rule, rows, place);
  const two = twoRows(rule, rows, place);
  return two && two.known > one.known ? two : one;
}

/** @type {(rule: Rule, rows: Row[], place: number) => Header} */
function oneRow(rule, rows, place) {
  const headers = rows[place].cells.map((cell) => readCell(cell).text);
  return { place, height: 1, headers, known: knownIn(rule, headers, rows.slice(place + 1)) };
}

/**
 * An empty upper cell continues its left neighbour; an upper cell over an empty one stands alone.
 * @type {(rule: Rule, rows: Row[], place: number) => Header | null}
 */
function twoRows(rule, rows, place) {
  if (place + 1 >= rows.length || rows[place].cells.every(isBlank)) return null;
  const [upper, lower] = [rows[place], rows[place + 1]].map((row) => row.cells.map((cell) => readCell(cell).text));
  let hasPair = false;
  let left = '';
  /** @type {string[]} */
  const headers = [];
  for (let at = 0; at < Math.max(upper.length, lower.length); at += 1) {
    if (!isBlank(upper[at] ?? '')) left = upper[at];
    const below = lower[at] ?? '';
    if (isBlank(below) || fold(below) === fold(upper[at] ?? '')) {
      headers.push(upper[at] ?? '');
      continue;
    }
    const together = isBlank(left) ? below : pairOf(rule, left, below);
    if (together === null || readHeaderWord(rule, together) === null) return null;
    hasPair = true;
    headers.push(together);
  }
  return hasPair ? { place, height: 2, headers, known: knownIn(rule, headers, rows.slice(place + 2)) } : null;
}

/**
 * 学时 over 应修 is 应修学时; two headers that say something by themselves are a header and another one.
 * @type {(rule: Rule, upper: string, lower: string) => string | null}
 */
function pairOf(rule, upper, lower) {
  const ways = [upper + lower, lower + upper];
  const known = (/** @type {string} */ text) => readHeaderWord(rule, text);
  const isWhole = (/** @type {string} */ text) => {
    const word = known(text);
    return word !== null && !word.isBare && !word.isEarned && !word.isTotal;
  };
  if ((isWhole(upper) || known(upper)?.field === 'hours') && isWhole(lower)) return null;
  const way = ways.find((text) => known(text) && !known(text)?.isUnsure) ?? ways.find(known);
  if (way === undefined) return null;
  return way === ways[0] ? `${upper} ${lower}` : `${lower} ${upper}`;
}

/** @type {(rule: Rule, headers: string[], body: Row[]) => number} how many different things the headers name */
function knownIn(rule, headers, body) {
  const named = new Set();
  for (const [place, header] of headers.entries()) {
    const word = readHeaderWord(rule, header);
    if (!word || word.isUnknown || (word.isBare && !hasHours(body, place, header))) continue;
    named.add(word.node === undefined ? word.field ?? fold(header) : `hours:${word.node}`);
  }
  return named.size;
}

/** @type {(body: Row[], place: number, header: string) => boolean} a header that comes again is no cell */
function hasHours(body, place, header) {
  return body.every(({ cells }) => {
    const cell = readCell(cells[place] ?? '');
    return isEmpty(cell, false) || fold(cell.text) === fold(header) || hoursForCell(cell.text) !== null;
  });
}
