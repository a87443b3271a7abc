// Reads the cells of one sheet of a workbook as Excel and WPS show them.

import { shownNumber } from './cell-format.js';
import { Grid } from './grid.js';
import { BrokenError } from './limits.js';
import { collectText, unescaped } from './workbook-parts.js';
import { isTrue, readXml } from './xml.js';

/** @import { CellFormat } from './cell-format.js' */
/** @import { Area } from './grid.js' */
/** @import { Budget } from './limits.js' */
/** @import { Pace } from './pace.js' */
/** @import { Part } from './workbook-parts.js' */
/** @import { Attributes } from './xml.js' */
/** @typedef {{ texts: string[], formats: CellFormat[], isFrom1904: boolean }} Shared what the cells of all sheets refer to */
/** @typedef {{ rows: string[][], hiddenRows: number[], merged: Area[] }} Cells rows from 1 in `hiddenRows`, as a spreadsheet counts */

/** The limits of Excel. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/**
 * @param {Part} part
 * @param {Shared} shared
 * @param {Budget} budget
 * @param {Pace} pace
 * @returns {Promise<Cells>}
 */
export async function readSheet(part, shared, budget, pace) {
  const grid = new Grid(budget);
  /** @type {Set<number>} */
  const hidden = new Set();
  /** @type {Area[]} */
  const merged = [];
  let [row, column] = [-1, -1];
  /** @type {Attributes} */
  let cell = {};
  let value = '';
  let isCell = false;
  let isValue = false;
  const runs = collectText((text) => { value = text; }, 'is');

  /** What to do at the start of an element, by parent and name. */
  const beginnings = new Map(/** @type {[string, (attributes: Attributes) => void][]} */ ([
    ['sheetData/row', (attributes) => {
      row = attributes.r ? placeOf(attributes.r.value, mostRows) : row + 1;
      if (row >= mostRows) throw new BrokenError('a row too far');
      column = -1;
      if (isTrue(attributes.hidden?.value)) hidden.add(row);
    }],
    ['row/c', (attributes) => {
      [cell, value, isCell] = [attributes, '', true];
      column = attributes.r ? columnOf(attributes.r.value) : column + 1;
      if (column >= mostColumns) throw new BrokenError('a column too far');
    }],
    ['c/v', () => { isValue = isCell; }],
    ['mergeCells/mergeCell', ({ ref }) => {
      budget.spend('too-many-cells', 1);
      merged.push(areaOf(ref?.value ?? ''));
    }],
  ]));

  await readXml(part, {
    open(name, attributes, parent) {
      runs.open(name, attributes, parent);
      beginnings.get(`${parent}/${name}`)?.(attributes);
    },
    text(text) {
      if (isValue) value += text;
      else runs.text(text);
    },
    close(name, parent) {
      isValue = false;
      runs.close(name);
      if (name !== 'c' || parent !== 'row') return;
      isCell = false;
      grid.set(row, column, cellText(cell, value, shared));
    },
  }, pace);

  for (const area of merged) grid.fill(area);
  return { rows: grid.rows(), hiddenRows: [...hidden].filter((each) => grid.hasRow(each)).map((each) => each + 1), merged };
}

/**
 * @param {Attributes} cell
 * @param {string} value as stored
 * @param {Shared} shared
 */
function cellText({ t, s }, value, { texts, formats, isFrom1904 }) {
  switch (t?.value ?? 'n') {
    case 'inlineStr': return value;
    case 's': return value.trim() === '' ? '' : texts[Number(value)] ?? '';
    case 'str': return unescaped(value);
    case 'b': return { 1: 'TRUE', 0: 'FALSE' }[value.trim()] ?? value;
    case 'd': return /^\d{4}-\d\d-\d\d(?=T|$)/.exec(value.trim())?.[0] ?? value;
    case 'n': return shownNumber(value, formats[Number(s?.value ?? 0)] ?? { shows: 'number', unit: '' }, isFrom1904);
    default: return value;
  }
}

/** @param {string} address as `B2` @returns {number} from 0 */
function columnOf(address) {
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/i.exec(address)?.[1];
  if (letters === undefined) throw new BrokenError('no address');
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @param {string} number from 1 @param {number} most @returns {number} from 0 */
export function placeOf(number, most) {
  const place = /^\d{1,7}$/.test(number) ? Number(number) : 0;
  if (place < 1 || place > most) throw new BrokenError('no place');
  return place - 1;
}

/** @param {string} range as `A1:B2` @returns {Area} */
function areaOf(range) {
  const [from, to = from] = range.split(':');
  const rowOf = (/** @type {string} */ address) => placeOf(address.replace(/^\D+/, ''), mostRows);
  return [rowOf(from), columnOf(from), rowOf(to), columnOf(to)];
}
