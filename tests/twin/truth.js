// Checks what a reader made of a table against the truth that the table was made from.

import { readHours, readTitle } from './members.js';
import { isBlank } from './cells.js';
import { fold } from './text.js';

/**
 * @typedef {import('./made-tables.js').Made} Made
 * @typedef {{ courses: any[], rows: number[], problems: { row: number, code: string }[] }} Reading
 */

/**
 * @param {import('./rule.js').Rule} rule
 * @param {Made} made
 * @param {Reading} read with the person chosen
 * @returns {string | null} what is wrong, in words
 */
export function faultOf(rule, made, read) {
  const counted = read.courses.filter(mayCount).map(({ title, hours, category, sum }) => (
    keyOf(readHours(hours).value ?? 0, sum ? nodeOf(rule, category) : title)));
  const earned = made.records.filter(({ hours }) => hours > 0).map(({ title, hours, node, isSum }) => keyOf(hours, isSum ? node : title));
  const more = without(counted, earned);
  const unsure = (made.unsure ?? []).map(({ hours }) => String(hours));
  const invented = without(more.map((key) => key.slice(0, key.indexOf(' '))), unsure);
  if (invented.length > 0) return `counted, though never earned: ${more}`;
  const lost = without(earned, counted);
  if (lost.length > 0) return `earned, and not counted: ${lost}`;
  const silent = silentRows(made, read);
  return silent.length > 0 ? `neither a course nor a problem: rows ${silent}` : null;
}

/**
 * What a reading comes to, as `tests/vectors/cases` says it.
 * @param {import('./rule.js').Rule} rule
 * @param {Reading} read
 * @returns {{ counted: [string, number][], problems: string[] }}
 */
export function outcomeOf(rule, { courses, problems }) {
  return {
    counted: courses.filter(mayCount).map(({ title, hours, category, sum }) => (
      [sum ? `*${nodeOf(rule, category)}` : title, (readHours(hours).value ?? 0) / 100])),
    problems: problems.map(({ code }) => code).sort(),
  };
}

/** @type {(course: any) => boolean} whether the judge would count its hours, or could once a question is settled */
function mayCount({ title, hours, finished }) {
  return finished !== false && readHours(hours).code === undefined && readTitle(title).code === undefined;
}

/** @type {(hundredths: number, name: string) => string} */
function keyOf(hundredths, name) {
  return `${hundredths} ${fold(name)}`;
}

/** @type {(rule: import('./rule.js').Rule, category: string) => string} a sum over a category is named by it */
function nodeOf(rule, category) {
  return rule.tree.ids[rule.categories.get(fold(category ?? '')) ?? 0];
}

/** @type {(list: string[], others: string[]) => string[]} each of the others takes one away */
function without(list, others) {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** @type {(made: Made, read: Reading) => number[]} counted from the end, for lines may stand above */
function silentRows({ input, bodyRows }, { rows, problems }) {
  if (typeof input === 'string' || bodyRows === 0) return [];
  const mentioned = new Set([...rows, ...problems.map(({ row }) => row)]);
  return input.flatMap((cells, at) => (
    at >= input.length - bodyRows && !cells.every(isBlank) && !mentioned.has(at + 1) ? [at + 1] : []));
}
