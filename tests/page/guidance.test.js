// What the page says of a tap that did not bring what was meant, and the way on from there.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { textsFor } from '../../web/messages/index.js';
import { engineNames } from './engines.js';
import { act, addCourse, assessment, fillForm, untilCount } from './page.js';
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

    test('a course of another year is said not to count before it is saved, and gives the next one no date', async () => {
      await addCourse(page, course);
      await act(page, 'add');
      await page.find(inside('[data-foreseen="counted"], form'));
      await page.type(inside('[name="title"]'), '去年的课');
      await page.type(inside('[name="hours"]'), '3');
      await page.find(inside('[data-foreseen="counted"]'));
      await page.type(inside('[name="completedOn"]'), '2020-12-31');
      await page.find(inside('[data-foreseen="excluded"]'));
      await act(page, 'save');
      await untilCount(page, 2);
      await act(page, 'add');
      await page.find(inside('form'));
      assert.equal(await value('completedOn'), course.completedOn);
      await act(page, 'cancel');
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

    test('the notice with the way back can be closed', async () => {
      await act(page, 'forget-undo');
      await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.undo'));
      assert.deepEqual([visit.site.violations, await page.consoleErrors()], [[], []]);
    });
  });
}
