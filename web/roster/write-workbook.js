// Writes a workbook of one sheet: texts and numbers, the first row in bold and kept in sight. Loaded when one is asked for.

import { strToU8, zipSync } from 'fflate';

/** @typedef {string | number | undefined} Cell */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a sheet holds at most. */
const mostRows = 1_048_576;
const longestCell = 32_767;
const longestName = 31;
const rowsAtOnce = 1000;

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what no XML can hold. @param {string} text */
const escaped = (text) => text.replace(
  /[&<>"]|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, (char) => entities[char] ?? '');

/** A text is never a formula here, whatever it begins with. @param {Cell} value @param {boolean} isHead */
function cell(value, isHead) {
  if (value === undefined || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const style = isHead ? ' s="1"' : '';
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(value.slice(0, longestCell))}</t></is></c>`;
}

/** @param {Cell[][]} rows @returns {Uint8Array} the sheet, encoded some rows at a time */
function sheet(rows) {
  const pane = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const parts = [strToU8(`${head}<worksheet xmlns="${main}"><sheetViews>${pane}</sheetViews><sheetData>`)];
  for (let at = 0; at < Math.min(rows.length, mostRows); at += rowsAtOnce) {
    const some = rows.slice(at, Math.min(at + rowsAtOnce, mostRows));
    parts.push(strToU8(some.map((row, i) => `<row>${row.map((value) => cell(value, at + i === 0)).join('')}</row>`).join('')));
  }
  parts.push(strToU8('</sheetData></worksheet>'));
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  parts.reduce((at, part) => { whole.set(part, at); return at + part.length; }, 0);
  return whole;
}

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>';

/** @param {string} part @param {string} kind */
const override = (part, kind) => `<Override PartName="/xl/${part}.xml" ContentType="${kinds}.${kind}+xml"/>`;

/** @param {[id: string, kind: string, target: string][]} list */
const relations = (list) => `<Relationships xmlns="${packed}/relationships">${list.map(([id, kind, target]) => (
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)).join('')}</Relationships>`;

/**
 * @param {string} name of the sheet
 * @param {Cell[][]} rows the first of which is the header
 * @returns {Uint8Array} an .xlsx file; rows beyond what a sheet holds are left out
 */
export function writeWorkbook(name, rows) {
  const title = escaped(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, longestName)) || 'Sheet1';
  const texts = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([['r1', 'worksheet', 'worksheets/sheet1.xml'], ['r2', 'styles', 'styles.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${title}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml': styles,
  };
  const files = Object.entries(texts).map(([path, text]) => [path, strToU8(head + text)]);
  return zipSync({ ...Object.fromEntries(files), 'xl/worksheets/sheet1.xml': sheet(rows) });
}
