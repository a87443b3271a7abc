// The many ways in which people write the same thing, and some that nobody can read.

import { chance, pick, whole } from './seeded.js';

/** @typedef {import('./seeded.js').Random} Random */

/** Values of the wrong type, for any member. */
export const wrongTypes = [true, false, [], {}, ['x'], { value: 1 }, 0, -1, 7.25, 1e21];

const foldedAway = [' ', '　', '-', '·', '（', '）', '\u200b', '\ufeff', '、', '.', '_', '《'];

/**
 * @param {string} text
 * @returns {string} its ASCII characters in full width
 */
export function widen(text) {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/**
 * A text that folds to the same.
 * @param {Random} random
 * @param {string} text
 * @returns {string}
 */
export function disguise(random, text) {
  const kind = whole(random, 0, 5);
  if (kind === 0) return widen(text);
  if (kind === 1) return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (kind > 3) return text;
  const at = whole(random, 0, text.length);
  const isInPair = at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]);
  return isInPair ? text : text.slice(0, at) + pick(random, foldedAway) + text.slice(at);
}

/**
 * @param {Random} random
 * @param {number} hundredths
 * @returns {number | string} hours as a person or a machine writes them
 */
export function spellHours(random, hundredths) {
  const number = hundredths / 100;
  const text = String(number);
  if (chance(random, 0.6)) return number;
  return pick(random, [
    text, widen(text), ` ${text} `, `${text}学时`, `${text} 个学时`, `　${widen(text)}　学时`, `00${text}`,
    number.toFixed(2), `${number.toFixed(2)}000`, text.replace('.', '。'), text.replace('.', '．'),
    number + 4e-10, `\ufeff${text}\u0085`,
  ]);
}

/** Hours that are invalid, and some at the very edge that are valid. */
export const oddHours = [
  undefined, null, '', ' ', 0, -0, -1, 1e-10, 0.001, 0.005, 0.125, -0.001, 999.99, 999.991, 999.995, 1000,
  1e300,
  '0', '0.00', '-0', '-6', '-0.001', '－6', '0.001', '0.125', '999.99', '999.990', '999.991', '1000', '1e3',
  '99999999999999999999', '0.00999999999999999999', '999.98999', '1.250', '0x10', '6,5', '1,000', '+5', '.5',
  '5.',
  '6..5', '6.5.1', 'abc', '二十', '３学分', '3学分', '90分钟', '2天', '4课时', '24h', '24 h', '２４Ｈ', '24小时', '1e', '-3天',
  '0天', '24学时x', '24 学 时', '学时', '24学时。', '24个', '24 个 学时', '12%', '3½', '٣', '24々', '24ª', '24ₐ', '24😀', '24℃', '24ﾊ', '24ℓ', '24𠮷', '24学时', true, false, [], {},
  [24],
];

/**
 * @param {Random} random
 * @param {string} date YYYY-MM-DD
 * @returns {number | string}
 */
export function spellDate(random, date) {
  if (chance(random, 0.5)) return date;
  const [year, month, day] = date.split('-');
  const [m, d] = [Number(month), Number(day)];
  const form = pick(random, [
    `${year}-${m}-${d}`, `${year}/${m}/${d}`, `${year}/${month}/${day}`, `${year}.${m}.${d}`,
    `${year}年${m}月${d}日`,
    `${year}年${month}月${day}日`, `${year}${month}${day}`, Number(`${year}${month}${day}`), `${date} 14:30`,
    `${date} 9:05:59`, `${date}  23:59:59`, `${year}/${m}/${d}　0:00`,
  ]);
  if (typeof form === 'number') return form;
  return pick(random, [form, form, widen(form), ` ${form}　`, `\u00a0${form}\u0085`]);
}

/** Dates that cannot be read, or that no calendar has. */
export const oddDates = [
  ' ', 'abc', 2021, 20210631, '2021', '2021-6', '05/06/2021', '2021-06/05', '2021.6-5',
  '2021-06-05T10:00:00Z',
  '2021-06-05T10:00', '2021-06-05Z', '2021-06-05 10:00+08:00', '2021-06-05 24:00', '2021-06-05 12:60',
  '2021-06-05 1:5',
  '2021-06-05 12:00:60', '2021-06-05 ', '2021-06-05x', '2021-02-29', '2020-02-29', '1900-02-29', '2000-02-29',
  '2021-04-31', '2021-13-01', '2021-00-10', '2021-01-00', '2021-1-32', '20211301', '2021年2月30日', '2021年6月5',
  '2021年6月5号', '2021 年 6 月 5 日', '21-06-05', '12021-06-05', '-2021-06-05', '2021--06-05', '9999-12-31',
  '0001-01-01', '2021。6。5', '6月5日', '44352', true, false, [], {}, ['2021-06-05'],
];

/** Years, not all of which can be read. */
export const oddYears = [
  '21', 21, '2021.0', 2021.5, '二〇二一', '2021 年', '２０２１年', ' 2021年度 ', '2021年度度', '02021', 'abc', ' ', 20210,
  -2021,
  '1999', '9999年', true, false, [], {}, [2021],
];

/** Titles at the edges of what a title is. */
export const oddTitles = [
  undefined, null, '', ' ', ' 　\u0085', '\u200b', '！！', 0, 123, 12.5, 1e21, 1.5e-7, -2e30, '1000000000000000000000', true, [], {}, 'a'.repeat(200),
  'a'.repeat(201),
  ` ${'课'.repeat(200)}　`, '😀'.repeat(200), '😀'.repeat(201), 'C++ 与 C#', '零\u0000字节', '"引号"\\斜线/', '<b>&amp;',
  '换\n行\t格', '=1+1', '+5', '-甲', '@x', "'=x", "''", '\t甲', '\r\n甲\r', '合计', '总计：90学时', '课程名称', '"', ',;',
];

/** Categories that no tree has. */
export const oddCategories = ['必修', '0', 0, '选修课', 'x', '-', ' '];

/** Modes, not all of which can be read. */
export const oddModes = ['网', '自学', ' ', 'On-Line', 'IN PERSON', 'ｏｎｌｉｎｅ', '线上学习', 0, true, [], {}];

/** Certificates that are almost equal, or almost too long. */
export const oddCertificates = [
  ' ', '-', 0, 123456, 20210001, 4.1e21, '4100000000000000000000', 'c'.repeat(64), 'c'.repeat(65), '😀'.repeat(64), '😀'.repeat(65), true, [], {},
];

/** Lists of settled codes that are not lists, or hold more than codes. */
export const oddSettled = [
  'year-unknown', 0, true, {}, [], [1, null, ['year-unknown']], ['no-such-code'], ['other-year',
  'category-broad'],
  ['year-unknown', 5, 'year-unknown'],
];
