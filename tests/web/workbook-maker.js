// Makes small .xlsx files, so that a test says what is in them.

import { createRequire } from 'node:module';

const { zipSync, strToU8 } = createRequire(new URL('../../web/package.json', import.meta.url))('fflate');

/** @typedef {string | number | null | { serial: number, format?: number } | { formula: string, value: number } | { xml: string }} Cell */
/** @typedef {{ name: string, rows?: Cell[][], xml?: string, hidden?: boolean, merged?: string[], hiddenRows?: number[] }} SheetContent */

/** The formats that a date may have: its number in a workbook is its place here. */
export const dateFormats = [0, 14, 22, 31, 57, 164, 165, 166];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/**
 * @typedef {object} Content
 * @property {SheetContent[]} sheets
 * @property {boolean | string} [from1904]
 * @property {string[]} [strings] shared texts, as XML
 * @property {string} [formats] further formats for cells, as XML: the first is style 8
 * @property {(files: Record<string, string>) => Record<string, string>} [change] what else is done to the files inside
 */

/**
 * @param {Content} content
 * @returns {Uint8Array}
 */
export function workbook(content) {
  return zipped(workbookFiles(content));
}

/** @param {Record<string, string>} files @returns {Uint8Array} */
export function zipped(files) {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** @param {Content} content */
function workbookFiles({ sheets, from1904 = false, strings, formats = '', change = (files) => files }) {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  /** @type {Record<string, string>} */
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${from1904 ? ` date1904="${from1904 === true ? 1 : from1904}"` : ''}/><sheets>${numbered
      .map(({ name, number, hidden }) => `<sheet name="${name}"${hidden ? ' state="hidden"' : ''} sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${numbered
      .map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${(formats.match(/<numFmt[^s][^>]*>/g) ?? []).join('')}<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[$-804]yyyy/m/d\\ h:mm"/><numFmt numFmtId="166" formatCode="0.0_ "/></numFmts><cellXfs>${dateFormats
      .map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}${formats.replace(/<numFmt[^s][^>]*>/g, '')}</cellXfs></styleSheet>`,
  };
  if (strings) {
    files['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${strings.join('')}</sst>`;
    files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels'].replace('</Relationships>',
      `<Relationship Id="rIdStrings" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`);
  }
  for (const { number, rows = [], xml, merged = [], hiddenRows = [] } of numbered) {
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    files[`xl/worksheets/sheet${number}.xml`] = `<worksheet xmlns="${main}"><sheetData>${
      xml ?? rows.map((row, index) => rowXml(row, index, hiddenRows.includes(index + 1))).join('')}</sheetData>${
      merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
  }
  return change(files);
}

/**
 * @param {Cell[]} row
 * @param {number} index
 * @param {boolean} isHidden
 */
function rowXml(row, index, isHidden) {
  const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
  return `<row r="${index + 1}"${isHidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

/**
 * @param {Cell} cell
 * @param {string} place
 */
function cellXml(cell, place) {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${place}"`);
  if ('serial' in cell) return `<c r="${place}" s="${cell.format ?? 1}"><v>${cell.serial}</v></c>`;
  return `<c r="${place}"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
}
