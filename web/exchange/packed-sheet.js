// Sheets on their way between the page and its worker: as one text each, for a text is handed over at once, and a list of
// lists would hold up the page.

/** @import { RowSheet, Sheet } from './open-file.js' */
/** @typedef {{ name: string, hidden?: boolean, text?: string, table?: string }} PackedSheet `text` as it stands, or `table` as JSON */

/** @param {Sheet} sheet @returns {PackedSheet} */
export function pack(sheet) {
  if (sheet.text !== undefined) return { name: sheet.name, text: sheet.text };
  const { name, hidden, ...table } = sheet;
  return { name, ...(hidden && { hidden }), table: JSON.stringify(table) };
}

/** @param {PackedSheet} packed @returns {Sheet} */
export function unpack({ name, hidden, text, table }) {
  if (table === undefined) return { name, text: text ?? '' };
  return /** @type {RowSheet} */ ({ name, ...(hidden && { hidden }), ...JSON.parse(table) });
}
