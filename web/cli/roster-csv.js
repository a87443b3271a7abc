// People of a roster as CSV for a spreadsheet: what each needs, and what to look into first.

const columns = ['person', 'unit', 'status', 'needed', 'certain', 'question', 'row', 'worth', 'undeclared'];

/** @import { Shortage } from '../package/xueshi' */
/** @import { RosterLine } from '../package/xueshi-roster' */

/** @returns {string} */
export const csvHeader = () => `\ufeff${columns.join(',')}\r\n`;

/** @param {Shortage[]} [amounts] @returns {string} such as `public 6; professional 60` */
const amountsText = (amounts = []) => amounts.map(({ category, hours }) => `${category} ${hours}`).join('; ');

/**
 * No cell starts a formula, whatever a name begins with.
 * @param {string | number | undefined} value
 */
function cell(value) {
  const text = String(value ?? '');
  const safe = /^\s*[=+\-@\t\r'＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {string} lines of JSON @returns {string} as many of CSV */
export function csvLines(lines) {
  return lines.split('\n').filter(Boolean).map((line) => {
    /** @type {RosterLine} */
    const { person, unit, status, needed, question, declaration } = JSON.parse(line);
    return [person, unit, status, amountsText(needed?.sure), amountsText(needed?.certain), question?.code, question?.row,
      question?.worth, amountsText(declaration?.needed)].map(cell).join(',');
  }).map((line) => `${line}\r\n`).join('');
}
