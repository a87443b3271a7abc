// Columns of made tables: the headers that exports and forms give them, and what stands below.

import { dayText, dressed, hoursText, kindWords } from './made-records.js';
import { chance, pick, shuffle, whole } from './seeded.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 * @typedef {import('./made-records.js').Kept} Kept
 * @typedef {{ header: string, cell: (record: Kept, at: number) => string, field?: string }} MadeColumn
 */

export const titleWords = ['课程名称', '课程', '培训名称', '项目名称', '培训项目名称', '课件名称', '讲座题目', '培训课程名称', '课程内容'];
export const kindHeaders = ['科目类型', '课程类别', '类别', '科目', '学时类型', '培训类别', '课程分类', '科目属性'];
export const plainHours = ['学时', '学时数', '课程学时', '培训学时', '学习学时', '总学时', '学时（个）', '学时(45分钟/学时)', '学时个数'];
export const earnedHours = ['已获学时', '获得学时', '已获得学时', '已修学时', '已完成学时', '取得学时', '实得学时数', '培训获得学时', '实际学时'];
export const recognisedHours = ['认定学时', '核定学时', '审核学时', '登记学时', '有效学时', '授予学时数', '折算学时'];
export const claimedHours = ['申报学时', '申请学时数'];
export const requiredHours = ['应修学时', '应得学时', '规定学时', '要求学时', '计划学时', '可获学时', '标准学时', '目标学时', '剩余学时', '应学学时'];
export const dayHeaders = ['完成时间', '结业日期', '学完时间', '培训结束时间', '取得时间', '通过日期', '学习完成时间'];
const yearHeaders = ['年度', '培训年度', '所属年度', '学习年份'];
const otherColumns = [['备注', ''], ['操作', '查看证书'], ['工作单位', '某某学院'], ['职称', '讲师'], ['学分', '3'], ['课时', '12'], ['考试成绩', '92']];

/**
 * @param {Random} random
 * @param {MadeColumn} hours
 * @param {MadeColumn[]} [extra]
 * @returns {MadeColumn[]} in any order, with columns of no use between them
 */
export function columnsOf(random, hours, extra = []) {
  const title = { header: pick(random, titleWords), cell: (/** @type {Kept} */ { title }) => title, field: 'title' };
  const kind = { header: pick(random, kindHeaders), cell: (/** @type {Kept} */ { node }) => kindOf(random, node) };
  const when = chance(random, 0.5)
    ? { header: pick(random, dayHeaders), cell: (/** @type {Kept} */ { day }) => dayText(random, day) }
    : { header: pick(random, yearHeaders), cell: () => pick(random, ['2021', '2021年', '2021年度', '2021.0']) };
  const others = shuffle(random, otherColumns).slice(0, whole(random, 0, 2)).map(([header, text]) => ({ header, cell: () => text }));
  const columns = shuffle(random, [title, kind, when, hours, ...extra, ...others]);
  return chance(random, 0.5) ? [{ header: '序号', cell: (_, at) => String(at + 1) }, ...columns] : columns;
}

/**
 * @param {Random} random
 * @param {string} node
 * @returns {string} a spelling of the category
 */
export function kindOf(random, node) {
  return pick(random, kindWords[/** @type {'public'} */ (node)]);
}

/**
 * @param {Random} random
 * @param {string[]} words for its header
 * @returns {MadeColumn}
 */
export function hoursColumn(random, words) {
  return { header: pick(random, words), cell: ({ full }) => hoursText(random, full), field: 'hours' };
}

/**
 * @param {Random} random
 * @param {MadeColumn[]} columns
 * @param {Kept[]} records
 * @returns {string[][]} the header first
 */
export function rowsOf(random, columns, records) {
  const head = columns.map(({ header }) => dressed(random, header));
  return [head, ...records.map((record, at) => columns.map(({ cell }) => cell(record, at)))];
}

/**
 * @param {Random} random
 * @returns {string[][]} lines that stand above a table
 */
export function linesAbove(random) {
  const lines = ['我的学习档案（2021年度）', '导出时间：2021-12-01 10:00', '单位：某某学院', '', '专业技术人员继续教育学时登记表'];
  return chance(random, 0.3) ? shuffle(random, lines).slice(0, whole(random, 1, 3)).map((line) => [line]) : [];
}
