// Lists of courses that bring the page into each state it can show, for the tests that look at it.

/** @typedef {{ name: string, status: string, asOf: string, courses: Record<string, unknown>[] }} State */

const [open, over] = ['2021-11-01', '2026-03-01'];

const compulsory = {
  id: 'compulsory', title: '新一代信息技术', category: 'public-compulsory', hours: 24, completedOn: '2021-04-18',
  mode: 'online', provider: 'ghlearning', certificate: '豫专技 2021 0418',
};
const elective = {
  id: 'elective', title: '职业素养与知识产权', category: 'public-elective', hours: 6, completedOn: '2021-05-09',
  mode: 'in-person', provider: '郑州市专业技术人员继续教育基地',
};
const professional = {
  id: 'professional', title: '钢筋混凝土结构检测新方法与工程实践专题培训', category: 'professional', hours: 60,
  completedOn: '2021-08-27', mode: 'in-person', provider: '河南省建筑行业继续教育基地',
};
const unlisted = { ...compulsory, id: 'unlisted', title: '乡村振兴战略解读', hours: 10, provider: '某某云课堂' };
const repeated = { ...unlisted, id: 'repeated', provider: 'ttcdw' };
const broad = {
  id: 'broad', title: '公需科目合计', category: 'public', hours: 12, completedOn: '2021-06-30', mode: 'online',
};
const other = { ...professional, id: 'other', title: '上一年度专业课', completedOn: '2020-11-30' };
const invalid = { ...elective, id: 'invalid', title: '学时写成了学分', hours: '3学分' };
const planned = { ...professional, id: 'planned', title: '计划中的专业课', hours: 20, completedOn: '' };
const unsettled = [elective, professional, unlisted, { ...compulsory, hours: 16 }];
const mixed = [compulsory, broad, unlisted, repeated, other, invalid];
const all = [compulsory, elective, professional];
const declared = all.map((course) => ({ ...course, declaredOn: '2021-10-08' }));

const some = [{ ...compulsory, hours: 20 }, elective, { ...professional, hours: 40 }];

/** @type {State[]} */
export const states = [
  { name: 'empty', status: 'empty', asOf: open, courses: [] },
  { name: 'short', status: 'short', asOf: open, courses: [...some, { ...planned, planned: true }] },
  { name: 'unsettled', status: 'unsettled', asOf: open, courses: unsettled },
  { name: 'mixed', status: 'short', asOf: open, courses: mixed },
  { name: 'undeclared', status: 'undeclared', asOf: open, courses: all },
  { name: 'met', status: 'met', asOf: open, courses: declared },
  { name: 'empty-over', status: 'empty', asOf: over, courses: [] },
  { name: 'short-over', status: 'short', asOf: over, courses: some },
  { name: 'undeclared-over', status: 'undeclared', asOf: over, courses: all },
  { name: 'met-over', status: 'met', asOf: over, courses: declared },
];
