// Reads the tables of an HTML text. Nothing of it is ever loaded, run or shown: it is cut into tags and texts, from which
// the cells are put together as a browser would place them.

import { Parser } from 'htmlparser2';
import { OpenTable } from './html-table.js';
import { BrokenError } from './limits.js';

/** @import { HtmlTable, Lines, Tag } from './html-table.js' */
/** @import { Budget } from './limits.js' */
/** @import { Pace } from './pace.js' */

/** Letters given to the parser at once. */
const step = 8_192;

/** A parser is slow in deep nesting; browsers go no deeper than 512. */
const deepest = 512;

/** Elements that a browser does not show, or not as text of the page. */
const unseen = new Set(['script', 'style', 'template', 'title', 'noscript', 'svg', 'object', 'iframe']);

/** Elements that begin a line of their own. */
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);

const listened = new Set(['colspan', 'rowspan', 'style', 'hidden', 'selected']);

/**
 * @param {string} html
 * @param {Budget} budget
 * @param {Pace} pace
 * @returns {Promise<HtmlTable[]>} in the order in which they end: one inside a cell before the one around it
 * @throws {BrokenError | import('./limits.js').LimitError}
 */
export async function readHtmlTables(html, budget, pace) {
  const reader = new TableReader(budget);
  /** @type {Tag | undefined} */
  let pending;
  const begin = () => {
    if (pending) reader.open(pending);
    pending = undefined;
  };
  const parser = new Parser({
    onopentagname(name) {
      begin();
      pending = { name, attributes: {} };
    },
    onattribute(name, value) {
      if (pending && listened.has(name)) pending.attributes[name] = pending.attributes[name] ?? value;
    },
    ontext(text) {
      begin();
      reader.text(text);
    },
    onclosetag(name) {
      begin();
      reader.close(name);
    },
  });
  for (let at = 0; at < html.length; at += step) {
    parser.write(html.slice(at, at + step));
    await pace();
  }
  parser.end();
  return reader.finish();
}

/** Puts tables together from tags and texts. */
class TableReader {
  /** @type {HtmlTable[]} */
  #done = [];
  /** @type {OpenTable[]} the innermost last */
  #tables = [];
  /** The elements inside which nothing is seen, the outermost first. @type {string[]} */
  #unseen = [];
  #depth = 0;
  #budget;

  /** @param {Budget} budget */
  constructor(budget) {
    this.#budget = budget;
  }

  /** @param {Tag} tag */
  open(tag) {
    const { name, attributes } = tag;
    this.#depth += 1;
    if (this.#depth > deepest) throw new BrokenError('too deep');
    const table = this.#tables[this.#tables.length - 1];
    const isHidden = attributes.hidden !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(attributes.style ?? '');
    if (this.#unseen.length > 0 || unseen.has(name) || (isHidden && name !== 'tr')
      || (name === 'option' && attributes.selected === undefined)) this.#unseen.push(name);
    else if (name === 'table') this.#startTable();
    else if (name === 'caption' && table) table.isCaption = true;
    else if (name === 'tr') table?.startRow(isHidden);
    else if (name === 'td' || name === 'th') this.#startCell(tag, table);
    else if (name === 'br') this.#break(false);
    else if (blocks.has(name)) this.#break(true);
  }

  #startTable() {
    this.#break(true);
    this.#budget.spend('too-many-sheets', 1);
    this.#tables.push(new OpenTable(this.#budget));
  }

  /** @param {Tag} tag @param {OpenTable | undefined} table */
  #startCell(tag, table) {
    table?.endCell();
    this.#break(true);
    table?.startCell(tag);
  }

  /** @param {string} text */
  text(text) {
    if (this.#unseen.length > 0) return;
    const spaced = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#change(spaced.length, (lines) => lines.add(spaced));
  }

  /** @param {boolean} isBlock */
  #break(isBlock) {
    this.#change(1, (lines) => lines.break(isBlock));
  }

  /** @param {string} name */
  close(name) {
    this.#depth -= 1;
    if (this.#unseen.length > 0) {
      const at = this.#unseen.lastIndexOf(name);
      if (at >= 0) this.#unseen.length = at;
      return;
    }
    const table = this.#tables[this.#tables.length - 1];
    if (name === 'table' && table) this.#endTable();
    else if (name === 'caption' && table) table.isCaption = false;
    else if (name === 'td' || name === 'th') table?.endCell();
    else if (blocks.has(name)) this.#break(true);
  }

  #endTable() {
    const table = this.#tables.pop();
    if (table) this.#done.push(table.finish());
  }

  /** The text of a table inside a cell is also text of that cell. @param {number} length @param {(lines: Lines) => void} change */
  #change(length, change) {
    for (const table of this.#tables) {
      this.#budget.spend('too-much-text', length);
      const lines = table.isCaption ? table.caption : table.cell?.lines;
      if (lines) change(lines);
    }
  }

  finish() {
    while (this.#tables.length > 0) this.#endTable();
    return this.#done;
  }
}
