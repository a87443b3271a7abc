// Random lists of courses, hostile and likely alike: the same seed always gives the same lists.

/**
 * @param {number} seed
 * @returns {() => number} numbers from 0 to below 1
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const dates = ['2021-06-05', '2021-01-01', '2021-12-31', '2022-01-01', '2020-12-31', '2021/6/5', '2021年11月11日',
  '２０２１.３.１', 20210805, '2021-06-05 9:30', '2021-02-29', '明天', '2021-06-05T10:00', true];
const choices = {
  title: ['四史（一）', '四史 一', '知识产权保护', '知识产权 保护', 'ＡＩ技术', 'ai 技术', '工程伦理', 2021, ' ', '长'.repeat(201)],
  category: ['公需必修', '公需科目（选修课）', '专业课', 'public', 'total', 'Professional Courses', '公 需', '必修', '0', true],
  hours: [24, 6, 60, 0.5, 23.99, 0.1 + 0.2, '24学时', '６．５', '10 个学时', '3学分', '1e3', 0, -1, 1000, 0.125, [], '999.99'],
  completedOn: dates,
  year: [2021, '2021年度', '2021', 2020, '21', 2021.5],
  mode: ['online', '网络学习', 'in-person', '面授', 'In Person', '函授', 1],
  provider: ['河南专技在线', 'ttcdw', '专技学习网', '某某学院', 59, {}],
  declaredOn: [...dates, '2021-10-30', '2021-11-01'],
  declared: [true, true, false, '是'],
  certificate: ['A-1', 'a１', 'B2', 7, 'x'.repeat(65), '-'],
  sum: [true, false, '是'],
  planned: [true, false, 0],
  settled: [['possible-duplicate'], ['sum-and-items', 'year-unknown', 'nonsense', 5],
    ['unlisted-platform', 'completed-in-future'], 'possible-duplicate'],
};
const likely = { title: 0.97, category: 0.9, hours: 0.97, completedOn: 0.8 };
const usable = { title: 7, category: 7, hours: 9, completedOn: 10, year: 4, mode: 5, provider: 4, declaredOn: 10 };

/**
 * @param {() => number} random
 * @returns {{ courses: Record<string, unknown>[], asOf?: string }}
 */
export function randomList(random) {
  const pick = (/** @type {unknown[]} */ list) => list[Math.floor(random() * list.length)];
  const courses = Array.from({ length: Math.floor(random() * 9) }, (_, i) => {
    /** @type {Record<string, unknown>} */
    const course = { id: `k${i}` };
    const hostile = random() < 0.1;
    for (const [name, values] of Object.entries(choices)) {
      if (random() > (likely[/** @type {keyof likely} */ (name)] ?? 0.25)) continue;
      course[name] = pick(hostile ? values : values.slice(0, usable[/** @type {keyof usable} */ (name)] ?? 3));
    }
    return course;
  });
  if (random() < 0.4) courses.push(...nearlyEnough(random));
  const asOf = /** @type {string | undefined} */ (pick([undefined, '2021-11-01', '2022-02-01', '2021-12-31', '2020-06-01']));
  return { courses, asOf };
}

/** @param {() => number} random */
function nearlyEnough(random) {
  const base = [['public-compulsory', 24], ['public-elective', 6], ['professional', 60]];
  return base.map(([category, hours], i) => ({
    id: `b${i}`,
    title: `基础${i}`,
    category,
    hours: random() < 0.25 ? Number(hours) - 0.01 : hours,
    completedOn: '2021-05-01',
    declared: random() < 0.7,
  }));
}
