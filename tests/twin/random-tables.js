// Tables as platforms, spreadsheets and phones hand them out, and as nobody ever would.

import { isBlank } from './cells.js';
import { chance, pick, shuffle, whole } from './seeded.js';
import { disguise, oddDates, oddHours, oddTitles, oddYears, spellDate, spellHours, widen } from './spellings.js';

/** @typedef {import('./seeded.js').Random} Random */
/** @typedef {keyof typeof headerWords} Field */

const headerWords = {
  title: ['课程名称', '课程', '培训名称', '项目名称', '培训班名称', '标题'],
  hours: ['学时', '认定学时', '获得学时', '申报学时', '学时数', '应修学时', '累计学时', '培训获得学时', '面授学时'],
  category: ['科目类型', '课程类别', '类别', '科目', '课程性质', '必修选修', '是否必修'],
  completedOn: ['完成时间', '结业时间', '完成日期', '结业日期', '培训起止时间', '认定时间', '培训结束时间', '开始时间'],
  year: ['年度', '培训年度', '年份', '学年'],
  provider: ['平台', '学习平台', '施教机构', '培训机构名称'],
  mode: ['学习形式', '培训方式'],
  certificate: ['证书编号'],
  declared: ['是否申报', '申报状态', '审核状态', '审核结果'],
  declaredOn: ['申报日期'],
  finished: ['学习状态', '学习进度', '考核结果', '是否合格', '成绩结果', '状态'],
  wide: ['公需必修学时', '公需课学时', '专业学时', '公需选修', '专业课', '总学时', '合计'],
  person: ['姓名', '工号', '学员'],
};
const unsureWords = ['学分', '课时', '培训学分'];
const otherWords = ['序号', '备注', '单位', '操作', '成绩', 'x', '', ' '];
const titleLines = ['我的学习档案（2021年度）', '', ' ', '导出时间：2021-12-01 10:00', '河南省，继续教育', '“记录”', '单位：某某学院'];
const titles = ['小学数学课时作业', '知识产权保护', '乡村 振兴', '“四史”教育（一）', 'C++', '大数据、云计算；5G', '甲', '甲', '乙', '2021', '学时与分数', '合计算法'];
const kinds = [
  '公需', '公需课', '公需科目', '专业', '专业课', '专业科目', '公需必修', '公需课（选修课）', 'professional', '公共课', '必修', '0', '1',
];
const finished = ['已完成', '未完成', '学习中', '100%', '20%', '0.2', '92', '待审核', '不合格', '合格', '退回', '通过', '考试未通过', '已退课', '是', '否'];
const natures = ['必修', '选修', '必修课', '选修课', ' 必修', '（选修）', '公需必修', '专业课', '公需课'];
const declared = ['已申报', '已审核', '审核中', '审核通过', '是', '未申报', '待申报', '审核不通过', '退回', '否', '已 申报', '（是）'];
const undecided = ['待审', '不是', 'yes', '1', '0', '已申报?', '未', '——', '。', '2021', '2021-05'];
const providers = ['河南专技在线', '某基地', '学习公社', ' ', 'https://www.ttcdw.cn/', '平台一'];
const modes = ['网络', '面授', 'online', '自学', '线 上'];
const sumWords = ['公需必修小计', '本页合计', '共计3门', '规定学时', '合计', '总计', '小计', '合 计', '合计：', '【总计】'];
const raw = [
  '\0', '\u200b', '\u3000', ' ', '\u00a0', '\ufeff', '\t', ',', ';', '"', '""',
  '\n', '\r', '\r\n', "'", '，', '。', '😀', '\u2028', '\v', '\f',
];
const starts = ['=', '+', '-', '@', "'", "''", "'=", "'+", "'-", "'@", "'\t", "'\r", "'a", ' =', "'''"];

/**
 * @param {Random} random
 * @returns {string}
 */
export function randomTable(random) {
  const oddness = pick(random, [0, 0.03, 0.15]);
  const fields = randomFields(random);
  const headers = fields.map((field) => randomHeader(random, field));
  const body = Array.from({ length: whole(random, 0, 6) }, () => (
    chance(random, 0.02) ? headers : randomRow(random, fields, oddness)));
  const isTwice = fields.some((field, at) => fields.indexOf(field) !== at);
  const full = body.filter((row) => row !== headers && row.length >= headers.length);
  const isWide = fields.filter((field) => field in headerWords || field === 'unsure').length > 1;
  if (isWide && !isTwice && full.length > 0 && chance(random, 0.12)) return stacked(random, headers, full);
  const length = chance(random, 0.3) ? whole(random, 1, 11) : 0;
  const above = Array.from({ length }, () => [pick(random, titleLines)]);
  return delimited(random, [...above, headers, ...body], above.length, oddness);
}

/** @type {(random: Random) => (Field | 'unsure' | 'other')[]} */
function randomFields(random) {
  const all = /** @type {Field[]} */ (Object.keys(headerWords));
  /** @type {string[]} */
  const fields = shuffle(random, [
    ...shuffle(random, all).slice(0, whole(random, 1, all.length)),
    ...['title', 'hours'].filter(() => chance(random, 0.8)),
    ...['unsure', 'other', 'other'].filter(() => chance(random, 0.3)),
  ]);
  if (new Set(fields.filter((field) => field in headerWords)).size < 2) fields.push('title', 'hours');
  const isTwice = chance(random, 0.1);
  const isFirst = (/** @type {string} */ field, /** @type {number} */ at) => fields.indexOf(field) === at;
  return /** @type {any} */ (fields.filter((field, at) => isTwice || field === 'other' || isFirst(field, at)));
}

/** @type {(random: Random, field: Field | 'unsure' | 'other') => string} */
function randomHeader(random, field) {
  if (field === 'other') return pick(random, otherWords);
  return disguise(random, pick(random, field === 'unsure' ? unsureWords : headerWords[field]));
}

/** @type {(random: Random, fields: (Field | 'unsure' | 'other')[], oddness: number) => string[]} */
function randomRow(random, fields, oddness) {
  if (chance(random, 0.05)) return fields.map(() => pick(random, ['', '', ' ', '　']));
  const row = fields.map((field) => (
    chance(random, 0.12) ? pick(random, ['', '', ' ']) : randomCell(random, field, oddness)));
  if (chance(random, 0.06)) row[whole(random, 0, row.length - 1)] = pick(random, sumWords);
  if (chance(random, 0.06) && fields.includes('title')) row[fields.indexOf('title')] = '';
  if (chance(random, 0.06)) {
    const length = whole(random, 1, 3);
    row.push(...Array.from({ length }, () => pick(random, ['', ' ', '备注'])));
  }
  return chance(random, 0.08) ? row.slice(0, whole(random, 1, row.length)) : row;
}

/** @type {(random: Random, field: Field | 'unsure' | 'other', oddness: number) => string} */
function randomCell(random, field, oddness) {
  if (chance(random, oddness)) return oddCell(random, field);
  const day = `20${whole(random, 19, 22)}-0${whole(random, 1, 9)}-${whole(random, 10, 28)}`;
  switch (field) {
    case 'title': return pick(random, titles);
    case 'hours': case 'unsure': return String(spellHours(random, whole(random, 1, 6000)));
    case 'category': return chance(random, 0.3) ? pick(random, natures) : disguise(random, pick(random, kinds));
    case 'wide': return pick(random, ['', '0', '24', '6', '30', '24/30', '-', '60学时', 'x']);
    case 'finished': return pick(random, finished);
    case 'person': return pick(random, ['张三', '张三', '张三', '李四', '']);
    case 'completedOn':
      return chance(random, 0.15) ? pick(random, ['2021.6.1-6.5', '2021-06', '2021年6月', '2021-06-01至2021-06-05', '2021.12.28-1.3'])
        : String(spellDate(random, day));
    case 'declaredOn': return String(spellDate(random, day));
    case 'year': return pick(random, ['2021.0', '2021', '2021年度', '２０２１', '2020年']);
    case 'provider': return pick(random, providers);
    case 'mode': return pick(random, modes);
    case 'declared':
      return pick(random, [pick(random, declared), pick(random, undecided), pick(random, finished), String(spellDate(random, day))]);
    case 'certificate': return `A-${whole(random, 1, 3)}`;
    default: return pick(random, ['1', '张三', '', '无', '120.5']);
  }
}

/** @type {(random: Random, field: string) => string} */
function oddCell(random, field) {
  const kind = whole(random, 0, 6);
  const base = pick(random, titles);
  const at = whole(random, 0, base.length);
  if (kind === 0) return base.slice(0, at) + pick(random, raw) + base.slice(at);
  if (kind === 1) return pick(random, starts) + base;
  if (kind === 2) return pick(random, [...starts, ...raw]);
  if (kind === 3) return widen(`"a",'b'=`);
  if (kind === 4) return base.repeat(chance(random, 0.02) ? 40000 : 100);
  const lists = {
    title: oddTitles, hours: oddHours, completedOn: oddDates, declaredOn: oddDates, declared: oddDates, year: oddYears,
  };
  // A title that goes on after 合计 may be a sum or not.
  const text = pick(random, lists[/** @type {'title'} */ (field)] ?? raw);
  return typeof text === 'string' && !/^[总合小]计./.test(text) ? text : base;
}

/** @type {(random: Random, rows: string[][], head: number, oddness: number) => string} */
function delimited(random, rows, head, oddness) {
  const delimiter = pick(random, [',', ',', '\t', '\t', ';']);
  const ends = pick(random, [['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]);
  const quoting = pick(random, [0, 0.2, 1]);
  const lines = rows.map((row, at) => row
    .map((cell) => quoted(random, cell, delimiter, quoting, at > head ? oddness : 0)).join(delimiter));
  const text = lines.map((line) => line + pick(random, ends)).join('');
  const bom = chance(random, 0.3) ? '\ufeff' : '';
  return bom + (chance(random, 0.3) ? text.replace(/[\r\n]+$/, '') : text);
}

/** @type {(random: Random, cell: string, delimiter: string, quoting: number, oddness: number) => string} */
function quoted(random, cell, delimiter, quoting, oddness) {
  const isNeeded = cell.includes(delimiter) || /["\r\n]/.test(cell);
  // Now and then a cell is written as only a careless program would write it.
  if (chance(random, oddness / 10)) return pick(random, [cell, `"${cell}`, `${cell}"`, `"${cell}"甲`, ` "${cell}"`]);
  return isNeeded || chance(random, quoting) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** @type {(random: Random, headers: string[], body: string[][]) => string} a phone's copy: one cell on each line */
function stacked(random, headers, body) {
  const known = headers.flatMap((header, at) => (otherWords.includes(header) ? [] : [at]));
  const end = pick(random, ['\n', '\r\n', '\r']);
  const cellsOf = (/** @type {string[]} */ row) => known.map((at) => row[at].replace(/[\r\n]/g, ' '));
  const isCut = chance(random, 0.1);
  // An empty cell below the headers could also be a blank line between two rows. If so, the cell is filled.
  const isOpen = isCut || body.length > 2 || isBlank(cellsOf(body[body.length - 1])[known.length - 1]);
  if (isOpen && isBlank(cellsOf(body[0])[0])) body[0][known[0]] = '甲';
  const lines = [headers, ...body].flatMap(cellsOf);
  const cut = isCut ? lines.slice(0, whole(random, known.length + 1, lines.length)) : lines;
  return (chance(random, 0.2) ? end : '') + cut.join(end) + end;
}
