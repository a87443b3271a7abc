// Sheets on their way between the page and its worker, each as one string. A string is passed at once; a list of lists
// would block the page.

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
