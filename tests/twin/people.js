// Whose courses the rows are.

import { isEmpty, readCell } from './cells.js';
import { narrow, trim } from './text.js';

/**
 * @typedef {import('./columns.js').Columns} Columns
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {{ name: string, rows: number }} Person
 * @typedef {{ place: number | null, people: Person[] }} People `place` of the column that names them
 */

/**
 * A column of persons that holds more than one value names them, a number before a name.
 * @param {Columns} read
 * @param {Row[]} rows those that hold courses
 * @returns {People}
 */
export function findPeople({ columns }, rows) {
  const places = [...columns.keys()].filter((place) => columns[place].field === 'person');
  const ordered = [...places.filter((place) => columns[place].word.isNumber), ...places.filter((place) => !columns[place].word.isNumber)];
  const headerOf = (/** @type {number} */ place) => trim(narrow(columns[place].header));
  const counted = ordered.map((place) => ({ place, people: countPeople(rows, place, headerOf(place)) }))
    .filter(({ people }) => people.length > 0);
  return counted.find(({ people }) => people.length > 1) ?? counted[0] ?? { place: ordered[0] ?? null, people: [] };
}

/**
 * In order of first appearance; a header that comes again is nobody.
 * @type {(rows: Row[], place: number, header: string) => Person[]}
 */
function countPeople(rows, place, header) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of rows) {
    const name = personIn(row, place);
    if (name !== '' && name !== header) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, rows: count }));
}

/**
 * @param {Row} row
 * @param {number} place
 * @returns {string} empty if the row names nobody
 */
export function personIn(row, place) {
  const cell = readCell(row.cells[place] ?? '');
  return isEmpty(cell, false) ? '' : trim(narrow(cell.text));
}
