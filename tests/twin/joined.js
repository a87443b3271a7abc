// Rows that a line break inside a cell has torn apart.

import { isBlank, isEmptyWord, readCell } from './cells.js';
import { hoursForCell } from './wide.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./columns.js').Column} Column
 */

/**
 * Where joining each short row with its follower (the last cell and the first become one, with a line break) leaves
 * every row whole, they are one row. A cell of hours, a day, a year or a category holds no line break, so nothing is
 * joined there.
 * @param {Row[]} rows below the header
 * @param {Column[]} columns
 * @param {(cell: string) => boolean} isApart whether a short row that begins so is no part of a course, as a short 合计
 * @returns {Row[]} the same rows if that does not leave every row whole
 */
export function joinRows(rows, columns, isApart) {
  const width = columns.length;
  if (rows.every(({ cells }) => cells.length >= width || cells.every(isBlank))) return rows;
  /** @type {Row[]} */
  const joined = [];
  let fewer = 0;
  /** @type {Row | null} */
  let open = null;
  for (const row of rows) {
    if (open === null && row.cells.every(isBlank)) continue;
    if (row.cells.length < width && isApart(row.cells[0])) {
      if (open) return rows;
      joined.push({ ...row, row: row.row - fewer });
      continue;
    }
    // Rows count as a spreadsheet shows them: what was torn is one.
    if (open) fewer += 1;
    /** @type {Row} */
    const next = open ? together(open, row) : { ...row, row: row.row - fewer };
    if (open && isOneValue(columns[open.cells.length - 1])) return rows;
    if (open && next.cells.length === width && !next.cells.every((cell, place) => isWhereItBelongs(columns[place], cell))) return rows;
    if (next.cells.length > width) return rows;
    open = next.cells.length < width ? next : null;
    if (!open) joined.push(next);
  }
  return open ? rows : joined;
}

/** @type {(open: Row, row: Row) => Row} */
function together(open, row) {
  const last = open.cells.length - 1;
  const cells = [...open.cells.slice(0, last), `${open.cells[last]}\n${row.cells[0]}`, ...row.cells.slice(1)];
  return { row: open.row, cells, openAt: [...open.openAt, ...row.openAt.map((place) => place + last)] };
}

/** @type {(column: Column, cell: string) => boolean} what was torn has its hours in the column of hours */
function isWhereItBelongs({ field }, cell) {
  return !field?.startsWith('hours') || isBlank(cell) || isEmptyWord(cell) || hoursForCell(readCell(cell).text) !== null;
}

/** @type {(column: Column) => boolean} */
function isOneValue({ field }) {
  return field !== null && (field.startsWith('hours') || ['completedOn', 'declaredOn', 'year', 'category'].includes(field));
}
