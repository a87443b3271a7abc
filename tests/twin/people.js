// Whose courses the rows are.

import { isEmpty, readCell } from './cells.js';
import { fold, trim } from './text.js';

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
  const headerOf = (/** @type {number} */ place) => trim(columns[place].header);
  const counted = ordered.map((place) => ({ place, people: countPeople(rows, place, headerOf(place)) }))
    .filter(({ people }) => people.length > 0);
  return counted.find(({ people }) => people.length > 1) ?? counted[0] ?? { place: null, people: [] };
}

/**
 * @param {Columns} read
 * @param {Row[]} rows
 * @returns {Set<string>} folded, of everyone whom a column names
 */
export function namesIn({ columns }, rows) {
  const places = [...columns.keys()].filter((place) => columns[place].field === 'person');
  return new Set(rows.flatMap((row) => places.map((place) => fold(personIn(row, place)))).filter((name) => name !== ''));
}

/**
 * In order of first appearance; a header that comes again is nobody.
 * @type {(rows: Row[], place: number, header: string) => Person[]}
 */
function countPeople(rows, place, header) {
  /** @type {Map<string, Person>} by the folded name */
  const counts = new Map();
  for (const row of rows) {
    const name = personIn(row, place);
    if (name === '' || name === header) continue;
    const one = counts.get(fold(name)) ?? { name, rows: 0 };
    one.rows += 1;
    counts.set(fold(name), one);
  }
  return [...counts.values()];
}

/**
 * @param {Row} row
 * @param {number} place
 * @returns {string} empty if the row names nobody
 */
export function personIn(row, place) {
  const cell = readCell(row.cells[place] ?? '');
  return isEmpty(cell, false) ? '' : trim(cell.text);
}
