// Reads XML Spreadsheet 2003: a whole workbook as one XML text, which many programs hand out under the name .xls. This
// module and its library are loaded only when such a file is opened.

import { readFormat, shownNumber } from './cell-format.js';
import { decode } from './decode.js';
import { Grid } from './grid.js';
import { BrokenError, Budget } from './limits.js';
import { mostColumns, mostRows, placeOf } from './sheet.js';
import { isTrue, qualified, readXml } from './xml.js';

/** @import { CellFormat } from './cell-format.js' */
/** @import { Area } from './grid.js' */
/** @import { Sheet } from './open-file.js' */
/** @import { Pace } from './pace.js' */
/** @import { Attributes } from './xml.js' */

/** How much is parsed between two pauses, in bytes. */
const piece = 16_384;

/** Formats of numbers that go by a name; those of days and times are known by its letters. */
const named = new Map(/** @type {[string, string][]} */ ([
  ['Percent', '0%'],
  ...['General Number', 'Currency', 'Euro Currency', 'Fixed', 'Standard', 'Scientific', 'Yes/No', 'True/False', 'On/Off']
    .map((name) => [name, 'General']),
]));

/** The day that a time without one is of. */
const noDay = '1899-12-31';

/**
 * @param {Uint8Array} bytes
 * @param {Pace} pace
 * @returns {Promise<Sheet[] | undefined>} undefined if its letters cannot be read
 * @throws {BrokenError | import('./limits.js').LimitError}
 */
export async function readXmlWorkbook(bytes, pace) {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const workbook = new XmlWorkbook(new Budget());
  await readXml(piecesOf(text.trimStart()), workbook, pace);
  if (workbook.sheets.length === 0) throw new BrokenError('no sheet');
  return workbook.sheets;
}

/** @param {string} text */
function* piecesOf(text) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

/** Follows the elements of a workbook; what it has read so far are its sheets. */
class XmlWorkbook {
  /** @type {Sheet[]} */
  sheets = [];
  /** @type {Map<string, CellFormat>} */
  #formats = new Map();
  #budget;
  #grid;
  #name = '';
  /** @type {Set<number>} */
  #hidden = new Set();
  /** @type {Area[]} */
  #merged = [];
  #row = -1;
  #column = -1;
  /** How many rows, or columns, the one that was met takes beyond its own. */
  #below = 0;
  #beside = 0;
  #style = '';
  #type = '';
  #text = '';
  #isData = false;

  /** @param {Budget} budget */
  constructor(budget) {
    this.#budget = budget;
    this.#grid = new Grid(budget);
  }

  /** What to do at the start of an element, by its parent and its name. */
  #beginnings = new Map(/** @type {[string, (attributes: Attributes) => void][]} */ ([
    ['Styles/Style', (attributes) => { this.#style = qualified(attributes, 'ID') ?? ''; }],
    ['Style/NumberFormat', (attributes) => this.#addFormat(qualified(attributes, 'Format') ?? '')],
    ['Workbook/Worksheet', (attributes) => this.#beginSheet(qualified(attributes, 'Name') ?? '')],
    ['Table/Row', (attributes) => this.#beginRow(attributes)],
    ['Row/Cell', (attributes) => this.#beginCell(attributes)],
    ['Cell/Data', (attributes) => {
      this.#isData = true;
      this.#type = qualified(attributes, 'Type') ?? '';
    }],
  ]));

  /** @param {string} name @param {Attributes} attributes @param {string} parent */
  open = (name, attributes, parent) => {
    this.#beginnings.get(`${parent}/${name}`)?.(attributes);
  };

  /** @param {string} text */
  text = (text) => {
    if (this.#isData) this.#text += text;
  };

  /** @param {string} name @param {string} parent */
  close = (name, parent) => {
    if (name === 'Data' && parent === 'Cell') this.#isData = false;
    if (name === 'Cell' && parent === 'Row') this.#grid.set(this.#row, this.#column, this.#cellText());
    if (name === 'Worksheet') this.#endSheet();
  };

  /** @param {string} code */
  #addFormat(code) {
    this.#budget.spend('too-many-cells', 1);
    this.#formats.set(this.#style, readFormat(0, named.get(code) ?? code));
  }

  /** @param {string} name */
  #beginSheet(name) {
    this.#budget.spend('too-many-sheets', 1);
    [this.#name, this.#row, this.#below] = [name, -1, 0];
    this.#grid = new Grid(this.#budget);
    this.#hidden = new Set();
    this.#merged = [];
  }

  /** @param {Attributes} attributes */
  #beginRow(attributes) {
    this.#row = placeAt(qualified(attributes, 'Index'), this.#row + this.#below + 1, mostRows);
    this.#below = countOf(qualified(attributes, 'Span'), mostRows);
    [this.#column, this.#beside] = [-1, 0];
    if (isTrue(qualified(attributes, 'Hidden'))) this.#hidden.add(this.#row);
  }

  /** @param {Attributes} attributes */
  #beginCell(attributes) {
    this.#column = placeAt(qualified(attributes, 'Index'), this.#column + this.#beside + 1, mostColumns);
    this.#beside = countOf(qualified(attributes, 'MergeAcross'), mostColumns);
    const below = countOf(qualified(attributes, 'MergeDown'), mostRows);
    [this.#style, this.#type, this.#text] = [qualified(attributes, 'StyleID') ?? '', '', ''];
    if (this.#beside + below === 0) return;
    this.#budget.spend('too-many-cells', 1);
    this.#merged.push([this.#row, this.#column, this.#row + below, this.#column + this.#beside]);
  }

  #cellText() {
    const text = this.#text;
    switch (this.#type) {
      case 'Number': return shownNumber(text, this.#formats.get(this.#style) ?? { shows: 'number', unit: '' }, false);
      case 'DateTime': return dayText(text);
      case 'Boolean': return { 1: 'TRUE', 0: 'FALSE' }[text.trim()] ?? text;
      default: return text;
    }
  }

  #endSheet() {
    for (const area of this.#merged) this.#grid.fill(area);
    const hiddenRows = [...this.#hidden].filter((row) => this.#grid.hasRow(row)).map((row) => row + 1);
    this.sheets.push({ name: this.#name, rows: this.#grid.rows(), hiddenRows, merged: this.#merged });
  }
}

/**
 * Rows and columns stand where they say, or behind the one before.
 * @param {string | undefined} index from 1
 * @param {number} next
 * @param {number} most
 */
function placeAt(index, next, most) {
  const place = index === undefined ? next : placeOf(index, most);
  if (place >= most) throw new BrokenError('too far');
  return place;
}

/** @param {string | undefined} number @param {number} most */
function countOf(number, most) {
  if (number === undefined) return 0;
  const count = /^\d{1,7}$/.test(number) ? Number(number) : most;
  if (count >= most) throw new BrokenError('too many');
  return count;
}

/** A day without its time, as a workbook shows it; a time alone as a time; anything else as it stands. @param {string} text */
function dayText(text) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(text.trim()) ?? [];
  if (day === undefined) return text;
  return day === noDay ? time : day;
}
