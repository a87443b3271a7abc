// From headers to columns: what each of them holds, and which of several for one member is taken.

import { isEmpty, readCell } from './cells.js';
import { readHeaderWord } from './header-word.js';
import { fold } from './text.js';
import { hoursForCell } from './wide.js';

/**
 * @typedef {import('./header-word.js').Word} Word
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {import('./rows.js').Problem} Problem
 *
 * @typedef {object} Column
 * @property {string} header
 * @property {string | null} field
 * @property {Word} word what its header says
 *
 * @typedef {object} Columns
 * @property {Column[]} columns
 * @property {number[]} totals columns that restate the others, if hours stand by category
 * @property {boolean} isWide
 * @property {{ column?: number, code: string, text: string }[]} problems
 */

/** Members that several columns may fill together. */
const several = new Set(['category', 'finished', 'person']);

/**
 * @param {Rule} rule
 * @param {string[]} headers
 * @param {string[][]} body the rows below
 * @param {(string | null)[] | undefined} fields what the person chose for the columns beats what was found
 * @returns {Columns}
 */
export function readColumns(rule, headers, body, fields) {
  const words = headers.map((header) => readHeaderWord(rule, header));
  return fields ? chosen(rule, headers, words, fields) : found(headers, words, body);
}

/** @type {(headers: string[], words: (Word | null)[], body: string[][]) => Columns} */
function found(headers, words, body) {
  /** @type {Column[]} */
  const columns = headers.map((header, place) => ({ header, field: null, word: words[place] ?? { field: null } }));
  /** @type {Columns} */
  const read = { columns, totals: [], isWide: false, problems: [] };
  takeHoursByCategory(read, body);
  takeEarned(columns, body);
  if (!read.isWide) takeHours(read);
  for (const field of ['title', 'completedOn']) takeOne(read, field);
  for (const { field } of words.flatMap((word) => word ?? [])) {
    if (field === null || ['hours', 'title', 'completedOn'].includes(field)) continue;
    if (several.has(field)) takeAll(columns, field);
    else takeOne(read, field);
  }
  takeReviews(read);
  for (const [place, { header, word }] of columns.entries()) {
    if (fold(header) === '' && !holdsHours(body, place, header)) tell(read, place, 'column-unsure', header);
    if (word.isOther) tell(read, place, 'column-other-hours', header);
    if (word.isUnsure && !read.totals.includes(place)) tell(read, place, 'column-unsure', header);
  }
  return withMissing(read);
}

/** @type {(read: Columns, place: number, code: string, text: string) => void} */
function tell(read, place, code, text) {
  if (read.problems.some((one) => one.column === place + 1)) return;
  read.problems.push({ column: place + 1, code, text });
}

/** @type {(columns: Column[], field: string) => number[]} by rank, then from the left */
function candidates(columns, field) {
  const rank = (/** @type {number} */ place) => columns[place].word.rank ?? 0;
  return [...columns.keys()].filter((place) => columns[place].word.field === field)
    .sort((one, other) => rank(one) - rank(other) || one - other);
}

/** @type {(read: Columns, field: string) => void} */
function takeOne(read, field) {
  const [first, ...others] = candidates(read.columns, field);
  if (first === undefined) return;
  read.columns[first].field = field;
  for (const place of others) tell(read, place, 'column-unsure', read.columns[place].header);
}

/** @type {(columns: Column[], field: string) => void} */
function takeAll(columns, field) {
  for (const place of candidates(columns, field)) columns[place].field = field;
}

/** @type {(read: Columns) => void} only one column says what was declared; every review says what was recognised */
function takeReviews(read) {
  for (const [place, column] of read.columns.entries()) {
    if (!column.word.isBoth || column.field !== null) continue;
    column.field = 'finished';
    read.problems = read.problems.filter((problem) => problem.column !== place + 1);
  }
}

/** @type {(columns: Column[], body: string[][]) => void} 实得 beside 学时 is hours if its cells are */
function takeEarned(columns, body) {
  if (!columns.some(({ word }) => word.field === 'hours')) return;
  for (const [place, column] of columns.entries()) {
    if (!column.word.isEarned || isAllEmpty(body, place) || !holdsHours(body, place, column.header)) continue;
    column.word = { field: 'hours', rank: column.word.rank, isTotal: true };
  }
}

/** @type {(read: Columns) => void} chosen once for the table, never filled up from another column */
function takeHours(read) {
  const [first, ...others] = candidates(read.columns, 'hours').filter((place) => read.columns[place].word.node === undefined);
  if (first !== undefined) read.columns[first].field = 'hours';
  for (const place of others) tell(read, place, 'column-other-hours', read.columns[place].header);
}

/**
 * Hours of a category need a word for hours, or company: two columns that name categories above cells of hours.
 * @type {(read: Columns, body: string[][]) => void}
 */
function takeHoursByCategory(read, body) {
  const { columns } = read;
  const named = [...columns.keys()].filter((place) => columns[place].word.node !== undefined
    && (!columns[place].word.isBare || holdsHours(body, place, columns[place].header)));
  const isAlone = named.length < 2;
  const usable = named.filter((place) => !(isAlone && columns[place].word.isBare));
  for (const place of columns.keys()) {
    const isLeft = columns[place].word.isBare && !usable.includes(place) && holdsSomeHours(body, place);
    if (isLeft) tell(read, place, 'column-unsure', columns[place].header);
  }
  if (!usable.some((place) => !columns[place].word.isBare || !isAllEmpty(body, place))) return;
  read.isWide = true;
  const rank = (/** @type {number} */ place) => columns[place].word.rank ?? 3;
  for (const place of usable.sort((one, other) => rank(one) - rank(other) || one - other)) {
    if (columns[place].word.isBare && isAllEmpty(body, place)) continue;
    const field = `hours:${columns[place].word.node}`;
    if (columns.some((column) => column.field === field)) tell(read, place, 'column-other-hours', columns[place].header);
    else columns[place].field = field;
  }
  read.totals = [...columns.keys()].filter((place) => columns[place].word.isTotal);
}

/** @type {(body: string[][], place: number) => boolean} */
function isAllEmpty(body, place) {
  return body.every((row) => isEmpty(readCell(row[place] ?? ''), false));
}

/** @type {(body: string[][], place: number, header: string) => boolean} a header that comes again is no cell */
function holdsHours(body, place, header) {
  const cells = body.map((row) => readCell(row[place] ?? ''))
    .filter((cell) => !isEmpty(cell, false) && fold(cell.text) !== fold(header));
  return cells.every(({ text }) => hoursForCell(text) !== null);
}

/** @type {(body: string[][], place: number) => boolean} */
function holdsSomeHours(body, place) {
  return body.some((row) => {
    const cell = readCell(row[place] ?? '');
    return !isEmpty(cell, false) && hoursForCell(cell.text) !== null;
  });
}

/** @type {(rule: Rule, headers: string[], words: (Word | null)[], fields: (string | null)[]) => Columns} */
function chosen(rule, headers, words, fields) {
  /** @type {Columns} */
  const read = { columns: [], totals: [], isWide: false, problems: [] };
  const width = Math.max(headers.length, fields.length);
  for (let place = 0; place < width; place += 1) {
    const field = fields[place] ?? null;
    const node = field?.startsWith('hours:') ? rule.tree.ids.indexOf(field.slice(6)) : -1;
    const named = node < 0 ? field : `hours:${node}`;
    const isTaken = named !== null && !several.has(named) && read.columns.some((column) => column.field === named);
    const header = headers[place] ?? '';
    read.columns.push({ header, field: isTaken ? null : named, word: words[place] ?? { field: null } });
    read.isWide ||= node >= 0;
    if (isTaken) tell(read, place, 'column-unsure', header);
  }
  return withMissing(read);
}

/** @type {(read: Columns) => Columns} reports that no column holds the hours or the title */
function withMissing(read) {
  const has = (/** @type {string} */ field) => read.columns.some((column) => column.field === field);
  for (const field of read.isWide ? [] : ['hours', 'title']) {
    if (!has(field)) read.problems.push({ code: 'column-missing', text: field });
  }
  return read;
}
