/** @import { TableColumn } from '../package/xueshi' */

/** How exports name the column that tells people apart. */
const words = new Set(['工号', '人员编号', '账号', '身份证号', '身份证号码', '姓名']);

/**
 * Finds the column that names several people, if there is one: this tool is for the courses of one person.
 * @param {Pick<TableColumn, 'header' | 'samples'>[]} columns
 * @returns {string | undefined} its header
 */
export function personColumn(columns) {
  return columns.find(({ header, samples = [] }) => words.has(header.replace(/\s/g, '')) && samples.length > 1)?.header;
}
