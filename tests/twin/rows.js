// From the cells of one row to a course, and what there is to tell about it.

import { isBlank, isSumWord, readCategory, readDeclared, unguarded } from './cells.js';
import { lengthOf } from './text.js';

/**
 * @typedef {import('./columns.js').Column} Column
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ row: number, column?: number, code: string, text?: string }} Problem
 */

// As in a spreadsheet: the contract names no number.
const LONGEST_CELL = 32767;

/**
 * @param {Rule} rule
 * @param {Column[]} columns
 * @param {Row} row
 * @returns {{ course?: any, problems: Problem[] }} the course without an id, for how one is made is left open
 */
export function readRow(rule, columns, row) {
  const cells = row.cells.map(unguarded);
  const problems = problemsOfCells(row, cells);
  /** @type {(field: string) => string} */
  const cellOf = (field) => cells[columns.findIndex((column) => column.field === field)] ?? '';
  const hasTitle = !isBlank(cellOf('title'));
  if (cells.some(isSumWord) && (!hasTitle || isSumWord(cellOf('title')))) {
    return { problems: [...problems, { row: row.row, code: 'row-sum' }] };
  }
  const hasCourse = hasTitle || !isBlank(cellOf('hours'));
  // A row without either is not to be dropped in silence, and no other code comes nearer.
  if (!hasCourse || isRagged(columns, cells)) problems.push({ row: row.row, code: 'row-ragged' });
  const { course, unreadable } = readMembers(rule, columns, row.cells, cells);
  for (const place of unreadable) {
    problems.push({ row: row.row, column: place + 1, code: 'cell-unreadable', text: cells[place] });
  }
  return hasCourse ? { course, problems } : { problems };
}

/** @type {(row: Row, cells: string[]) => Problem[]} */
function problemsOfCells({ row, openAt }, cells) {
  /** @type {Problem[]} */
  const open = openAt.map((column) => ({ row, column, code: 'quote-open' }));
  const long = cells.flatMap((cell, place) => (
    lengthOf(cell) > LONGEST_CELL ? [{ row, column: place + 1, code: 'cell-too-long' }] : []));
  return [...open, ...long];
}

/** @type {(rule: Rule, columns: Column[], raw: string[], cells: string[]) => { course: any, unreadable: number[] }} */
function readMembers(rule, columns, raw, cells) {
  /** @type {any} */
  const course = {};
  const unreadable = [];
  // What stands behind a guard is text, be it only a tab: so `raw` tells which are blank.
  const [halves, others] = [true, false].map((isHalf) => [...columns.keys()].filter((place) => (
    isHalf === isHalfOfCategory(columns[place]) && columns[place].field !== null && !isBlank(raw[place] ?? ''))));
  for (const place of others) {
    const field = /** @type {string} */ (columns[place].field);
    if (field !== 'declared') course[field] = cells[place];
  }
  for (const place of others.filter((one) => columns[one].field === 'declared')) {
    const said = readDeclared(cells[place]);
    if (typeof said.declared === 'string') unreadable.push(place);
    // A column of its own says the day better.
    Object.assign(course, { ...said, ...course });
  }
  const { category, lost } = readCategory(rule, halves.map((place) => cells[place]));
  if (category !== undefined) course.category = category;
  if (lost !== undefined) unreadable.push(halves[lost]);
  return { course, unreadable };
}

/** @type {(column: Column) => boolean} */
function isHalfOfCategory({ field }) {
  return field === 'category' || field === 'nature';
}

/** @type {(columns: Column[], cells: string[]) => boolean} */
function isRagged(columns, cells) {
  const needed = columns.findLastIndex(({ field }) => field === 'title' || field === 'hours');
  return !cells.slice(columns.length).every(isBlank) || cells.length <= needed;
}
