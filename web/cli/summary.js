// A summary of a roster as a file. Summaries of parts merge into one of the whole, in any order: every list is sorted,
// rows are counted but not numbered, and people are listed by name, so that a person in two parts is found.

import { InputError } from './output.js';

/** @import { Shortage } from '../package/xueshi' */
/** @import { RosterSummary } from '../package/xueshi-roster' */
/**
 * @typedef {object} Summary
 * @property {string} [policy] absent if the summary is of no roster
 * @property {number} [year]
 * @property {string} [asOf]
 * @property {number} rows
 * @property {number} people
 * @property {Record<string, number>} byStatus
 * @property {{ sure: Shortage[] }} needed
 * @property {{ unit: string, byStatus: Record<string, number> }[]} units
 * @property {Record<string, number>} problemCounts of rows
 * @property {string[]} columnProblems each once: they are the same in every part
 * @property {string[]} persons
 */

/** Every part reports the same problems of columns. */
const ofColumns = new Set(['column-unsure', 'column-other-hours', 'column-missing', 'person-by-name', 'header-missing', 'table-empty',
  'several-people']);

const byText = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : Number(a > b));
const sorted = (/** @type {Iterable<string>} */ texts) => [...new Set(texts)].sort(byText);

/** Sorts categories by name: only the policy knows their order in the tree. */
const byCategory = (/** @type {Shortage} */ a, /** @type {Shortage} */ b) => byText(a.category, b.category);

/**
 * @param {RosterSummary} summary
 * @param {string[]} persons
 * @returns {string} JSON
 */
export function writeSummary({ problems, problemCounts, units = [], needed, ...rest }, persons) {
  const columnTexts = problems.filter(({ code }) => ofColumns.has(code)).map(({ code, text }) => [code, text].filter(Boolean).join(' '));
  return toText({
    ...rest,
    needed: { sure: [...needed.sure].sort(byCategory) },
    units: [...units].sort((a, b) => byText(a.unit, b.unit)),
    problemCounts: sortedCounts([Object.fromEntries(Object.entries(problemCounts).filter(([code]) => !ofColumns.has(code)))]),
    columnProblems: sorted(columnTexts),
    persons: [...persons].sort(byText),
  });
}

/** @param {Summary} summary @returns {string} with its members in one order */
function toText({ policy, year, asOf, rows, people, byStatus, needed, units, problemCounts, columnProblems, persons }) {
  return `${JSON.stringify({ policy, year, asOf, rows, people, byStatus, needed, units, problemCounts, columnProblems, persons })}\n`;
}

/** @param {Record<string, number>[]} parts @returns {Record<string, number>} */
function sortedCounts(parts) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const part of parts) for (const [name, count] of Object.entries(part)) sums[name] = (sums[name] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => byText(a, b)));
}

/** Hours are exact in hundredths. @param {Shortage[]} amounts @returns {Shortage[]} */
function summed(amounts) {
  /** @type {Map<string, number>} */
  const hundredths = new Map();
  for (const { category, hours } of amounts) {
    hundredths.set(category, (hundredths.get(category) ?? 0) + Math.round(hours * 100));
  }
  return [...hundredths].map(([category, sum]) => ({ category, hours: sum / 100 })).sort(byCategory);
}

/** @param {string} file @param {string} text @returns {Summary} */
export function readSummary(file, text) {
  try {
    const summary = JSON.parse(text);
    if (Array.isArray(summary.persons) && typeof summary.byStatus === 'object' && Array.isArray(summary.needed.sure)) return summary;
  } catch {
    // said below
  }
  throw new InputError(`${file} is no summary of a roster`);
}

/**
 * @param {Summary[]} parts at least one
 * @returns {string} the summary of the whole, as JSON
 */
export function mergeSummaries(parts) {
  for (const member of /** @type {const} */ (['policy', 'year', 'asOf'])) {
    if (new Set(parts.map((part) => part[member])).size > 1) throw new InputError(`the summaries differ in ${member}`);
  }
  const persons = parts.flatMap((part) => part.persons).sort(byText);
  const twice = persons.find((person, i) => person === persons[i + 1]);
  if (twice !== undefined) throw new InputError(`person-split: ${twice} is in two parts`);
  const unitNames = sorted(parts.flatMap(({ units }) => units.map(({ unit }) => unit)));
  const inUnit = (/** @type {string} */ name) => parts.flatMap(({ units }) => units.filter(({ unit }) => unit === name));
  const [{ policy, year, asOf }] = parts;
  return toText({
    policy,
    year,
    asOf,
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    people: persons.length,
    byStatus: inStatusOrder(parts.map(({ byStatus }) => byStatus)),
    needed: { sure: summed(parts.flatMap(({ needed }) => needed.sure)) },
    units: unitNames.map((unit) => ({ unit, byStatus: inStatusOrder(inUnit(unit).map(({ byStatus }) => byStatus)) })),
    problemCounts: sortedCounts(parts.map(({ problemCounts }) => problemCounts)),
    columnProblems: sorted(parts.flatMap(({ columnProblems }) => columnProblems)),
    persons,
  });
}

/** @param {Record<string, number>[]} parts @returns {Record<string, number>} in the order of the first */
function inStatusOrder(parts) {
  const sums = sortedCounts(parts);
  return Object.fromEntries(Object.keys(parts[0]).map((status) => [status, sums[status]]));
}
