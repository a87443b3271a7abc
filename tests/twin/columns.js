// From rows to columns: which row is the header, and what each of its words means.

import { fold } from './text.js';

/**
 * @typedef {import('./delimited.js').Row} Row
 * @typedef {{ header: string, field: string | null, isUnsure: boolean }} Column
 *   `nature` is the second half of a category
 */

/** The words of the contract, by what they mean. */
export const headerWords = {
  title: ['课程名称', '课程', '培训名称', '项目名称'],
  hours: ['学时', '认定学时', '获得学时', '申报学时'],
  category: ['科目类型', '课程类别', '类别', '科目'],
  nature: ['课程性质', '必修选修'],
  completedOn: ['完成时间', '结业时间', '完成日期', '结业日期'],
  year: ['年度'],
  provider: ['平台', '学习平台', '施教机构', '培训机构'],
  mode: ['学习形式'],
  certificate: ['证书编号'],
  declared: ['是否申报', '申报状态'],
  declaredOn: ['申报日期'],
};

/** Units that look like hours and are none. */
export const unsureWords = ['学分', '课时'];

const ROWS_LOOKED_AT = 10;

/** @type {Map<string, string>} */
const fieldOf = new Map();
for (const [field, words] of Object.entries(headerWords)) for (const word of words) fieldOf.set(fold(word), field);
const unsure = new Set(unsureWords.map(fold));

/**
 * @param {string} cell
 * @returns {boolean}
 */
export function isHeaderWord(cell) {
  return fieldOf.has(fold(cell)) || unsure.has(fold(cell));
}

/**
 * Without titles and hours no row below could be a course.
 * @param {string[]} cells
 * @returns {boolean}
 */
export function isHeader(cells) {
  return cells.some((cell) => ['title', 'hours'].includes(fieldOf.get(fold(cell)) ?? ''));
}

/**
 * The row that says most of what its columns are.
 * @param {Row[]} rows
 * @returns {{ place: number, known: number, width: number } | null} its place among the rows
 */
export function findHeader(rows) {
  const found = rows.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }, place) => (
    isHeader(cells) ? [{ place, known: fieldsOf(cells).size, width: cells.length }] : []));
  return found.length === 0 ? null : found.reduce((best, other) => (other.known > best.known ? other : best));
}

/** @type {(cells: string[]) => Set<string | undefined>} */
function fieldsOf(cells) {
  return new Set(cells.map((cell) => fieldOf.get(fold(cell))).filter((field) => field !== undefined));
}

/**
 * A field is read from the first column that has it.
 * @param {string[]} cells
 * @param {number} width how many of them are columns
 * @returns {Column[]}
 */
export function readHeader(cells, width) {
  /** @type {Set<string>} */
  const taken = new Set();
  return cells.slice(0, width).map((header) => {
    const field = fieldOf.get(fold(header)) ?? null;
    if (field === null) return { header, field, isUnsure: unsure.has(fold(header)) };
    if (taken.has(field)) return { header, field: null, isUnsure: true };
    taken.add(field);
    return { header, field, isUnsure: false };
  });
}
