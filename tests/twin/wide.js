// Hours by category in columns of their own.

import { isEmpty } from './cells.js';
import { readHours } from './members.js';
import { isWithin } from './rule.js';
import { narrow, trim } from './text.js';

/**
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {import('./cells.js').Cell} Cell
 * @typedef {import('./columns.js').Columns} Columns
 *
 * @typedef {{ place: number, node: number, text: string }} Entry
 */

const overRequired = /^([0-9]+(?:\.[0-9]+)?)\s*\/\s*[0-9]+(?:\.[0-9]+)?$/;

/**
 * A cell like `24/30` is earned/required: the first is read.
 * @param {string} text
 * @returns {string}
 */
export function earnedPart(text) {
  return overRequired.exec(trim(narrow(text)))?.[1] ?? text;
}

/**
 * @param {string} text of a cell that is not empty
 * @returns {number | null} hundredths, 0 included; null if these are not hours
 */
export function hoursForCell(text) {
  const part = trim(narrow(earnedPart(text)));
  if (/^0+(?:\.0+)?(?:个?学时)?$/.test(part)) return 0;
  return readHours(part).value ?? null;
}

/**
 * What one row says in its columns of hours. Every cell above 0 is an entry, but of a category that lies above another
 * filled one: that is a total, as is any other hours column beside them.
 * @param {Rule} rule
 * @param {Columns} read
 * @param {Cell[]} cells
 * @returns {{ entries: Entry[], differs: number[], unreadable: number[] }} places of totals that are not the sum
 */
export function readWide(rule, { columns, totals }, cells) {
  const unreadable = [];
  /** @type {Entry[]} */
  const filled = [];
  const zeros = [];
  for (const [place, { field }] of columns.entries()) {
    if (!field?.startsWith('hours:') || isEmpty(cells[place], false)) continue;
    const text = earnedPart(cells[place].text);
    const hours = hoursForCell(text);
    if (hours === 0) zeros.push({ place, node: Number(field.slice(6)), text });
    else if (hours === null && !isPositive(text)) unreadable.push(place);
    else filled.push({ place, node: Number(field.slice(6)), text });
  }
  // A 0 fills its column, too: 30 above 0 and 0 is a total that differs.
  const below = (/** @type {Entry} */ one) => [...filled, ...zeros].filter((other) => (
    other !== one && other.node !== one.node && isWithin(rule.tree, other.node, one.node)));
  const entries = filled.filter((one) => below(one).length === 0);
  const differs = filled.filter((one) => below(one).length > 0
    && !isSum(one.text, entries.filter((other) => isWithin(rule.tree, other.node, one.node)))).map(({ place }) => place);
  for (const place of totals) {
    if (isEmpty(cells[place], false)) continue;
    if (hoursForCell(earnedPart(cells[place].text)) === null) unreadable.push(place);
    else if (!isSum(earnedPart(cells[place].text), entries)) differs.push(place);
  }
  return { entries, differs, unreadable };
}

/** @type {(text: string, entries: Entry[]) => boolean} */
function isSum(text, entries) {
  return hoursForCell(text) === entries.reduce((sum, entry) => sum + (hoursForCell(entry.text) ?? NaN), 0);
}

/** @type {(text: string) => boolean} a number that only the judge refuses: another unit, too large, too fine */
function isPositive(text) {
  return ['hours-other-unit', 'hours-too-large', 'hours-too-fine'].includes(readHours(text).code ?? '');
}
