// A roster as large as one likes, the same for the same number of people: twelve courses each, shuffled, Chinese titles, halves.
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';

export const coursesEach = 12;

const titles = ['乡村振兴战略与共同富裕', '知识产权保护实务', '生态文明建设', '职业道德与工匠精神', '网络安全与数据治理',
  '专业技术人员创新能力建设', '医患沟通技巧', '建筑工程质量管理', '中小学课堂教学设计', '农产品质量安全'];
const kinds = ['公需必修', '公需选修', '专业课', '专业课', '专业课'];
const hours = ['3', '4.5', '6', '7.5', '8', '12.5'];

/** @param {number} seed @returns {(below: number) => number} */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {number} person @param {(below: number) => number} below @returns {string} */
function row(person, below) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const title = `${titles[below(titles.length)]}之${below(40)}`;
  const day = `2021-${two(1 + below(11))}-${two(1 + below(28))}`;
  const declared = below(3) > 0 ? '已申报' : '未申报';
  return `G${String(person).padStart(7, '0')},${person % 37}院,${title},${kinds[below(kinds.length)]},${hours[below(hours.length)]},${day},${declared}\n`;
}

/** @param {string} path @param {number} people @returns {Promise<void>} writes it, unless it is there already */
export async function makeRoster(path, people) {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const below = numbers(20210318);
  const order = Uint32Array.from({ length: people * coursesEach }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const other = below(i + 1);
    [order[i], order[other]] = [order[other], order[i]];
  }
  const file = createWriteStream(`${path}.unfinished`);
  file.write('工号,单位,课程名称,科目类型,学时,完成时间,申报状态\n');
  for (let at = 0; at < order.length; at += 10_000) {
    const text = Array.from(order.subarray(at, at + 10_000), (place) => row(Math.floor(place / coursesEach), below)).join('');
    if (!file.write(text)) await once(file, 'drain');
  }
  await new Promise((done) => { file.end(done); });
  renameSync(`${path}.unfinished`, path);
}
