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
 * @typedef {{ person: string | null, isOther: boolean, isOtherTable: boolean, isUnfinished: boolean, hasRows: boolean }} State
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
  const state = { person: null, isOther: false, isOtherTable: false, isUnfinished: false, hasRows: false };
  for (const cells of above) takeLine(rule, read, state, cells);
  state.hasRows = false;
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
    if (!state.hasRows) state.person ??= person;
    state.isOther = person !== state.person;
  } else if (isHeader(rule, texts)) {
    state.isOtherTable = !read.columns.every((column, place) => isAlike(rule, column, cells[place]));
  } else if (caption !== undefined) {
    state.isUnfinished = !caption;
  } else {
    state.hasRows = true;
    return false;
  }
  return true;
}

/** @type {(rule: Rule, texts: string[]) => string | null} 姓名 | 甲, or both in one cell with a colon */
function personOf(rule, texts) {
  const parts = texts.length === 1 ? (/^([^:：]+)[:：](.+)$/s.exec(texts[0])?.slice(1) ?? []) : texts;
  return parts.length === 2 && readHeaderWord(rule, parts[0])?.field === 'person' && !isBlank(parts[1]) ? fold(parts[1]) : null;
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
