// Tables with the truth they were made from: one kind for each thing that public exports and forms do.

import {
  claimedHours, columnsOf, earnedHours, hoursColumn, kindHeaders, linesAbove, plainHours, recognisedHours, requiredHours, rowsOf,
} from './made-columns.js';
import { hoursText, randomRecords } from './made-records.js';
import { pairs, stacked, torn } from './made-shapes.js';
import { written } from './made-text.js';
import { madeByCategory } from './made-wide.js';
import { chance, pick, shuffle, whole } from './seeded.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 * @typedef {import('./made-records.js').Kept} Kept
 * @typedef {import('./made-columns.js').MadeColumn} MadeColumn
 *
 * @typedef {object} Made
 * @property {string} kind
 * @property {string | string[][]} input
 * @property {string | null} person to choose, if there are several
 * @property {Kept[]} records what that person has, earned or not
 * @property {Kept[]} [unsure] what may come back or not, under whatever title: rows that lost a cell
 * @property {number} bodyRows rows below the header; each is a course or a problem
 */

/**
 * @param {Random} random
 * @returns {Made}
 */
export function madeTable(random) {
  return pick(random, [
    plain, subtotals, states, hoursBeside, people, repeated, stacked, torn, guardedCells, pairs, madeByCategory, madeByCategory,
  ])(random);
}

/** @type {(random: Random, kind: string, rows: string[][], records: Kept[], more?: Partial<Made>) => Made} */
function made(random, kind, rows, records, more = {}) {
  const input = chance(random, 0.2) ? rows : written(random, [...linesAbove(random), ...rows]);
  return { kind, input, person: null, records, bodyRows: rows.length - 1, ...more };
}

/** @type {(random: Random) => Made} */
function plain(random) {
  const records = randomRecords(random, whole(random, 1, 6), 1);
  const hours = hoursColumn(random, pick(random, [plainHours, earnedHours, recognisedHours, claimedHours]));
  return made(random, 'plain', rowsOf(random, columnsOf(random, hours), records), records);
}

/** @type {(random: Random) => MadeColumn[]} a column that names one person throughout */
function oneName(random) {
  return chance(random, 0.3) ? [{ header: pick(random, ['姓名', '学员姓名']), cell: ({ person }) => person }] : [];
}

/** @type {(random: Random) => Made} rows that restate other rows, anywhere */
function subtotals(random) {
  const records = randomRecords(random, whole(random, 2, 6), 1);
  const columns = columnsOf(random, hoursColumn(random, [...plainHours, ...earnedHours]), oneName(random));
  const [head, ...body] = rowsOf(random, columns, records);
  const sums = Array.from({ length: whole(random, 1, 3) }, () => sumRow(random, columns, records));
  const rows = [...body];
  for (const sum of sums) rows.splice(chance(random, 0.5) ? rows.length : whole(random, 0, rows.length), 0, sum);
  return made(random, 'subtotals', [head, ...rows], records);
}

/** @type {(random: Random, columns: MadeColumn[], records: Kept[]) => string[]} */
function sumRow(random, columns, records) {
  const word = pick(random, ['合计', '总计', '小计', '共计', '累计', '汇总', '总学时', '总学时数', '合 计', '合计：', '【总计】']);
  const what = pick(random, ['', '公需必修', '公需课', '专业课', '专业科目', '2021年度', '以上', '本页', '全年', '各类课程', '公需选修课', '必修']);
  const name = pick(random, [what + word, word, `${what}${word}：${records.length}门`, `${word}（${what || '全部'}）`, `规定学时`]);
  const total = hoursText(random, records.reduce((sum, { full }) => sum + full, 0));
  const place = chance(random, 0.7) ? columns.findIndex(({ field }) => field === 'title') : 0;
  const named = columns.findIndex(({ header }) => kindHeaders.includes(header));
  const kind = chance(random, 0.5) ? pick(random, ['公需必修', '公需课', '专业课']) : '';
  return columns.map(({ field }, at) => {
    if (at === place) return name;
    if (field === 'hours') return total;
    return at === named ? kind : '';
  });
}

const undone = [
  '未学习', '学习中', '进行中', '未开始', '未完成', '未结业', '未通过', '不通过', '不合格', '未合格', '不予认定', '未认定', '无效', '已退课', '已作废',
  '否', '0%', '20%', '99.5%', '80％', '未学完', '考试未通过', '考核不合格',
];
const done = ['已学习', '已学完', '学完', '完成', '已完成', '结业', '已结业', '通过', '已通过', '合格', '有效', '予以认定', '已认定', '是', '100%', '100.00%', ''];
const stateHeaders = [
  '学习状态', '完成情况', '结业状态', '考核结果', '考试结果', '认定状态', '状态', '课程状态', '培训结果', '是否完成', '是否合格', '是否通过', '是否结业', '是否有效',
  '学习进度', '进度', '成绩结果', '学习情况',
];

/** @type {(random: Random) => Made} courses that were not finished */
function states(random) {
  const records = randomRecords(random, whole(random, 2, 6), 1);
  for (const record of records) if (chance(random, 0.5)) record.hours = 0;
  const headers = shuffle(random, stateHeaders).slice(0, whole(random, 1, 2));
  const said = records.map(({ hours }) => {
    const negative = whole(random, 0, headers.length - 1);
    return headers.map((_, at) => pick(random, hours === 0 && (at === negative || chance(random, 0.3)) ? undone : done));
  });
  const extra = headers.map((header, at) => ({ header, cell: (/** @type {Kept} */ _, /** @type {number} */ row) => said[row][at] }));
  const rows = rowsOf(random, columnsOf(random, hoursColumn(random, plainHours), extra), records);
  return made(random, 'states', rows, records);
}

/** @type {(random: Random) => Made} hours that are asked for or claimed, beside what was earned */
function hoursBeside(random) {
  const records = randomRecords(random, whole(random, 1, 5), 1);
  for (const record of records) if (chance(random, 0.5)) record.hours = pick(random, [0, 100, record.full / 2]);
  const earned = pick(random, [recognisedHours, earnedHours]);
  const main = { header: pick(random, earned), cell: (/** @type {Kept} */ { hours }) => (hours === 0 ? pick(random, ['0', '', '-', '0.0']) : hoursText(random, hours)) };
  const beside = [requiredHours, plainHours, claimedHours, ['累计学时'], ['培训学分']].filter(() => chance(random, 0.5))
    .map((words) => hoursColumn(random, words));
  return made(random, 'hours beside', rowsOf(random, columnsOf(random, main, beside), records), records);
}

/** @type {(random: Random) => Made} */
function people(random) {
  const count = whole(random, 2, 4);
  const records = randomRecords(random, whole(random, count, 8), count);
  const name = { header: pick(random, ['姓名', '学员姓名', '参训人员', '学员', '教师姓名', '人员姓名']), cell: (/** @type {Kept} */ { person }) => person };
  const number = { header: pick(random, ['工号', '身份证号', '学员账号', '手机号', '人员编号', '证件号码', '用户名']), cell: (/** @type {Kept} */ one) => one.number };
  const who = pick(random, [[name], [number], [name, number]]);
  const rows = rowsOf(random, columnsOf(random, hoursColumn(random, plainHours), who), records);
  const chosen = pick(random, records);
  const key = who.includes(number) ? 'number' : 'person';
  const own = records.filter((record) => record[/** @type {'person'} */ (key)] === chosen[/** @type {'person'} */ (key)]);
  return made(random, 'people', rows, own, { person: chosen[/** @type {'person'} */ (key)], bodyRows: 0 });
}

/** @type {(random: Random) => Made} the header again on each page, and lines that count the pages */
function repeated(random) {
  const records = randomRecords(random, whole(random, 2, 6), 1);
  const columns = columnsOf(random, hoursColumn(random, plainHours), oneName(random));
  const [head, ...body] = rowsOf(random, columns, records);
  const line = (/** @type {string} */ text) => columns.map((_, at) => (at === 0 ? text : ''));
  for (const extra of [head, line(pick(random, ['第1页 共2页', '第 1 页', '1/2'])), line(pick(random, ['制表人：', '审核人签字：', '说明：以上内容属实']))]) {
    if (chance(random, 0.6)) body.splice(whole(random, 1, body.length), 0, extra);
  }
  return made(random, 'repeated', [head, ...body], records);
}

/** @type {(random: Random) => Made} cells that are wrapped, guarded, or say that nothing is there */
function guardedCells(random) {
  const records = randomRecords(random, whole(random, 1, 5), 1);
  for (const record of records) if (chance(random, 0.2)) record.hours = 0;
  const hours = { header: '学时', cell: (/** @type {Kept} */ one) => (one.hours === 0 ? pick(random, ['-', '--', '—', '/', '无', '暂无', 'NULL', 'N/A', '#N/A', 'n/a']) : String(one.hours / 100)), field: 'hours' };
  const provider = { header: '培训机构', cell: () => pick(random, ['-', '无', '', 'NULL', '某基地']) };
  const [head, ...body] = rowsOf(random, columnsOf(random, hours, [provider]), records);
  const rows = body.map((row) => row.map((cell) => (chance(random, 0.4) ? `="${cell.replaceAll('"', '""')}"` : cell)));
  return made(random, 'guarded', [head, ...rows], records);
}
