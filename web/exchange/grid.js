// The cells of one sheet, read in any order. Every row becomes as long as the widest, so the limits count empty cells, too.

/** @import { Budget } from './limits.js' */
/** @typedef {[top: number, left: number, bottom: number, right: number]} Area rows and columns from 0, both ends included */

/** No cell of a row. @type {string[]} */
const none = [];

export class Grid {
  /** @type {string[][]} */
  #rows = [];
  #width = 0;
  #budget;

  /** @param {Budget} budget */
  constructor(budget) {
    this.#budget = budget;
  }

  /**
   * @param {number} row from 0
   * @param {number} column from 0
   * @param {string} text an empty text adds no cell
   */
  set(row, column, text) {
    if (text === '') return;
    const height = Math.max(this.#rows.length, row + 1);
    const width = Math.max(this.#width, column + 1);
    this.#budget.spend('too-many-cells', height * width - this.#rows.length * this.#width);
    this.#budget.spend('too-much-text', text.length);
    this.#width = width;
    this.#rows[row] = this.#rows[row] ?? [];
    this.#rows[row][column] = text;
  }

  /**
   * Gives each cell of an area the text of its first one, as far as the sheet has cells.
   * @param {Area} area
   */
  fill([top, left, bottom, right]) {
    const lastRow = Math.min(bottom, this.#rows.length - 1);
    const lastColumn = Math.min(right, this.#width - 1);
    const text = this.#rows[top]?.[left] ?? '';
    const cells = Math.max(0, lastRow - top + 1) * Math.max(0, lastColumn - left + 1);
    this.#budget.spend('too-many-cells', Math.max(1, cells));
    this.#budget.spend('too-much-text', cells * text.length);
    for (let row = top; row <= lastRow; row += 1) {
      this.#rows[row] = this.#rows[row] ?? [];
      for (let column = left; column <= lastColumn; column += 1) this.#rows[row][column] = text;
    }
  }

  /** Whether the row has a cell with text. @param {number} row from 0 */
  hasRow(row) {
    return (this.#rows[row] ?? none).some((text) => text !== '');
  }

  /** @returns {string[][]} from the first row on, each as long as the widest */
  rows() {
    const blank = Array(this.#width).fill('');
    return Array.from(this.#rows, (row = none) => (row === none ? blank : Array.from(blank, (_, column) => row[column] ?? '')));
  }
}
