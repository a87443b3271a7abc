// Lines between the rows that say what stands below them: another header, a person's name, a caption.

import { isBlank, readCell } from './cells.js';
import { readHeaderWord } from './header-word.js';
import { readFinished } from './states.js';
import { fold } from './text.js';
import { hoursForCell } from './wide.js';

/**
 * @typedef {import('./columns.js').Columns} Columns
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ code?: 'row-ragged' | 'person-missing', isUnfinished?: boolean }} Place what a row is to be taken for
 * @typedef {{ label: string, name: string }} Named
 *
 * @typedef {object} State
 * @property {Map<string, string>} people the first name behind each label
 * @property {boolean} isNaming the line before named a person, too
 * @property {boolean} isOther
 * @property {boolean} isOtherTable
 * @property {boolean} isUnfinished
 * @property {boolean} hasRows
 */

/**
 * @param {Rule} rule
 * @param {Columns} read
 * @param {string[][]} above the rows above the header
 * @param {string[][]} body those below it
 * @returns {Place[]} for each row of the body
 */
export function readSections(rule, read, above, body) {
  /** @type {State} */
  const state = { people: new Map(), isNaming: false, isOther: false, isOtherTable: false, isUnfinished: false, hasRows: false };
  for (const cells of above) {
    // A header of a summary ends with the summary's row.
    if (!takeLine(rule, read, state, cells)) state.isOtherTable = false;
    state.hasRows = false;
  }
  return body.map((cells) => {
    if (takeLine(rule, read, state, cells)) return { code: 'row-ragged' };
    if (state.isOther) return { code: 'person-missing' };
    return state.isOtherTable ? { code: 'row-ragged' } : { isUnfinished: state.isUnfinished };
  });
}

/** @type {(rule: Rule, read: Columns, state: State, cells: string[]) => boolean} whether the row is such a line */
function takeLine(rule, read, state, cells) {
  const texts = cells.map((cell) => readCell(cell).text).filter((text, at, all) => !isBlank(text) && text !== all[at - 1]);
  const isRow = texts.length === 0 || read.columns.some(({ field }, place) => (
    field?.startsWith('hours') && !isBlank(cells[place] ?? '') && hoursForCell(readCell(cells[place]).text) !== null));
  if (isRow) {
    state.hasRows ||= texts.length > 0;
    return false;
  }
  const person = personOf(rule, texts);
  const caption = texts.length === 1 ? captionOf(texts[0]) : undefined;
  if (person !== null) {
    takePerson(state, person);
    return true;
  }
  state.isNaming = false;
  if (isHeader(rule, texts)) {
    state.isOtherTable = !read.columns.every((column, place) => isAlike(rule, column, cells[place]));
  } else if (caption !== undefined) {
    state.isUnfinished = !caption;
  } else {
    state.hasRows = true;
    return false;
  }
  return true;
}

/** @type {(state: State, person: Named) => void} 姓名 and 身份证号 below each other name one person */
function takePerson(state, { label, name }) {
  const known = state.people.get(label);
  const isNew = known === undefined && !state.isNaming && state.hasRows;
  state.isOther = (state.isNaming && state.isOther) || isNew || (known !== undefined && known !== name);
  if (known === undefined && !state.hasRows) state.people.set(label, name);
  state.isNaming = true;
}

/** @type {(rule: Rule, texts: string[]) => Named | null} 姓名 | 甲, or both in one cell with a colon */
function personOf(rule, texts) {
  const parts = texts.length === 1 ? (/^([^:：]+)[:：](.+)$/s.exec(texts[0])?.slice(1) ?? []) : texts;
  const at = parts.findIndex((label, place) => (
    place % 2 === 0 && place + 1 < parts.length && readHeaderWord(rule, label)?.field === 'person'
    && !isBlank(parts[place + 1]) && readHeaderWord(rule, parts[place + 1]) === null));
  return at < 0 ? null : { label: fold(parts[at]), name: fold(parts[at + 1]) };
}

/** @type {(rule: Rule, texts: string[]) => boolean} */
function isHeader(rule, texts) {
  const words = texts.map((text) => readHeaderWord(rule, text));
  return words.length > 1 && words.every((word) => word && !word.isUnknown)
    && words.some((word) => word?.field === 'title' || word?.field === 'hours');
}

/** @type {(rule: Rule, column: import('./columns.js').Column, cell: string | undefined) => boolean} */
function isAlike(rule, { field, word }, cell) {
  if (field === null) return true;
  const other = readHeaderWord(rule, readCell(cell ?? '').text);
  return other?.field === word.field && other.node === word.node && (word.field !== 'hours' || other.rank === word.rank);
}

/** @type {(text: string) => boolean | undefined} 未完成课程: false for what was not finished */
function captionOf(text) {
  return readFinished(text) ?? readFinished(fold(text).replace(/(?:的?课程|的?项目|培训|学习|的|列表|清单|部分)$/, ''));
}
