// Reads files that are HTML, whatever their name says, and the HTML that a clipboard carries. This module and what it
// needs is loaded only when there is some.

import { decode } from './decode.js';
import { readHtmlTables } from './html-tables.js';
import { Budget } from './limits.js';
import { htmlParts } from './mht.js';

/** @import { HtmlTable } from './html-table.js' */
/** @import { Sheet } from './open-file.js' */
/** @import { Pace } from './pace.js' */

/**
 * @param {Uint8Array} bytes
 * @param {boolean} isMht
 * @param {Pace} pace
 * @returns {Promise<Sheet[] | undefined>} undefined if its letters cannot be read
 */
export async function readHtmlFile(bytes, isMht, pace) {
  const parts = isMht ? htmlParts(bytes) : [{ bytes, charset: '' }];
  const texts = parts.map((part) => decode(part.bytes, part.charset || namedCharset(part.bytes)));
  return texts.includes(undefined) ? undefined : readHtml(/** @type {string[]} */ (texts), pace);
}

/**
 * @param {string[]} texts
 * @param {Pace} pace
 * @returns {Promise<Sheet[]>} a sheet for each table, those with most rows first
 */
export async function readHtml(texts, pace) {
  const budget = new Budget();
  /** @type {HtmlTable[]} */
  const tables = [];
  for (const text of texts) tables.push(...await readHtmlTables(text, budget, pace));
  return joinHeaders(tables)
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ table, size: table.rows.filter(hasTwoCells).length }))
    .sort((one, other) => other.size - one.size)
    .map(({ table: { name, rows, hiddenRows } }) => ({ name, rows, hiddenRows, merged: [] }));
}

/** What the page says of itself at its beginning. @param {Uint8Array} bytes */
function namedCharset(bytes) {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(beginning)?.[1] ?? '';
}

/** Pages that scroll a table under its header make two tables of it. @param {HtmlTable[]} tables */
function joinHeaders(tables) {
  /** @type {HtmlTable[]} */
  const joined = [];
  for (const table of tables) {
    const header = joined[joined.length - 1];
    if (header?.isHeader && !table.isHeader && header.rows.length <= 2 && fits(header, table)) {
      joined[joined.length - 1] = {
        name: header.name || table.name,
        rows: [...header.rows, ...table.rows],
        hiddenRows: [...header.hiddenRows, ...table.hiddenRows.map((row) => row + header.rows.length)],
        isHeader: false,
      };
    } else {
      joined.push(table);
    }
  }
  return joined;
}

/** A header may have one more column, over the bar that scrolls. @param {HtmlTable} header @param {HtmlTable} table */
function fits({ rows: [header] }, { rows: [row] }) {
  return header !== undefined && row !== undefined && header.length > 1 && [0, 1].includes(header.length - row.length);
}

/** @param {string[]} row */
function hasTwoCells(row) {
  return row.filter((cell) => cell !== '').length > 1;
}
