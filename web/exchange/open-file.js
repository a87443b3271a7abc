import { decode } from './decode.js';
import { fileKind } from './file-kind.js';
import { BrokenError, LimitError } from './limits.js';

/** @import { WayOut } from './file-kind.js' */
/** @import { Area } from './grid.js' */
/** @import { Limit } from './limits.js' */
/** @import { Pace } from './pace.js' */
/**
 * @typedef {object} TextSheet
 * @property {string} name
 * @property {string} text a table as text
 * @property {undefined} [rows]
 *
 * @typedef {object} RowSheet
 * @property {string} name
 * @property {string[][]} rows the texts of the cells; in a merged area, each has the text of the first
 * @property {number[]} hiddenRows counted from 1
 * @property {Area[]} merged
 * @property {boolean} [hidden] whether the sheet itself is hidden
 * @property {undefined} [text]
 */
/** @typedef {{ html: string, text: string }} Pasted what a clipboard carries; either may be empty */
/** @typedef {TextSheet | RowSheet} Sheet */
/** @typedef {{ sheets: Sheet[], fault?: undefined }} Opened */
/** @typedef {{ fault: WayOut | Limit | 'html' | 'encoding' | 'broken', sheets?: undefined }} NotOpened */

/**
 * The tables in a file, whatever its name says it is.
 * @param {Uint8Array} bytes
 * @param {Pace} [pace] rejects to stop it
 * @returns {Promise<Opened | NotOpened>}
 */
export function openTables(bytes, pace = () => {}) {
  return orFault(async () => {
    const kind = fileKind(bytes);
    switch (kind) {
      case 'text': return textSheet(decode(bytes));
      case 'xlsx': {
        const { readWorkbook } = await import('./workbook.js');
        return { sheets: await readWorkbook(bytes, pace) };
      }
      case 'xml': {
        const { readXmlWorkbook } = await import('./xml-workbook.js');
        const sheets = await readXmlWorkbook(bytes, pace);
        return sheets ? { sheets } : { fault: 'encoding' };
      }
      case 'html':
      case 'mht': {
        const { readHtmlFile } = await import('./html-file.js');
        const sheets = await readHtmlFile(bytes, kind === 'mht', pace);
        if (!sheets) return { fault: 'encoding' };
        return sheets.length > 0 ? { sheets } : { fault: 'html' };
      }
      default: return { fault: kind };
    }
  });
}

/**
 * The tables that were pasted: those of the HTML if there are any, else the text.
 * @param {Pasted} pasted
 * @param {Pace} [pace]
 * @returns {Promise<Opened | NotOpened>}
 */
export function openPasted({ html, text }, pace = () => {}) {
  return orFault(async () => {
    if (!/<table\b/i.test(html)) return textSheet(text);
    const { readHtml } = await import('./html-file.js');
    const sheets = (await readHtml([html], pace)).filter(({ rows = [] }) => rows[0].length > 1 || rows.length > 1);
    return sheets.length > 0 ? { sheets } : textSheet(text);
  });
}

/** @param {string | undefined} text @returns {Opened | NotOpened} */
function textSheet(text) {
  return text === undefined ? { fault: 'encoding' } : { sheets: [{ name: '', text }] };
}

/** @param {() => Promise<Opened | NotOpened>} open @returns {Promise<Opened | NotOpened>} */
async function orFault(open) {
  try {
    return await open();
  } catch (error) {
    if (error instanceof LimitError) return { fault: error.limit };
    if (error instanceof BrokenError) return { fault: 'broken' };
    throw error;
  }
}
