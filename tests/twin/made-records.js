// What a person really earned: the truth that tables are made from and checked against.

import { chance, pick, shuffle, whole } from './seeded.js';
import { widen } from './spellings.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 *
 * @typedef {object} Kept one course of one person
 * @property {string} title
 * @property {string} node the id of its category
 * @property {number} hours earned, in hundredths: 0 if it was not finished
 * @property {number} full what the whole course would give
 * @property {string} day YYYY-MM-DD
 * @property {string} person
 * @property {string} number of the person
 * @property {boolean} [isSum] a sum over its category, and no course
 */

const subjects = [
  '乡村振兴', '知识产权保护', '机械设计基础', '“四史”教育', '大数据、云计算', '工程伦理', 'C++ 程序设计', '小学数学课时作业', '学时与学分', '合计的方法',
  '总学时管理', '完成时间管理', '公需课导论', '专业课的教学', '未完成的交响', '2021年度职称政策', '无人机', '第1页的设计', '姓名学',
];
const endings = ['', '（一）', '(上)', '与实践', '—新进展', ' 2'];
const names = ['甲某', '乙某', '丙某', '欧阳某某'];

export const nodes = ['public-compulsory', 'public-elective', 'professional'];

/** Spellings of each category, the label and words of the policy. */
export const kindWords = {
  'public-compulsory': ['公需必修', '公需课（必修）', '公需科目（必修课）', '公需必修课'],
  'public-elective': ['公需选修', '公需课（选修）', '公需科目-选修课', '选修公需课'],
  professional: ['专业课', '专业科目', '专业', '专业课程', '专业选修'],
  public: ['公需课', '公需科目', '公需'],
};

/**
 * @param {Random} random
 * @param {number} count
 * @param {number} people
 * @returns {Kept[]} no two of one person have the same title
 */
export function randomRecords(random, count, people) {
  const persons = shuffle(random, names).slice(0, people);
  const titles = shuffle(random, subjects.flatMap((subject) => endings.map((ending) => subject + ending)));
  return Array.from({ length: count }, (_, at) => {
    const who = at < people ? at : whole(random, 0, people - 1);
    const full = pick(random, [100, 200, 250, 400, 600, 800, 1200, 2400, 3000, 6050]);
    return {
      title: titles[at],
      node: pick(random, nodes),
      hours: full,
      full,
      day: `2021-${String(whole(random, 1, 12)).padStart(2, '0')}-${String(whole(random, 1, 28)).padStart(2, '0')}`,
      person: persons[who],
      number: `G00${who + 1}`,
    };
  });
}

/**
 * @param {Random} random
 * @param {number} hundredths
 * @returns {string} as an export writes it; "0" for nothing
 */
export function hoursText(random, hundredths) {
  const text = String(hundredths / 100);
  return pick(random, [text, text, (hundredths / 100).toFixed(1).replace(/^(.*)$/, (all) => (Number(all) * 100 === hundredths ? all : text)),
    `${text}学时`, widen(text), ` ${text} `]);
}

/**
 * @param {Random} random
 * @param {string} day
 * @returns {string}
 */
export function dayText(random, day) {
  const [year, month, date] = day.split('-').map(Number);
  return pick(random, [day, `${year}/${month}/${date}`, `${year}.${month}.${date}`, `${year}年${month}月${date}日`, `${day} 10:05:00`]);
}

/**
 * @param {Random} random
 * @param {string} word
 * @returns {string} a header as people set it
 */
export function dressed(random, word) {
  if (chance(random, 0.7)) return word;
  return pick(random, [`*${word}`, `${word}（必填）`, `${word} `, `${word}*`, `【${word}】`, `${word}：`, word.split('').join(' '), `${word}(请填写)`]);
}
