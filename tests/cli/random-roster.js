// Rosters of few people with everything that rows can have, by a seed.
import { seeded } from '../twin/random-courses.js';

export const header = '工号,单位,课程名称,科目类型,学时,完成时间,申报状态,证书编号,年度\n';

const cells = [
  ['一院', '二院', ''],
  ['乡村振兴', '"专业,甲"', '"两\n行"', '公需', '合计', '', '数字经济', '大数据 '],
  ['公需必修', '公需选修', '专业课', '公需', '', '不知道', '必修'],
  ['24', '6', '30', '59.5', '3学分', '', '24学时', '-1', '60'],
  ['2021-06-05', '2020/6/5', '2021年12月31日', '', '2021-02-30', '2022-01-01'],
  ['已申报', '未申报', '2021-07-01', '', '或许'],
  ['', 'A1', 'A2'],
  ['', '2021', '2020', '2021年度'],
];

/**
 * @param {number} seed
 * @param {{ rows: number, people?: number }} size
 * @returns {{ person: string, text: string }[]}
 */
export function randomRows(seed, { rows, people = 9 }) {
  const random = seeded(seed);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  return Array.from({ length: rows }, () => {
    const person = `G${below(people)}`;
    const rest = cells.map((some) => some[below(some.length)]);
    return { person, text: `${[person, ...rest].join(',')}\n` };
  });
}

/** @param {{ text: string }[]} rows @returns {string} */
export const tableOf = (rows) => header + rows.map(({ text }) => text).join('');
