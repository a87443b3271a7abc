// A table of an HTML text, while its cells are being read.

import { Grid } from './grid.js';

/** @import { Area } from './grid.js' */
/** @import { Budget } from './limits.js' */
/** @typedef {{ name: string, rows: string[][], hiddenRows: number[], isHeader: boolean }} HtmlTable `isHeader`: of `th` alone */
/** @typedef {{ name: string, attributes: Record<string, string> }} Tag */

/** The most columns and rows that one cell may span, as in browsers. */
const mostSpan = { colspan: 1_000, rowspan: 65_534 };

/** Text as a browser lays it out: white space is one space, and none begins a line. */
export class Lines {
  text = '';
  /** The last letter, kept apart: reading the end of a long string that still grows is slow. */
  #last = '\n';

  /** @param {string} text whose white space is single spaces */
  add(text) {
    const more = this.#last === ' ' || this.#last === '\n' ? text.replace(/^ /, '') : text;
    if (more === '') return;
    this.text += more;
    this.#last = more[more.length - 1];
  }

  /** Begins a line. @param {boolean} isBlock whether an empty current line is enough */
  break(isBlock) {
    if (isBlock && this.#last === '\n') return;
    this.text += '\n';
    this.#last = '\n';
  }

  /** The text without what is blank around it. */
  toString() {
    return this.text.replace(/ \n/g, '\n').trim();
  }
}

/** A cell that is being read. @typedef {{ row: number, column: number, area: [number, number], lines: Lines }} Cell */

/** A table that is being read. */
export class OpenTable {
  caption = new Lines();
  isCaption = false;
  row = -1;
  column = 0;
  isHeader = true;
  /** @type {Cell | undefined} */
  cell;
  /** @type {Set<number>} */
  hidden = new Set();
  /** How many further rows each column is taken by a cell above. @type {number[]} */
  taken = [];
  /** The same for the row that follows. @type {number[]} */
  next = [];
  /** @type {Area[]} */
  areas = [];

  /** @param {Budget} budget */
  constructor(budget) {
    this.budget = budget;
    this.grid = new Grid(budget);
  }

  /** @param {boolean} isHidden */
  startRow(isHidden) {
    this.endCell();
    this.row += 1;
    this.column = 0;
    this.taken = this.next;
    this.budget.spend('too-many-cells', this.taken.length);
    this.next = this.taken.map((rows) => Math.max(0, rows - 1));
    if (isHidden) this.hidden.add(this.row);
  }

  /** @param {Tag} tag */
  startCell({ name, attributes }) {
    this.endCell();
    if (this.row < 0) this.startRow(false);
    if (name === 'td') this.isHeader = false;
    let { column } = this;
    while (this.taken[column] > 0) column += 1;
    const [width, height] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')];
    this.budget.spend('too-many-cells', width);
    for (let each = column; each < column + width; each += 1) {
      while (this.next.length < each) this.next.push(0);
      this.next[each] = height - 1;
    }
    this.column = column + width;
    this.cell = { row: this.row, column, area: [height, width], lines: new Lines() };
  }

  endCell() {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const { row, column, area: [height, width] } = cell;
    this.grid.set(row, column, String(cell.lines));
    if (height > 1 || width > 1) this.areas.push([row, column, row + height - 1, column + width - 1]);
  }

  /** @returns {HtmlTable} */
  finish() {
    this.endCell();
    for (const [top, left, bottom, right] of this.areas) this.grid.fill([top, left, Math.min(bottom, this.row), right]);
    const hiddenRows = Array.from(this.hidden).filter((row) => this.grid.hasRow(row)).map((row) => row + 1);
    return { name: String(this.caption), rows: this.grid.rows(), hiddenRows, isHeader: this.isHeader && this.row >= 0 };
  }
}

/** A span of no rows goes to the end. @param {Record<string, string>} attributes @param {keyof typeof mostSpan} name */
function spanOf(attributes, name) {
  const [digits = '1'] = /^\s*\d{1,9}/.exec(attributes[name] ?? '') ?? [];
  const span = Number(digits) || (name === 'rowspan' ? mostSpan.rowspan : 1);
  return Math.min(span, mostSpan[name]);
}
