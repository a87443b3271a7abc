import { decode } from './decode.js';
import { fileKind } from './file-kind.js';

/** @import { FileKind } from './file-kind.js' */
/** @typedef {{ name: string, text: string }} Sheet its rows as text */
/** @typedef {{ sheets: Sheet[], fault?: undefined }} Opened */
/** @typedef {{ fault: Exclude<FileKind, 'text' | 'xlsx'> | 'encoding' | 'broken', sheets?: undefined }} NotOpened */

/**
 * The tables in a file, whatever its name says it is.
 * @param {Uint8Array} bytes
 * @returns {Promise<Opened | NotOpened>}
 */
export async function openTables(bytes) {
  const kind = fileKind(bytes);
  if (kind === 'text') {
    const text = decode(bytes);
    return text === undefined ? { fault: 'encoding' } : { sheets: [{ name: '', text }] };
  }
  if (kind !== 'xlsx') return { fault: kind };
  const { readWorkbook } = await import('./workbook.js');
  const sheets = await readWorkbook(bytes);
  return sheets ? { sheets } : { fault: 'broken' };
}
