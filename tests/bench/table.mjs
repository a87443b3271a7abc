// Figures as people read them: medians with their spread, in tables that a README can hold.

/**
 * @typedef {object} Table
 * @property {string} title
 * @property {string[]} head
 * @property {string[][]} rows
 * @property {string[]} [notes]
 */

/** @param {number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/**
 * The median, and in brackets what half of the values lie between.
 * @param {number[]} values
 * @param {number} digits
 */
export function spread(values, digits) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(digits);
  return `${median(values).toFixed(digits)} (${at(0.25)}–${at(0.75)})`;
}

/** @param {number} bytes */
export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** @param {Table} table @returns {string} in Markdown */
export function render({ title, head, rows, notes = [] }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [`**${title}**`, '', line(head), line(rule), ...rows.map(line), ...notes.flatMap((note) => ['', note]), ''].join('\n');
}
