// What the page says of a tap that did not bring what was meant, and the way on from there.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { textsFor } from '../../web/messages/index.js';
import { engineNames } from './engines.js';
import { act, actOnCourse, addCourse, assessment, fillForm, untilCount } from './page.js';
import { openSite } from './site.js';
import { openVisit } from './visit.js';

const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const texts = textsFor('zh-CN');
const course = { title: '护理新进展', category: 'professional', hours: '36', completedOn: '2021-08-27' };

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./visit.js').Visit} */
    let visit;
    /** @type {import('./visit.js').Visit['page']} */
    let page;

    before(async () => {
      visit = await openVisit(name, await openSite());
      ({ page } = visit);
    });

    after(() => visit?.close());

    const value = (/** @type {string} */ field) => page.evaluate((/** @type {string} */ css) => (
      /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector(css)).value), `[name="${field}"]`);
    const focused = () => page.evaluate(() => document.querySelector('xueshi-check')?.shadowRoot?.activeElement?.getAttribute('part'));

    /** @param {any[]} courses */
    const bring = async (courses) => {
      await page.evaluate((/** @type {any[]} */ list) => {
        const host = /** @type {any} */ (document.querySelector('xueshi-check'));
        host.setAttribute('as-of', '2021-11-01');
        host.courses = list;
      }, courses);
      await untilCount(page, courses.length);
    };

    test('a course of another year is said not to count before it is saved', async () => {
      await addCourse(page, course);
      await act(page, 'add');
      await page.type(inside('[name="title"]'), '去年的课');
      await page.type(inside('[name="hours"]'), '3');
      await page.type(inside('[name="completedOn"]'), '2021-12-31');
      await page.find(inside('[data-foreseen="pending"], [data-foreseen="counted"]'));
      await page.type(inside('[name="completedOn"]'), '2020-12-31');
      await page.find(inside('[data-foreseen="excluded"]'));
      await act(page, 'save');
      await untilCount(page, 2);
    });

    test('who knows only the month puts the year where years go', async () => {
      await act(page, 'add');
      await fillForm(page, { title: '只知月份', hours: '2', category: 'professional', completedOn: '2021年6月' });
      await act(page, 'year-only');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[name="year"]')).value === '2021');
      assert.equal(await value('completedOn'), '');
      await act(page, 'save');
      await untilCount(page, 3);
      assert.equal((await assessment(page)).courses[2].standing, 'counted');
    });

    test('a day that is too late is not called declared', async () => {
      await act(page, 'declare-some');
      await page.type(inside('[name="day"]'), '2022-01-05');
      await act(page, 'keep-declared');
      assert.match(await page.text(inside('.undo')), new RegExp(texts('course.declared.not-in-time', { count: 2 })));
      assert.equal(await focused(), 'answer');
      await page.evaluate(() => document.querySelector('xueshi-check')?.setAttribute('as-of', '2026-03-01'));
      await page.find(inside('[data-past="late"]'));
    });

    test('what cannot be judged is said beside the answer, and is the first step', async () => {
      await bring([{ id: 'a', title: '甲', hours: '5学分' }, { id: 'b', title: '乙', hours: 2, year: 2021 }]);
      await page.find(inside('.answer [data-invalid]'));
      await act(page, 'mend');
      await page.find({ css: 'form', within: inside('[data-course="a"]') });
      await act(page, 'cancel');
    });

    test('parts that do not make the whole are asked about once', async () => {
      await bring([{ id: 'a', title: '甲', category: 'professional', hours: 40, year: 2021 }]);
      await actOnCourse(page, 0, 'edit');
      await act(page, 'split');
      await page.type(inside('[name="hours-0"]'), '40');
      await page.choose(inside('[name="category-1"]'), 'public-elective');
      await page.type(inside('[name="hours-1"]'), '10');
      await act(page, 'keep-split');
      await page.find(inside('[data-differs]'));
      await act(page, 'keep-split');
      await untilCount(page, 2);
    });

    test('a sum that holds its courses stays without them, and a course to come becomes a plan', async () => {
      await bring([
        { id: 'sum', title: '合计', category: 'professional', hours: 60, year: 2021, sum: true },
        { id: 'item', title: '甲', category: 'professional', hours: 10, year: 2021 },
        { id: 'later', title: '乙', category: 'public-elective', hours: 5, completedOn: '2021-12-25' },
      ]);
      await page.click({ css: '[data-action="drop-items"]', within: inside('[data-step="settle"]') });
      await untilCount(page, 2);
      await page.click({ css: '[data-action="make-planned"]', within: inside('[data-step="settle"]') });
      await page.find(inside('[data-course="later"][data-standing="planned"]'));
      assert.equal((await assessment(page)).requirements[0].counted, 60);
    });

    test('the example gives way to the first course of one\'s own', async () => {
      await bring([]);
      await act(page, 'example');
      await untilCount(page, 4);
      await act(page, 'add');
      await fillForm(page, course);
      await untilCount(page, 1);
      assert.equal((await assessment(page)).courses[0].category, 'professional');
    });

    test('a table to hand on says kinds and hours as people do', async () => {
      await bring([{ id: 'a', title: '甲', category: 'professional', hours: '４０学时', completedOn: '2021.9.1' }]);
      await act(page, 'export');
      await act(page, 'table-text');
      const text = await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('#copy-text'))?.value);
      assert.match(text, /专业课,40,2021-09-01/);
      await act(page, 'back');
    });

    test('a table of several people is asked about', async () => {
      await act(page, 'import');
      await page.type(inside('#table-text'), '工号,课程名称,学时\nG1,甲,3\nG2,乙,4\n');
      await act(page, 'read');
      await page.find(inside('[data-persons]'));
      await page.find({ css: 'a[href="./roster.html"]', within: inside('.preview') });
      await act(page, 'back');
      await page.find({ css: 'a[href="./roster.html"]', within: inside('.doors') });
    });

    test('the notice with the way back can be closed', async () => {
      await actOnCourse(page, 0, 'delete');
      await page.find(inside('.undo'));
      await page.evaluate(() => scrollTo(0, 600));
      await act(page, 'forget-undo');
      await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.undo'));
      assert.notEqual(await page.evaluate(() => scrollY), 0, 'the page stays where it was');
      assert.deepEqual([visit.site.violations, await page.consoleErrors()], [[], []]);
    });
  });
}
