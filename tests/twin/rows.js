// From the cells of one row to its courses, and what there is to tell about it.

import { isBlank, isEmpty, lastDay, readCell, yearOfMonth, yearText } from './cells.js';
import { natureOfAnswer, readCategory } from './category.js';
import { readDate, readYear } from './members.js';
import { isDoubtful, isDoubtfulTitle, isNumber, isTitleOfUnfinished, readBoth, readDeclared, readFinished, takesBack } from './states.js';
import { categoryOfSum, isCalledSum, sumCell } from './sums.js';
import { fold, lengthOf } from './text.js';
import { readWide } from './wide.js';

/**
 * @typedef {import('./columns.js').Columns} Columns
 * @typedef {import('./cells.js').Cell} Cell
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ row: number, column?: number, code: string, text?: string }} Problem
 * @typedef {{ courses: any[], problems: Problem[] }} Reading
 */

// As in a spreadsheet: the contract names no number.
const LONGEST_CELL = 32767;

/**
 * @param {Rule} rule
 * @param {Columns} read
 * @param {Row} row
 * @param {Set<string>} names of the people of the table, folded
 * @returns {Reading} the courses without ids, for how one is made is left open
 */
export function readRow(rule, read, row, names) {
  const cells = row.cells.map(readCell);
  const texts = cells.map(({ text }) => text);
  const problems = problemsOfCells(row, texts);
  const flag = texts[read.columns.findIndex(({ field }) => field === 'sum')] ?? '';
  const isForced = ['是', '否', '非合计'].includes(fold(flag));
  const filled = placesOf(read, cells, isForced);
  const textOf = (/** @type {string} */ field) => filled.filter((place) => read.columns[place].field === field)
    .map((place) => texts[place]).join(' ');
  const sum = isForced ? null : sumCell(rule, textOf('title'), textOf('category'), texts, names);
  if (sum !== null) return { courses: [], problems: [...problems, { row: row.row, code: 'row-sum', text: sum }] };
  /** @type {(place: number, code: string) => void} */
  const tell = (place, code) => problems.push({ row: row.row, column: place + 1, code, text: texts[place] });
  const members = withYear(readMembers(rule, read, cells, filled, tell), tell);
  if (!isForced && members.sum === undefined && isCalledSum(rule, members.title ?? '', read.isWide)) {
    members.sum = true;
    if (!read.isWide) members.category ??= categoryOfSum(rule, members.title);
    if (members.category === undefined) delete members.category;
  }
  const courses = read.isWide ? entriesOf(rule, read, cells, members, tell) : [];
  const isCourse = isForced || members.title !== undefined || members.hours !== undefined;
  if (courses.length === 0 && isCourse) courses.push(members);
  // A row without a course is not to be dropped in silence, and no other code comes nearer.
  const saysNothing = courses.length === 0 && problems.length === 0 && !hasHoursByCategory(read, cells);
  if (saysNothing || isRagged(read, cells)) {
    problems.push({ row: row.row, code: 'row-ragged', text: texts.find((text) => !isBlank(text)) ?? '' });
  }
  return { courses, problems };
}

/** @type {(row: Row, cells: string[]) => Problem[]} */
function problemsOfCells({ row, openAt }, cells) {
  /** @type {Problem[]} */
  const open = openAt.map((column) => ({ row, column, code: 'quote-open', text: cells[column - 1] }));
  const long = cells.flatMap((text, place) => (
    lengthOf(text) > LONGEST_CELL ? [{ row, column: place + 1, code: 'cell-too-long', text }] : []));
  return [...open, ...long];
}

/**
 * The columns that hold a member and are not empty here. In a table that was written, white space is text.
 * @type {(read: Columns, cells: Cell[], isWritten: boolean) => number[]}
 */
function placesOf({ columns }, cells, isWritten) {
  return [...columns.keys()].filter((place) => {
    const { field } = columns[place];
    const isText = isWritten && cells[place]?.text && isBlank(cells[place].text);
    return field !== null && (isText || !isEmpty(cells[place], field === 'title'));
  });
}

/** @typedef {(place: number, code: string) => void} Tell */

/** @type {(rule: Rule, read: Columns, cells: Cell[], filled: number[], tell: Tell) => any} */
function readMembers(rule, read, cells, filled, tell) {
  /** @type {any} */
  const course = {};
  const yearAt = filled.find((place) => read.columns[place].field === 'year');
  const year = yearAt === undefined ? undefined : readYear(yearText(cells[yearAt].text)).value;
  const yearOfRow = year === undefined ? undefined : String(year);
  for (const place of filled) {
    const { field, word } = read.columns[place];
    const { text, isFreed } = cells[place];
    if (field === null || field.startsWith('hours:') || ['category', 'person'].includes(field)) continue;
    if (field === 'completedOn') readDay(course, lastDay(text, yearOfRow), place, word.isSpan ? () => tell(place, 'cell-unreadable') : null);
    else if (field === 'year') course.year = isFreed ? text : yearText(text);
    else if (field === 'sum' || field === 'planned') readFlag(course, field, text, () => tell(place, 'cell-unreadable'));
    else if (field === 'settled') course.settled = /^[a-z\s-]+$/.test(text) ? text.trim().split(/\s+/) : text;
    else if (field === 'certificate' && !isWritten(read) && (takesBack(text) || isDoubtful(text, ''))) tell(place, 'cell-unreadable');
    else if (!['declared', 'finished'].includes(field)) course[field] = text;
  }
  readStates(course, read, cells, filled, tell);
  const halves = filled.filter((place) => read.columns[place].field === 'category');
  const { category, lost } = readCategory(rule, halves.map((place) => (
    natureOfAnswer(read.columns[place].word.asked ?? '', cells[place].text))));
  if (category !== undefined) course.category = category;
  for (const at of lost) tell(halves[at], 'cell-unreadable');
  return course;
}

/**
 * A month or a year alone gives the year. 培训时间 may say how long it took, and that is told.
 * @type {(course: any, text: string, place: number, tell: (() => void) | null) => void}
 */
function readDay(course, text, place, tell) {
  const year = yearOfMonth(text) ?? (readYear(text).value === undefined ? null : String(readYear(text).value));
  if (year === null && tell && readDate(text).code === 'date-unreadable') tell();
  else if (year === null) course.completedOn = text;
  else course.month = { year, place };
}

/** @type {(course: any, tell: Tell) => any} a column of its own beats the year of a month, and what differs is told */
function withYear({ month, ...course }, tell) {
  if (!month) return course;
  if (course.year === undefined) return { ...course, year: month.year };
  if (String(readYear(course.year).value) !== month.year) tell(month.place, 'cell-unreadable');
  return course;
}

/** @type {(course: any, field: string, text: string, tell: () => void) => void} */
function readFlag(course, field, text, tell) {
  const word = fold(text);
  if (field === 'sum' && word === '非合计') return;
  if (word !== '是' && word !== '否') tell();
  course[field] = word === '是' || word === '否' ? word === '是' : text;
}

/** @type {(course: any, read: Columns, cells: Cell[], filled: number[], tell: Tell) => void} */
function readStates(course, read, cells, filled, tell) {
  const answers = [];
  let isSentBack = false;
  for (const place of filled) {
    const { field, word } = read.columns[place];
    if (field !== 'declared' && field !== 'finished') continue;
    const { text } = cells[place];
    if (word.isMark && isNumber(text)) continue;
    if (word.isAgainst) {
      if (fold(text) === '是') answers.push(false);
      else if (fold(text) !== '否') tell(place, 'cell-unreadable');
      continue;
    }
    const { finished, isUnreadable, ...said } = /** @type {any} */ (
      word.isBoth ? readBoth(text) : field === 'declared' ? readDeclared(text) : { finished: readFinished(text) });
    const saysNothing = isUnreadable || (field === 'finished' && finished === undefined && said.declared === undefined);
    if (saysNothing) tell(place, 'cell-unreadable');
    if (finished !== undefined) answers.push(finished);
    // What nobody can read the judge is handed, too; a column of its own says the day better.
    if (isUnreadable && !word.isBoth) said.declared = text;
    if (field === 'declared') Object.assign(course, { ...said, ...course });
    isSentBack ||= Boolean(word.isBoth) && finished === false;
  }
  // What one review sent back is not declared, whatever another one says.
  if (isSentBack && read.columns.some(({ field, word }) => field === 'declared' && word.isBoth)) course.declared = false;
  if (isTakenBack(course, read, cells)) answers.push(false);
  tellDoubts(course, read, cells, tell);
  // Any negative one wins.
  if (answers.length > 0) course.finished = !answers.includes(false);
}

/**
 * In remarks, under a header that nobody knows, or in the brackets of a title; a table that was written has none of these.
 * @type {(course: any, read: Columns, cells: Cell[]) => boolean}
 */
function isTakenBack(course, read, cells) {
  if (isWritten(read)) return false;
  const { columns } = read;
  return isTitleOfUnfinished(course.title ?? '')
    || columns.some(({ field }, place) => field === null && cells[place] !== undefined && takesBack(cells[place].text));
}

/** @type {(read: Columns) => boolean} */
const isWritten = ({ columns }) => columns.some(({ field }) => field === 'settled');

/** @type {(course: any, read: Columns, cells: Cell[], tell: Tell) => void} what leaves it open whether the course counts */
function tellDoubts(course, read, cells, tell) {
  if (isWritten(read)) return;
  for (const [place, { field, header }] of read.columns.entries()) {
    const text = cells[place]?.text;
    if (field === null && text !== undefined && !takesBack(text) && isDoubtful(text, header)) tell(place, 'cell-unreadable');
    if (field === 'title' && isDoubtfulTitle(course.title ?? '')) tell(place, 'cell-unreadable');
  }
}

/** @type {(rule: Rule, read: Columns, cells: Cell[], members: any, tell: Tell) => any[]} one for each category */
function entriesOf(rule, read, cells, members, tell) {
  const { entries, differs, unreadable } = readWide(rule, read, cells);
  for (const place of unreadable) tell(place, 'cell-unreadable');
  for (const place of differs) tell(place, 'total-differs');
  return entries.map(({ place, node, text }) => {
    const course = { ...members, category: rule.tree.ids[node], hours: text };
    return members.title === undefined ? { ...course, title: read.columns[place].header, sum: true } : course;
  });
}

/** @type {(read: Columns, cells: Cell[]) => boolean} if only that they are 0 */
function hasHoursByCategory({ columns }, cells) {
  return columns.some(({ field }, place) => field?.startsWith('hours:') && !isEmpty(cells[place], false));
}

/** @type {(read: Columns, cells: Cell[]) => boolean} */
function isRagged({ columns }, cells) {
  const needed = columns.findLastIndex(({ field }) => field === 'title' || field?.startsWith('hours'));
  return !cells.slice(columns.length).every((cell) => isEmpty(cell, true)) || cells.length <= needed;
}
