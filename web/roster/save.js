// The people that are shown, as a table for a spreadsheet. Every figure is one of the core's.

import { saveFile } from '../exchange/hand-over.js';

/** @typedef {import('./unit-page.js').State} State */
/** @typedef {string | number | undefined} Cell */

const types = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** @param {State} state @returns {Cell[][]} a header, and a row for each person */
export function rowsOf({ say, labels, amounts, chosen }) {
  const needed = [...labels.keys()].filter((id) => chosen.some((line) => line.needed?.sure.some(({ category }) => category === id)));
  const header = [say('list'), say('unit'), say('filter'),
    ...needed.map((id) => say('column.missing', { category: labels.get(id) ?? id })),
    say('column.question'), say('column.worth'), say('column.undeclared')];
  return [header, ...chosen.map(({ person, unit, status, needed: { sure } = { sure: [] }, question, declaration }) => [
    person, unit, say(`status.${status}`), ...needed.map((id) => sure.find(({ category }) => category === id)?.hours),
    question?.row, question?.worth, declaration && amounts(declaration.needed)])];
}

/** No cell starts a formula, whatever a name begins with. @param {Cell} value */
function csvCell(value = '') {
  const text = String(value);
  const safe = /^\s*[=+\-@\t\r'＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {State} state @returns {string} */
export const asCsv = (state) => `\ufeff${rowsOf(state).map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

/** @param {State} state */
export const saveCsv = (state) => saveFile(`${state.say('title')}.csv`, asCsv(state), types.csv);

/** @param {State} state */
export async function saveWorkbook(state) {
  const { writeWorkbook } = await import('./write-workbook.js');
  const bytes = writeWorkbook(state.say('list'), rowsOf(state));
  saveFile(`${state.say('title')}.xlsx`, new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]), types.xlsx);
}
