// The module that knows how spreadsheets are stored; it comes only when one is opened.
import readSheets from 'read-excel-file/web-worker';
import { unpackedSize } from './unpacked-size.js';

/** @typedef {{ name: string, text: string }} Sheet its rows as tab-separated text, one line for each row */

/** The most that a workbook may hold once it is unpacked, in bytes. */
export const largestWorkbook = 200_000_000;

/**
 * @param {Uint8Array} bytes of an .xlsx file
 * @returns {Promise<Sheet[] | undefined>} nothing where it is broken, or would unpack to more than it should
 */
export async function readWorkbook(bytes) {
  const size = unpackedSize(bytes);
  if (size === undefined || size > largestWorkbook) return undefined;
  try {
    const sheets = await readSheets(/** @type {ArrayBuffer} */ (bytes.slice().buffer), { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, text: data.map(lineOf).join('\n') }));
  } catch {
    return undefined;
  }
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
  const text = value instanceof Date ? dayOf(value) : String(value);
  return /["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Days of spreadsheets have no zone. @param {Date} date */
function dayOf(date) {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
