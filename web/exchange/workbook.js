// The module that knows how spreadsheets are stored; it comes only when one is opened.
import { zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { unpack } from './unpack.js';

/** @import { Sheet } from './open-file.js' */

/** The most that the parts of a workbook may hold together once they are unpacked, in bytes. */
export const largestWorkbook = 60_000_000;

/** The most cells of a sheet, empty ones between others included. */
export const mostCells = 5_000_000;

/**
 * @param {Uint8Array} bytes of an .xlsx file
 * @returns {Promise<Sheet[] | undefined>} tab-separated, a line for each row; nothing where it is broken, or would
 *   unpack to more than it should
 */
export async function readWorkbook(bytes) {
  const parts = unpack(bytes, (name) => /\.xml(\.rels)?$/.test(name), largestWorkbook);
  if (!parts) return undefined;
  try {
    for (const name of Object.keys(parts)) {
      if (/worksheets\/|workbook\.xml$/.test(name)) parts[name] = mended(parts[name]);
    }
    // Packed again without compression, for the library unpacks large parts in workers that the policy forbids.
    const plain = zipSync(parts, { level: 0 });
    const sheets = await readSheets(/** @type {ArrayBuffer} */ (plain.buffer), { trim: false, parseNumber: numberText });
    return sheets.map(({ sheet, data }) => ({ name: sheet, text: data.map(lineOf).join('\n') }));
  } catch {
    return undefined;
  }
}

/** A text or an error whose value is missing, as programs write where a formula was never computed. */
const withoutValue = new RegExp([
  '<((?:\\w+:)?c)\\b[^>]*?\\st="(?:s|str|b|e)"[^>]*?',
  '(?:/>|>(?:<(?:\\w+:)?f\\b[^>]*?(?:/>|>[^<]*</(?:\\w+:)?f>))?',
  '(?:<(?:\\w+:)?v\\s*/>|<(?:\\w+:)?v></(?:\\w+:)?v>)?</\\1>)',
].join(''), 'g');
const emptyCell = /<((?:\w+:)?c)\b[^>]*?(?:\/>|><\/\1>)/g;
const emptyRow = /<((?:\w+:)?row)\b[^>]*?(?:\/>|>\s*<\/\1>)/g;
const error = /(<c\b[^>]*?\st=)"e"/g;
const isoDate = /<c\b([^>]*?)\st="d"([^>]*)>\s*<v>(\d{4}-\d\d-\d\d)[^<]*<\/v>/g;

/**
 * What the library refuses or takes for something else; cells and rows that only carry a format are left out.
 * @param {Uint8Array} part
 */
function mended(part) {
  const xml = new TextDecoder().decode(part)
    .replace(/\bdate1904=(["'])true\1/, 'date1904="1"')
    .replace(withoutValue, '')
    .replace(emptyCell, '')
    .replace(emptyRow, '')
    .replace(error, '$1"str"')
    .replace(isoDate, '<c$1 t="str"$2><v>$3</v>');
  if (countCells(xml) > mostCells) throw new RangeError('too many cells');
  return new TextEncoder().encode(xml);
}

/** The rectangle that the cells span, which the library fills. @param {string} xml */
function countCells(xml) {
  let rows = 0;
  let columns = 0;
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\sr=["'](\d+)/g)) rows = Math.max(rows, Number(row));
  for (const [, letters, row] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\sr=["']([A-Z]+)(\d+)/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0));
  }
  return rows * columns;
}

/** As a spreadsheet shows it, in fifteen digits. @param {string} digits as they are stored */
function numberText(digits) {
  return String(Number(Number(digits).toPrecision(15)));
}

/** @param {unknown[]} row */
function lineOf(row) {
  return row.map(cellText).join('\t');
}

/**
 * A cell as the table reader takes it: a date as its day, and quotes around what would break the line.
 * @param {unknown} value
 */
function cellText(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = value instanceof Date ? dayOf(value) : String(value);
  return /["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Days of spreadsheets have no zone. @param {Date} date */
function dayOf(date) {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
