// Rows of cells as text: separators, quotes, line ends, marks before and behind.

import { chance, pick } from './seeded.js';

/** @typedef {import('./seeded.js').Random} Random */

/**
 * @param {Random} random
 * @param {string[][]} rows
 * @returns {string} CSV, TSV or with semicolons, as programs write it
 */
export function written(random, rows) {
  const delimiter = pick(random, [',', ',', '\t', '\t', ';']);
  const end = pick(random, ['\n', '\r\n', '\r']);
  const isQuoted = chance(random, 0.2);
  const lines = rows.map((row) => row.map((cell) => quoted(cell, delimiter, isQuoted)).join(delimiter));
  return marked(random, lines.join(end) + (chance(random, 0.8) ? end : ''));
}

/**
 * @param {Random} random
 * @param {string} text
 * @returns {string} with a mark before it or behind it
 */
export function marked(random, text) {
  const behind = chance(random, 0.05) ? pick(random, ['\u001a', '\0', '\0\0']) : '';
  return (chance(random, 0.3) ? '\ufeff' : '') + text + behind;
}

/** @type {(cell: string, delimiter: string, isQuoted: boolean) => string} */
function quoted(cell, delimiter, isQuoted) {
  const isNeeded = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return isNeeded || isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * @param {string[][]} rows
 * @returns {string} as a browser copies a table: tabs, nothing quoted, line breaks inside cells as they are
 */
export function copied(rows) {
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}
