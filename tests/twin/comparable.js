// What two readers of tables have to agree on, as lines to compare.

import { readDate } from './members.js';
import { fold, trim } from './text.js';

/** @typedef {import('./rule.js').Rule} Rule */

/**
 * Ids are compared by what they do; a category and a day by what the judge makes of them.
 * @param {Rule} rule
 * @param {any} table
 * @returns {string[]}
 */
export function comparable(rule, { columns, headerRow, courses, rows, people, problems }) {
  const codes = problems.map((/** @type {any} */ { code }) => code);
  // Whether columns without hours and titles have a header is nobody's business: both say what is missing.
  const isNothing = courses.length === 0 && !codes.includes('several-people')
    && (codes.includes('header-missing') || codes.filter((/** @type {string} */ code) => code === 'column-missing').length > 1);
  if (isNothing) return ['neither hours nor titles'];
  return [
    `header ${headerRow}`,
    ...columns.map((/** @type {any} */ { header, field }) => `column ${header}: ${field}`),
    ...courses.map((/** @type {any} */ course, /** @type {number} */ at) => `row ${rows[at]}: ${tellCourse(rule, course)}`),
    ...(people ?? []).map((/** @type {any} */ person) => `person ${person.name}: ${person.rows} rows`),
    ...problems.map(tellProblem).sort(),
  ];
}

/** @type {(rule: Rule, course: any) => string} */
function tellCourse(rule, { id, ...members }) {
  const { category, completedOn, ...others } = members;
  const node = category === undefined ? undefined : rule.categories.get(fold(category));
  // If two cells make no category, their order does not matter.
  const kind = node === undefined ? [...fold(category ?? '')].sort().join('') : rule.tree.ids[node];
  const day = completedOn === undefined ? undefined : readDate(completedOn).value ?? completedOn;
  return JSON.stringify([kind, day ?? null, ...Object.entries(others).map(oneBreak).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** @type {(member: [string, any]) => [string, any]} a line break is one, however it is written */
function oneBreak([name, value]) {
  return [name, typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value];
}

/** @type {(problem: any) => string} only the beginning of a long text is compared */
function tellProblem({ row, column, code, text = '' }) {
  return `problem ${row} ${column ?? '-'} ${code} ${[...trim(text)].slice(0, 90).join('')}`;
}
