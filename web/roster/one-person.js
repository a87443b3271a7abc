// The courses of one person, from the rows that were dealt to that person.

/** @import { CallError, TableReading, TableOptions } from '../package/xueshi' */

/**
 * Rows of one number may spell the name in several ways, which the reader of tables takes for several people: what it
 * reads of each is put together again, in the order of the rows.
 * @param {{ readTable: (text: string, options: TableOptions) => TableReading | CallError }} tables
 * @param {string} text
 * @param {TableOptions} options
 * @returns {TableReading['courses']}
 */
export function coursesOfOne(tables, text, options) {
  const read = (/** @type {string} */ person) => /** @type {TableReading} */ (tables.readTable(text, { ...options, person }));
  const whole = read(options.person ?? '');
  if (whole.people.length < 2) return whole.courses;
  const parts = whole.people.map(({ name }) => read(name));
  const found = parts.flatMap(({ courses, rows }) => courses.map((course, i) => ({ course, row: rows[i] })));
  found.sort((one, other) => one.row - other.row);
  return found.map(({ course }, place) => ({ ...course, id: `${course.id.slice(0, 40)}-${place + 1}` }));
}
