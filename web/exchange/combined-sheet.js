// Combines several sheets of a workbook into one table if their headers agree, and knows where each row came from.

/** @import { TableReading } from '../package/xueshi' */
/** @import { Area } from './grid.js' */
/** @import { RowSheet } from './open-file.js' */
/** @typedef {{ sheet: RowSheet, headerRow: number, category: string }} SheetPart the category that its name gives, or '' */
/** @typedef {{ rows: string[][], places: { name: string, row: number, isHidden: boolean }[], merged: Area[] }} CombinedSheet */

/** The header of the column for categories that sheets are called by. */
const categoryHeader = '课程类别';

/**
 * @param {Pick<TableReading, 'columns'>} one
 * @param {Pick<TableReading, 'columns'>} other
 */
export function headersAgree(one, other) {
  const headers = (/** @type {Pick<TableReading, 'columns'>} */ { columns }) => columns.map(({ header }) => header.replace(/\s/g, '')).join('\t').trimEnd();
  return headers(one) === headers(other);
}

/**
 * Takes the first part whole, and the rows below the header of each other part. If a sheet's name gives a
 * category, a column says it.
 * @param {SheetPart[]} parts
 * @returns {CombinedSheet}
 */
export function combine(parts) {
  const width = Math.max(...parts.map(({ sheet }) => sheet.rows[0]?.length ?? 0));
  const hasCategory = parts.some(({ category }) => category !== '');
  /** @type {CombinedSheet} */
  const combined = { rows: [], places: [], merged: [] };
  parts.forEach(({ sheet: { name, rows, hiddenRows, merged }, headerRow, category }, index) => {
    const skipped = index === 0 ? 0 : headerRow;
    const shift = combined.rows.length - skipped;
    const hidden = new Set(hiddenRows);
    rows.slice(skipped).forEach((cells, at) => {
      const row = skipped + at + 1;
      const said = row < headerRow ? '' : row === headerRow ? categoryHeader : cells.some(Boolean) ? category : '';
      combined.rows.push(hasCategory ? [...widened(cells, width), said] : cells);
      combined.places.push({ name, row, isHidden: hidden.has(row) });
    });
    combined.merged.push(...merged.filter(([top]) => top >= skipped)
      .map(([top, left, bottom, right]) => /** @type {Area} */ ([top + shift, left, bottom + shift, right])));
  });
  return combined;
}

/** @param {string[]} cells @param {number} width */
function widened(cells, width) {
  return cells.length < width ? [...cells, ...Array(width - cells.length).fill('')] : cells;
}

/**
 * The reading of a combined sheet with what its cells alone do not say: hidden rows that are courses, hours that one
 * merged cell gives to several courses, and in which sheet a row stands.
 * @template {TableReading} Reading
 * @param {Reading} reading
 * @param {CombinedSheet} combined
 * @returns {Reading}
 */
export function placeInSheets(reading, { places, merged }) {
  const courseRows = new Set(reading.rows);
  const found = [
    ...reading.problems,
    ...reading.rows.filter((row) => places[row - 1]?.isHidden).map((row) => ({ row, code: 'row-hidden' })),
    ...merged.flatMap(([top, left, bottom, right]) => hoursColumns(reading, left, right)
      .flatMap((column) => range(top + 2, bottom + 1).filter((row) => courseRows.has(row) && courseRows.has(top + 1))
        .map((row) => ({ row, column, code: 'hours-merged' })))),
  ];
  const [main] = places;
  const problems = found.map((problem) => {
    const place = places[problem.row - 1];
    return place ? { ...problem, row: place.row, ...(place.name !== main.name && { sheet: place.name }) } : problem;
  });
  return { ...reading, problems: /** @type {Reading['problems']} */ (problems) };
}

/** @param {TableReading} reading @param {number} left @param {number} right @returns {number[]} from 1 */
function hoursColumns({ columns }, left, right) {
  return columns.flatMap(({ field }, index) => (index >= left && index <= right && field?.startsWith('hours') ? [index + 1] : []));
}

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
