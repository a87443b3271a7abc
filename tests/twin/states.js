// Whether a course was finished, and whether it was declared: what the cells of a row say.

import { readDate } from './members.js';
import { stateBefore } from './header-words.js';
import { fold, narrow, trim } from './text.js';

const declaredWords = new Set(['已申报', '已审核', '审核中', '审核通过', '是'].map(fold));
const sentBack = new Set(['退回', '已退回'].map(fold));
const undeclaredWords = new Set(['未申报', '待申报', '审核不通过', '退回', '否'].map(fold));

/**
 * @param {string} text
 * @returns {{ declared?: boolean, declaredOn?: string, isUnreadable?: true }}
 */
export function readDeclared(text) {
  const word = fold(text);
  if (declaredWords.has(word)) return { declared: true };
  if (undeclaredWords.has(word)) return { declared: false };
  return readDate(text).code === undefined ? { declaredOn: text } : { isUnreadable: true };
}

const notYet = new Set([
  '未学习', '学习中', '进行中', '未开始', '未完成', '未结业', '未通过', '不通过', '不合格', '未合格', '不予认定', '未认定', '无效', '已退课',
  '已作废', '否', '退课', '作废', '补考',
]);
const positive = ['学习', '学完', '完成', '结业', '通过', '合格', '及格', '有效', '予以认定', '认定', '获得', '取得'];
const done = new Set([
  '已学习', '已学完', '学完', '完成', '已完成', '结业', '已结业', '通过', '已通过', '合格', '有效', '予以认定', '已认定', '是',
  '及格', '已及格', '已获得', '已取得',
]);
const before = `(?:${stateBefore.join('|')})*`;
const donePart = new RegExp(`^${before}(?:${[...done].filter((word) => word !== '是').join('|')})$`);
const notPart = new RegExp(`[未不](?:予以)?(?:${positive.join('|')})`);
const notWhole = new RegExp(`^${before}[未不](?:予以)?(?:${positive.join('|')})$`);
const percent = /^([0-9]+)(?:\.([0-9]+))?%$/;

/**
 * The words of the contract and the like by parts (未 or 不 before a known positive word).
 * @param {string} text
 * @returns {boolean | undefined} undefined for what is no answer
 */
export function readFinished(text) {
  const parts = /^([^(]+)\(([^()]+)\)$/.exec(trim(narrow(text)));
  if (!parts) return readState(text);
  // 学习中（50%）, 已完成（100%）: the bracket says the same again, or takes it back.
  const [outside, inside] = parts.slice(1).map(readState);
  if (outside === false || inside === false) return false;
  return outside === inside ? outside : undefined;
}

/**
 * A word that takes the course back, and nothing else: what is heeded in remarks, and in the brackets of a title.
 * @param {string} text
 * @returns {boolean}
 */
export function takesBack(text) {
  const word = fold(text);
  return word !== '否' && (notYet.has(word) || sentBack.has(word) || notWhole.test(word));
}

const doubtful = new RegExp([
  '[未没](?:有)?(?:完成|学|修|结业|通过|合格|及格|认定|获|取得|达|考|参加|过|提供|评|开|发证|生成)', '不(?:予|合格|通过|及格|认定|同意|计|算|符|达标)',
  '还没|尚未|学习中|进行中|正在学习|作废|[无失]效|重复|退(?:费|课|学|回)|驳回|缺[勤考席课]|挂科|补考|拟参加|预计|待(?:学|考|完成|审|评|发|认定)|取消|撤销|已用于',
].join('|'));

/**
 * A remark that leaves it open whether the course counts is told, and so is a part of what there is: 20%, 2/10.
 * @param {string} text
 * @param {string} header
 * @returns {boolean}
 */
export function isDoubtful(text, header) {
  const share = percent.exec(trim(narrow(text)));
  if (share) return Number(share[1]) < 100;
  const part = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(trim(narrow(text)));
  if (part) return Number(part[1]) < Number(part[2]) && /学|完成|进度|章|课件|看/.test(header);
  return doubtful.test(fold(text));
}

const doubtfulTitles = new Set(['重复', '重复学习', '计划', '计划学习', '待开课', '待学', '待学习', '拟学', '预计', '示例', '样例', '例'].map(fold));

/** 某课（重复） @param {string} title @returns {boolean} */
export function isDoubtfulTitle(title) {
  return [...title.matchAll(inBrackets)].some(([, part]) => doubtfulTitles.has(fold(part)));
}

const inBrackets = /[(（[【]([^)）\]】]*)[)）\]】]/g;
const partOfTitles = new Set(['无效', '退回', '已退回'].map(fold));

/**
 * 某课（未完成）, 【已退课】某课, 某课-不合格
 * @param {string} title
 * @returns {boolean}
 */
export function isTitleOfUnfinished(title) {
  const tail = title.trim().split(/[-—–：:，,/_·\s]/).slice(1).pop() ?? '';
  return [...title.matchAll(inBrackets)].map(([, part]) => part).concat(tail)
    .some((part) => takesBack(part) && !partOfTitles.has(fold(part)));
}

/** @type {(text: string) => boolean | undefined} */
function readState(text) {
  const share = percent.exec(trim(narrow(text)));
  if (share) return readShare(share[1], share[2] ?? '');
  const word = fold(text);
  if (notYet.has(word) || sentBack.has(word) || notPart.test(word)) return false;
  return done.has(word) || donePart.test(word) ? true : undefined;
}

/** @type {(digits: string, fraction: string) => boolean | undefined} more than all is no answer */
function readShare(digits, fraction) {
  const whole = Number(digits);
  if (whole < 100) return false;
  return whole === 100 && /^0*$/.test(fraction) ? true : undefined;
}

/**
 * 审核状态 and 审核结果 speak of both.
 * @param {string} text
 * @returns {{ declared?: boolean, declaredOn?: string, finished?: boolean, isUnreadable?: true }}
 */
export function readBoth(text) {
  const word = fold(text);
  const finished = readFinished(text);
  if (finished === false) return { declared: false, finished: false };
  if (finished === true && word !== '是') return /通过|合格|认定/.test(word) ? { declared: true, finished } : { finished };
  return readDeclared(text);
}

/**
 * @param {string} text
 * @returns {boolean} a number as it stands in a column of marks
 */
export function isNumber(text) {
  return /^-?[0-9]+(?:\.[0-9]+)?分?$/.test(trim(narrow(text)));
}
