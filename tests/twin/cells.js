// The text of one cell: its guard, its wrapping, and what counts as empty.

import { readDate, isRealDate } from './members.js';
import { WHITE, narrow, trim } from './text.js';

/**
 * @typedef {object} Cell
 * @property {string} text without guard and wrapping
 * @property {boolean} isFreed a guard was taken off: what is left is text, whatever it looks like
 */

const formula = new RegExp(`^[${WHITE}]*[=+\\-@＝＋－＠']|^[${WHITE}]*[\\t\\r]`);
const wrapped = /^="((?:[^"]|"")*)"$/;
const emptyWords = new Set(['-', '--', '—', '——', '/', '无', '暂无', 'NULL', 'N/A', '#N/A']);

/**
 * Whether a program could take the text for a formula, or a reader for a guard.
 * @param {string} text
 * @returns {boolean}
 */
export function startsFormula(text) {
  return formula.test(text);
}

/**
 * @param {string} text
 * @returns {boolean} whether it alone in a cell says that there is nothing
 */
export function isEmptyWord(text) {
  return emptyWords.has(trim(narrow(text)).toUpperCase());
}

/**
 * @param {string} text
 * @returns {boolean}
 */
export function isBlank(text) {
  return trim(text) === '';
}

/**
 * A leading ' is removed if it guards what follows. A text freed of it is neither treated as empty nor unwrapped.
 * A cell wrapped as ="…" is its content.
 * @param {string} raw
 * @returns {Cell}
 */
export function readCell(raw) {
  const rest = raw.slice(1);
  if (raw.startsWith("'") && (startsFormula(rest) || isEmptyWord(rest))) return { text: rest, isFreed: true };
  const inside = wrapped.exec(trim(raw));
  return { text: inside ? inside[1].replaceAll('""', '"') : raw, isFreed: false };
}

/**
 * @param {Cell | undefined} cell
 * @param {boolean} isTitle a title may be anything
 * @returns {boolean} whether it says nothing
 */
export function isEmpty(cell, isTitle) {
  if (!cell) return true;
  if (cell.isFreed) return false;
  return isBlank(cell.text) || (!isTitle && isEmptyWord(cell.text));
}

/**
 * A year `2021.0` is 2021.
 * @param {string} text
 * @returns {string}
 */
export function yearText(text) {
  return /^[0-9]{4}\.0+$/.test(trim(narrow(text))) ? trim(narrow(text)).slice(0, 4) : text;
}

const yearAndMonth = /^([0-9]{4})(?:[-/.]([0-9]{1,2})|年([0-9]{1,2})月|([0-9]{2}))$/;

/**
 * Year and month alone give the year.
 * @param {string} text
 * @returns {string | null}
 */
export function yearOfMonth(text) {
  const match = yearAndMonth.exec(trim(narrow(text)));
  const month = match ? Number(match[2] ?? match[3] ?? match[4]) : 0;
  return match && month >= 1 && month <= 12 ? match[1] : null;
}

const day = '([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?';
const clock = '(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?';
const end = `(?:(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月])?([0-9]{1,2})日?`;
const span = new RegExp(`^${day}${clock}\\s*(?:-|–|—|~|至|到)+\\s*${end}${clock}$`);
const compact = /^([0-9]{4})([0-9]{2})([0-9]{2})[-–—~至到]+([0-9]{4})([0-9]{2})([0-9]{2})$/;

/**
 * The last day of a span in a cell; a partial end takes year and month from the start. A text that is not certainly a
 * span stays unchanged, so that the judge refuses it.
 * @param {string} text
 * @returns {string}
 */
export function lastDay(text) {
  const plain = trim(narrow(text));
  if (readDate(plain).code === undefined) return text;
  const match = span.exec(plain) ?? compact.exec(plain);
  if (!match) return text;
  const [first, last] = [match.slice(1, 4), match.slice(4, 7)].map((parts) => (
    parts.map((part, place) => (part ?? match[place + 1]).padStart(2, '0')).join('-')));
  return isRealDate(first) && isRealDate(last) && first <= last ? last : text;
}
