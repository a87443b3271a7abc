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

const half = '(?:上午|下午|中午|晚上)';
const clock = `(?:\\s*${half}|\\s*${half}?\\s*[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?|[时点](?:[0-9]{1,2}分)?))?`;
const day = '([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?';
const from = '[自从]?';
const to = '[止\\s]*';
const dash = '\\s*(?:[-–—~至到起从自]|\\/(?=[0-9]{4}))+\\s*';
const end = '(?:(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月])?([0-9]{1,2})[日号]?';
const span = new RegExp(`^${from}${day}${clock}${dash}${end}${clock}${to}$`);
const single = new RegExp(`^${day}${clock}${to}$`);
const compact = /^([0-9]{4})([0-9]{2})([0-9]{2})[-–—~至到]+([0-9]{4})([0-9]{2})([0-9]{2})$/;
const yearless = /^[自从]?([0-9]{1,2})(?:月|\/|\.(?=.*[-–—~至到]))([0-9]{1,2})[日号]?/;

/** How long it took, or the day of the week. */
const idle = '(?:共计?|计|为期|历时|半|全?天|日|个?学时|课时|小时|周|星期|礼拜|[一二三四五六]|上午|下午|[0-9. ])+';
const idleBracket = new RegExp(`[(（【[]${idle}[)）】\\]]`, 'g');
const length = /[\s,，、;]*(?:共计?|计|为期|历时)?[0-9]{1,3}(?:\.[0-9])?(?:天|小时|个?学时|课时|周)$/;

/**
 * The last day of a span in a cell; a partial end takes year and month from the start. A text that is not certainly a
 * span stays unchanged, so that the judge refuses it.
 * @param {string} text
 * @param {string} [year] of the row, if the cell names none
 * @returns {string}
 */
export function lastDay(text, year) {
  if (readDate(trim(narrow(text))).code === undefined) return text;
  const bare = trim(narrow(text).replace(idleBracket, '')).replace(length, '').replace(/[\s,]+$/, '');
  const plain = year && yearless.test(bare) ? `${year}-${bare.replace(/^[自从]/, '')}` : bare;
  if (single.test(plain)) return dayOf((single.exec(plain) ?? []).slice(1, 4)) ?? text;
  const match = span.exec(plain) ?? compact.exec(plain);
  if (!match) return text;
  const first = dayOf(match.slice(1, 4));
  const last = dayOf(match.slice(4, 7).map((part, place) => part ?? match[place + 1]));
  return first !== null && last !== null && first <= last ? last : text;
}

/** @type {(parts: string[]) => string | null} */
function dayOf(parts) {
  const iso = parts.map((part) => part.padStart(2, '0')).join('-');
  return isRealDate(iso) ? iso : null;
}
