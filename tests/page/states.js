import { act, actOnCourse, openFormWithErrors } from './page.js';

// Lists of courses that bring the page into each state it can show, for the tests that look at it.

/** @typedef {{ name: string, status: string, asOf: string, courses: Record<string, unknown>[] }} State */
/**
 * Something the page opens from a state.
 * @typedef {object} Sight
 * @property {string} name
 * @property {string} state
 * @property {(page: import('./session.js').Session, language: string) => Promise<void>} open
 * @property {(page: import('./session.js').Session) => Promise<void>} leave
 */

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

const table = [
  '课程名称\t科目类型\t课程性质\t学时\t学分\t完成时间\t是否申报',
  '传统文化十讲\t公需\t选修\t6\t2\t2021-05-09\t已申报',
  '乡村振兴战略\t公需\t必修\t24学时\t8\t2021-06-09\t未申报',
  '合计\t\t\t30\t10\t\t',
].join('\n');

const back = (/** @type {import('./session.js').Session} */ page) => act(page, 'back');
const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });

/**
 * A panel, once it stands there with everything in it unfolded.
 * @param {string} name
 * @param {(page: import('./session.js').Session) => Promise<void>} [then]
 * @returns {Sight}
 */
function panel(name, then) {
  return {
    name,
    state: { 'declare-some': 'undeclared', years: 'mixed' }[name] ?? 'short',
    open: async (page) => {
      await act(page, name);
      await page.find(inside('.panel-title'));
      await then?.(page);
      await page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
        for (const folded of root.querySelectorAll('details')) folded.open = true;
      });
    },
    leave: back,
  };
}

/**
 * What the page says of its storage and of this device, told to it for the time of a look.
 * @param {string} name
 * @param {Record<string, unknown>} saved
 * @param {Record<string, unknown>} device
 * @returns {Sight}
 */
function status(name, saved, device) {
  return {
    name,
    state: 'short',
    open: (page) => page.evaluate((/** @type {any} */ news, /** @type {any} */ here) => {
      const host = /** @type {any} */ (document.querySelector('xueshi-check'));
      host.device = here;
      Object.assign(window, { savedBefore: host.session.snapshot.saved });
      host.session.dispatch({ type: 'saved', saved: { at: new Date(), ...news } });
      return host.updateComplete;
    }, saved, device),
    leave: (page) => page.evaluate(() => {
      const host = /** @type {any} */ (document.querySelector('xueshi-check'));
      host.session.dispatch({ type: 'saved', saved: /** @type {any} */ (window).savedBefore });
    }),
  };
}

/** @type {Sight[]} */
export const sights = [
  { name: 'form with errors', state: 'short', open: openFormWithErrors, leave: (page) => act(page, 'cancel') },
  {
    name: 'form of two kinds',
    state: 'short',
    open: async (page) => {
      await act(page, 'add');
      await act(page, 'split');
      await page.find(inside('[name="other-hours"]'));
      await act(page, 'save');
      await page.find(inside('[aria-invalid="true"]'));
    },
    leave: (page) => act(page, 'cancel'),
  },
  status('all that the storage can say', {
    state: 'saved', isUnsaved: false, restoredFrom: 'shadow', damaged: 2, nudge: 'safari',
  }, { worksOffline: true, update: true }),
  status('a change that is not saved', { state: 'memory', isUnsaved: true, reason: 'deleted', nudge: 'not-kept' }, {}),
  panel('import', async (page) => {
    await page.type(inside('#table-text'), table);
    await act(page, 'read');
    await page.find(inside('.preview'));
  }),
  panel('export', (page) => act(page, 'summary-text')),
  panel('sums'),
  panel('declare-some'),
  panel('guide'),
  panel('settings', (page) => act(page, 'erase')),
  panel('rule', async (page) => {
    await page.find(inside('.follows dl'));
    await page.type(inside('[name="min-professional"]'), '30');
    await page.type(inside('[name="to"]'), '2021-02-30');
    await page.find(inside('[data-fault="/period/to"]'));
  }),
  {
    name: 'under a rule of one’s own',
    state: 'short',
    open: async (page) => {
      await page.evaluate(() => {
        const { session } = /** @type {any} */ (document.querySelector('xueshi-check'));
        const title = { 'zh-CN': '2021 年市直单位的要求', en: 'Requirements of the city for 2021' };
        const policy = { ...session.snapshot.policy, id: 'own-2021', basis: 'own', title };
        session.dispatch({ type: 'rule', rule: { policy, isInForce: true }, key: 'rule.taken' });
      });
      await page.find(inside('.answer [data-rule]'));
    },
    leave: async (page) => {
      await act(page, 'leave-rule');
      await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-rule]'));
      await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).session.dispatch({ type: 'rule', key: 'rule.discarded' }));
    },
  },
  panel('years', (page) => page.find(inside('.sheet'))),
  {
    name: 'the picture to keep',
    state: 'short',
    open: async (page) => {
      await act(page, 'export');
      await act(page, 'picture');
      await page.find(inside('.kept'));
    },
    leave: back,
  },
  {
    name: 'several courses chosen',
    state: 'short',
    open: async (page) => {
      await act(page, 'select');
      await page.click({ css: 'label', within: inside('[data-course]') });
    },
    leave: (page) => act(page, 'select'),
  },
  {
    name: 'a course open to its findings',
    state: 'mixed',
    open: (page) => page.click({ css: '[data-action="row"]', within: inside('[data-course="unlisted"]') }),
    leave: (page) => page.click({ css: '[data-action="row"]', within: inside('[data-course="unlisted"]') }),
  },
  {
    name: 'the seminars',
    state: 'short',
    open: async (page) => {
      await act(page, 'add');
      await act(page, 'seminars');
      await page.find(inside('[data-seminar]'));
    },
    leave: async (page) => {
      await back(page);
      await act(page, 'cancel');
    },
  },
  {
    name: 'split',
    state: 'short',
    open: async (page) => {
      await actOnCourse(page, 0, 'edit');
      await act(page, 'split');
      await page.find(inside('.panel-title'));
    },
    leave: back,
  },
];
