// A second reader of tables, written from section 6 of the contract alone.

import { isBlank, unguarded } from './cells.js';
import { findHeader, isHeader, isHeaderWord, readHeader } from './columns.js';
import { linesOf, rowsOf, withoutBom } from './delimited.js';
import { readRow } from './rows.js';
import { makeRule } from './rule.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./columns.js').Column} Column
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {import('./rows.js').Problem} Problem
 * @typedef {object} Table
 * @property {Column[]} columns
 * @property {number} headerRow 0 if there is none
 * @property {any[]} courses without ids, for the contract leaves open how they are made
 * @property {number[]} rows
 * @property {Problem[]} problems
 */

const delimiters = ['\t', ',', ';'];
const MOST_COURSES = 10000;

/**
 * @param {string} text
 * @param {any} policy
 * @returns {Table}
 */
export function readTable(text, policy) {
  const plain = withoutBom(text);
  const { rows, header } = layOut(plain);
  if (isBlank(plain.replace(/[,;]/g, ''))) return nothing([{ row: 1, code: 'table-empty' }]);
  if (header === null) return nothing([{ row: 1, code: 'header-missing' }]);
  return readRows(makeRule(policy), rows[header], rows.slice(header + 1));
}

/** @type {(problems: Problem[]) => Table} */
function nothing(problems) {
  return { columns: [], headerRow: 0, courses: [], rows: [], problems };
}

/** @type {(text: string) => { rows: Row[], header: number | null }} */
function layOut(text) {
  const stacked = unstack(linesOf(text));
  if (stacked) return { rows: stacked, header: 0 };
  const ways = delimiters.map((delimiter) => {
    const rows = rowsOf(text, delimiter);
    return { rows, found: findHeader(rows) };
  });
  const best = ways.reduce((one, other) => (isBetter(other.found, one.found) ? other : one));
  return { rows: best.rows, header: best.found ? best.found.place : null };
}

/** @typedef {ReturnType<typeof findHeader>} Found */

/**
 * Of ways to part the cells that know as many words, the one that parts more: folding drops a delimiter left in a word.
 * @type {(one: Found, other: Found) => boolean}
 */
function isBetter(one, other) {
  if (!one || !other) return one !== null;
  return one.known === other.known ? one.width > other.width : one.known > other.known;
}

/**
 * A table copied by a phone: each cell on its own line, the headers first. Every n lines make one row, and rows are
 * counted as such. One header alone is a table of one column.
 * @type {(lines: string[]) => Row[] | null}
 */
function unstack(lines) {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return null;
  let end = first;
  while (end < lines.length && isHeaderWord(lines[end])) end += 1;
  const width = end - first;
  if (width < 2 || !isHeader(lines.slice(first, end))) return null;
  /** @type {Row[]} */
  const rows = [];
  for (let at = first; at < lines.length; at += width) {
    rows.push({ row: first + rows.length + 1, cells: lines.slice(at, at + width), openAt: [] });
  }
  return rows;
}

/** @type {(rule: Rule, head: Row, body: Row[]) => Table} */
function readRows(rule, head, body) {
  const headers = head.cells.map(unguarded);
  const columns = readHeader(headers, widthOf(headers, body));
  /** @type {Table} */
  const table = { columns, headerRow: head.row, courses: [], rows: [], problems: problemsOfHeader(columns, head) };
  const told = body.filter(({ cells }) => !cells.every(isBlank));
  if (told.length === 0) table.problems.push({ row: head.row, code: 'table-empty' });
  for (const row of told) {
    const { course, problems } = readRow(rule, columns, row);
    if (course && table.courses.length === MOST_COURSES) {
      table.problems.push({ row: row.row, code: 'too-many-rows' });
      break;
    }
    table.problems.push(...problems);
    if (!course) continue;
    table.courses.push(course);
    table.rows.push(row.row);
  }
  return table;
}

/**
 * Empty cells at the end of the header row are columns only if something stands below them.
 * @type {(headers: string[], body: Row[]) => number}
 */
function widthOf(headers, body) {
  const filled = (/** @type {string[]} */ cells) => cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  const widest = body.reduce((most, { cells }) => Math.max(most, filled(cells)), filled(headers));
  return Math.min(headers.length, widest);
}

/** @type {(columns: Column[], head: Row) => Problem[]} */
function problemsOfHeader(columns, { row }) {
  return columns.flatMap(({ header, isUnsure }, place) => (
    isUnsure ? [{ row, column: place + 1, code: 'column-unsure', text: header }] : []));
}
