// What panels do, in every engine: tables in and out, sums, splitting, seminars, settings, erasing.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames, launch } from './engines.js';
import { act, actOnCourse, assessment, untilCount, untilSaved, untilStatus, untilUsable } from './page.js';
import { openPreparedSite } from './site-copy.js';
import { openSite } from './site.js';
import { openVisit } from './visit.js';

const element = { css: 'xueshi-check' };
const inside = (/** @type {string} */ css) => ({ css, within: element });

const table = [
  '课程名称\t科目类型\t课程性质\t学时\t学分\t完成时间\t是否申报',
  '传统文化十讲\t公需\t选修\t6\t2\t2021-05-09\t已申报',
  '乡村振兴战略\t公需\t必修\t24学时\t8\t2021-06-09\t未申报',
  '合计\t\t\t30\t10\t\t',
].join('\n');
const nextMonth = table.replace('未申报', '已申报');

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./visit.js').Visit} */
    let visit;
    /** @type {import('./visit.js').Visit['site']} */
    let site;
    /** @type {import('./visit.js').Visit['page']} */
    let page;

    before(async () => {
      visit = await openVisit(name, await openSite());
      ({ site, page } = visit);
    });

    after(() => visit?.close());

    /** @param {string} text @param {{ added: number, changed: number, same: number }} counts */
    const paste = async (text, { added, changed, same }) => {
      await act(page, 'import');
      await page.type(inside('#table-text'), text);
      await act(page, 'read');
      await page.find(inside(`.preview[data-added="${added}"][data-changed="${changed}"][data-same="${same}"]`));
    };

    test('a pasted table is shown, then taken over, and one tap undoes it', async () => {
      await paste(table, { added: 2, changed: 0, same: 0 });
      assert.ok(await page.isThere(inside('[data-problem="row-sum"]')));
      assert.ok(await page.isThere(inside('[data-problem="column-unsure"]')));
      assert.equal((await assessment(page)).status, 'empty');
      await act(page, 'take');
      await untilCount(page, 2);
      await act(page, 'undo');
      await untilCount(page, 0);
    });

    test('the same table twice brings nothing', async () => {
      await paste(table, { added: 2, changed: 0, same: 0 });
      await act(page, 'take');
      await untilCount(page, 2);
      await paste(table, { added: 0, changed: 0, same: 2 });
      assert.equal(await page.isThere(inside('[data-action="take"]')), false);
      await act(page, 'back');
    });

    test('next month\'s export shows what has changed', async () => {
      assert.equal((await assessment(page)).declaration.hours, 24);
      await paste(nextMonth, { added: 0, changed: 1, same: 1 });
      await act(page, 'take');
      await untilCount(page, 2);
      assert.equal((await assessment(page)).declaration.hours, 0);
    });

    test('a corrected column is used and remembered', async () => {
      const odd = '课程名称,学时,类\n诗词,3,公需选修';
      await paste(odd, { added: 1, changed: 0, same: 0 });
      await page.click(inside('.preview summary'));
      await page.choose(inside('[name="column-2"]'), 'category');
      await page.waitFor(() => {
        const root = /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot;
        return root.querySelector('[name="column-2"]')?.value === 'category';
      });
      await act(page, 'back');
      await paste(odd, { added: 1, changed: 0, same: 0 });
      await act(page, 'take');
      await untilCount(page, 3);
      const [, , poem] = (await assessment(page)).courses;
      assert.equal(poem.category, 'public-elective');
      await act(page, 'undo');
      await untilCount(page, 2);
    });

    test('a certificate is split in two', async () => {
      await actOnCourse(page, 1, 'edit');
      await act(page, 'split');
      await page.type(inside('[name="hours-0"]'), '20');
      await page.choose(inside('[name="category-1"]'), 'professional');
      await page.type(inside('[name="hours-1"]'), '4课时');
      await act(page, 'keep-split');
      await page.find(inside('[aria-invalid="true"]'));
      await page.type(inside('[name="hours-1"]'), '4');
      await act(page, 'keep-split');
      await untilCount(page, 3);
      const counted = (await assessment(page)).requirements.map((/** @type {any} */ each) => each.counted);
      assert.deepEqual(counted, [30, 26, 20, 4]);
    });

    test('sums stand beside their courses without counting twice', async () => {
      await act(page, 'sums');
      await page.type(inside('#sum-professional'), '60');
      await act(page, 'keep-sums');
      await untilCount(page, 4);
      const { standing, findings } = (await assessment(page)).courses[3];
      assert.equal(standing, 'pending');
      assert.ok(findings.some((/** @type {any} */ { code }) => code === 'sum-and-items'));
    });

    test('a backup brings everything back after erasing', async () => {
      const before = await assessment(page);
      await untilSaved(page);
      await act(page, 'export');
      await act(page, 'backup-text');
      await page.find(inside('[data-shown="backup-text"]'));
      const backup = await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check'))
        .shadowRoot.querySelector('#copy-text').value);
      await act(page, 'back');
      await act(page, 'settings');
      await act(page, 'erase');
      await act(page, 'erase-now');
      await untilCount(page, 0);
      await paste(backup, { added: 4, changed: 0, same: 0 });
      await act(page, 'take');
      await untilCount(page, 4);
      assert.deepEqual(await assessment(page), before);
    });

    test('the written table is read back as the same courses', async () => {
      await act(page, 'export');
      await act(page, 'table-text');
      await page.find(inside('[data-shown="table-text"]'));
      const text = await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check'))
        .shadowRoot.querySelector('#copy-text').value);
      assert.ok(text.includes('传统文化十讲'), text);
      await act(page, 'back');
    });

    test('a seminar fills in what the notice says of it, never hours or category', async () => {
      await act(page, 'guide');
      await page.click({ css: '[data-action="add-seminar"]', within: inside('[data-seminar="2"]') });
      await page.find(inside('form'));
      const filled = await page.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        const value = (/** @type {string} */ field) => shadowRoot.querySelector(`[name="${field}"]`).value;
        const category = shadowRoot.querySelector('[name="category"]:checked')?.value ?? '';
        return [value('title'), value('provider'), value('hours'), category];
      });
      assert.deepEqual(filled, ['区块链技术与食品追溯高级研修班', '河南工业大学', '', '']);
      await act(page, 'cancel');
    });

    test('a new course is picked from the seminars, and keeps what was typed', async () => {
      await act(page, 'add');
      await page.type(inside('[name="hours"]'), '40');
      await act(page, 'seminars');
      await page.click({ css: '[data-action="add-seminar"]', within: inside('[data-seminar="1"]') });
      await page.find(inside('form'));
      const [hours, title] = await page.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return ['hours', 'title'].map((field) => shadowRoot.querySelector(`[name="${field}"]`).value);
      });
      assert.equal(hours, '40');
      assert.notEqual(title, '');
      await act(page, 'cancel');
    });

    test('language, theme and text size hold over a reload', async () => {
      await act(page, 'settings');
      await page.click({ css: 'label', text: 'English', within: element });
      await page.waitFor(() => document.documentElement.lang === 'en');
      for (const choice of ['dark', 'elder']) {
        await page.click({ css: 'label', within: element, nth: choice === 'dark' ? 4 : 7 });
      }
      await page.waitFor(() => document.documentElement.dataset.textSize === 'elder');
      await page.reload();
      await untilStatus(page, 'short');
      const { lang, dataset } = await page.evaluate(() => {
        const root = document.documentElement;
        return { lang: root.lang, dataset: { ...root.dataset } };
      });
      assert.deepEqual([lang, dataset.theme, dataset.textSize], ['en', 'dark', 'elder']);
    });

    test('no rule was broken and no error told', async () => {
      assert.deepEqual(site.violations, []);
      assert.deepEqual(await page.consoleErrors(), []);
    });
  });

  describe(`${name} inside WeChat`, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;
    /** @type {import('./site.js').Site} */
    let site;

    before(async () => {
      site = await openPreparedSite(beWeChat);
      engine = await launch(name);
    });

    after(async () => {
      await engine?.close();
      await site?.close();
    });

    test('every button gives something to see', async () => {
      const page = await engine.open(site.url);
      await untilUsable(page);
      await act(page, 'export');
      await page.find(inside('.panel-title'));
      for (const dead of ['backup-file', 'table-file', 'print']) {
        assert.equal(await page.isThere(inside(`[data-action="${dead}"]`)), false, dead);
      }
      for (const kind of ['backup-text', 'table-text', 'summary-text']) {
        await act(page, kind);
        await page.find(inside(`[data-shown="${kind}"]`));
        await act(page, 'copy');
        await page.find({ css: '[role="status"]', within: inside('.copy') });
      }
      await page.close();
    });
  });
}

/** Runs in the page. */
function beWeChat() {
  Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 MicroMessenger/8.0' });
}
