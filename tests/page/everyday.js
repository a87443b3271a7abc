// Lists as most people have them: a few courses around what the notice asks for, one or two of them in doubt.

import { chance, pick, whole } from '../twin/seeded.js';

/** @typedef {import('../twin/seeded.js').Random} Random */

const kinds = { 'public-compulsory': 24, 'public-elective': 6, professional: 60 };
const titles = ['新一代信息技术', '乡村振兴战略解读', '职业素养与知识产权', '慢性病护理新进展', '结构检测新方法', '传统文化十讲'];
const doubts = [
  { mode: 'online', provider: '某某云课堂' }, { completedOn: undefined }, { finished: false }, { completedOn: '2021-12-30' },
  { category: undefined }, { category: 'public' }, { planned: true, completedOn: undefined }, { completedOn: '2020-06-01' },
  { hours: '3学分' }, { sum: true },
];

/** @param {Random} random @returns {any[]} */
export function everydayCourses(random) {
  const isOften = chance(random, 0.5);
  const declared = pick(random, [{}, {}, { declared: true }, { declaredOn: '2021-10-08' }, { declaredOn: '2022-01-05' }]);
  const list = Object.entries(kinds).flatMap(([category, hours], place) => {
    const parts = pick(random, [[hours], [hours], [hours / 2, hours / 2], [hours - 2], [hours + 6], []]);
    return parts.map((part) => ({
      title: `${titles[(place * 2 + whole(random, 0, 1)) % titles.length]}${chance(random, 0.3) ? '' : part}`, category, hours: part,
      completedOn: `2021-0${whole(random, 3, 9)}-1${place}`, mode: 'in-person',
      ...(chance(random, 0.85) ? declared : {}), ...(chance(random, isOften ? 0.4 : 0.1) ? pick(random, doubts) : {}),
    }));
  });
  if (list.length > 0 && chance(random, 0.15)) list.push({ ...pick(random, list) });
  return list.map((course, index) => ({ ...course, id: `c${index}` }));
}
