/** @import { ColumnField, TableColumn } from '../package/xueshi' */
/** @typedef {(ColumnField | null)[]} Fields what each column holds, by its place */

/** A category may come from two columns, anything else from one. */
const most = (/** @type {ColumnField} */ field) => (field === 'category' ? 2 : 1);

/**
 * The columns after a person chose what one of them holds. Another column that held the same is cleared.
 * @param {Fields} fields
 * @param {number} column
 * @param {ColumnField | null} field
 * @returns {Fields}
 */
export function withCorrection(fields, column, field) {
  const same = fields.flatMap((each, index) => (each === field && index !== column ? [index] : []));
  const released = field !== null && same.length >= most(field) ? same[same.length - 1] : -1;
  return fields.map((each, index) => (index === column ? field : index === released ? null : each));
}

/**
 * What the columns hold after earlier corrections of their headers are applied.
 * @param {Pick<TableColumn, 'header' | 'field'>[]} columns
 * @param {Record<string, string | null>} corrected by header
 * @returns {Fields | undefined} undefined if no header was corrected
 */
export function correctedFields(columns, corrected) {
  const isSpokenOf = (/** @type {string} */ header) => Object.prototype.hasOwnProperty.call(corrected, header);
  if (!columns.some(({ header }) => isSpokenOf(header))) return undefined;
  return columns.reduce((fields, { header }, column) => (
    isSpokenOf(header) ? withCorrection(fields, column, /** @type {ColumnField | null} */ (corrected[header])) : fields
  ), /** @type {Fields} */ (columns.map(({ field }) => field)));
}
