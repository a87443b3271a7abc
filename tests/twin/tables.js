// A second reader of tables, written from section 6 of the contract alone.

import { isBlank } from './cells.js';
import { readColumns } from './columns.js';
import { withoutMarks } from './delimited.js';
import { joinRows } from './joined.js';
import { layOut } from './layout.js';
import { readYear } from './members.js';
import { findPeople, namesIn, personIn } from './people.js';
import { readRow } from './rows.js';
import { makeRule } from './rule.js';
import { readSections } from './sections.js';
import { takesBack } from './states.js';
import { isPageLine, isSumText } from './sums.js';
import { fold } from './text.js';

/**
 * @typedef {import('./columns.js').Columns} Columns
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./people.js').Person} Person
 * @typedef {import('./rows.js').Problem} Problem
 * @typedef {import('./rows.js').Reading} RowReading
 * @typedef {import('./rule.js').Rule} Rule
 *
 * @typedef {{ headerRow?: number | null, fields?: (string | null)[] | null, person?: string | null }} Options
 *
 * @typedef {object} Table
 * @property {{ header: string, field: string | null }[]} columns
 * @property {number} headerRow 0 if there is none
 * @property {any[]} courses without ids, for the contract leaves open how they are made
 * @property {number[]} rows
 * @property {Person[]} people
 * @property {Problem[]} problems
 */

const MOST_COURSES = 10000;

/**
 * @param {string | string[][]} input a text, or the rows that a workbook or a clipboard gives
 * @param {any} policy
 * @param {Options} [options] what the person chose beats what was found
 * @returns {Table}
 */
export function readTable(input, policy, options = {}) {
  const rule = makeRule(policy);
  const isText = typeof input === 'string';
  const plain = isText ? withoutMarks(input) : '';
  const isNothing = isText ? isBlank(plain.replace(/[,;]/g, '')) : input.every((cells) => cells.every(isBlank));
  if (isNothing) return nothing('table-empty');
  const layout = layOut(rule, isText ? plain : input, options);
  return layout ? readRows(rule, layout, options) : nothing('header-missing');
}

/** @type {(code: string) => Table} */
function nothing(code) {
  return { columns: [], headerRow: 0, courses: [], rows: [], people: [], problems: [{ row: 1, code }] };
}

/** @type {(rule: Rule, layout: Layout, options: Options) => Table} */
function readRows(rule, { headers, headerRow, headerRows, rowsAbove = [], body, isTorn }, { fields, person }) {
  const told = body.filter(({ cells }) => !cells.every(isBlank));
  const width = widthOf(headers, told);
  const read = readColumns(rule, headers.slice(0, width), told.map(({ cells }) => cells), fields ?? undefined);
  const standsApart = (/** @type {string} */ cell) => isLine(rule, cell);
  const rows = isTorn ? joinRows(body, read.columns, standsApart).filter(({ cells }) => !cells.every(isBlank)) : told;
  /** @type {Table} */
  const table = {
    columns: read.columns.map(({ header, field }) => ({ header, field: field === 'person' ? null : nameOf(rule, field) })),
    headerRow,
    courses: [],
    rows: [],
    people: [],
    problems: read.problems.map((problem) => ({ row: headerRow || 1, ...problem })),
  };
  if (rows.length === 0) table.problems.push({ row: headerRow || 1, code: 'table-empty' });
  const above = headerRows.map((cells) => cells.map(fold).join('|'));
  const names = namesIn(read, rows);
  const readings = rows.map((row) => ({ row, reading: readOne(rule, read, row, above, names) }));
  const isSum = (/** @type {Read} */ { reading }) => reading.problems.some(({ code }) => code === 'row-sum');
  const places = readSections(rule, read, rowsAbove, readings.map((one) => (isSum(one) ? [] : one.row.cells)));
  for (const [at, one] of readings.entries()) one.reading = placed(one.row, places[at], one.reading);
  addPeople(table, read, readings, person);
  return table;
}

/** @type {(rule: Rule, text: string) => boolean} a line of its own between rows, and no part of a title */
function isLine(rule, text) {
  return isSumText(rule, text) || isPageLine(text) || takesBack(text) || takesBack(fold(text).replace(/课程$/, ''))
    || readYear(text).value !== undefined || rule.categories.has(fold(text));
}

/** @type {(rule: Rule, field: string | null) => string | null} */
function nameOf(rule, field) {
  return field?.startsWith('hours:') ? `hours:${rule.tree.ids[Number(field.slice(6))]}` : field;
}

/**
 * A header that comes again and a line that counts pages are no courses.
 * @type {(rule: Rule, read: Columns, row: Row & { isBroken?: boolean }, above: string[], names: Set<string>) => RowReading}
 */
function readOne(rule, read, row, above, names) {
  const reading = readRow(rule, read, row, names);
  const isAgain = above.includes(row.cells.map(fold).join('|'));
  const isIdle = row.isBroken || isPageLine(row.cells.join(''));
  if (!isAgain && (!isIdle || reading.problems.some(({ code }) => code === 'row-sum'))) return reading;
  // What stands in a row that lost a cell is not certainly what its columns say.
  const text = row.cells.find((cell) => !isBlank(cell));
  return { courses: [], problems: [{ row: row.row, code: 'row-ragged', text }] };
}

/** @typedef {{ row: Row, reading: RowReading }} Read */

/** @type {(table: Table, read: Columns, readings: Read[], person: string | null | undefined) => void} */
function addPeople(table, read, readings, person) {
  const { place, people } = findPeople(read, readings.filter(({ reading }) => reading.courses.length > 0).map(({ row }) => row));
  const isSeveral = people.length > 1;
  if (isSeveral) table.people = people;
  if (place !== null && isSeveral && !person) {
    table.problems.push({ row: table.headerRow, column: place + 1, code: 'several-people', text: read.columns[place].header });
  }
  for (const { row, reading } of readings) {
    const name = place === null ? null : personIn(row, place);
    if (name === '' && reading.courses.length > 0) {
      table.problems.push({ row: row.row, column: (place ?? 0) + 1, code: 'person-missing', text: '' });
    }
    if (person && isSeveral ? fold(name ?? '') === fold(person) : !isSeveral) addRow(table, row, reading);
    // A sum of nobody is a row like any other.
    else if (person && reading.courses.length === 0) table.problems.push(...reading.problems);
  }
}

/** @type {(table: Table, row: Row, reading: RowReading) => void} */
function addRow(table, row, { courses, problems }) {
  if (table.courses.length + courses.length > MOST_COURSES) {
    if (table.problems.every(({ code }) => code !== 'too-many-rows')) table.problems.push({ row: row.row, code: 'too-many-rows' });
    return;
  }
  table.problems.push(...problems);
  table.courses.push(...courses);
  table.rows.push(...courses.map(() => row.row));
}

/** @type {(row: Row, place: import('./sections.js').Place, reading: RowReading) => RowReading} */
function placed(row, { code, isUnfinished }, reading) {
  if (reading.courses.length === 0) return reading;
  if (code) return { courses: [], problems: [{ row: row.row, code, text: row.cells.find((cell) => !isBlank(cell)) }] };
  return isUnfinished ? { ...reading, courses: reading.courses.map((course) => ({ ...course, finished: false })) } : reading;
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
