// A second writer of tables: CSV as section 6 of the contract asks for it, for the first reader to read.

import { isEmptyWord, startsFormula } from './cells.js';
import { readHours } from './members.js';
import { isAbsent, textOf } from './text.js';

/** The columns; for the last three no export has a word, so they bear those of the product. */
export const writtenWords = {
  title: '课程名称',
  category: '类别',
  hours: '学时',
  completedOn: '完成时间',
  year: '年度',
  mode: '学习形式',
  provider: '平台',
  declaredOn: '申报日期',
  declared: '申报状态',
  certificate: '证书编号',
  sum: '是否合计',
  planned: '是否计划',
  finished: '是否完成',
  settled: '已核实事项',
};

const flags = new Set(['declared', 'sum', 'planned', 'finished']);

/**
 * @param {any[]} courses valid ones: no cell says what a member of the wrong type was
 * @returns {string}
 */
export function writeTable(courses) {
  const members = Object.keys(writtenWords);
  const rows = courses.map((course) => members.map((member) => guarded(member, cellOf(member, course[member]))));
  return `\ufeff${[Object.values(writtenWords), ...rows].map(lineOf).join('')}`;
}

/** @type {(member: string, value: unknown) => string} */
function cellOf(member, value) {
  if (isAbsent(value)) return '';
  if (typeof value === 'boolean' && flags.has(member)) return value ? '是' : '否';
  // A number very close to a hundredth is that hundredth; written in full, it would be too fine.
  if (member === 'hours' && typeof value === 'number') return textOf((readHours(value).value ?? 0) / 100) ?? '';
  if (Array.isArray(value)) return value.filter((code) => /^[a-z-]+$/.test(code)).join(' ');
  return textOf(value) ?? '';
}

/** @type {(member: string, cell: string) => string} what would be taken for a formula, a guard or an empty cell */
function guarded(member, cell) {
  return startsFormula(cell) || (member !== 'title' && isEmptyWord(cell)) ? `'${cell}` : cell;
}

/** @type {(cells: string[]) => string} */
function lineOf(cells) {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** @type {(cell: string) => string} white space in quotes is text, and not an empty cell */
function quoted(cell) {
  return /[",\s]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
