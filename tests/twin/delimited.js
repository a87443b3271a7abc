// From text to rows of cells: delimiters, quotes and line ends, without knowing what a table is about.

/**
 * @typedef {{ row: number, cells: string[], openAt: number[] }} Row
 *   its number from 1, and the cells (from 1 as well) in which a quote is open
 */

const BOM = '\ufeff';
const tail = /[\u001a\0]+$/;
const lineEnd = /\r\n|\r|\n/g;

/**
 * @param {string} text
 * @returns {string} the text without the mark some programs put before it and the ones that some put behind it
 */
export function withoutMarks(text) {
  return (text.startsWith(BOM) ? text.slice(1) : text).replace(tail, '');
}

/**
 * @param {string} text
 * @returns {string[]} its lines; the end of the last one starts no further line
 */
export function linesOf(text) {
  const lines = text.split(lineEnd);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Rows by RFC 4180: a quote opens a cell only as its very first character, two inside are one, and after the closing
 * one the cell ends. A quote that breaks these rules is a character like any other, so that no text is lost; it
 * is open if the next quote is in another line, or missing.
 * @param {string} text
 * @param {string} delimiter
 * @returns {Row[]}
 */
export function rowsOf(text, delimiter) {
  /** @type {Row[]} */
  const rows = [];
  let at = 0;
  while (at < text.length) {
    const { cells, openAt, next } = rowAt(text, delimiter, at);
    rows.push({ row: rows.length + 1, cells, openAt });
    at = next;
  }
  return rows;
}

/** @type {(text: string, delimiter: string, start: number) => { cells: string[], openAt: number[], next: number }} */
function rowAt(text, delimiter, start) {
  /** @type {string[]} */
  const cells = [];
  /** @type {number[]} */
  const openAt = [];
  let at = start;
  for (;;) {
    const cell = cellAt(text, delimiter, at);
    cells.push(cell.text);
    if (cell.isOpen) openAt.push(cells.length);
    if (text[cell.next] !== delimiter) return { cells, openAt, next: cell.next + lengthOfEnd(text, cell.next) };
    at = cell.next + 1;
  }
}

/** @type {(text: string, delimiter: string, start: number) => { text: string, isOpen: boolean, next: number }} */
function cellAt(text, delimiter, start) {
  const quoted = text[start] === '"' ? quotedAt(text, start + 1) : null;
  if (quoted && isEnd(text, delimiter, quoted.next)) return { ...quoted, isOpen: false };
  let next = start;
  while (!isEnd(text, delimiter, next)) next += 1;
  const isOpen = text[start] === '"' && (quoted === null || /[\r\n]/.test(text.slice(start, quoted.next)));
  return { text: text.slice(start, next), isOpen, next };
}

/** @type {(text: string, delimiter: string, at: number) => boolean} */
function isEnd(text, delimiter, at) {
  return at >= text.length || text[at] === delimiter || text[at] === '\r' || text[at] === '\n';
}

/** @type {(text: string, start: number) => { text: string, next: number } | null} null if no quote closes it */
function quotedAt(text, start) {
  let inside = '';
  let at = start;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    inside += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: inside, next: quote + 1 };
    inside += '"';
    at = quote + 2;
  }
}

/** @type {(text: string, at: number) => number} */
function lengthOfEnd(text, at) {
  return text.startsWith('\r\n', at) ? 2 : 1;
}
