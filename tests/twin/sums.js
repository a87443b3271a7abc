// Rows that restate other rows.

import { fold } from './text.js';

/** @typedef {import('./rule.js').Rule} Rule */

const totals = ['总学时数', '总学时', '合计', '总计', '小计', '共计', '累计', '汇总'];
/** What is asked for or missing; 标准, 目标 and 计划 alone may be titles. */
const asked = [
  '规定学时', '要求学时', '应修学时', '规定', '要求', '应修', '应完成', '差额', '缺口', '剩余', '还差', '目标学时', '计划学时', '标准学时',
];
const sumWords = [...totals, ...asked];
const fillers = [
  '课', '学时', '门', '课程', '必修课', '选修课', '必修', '选修', '以上', '本页', '本年度', '本年', '全年', '年度', '年', '各类', '全部', '共',
  ...'0123456789一二三四五六七八九十',
];

/** What was summed up, how and over which time. */
const scopes = [
  '上半年', '下半年', '季度', '学期', '第', '本', '线上', '线下', '网络', '面授', '远程', '集中', '学习', '培训', '已', '完成', '认定', '申报',
  '审核', '总', '数', '个人', '继续教育', '公共', '记录', '条',
];

/** What rows of a summary are called that hold no earned hours, as a whole title only. */
const labels = [
  '缺', '欠', '差', '相差', '不足', '未修', '未完成', '待修', '需修', '须完成', '应达到', '应达', '考核标准', '最低标准', '最低要求', '达标线', '合格标准',
  '考核要求', '完成率', '完成比例', '达标率', '平均', '结转', '上年结转', '历年累计', '余额', '结余', '其中', '总和', '总共', '一共', '承前页', '承上页', '过次页',
  '转下页', '月计', '年计', '页计',
];

const sumWord = new RegExp(sumWords.join('|'));
const totalWord = new RegExp(`${totals.join('|')}|^共[0-9]`);

/** @type {(rule: Rule, text: string, more?: string[]) => boolean} whether the folded text is made of known words alone */
function isMade(rule, text, more = []) {
  return isMadeOf([...sumWords, ...fillers, ...more, ...rule.categories.keys()], text);
}

/** @type {(words: string[], text: string) => boolean} */
function isMadeOf(words, text) {
  const parts = words.filter((part) => part !== '');
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const part of parts) if (text.startsWith(part, at)) reached.add(at + part.length);
  }
  return reached.has(text.length);
}

/**
 * Whether a text holds a sum word and, that taken away, nothing but labels and words of the policy's categories,
 * numbers and words that say how much was summed up.
 * @param {Rule} rule
 * @param {string} text
 * @returns {boolean}
 */
export function isSumText(rule, text) {
  const folded = fold(text);
  return (sumWord.test(folded) && isMade(rule, folded)) || (totalWord.test(folded) && isMade(rule, folded, scopes));
}

const pageLine = /^(?:第|共|总|当前|每|页|码|条|记录|[0-9])+$/;
const printLine = /^(?:打印|制表|导出|填表|生成|查询|下载)(?:时间|日期)|^(?:打印|制表)人/;

/**
 * @param {string} text
 * @returns {boolean} whether this numbers a page or says when the table was printed
 */
export function isPageLine(text) {
  const folded = fold(text);
  return printLine.test(folded) || (folded.includes('页') && pageLine.test(folded));
}

/**
 * Whether a text holds nothing that a sum's row would not hold, with a sum word or without.
 * @param {Rule} rule
 * @param {string} text
 * @returns {boolean}
 */
export function isFillerText(rule, text) {
  return isMade(rule, fold(text), scopes);
}

/**
 * @param {Rule} rule
 * @param {string} text
 * @param {Set<string>} names folded, of people
 * @returns {boolean} whether it is a sum behind the name of one of these: 张三合计
 */
export function isSumOf(rule, text, names) {
  const folded = fold(text);
  return [...names].some((name) => name !== '' && folded !== name && folded.startsWith(name) && isSumText(rule, folded.slice(name.length)));
}

const earnedWords = ['已修', '已获得', '已获', '已完成', '完成', '已学', '实得', '已取得', '取得', '获得', '认定', '部分'];
const earnedFillers = [...earnedWords, ...'一二三四五六七八九十第类', '学时数', '学时', '课程', '课', '科目'];

/**
 * @param {Rule} rule
 * @param {string} title
 * @param {boolean} isWide hours stand by category
 * @returns {boolean} whether it ends like a sum, whatever stands before, or is nothing but a category, numbered or not, and
 *   what was earned of it
 */
export function isCalledSum(rule, title, isWide) {
  return /(?:合计|总计|小计|共计|总和)$/.test(fold(title)) || (!isWide && namesEarned(rule, title));
}

/** @type {(rule: Rule, title: string) => boolean} what a summary calls hours that were not earned */
function isLabel(rule, title) {
  const text = fold(title);
  return labels.some((label) => text.includes(label))
    && isMadeOf([...labels, '学时数', '学时', ...'0123456789', ...rule.categories.keys()], text);
}

/** @type {(rule: Rule, title: string) => boolean} */
function namesEarned(rule, title) {
  const text = fold(title).replace(/^[0-9]{1,2}(?![0-9])/, '');
  const isSaid = earnedWords.includes(text) || (earnedWords.some((word) => text.includes(word)) && text.includes('学时'));
  const names = [...rule.categories].some(([name, node]) => node > 0 && name !== '' && text.includes(name));
  return (isSaid || names) && isMadeOf([...earnedFillers, ...rule.categories.keys()], text);
}

/**
 * @param {Rule} rule
 * @param {string} title
 * @returns {string | undefined} the id of the category that such a title names
 */
export function categoryOfSum(rule, title) {
  if (!namesEarned(rule, title)) return undefined;
  const text = fold(title);
  const [longest] = [...rule.categories].filter(([name]) => name !== '' && text.includes(name)).sort(([one], [other]) => other.length - one.length);
  return longest && longest[1] > 0 ? rule.tree.ids[longest[1]] : undefined;
}

/**
 * The cells of title and category, or else the first cell, whatever the title is; without a title any cell will do, for
 * such a row counts nothing.
 * @param {Rule} rule
 * @param {string} title
 * @param {string} category
 * @param {string[]} cells all of the row
 * @param {Set<string>} names of the people of the table
 * @returns {string | null} the cell that names the sum
 */
export function sumCell(rule, title, category, cells, names) {
  const first = cells.find((cell) => fold(cell) !== '');
  if (first !== undefined && isSumText(rule, first)) return first;
  const ofPerson = [first, title].find((text) => text !== undefined && isSumOf(rule, text, names));
  if (ofPerson !== undefined) return ofPerson;
  if (fold(title) !== '' && isLabel(rule, title + category)) return title;
  if (!isFillerText(rule, title) || !isFillerText(rule, category)) return null;
  if (isSumText(rule, title)) return title;
  if (isSumText(rule, category)) return category;
  return cells.slice(0, fold(title) === '' ? cells.length : 1).find((cell) => isSumText(rule, cell)) ?? null;
}
