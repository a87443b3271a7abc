// Tables with a column of hours for each category, with the truth they were made from.

import { randomRecords } from './made-records.js';
import { written } from './made-text.js';
import { chance, pick, whole } from './seeded.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 * @typedef {import('./made-records.js').Kept} Kept
 * @typedef {import('./made-tables.js').Made} Made
 */

const heads = [
  { compulsory: '公需必修学时', elective: '公需选修学时', professional: '专业学时', public: '公需课学时' },
  { compulsory: '公需课必修学时', elective: '公需课选修学时', professional: '专业课学时数', public: '公需学时' },
  { compulsory: '公需科目（必修）学时', elective: '公需科目（选修）学时', professional: '专业科目学时', public: '公需科目学时' },
  { compulsory: '公需必修', elective: '公需选修', professional: '专业课', public: '公需课' },
  { compulsory: '公需必修认定学时', elective: '公需选修认定学时', professional: '专业课认定学时', public: '公需课认定学时' },
];

/**
 * @param {Random} random
 * @returns {Made}
 */
export function madeByCategory(random) {
  const isTitled = chance(random, 0.4);
  const head = pick(random, heads);
  const rowsWanted = whole(random, 1, 4);
  const hasPublic = chance(random, 0.4);
  const hasTotal = chance(random, 0.6);
  const isTwoRows = head === heads[3] && chance(random, 0.6);
  /** @type {Kept[]} */
  const records = [];
  const body = Array.from({ length: rowsWanted }, (_, at) => {
    const [base] = randomRecords(random, 1, 1);
    /** @type {number[]} */
    const values = Array.from({ length: 3 }, () => (chance(random, 0.3) ? 0 : whole(random, 1, 60) * 100));
    if (!values.some((value) => value > 0)) values[2] = 600;
    for (const [place, node] of ['public-compulsory', 'public-elective', 'professional'].entries()) {
      if (values[place] === 0) continue;
      const title = `${base.title}${at}`;
      records.push({ ...base, title, node, hours: values[place], full: values[place], isSum: !isTitled });
    }
    const off = chance(random, 0.2) && values[0] + values[1] > 0 ? 100 : 0;
    const cells = values.map((value) => cellOf(random, value));
    const sum = values[0] + values[1] + values[2];
    return [
      ...(isTitled ? [`${base.title}${at}`] : []), String(2021 - (isTitled ? 0 : at)), ...(hasPublic ? [String((values[0] + values[1] + off) / 100)] : []), ...cells,
      ...(hasTotal ? [String((sum + off) / 100)] : []),
    ];
  });
  const first = [...(isTitled ? ['课程名称'] : []), '年度'];
  const total = hasTotal ? [pick(random, ['总学时', '合计', '学时'])] : [];
  const rows = isTwoRows
    ? [[...first, '公需科目', ...(hasPublic ? [''] : []), '', '专业科目', ...total],
      [...first.map(() => ''), ...(hasPublic ? ['学时'] : []), '必修', '选修', '', ...total.map(() => '')], ...body]
    : [[...first, ...(hasPublic ? [head.public] : []), head.compulsory, head.elective, head.professional, ...total], ...body];
  const input = chance(random, 0.2) ? rows : written(random, rows);
  return {
    kind: `by category${isTwoRows ? ', two header rows' : ''}`, input, person: null, records, bodyRows: body.length,
  };
}

/** @type {(random: Random, hundredths: number) => string} */
function cellOf(random, hundredths) {
  const text = String(hundredths / 100);
  if (hundredths === 0) return pick(random, ['', '0', '-', '/', '0.0']);
  return pick(random, [text, text, text, `${text}/90`, `${text} / 90`, `${text}学时`]);
}
