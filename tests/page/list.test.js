// The list of courses, totals that change, and a picture to keep, in every engine.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames } from './engines.js';
import { act, assessment, untilCount, untilStatus } from './page.js';
import { openSite } from './site.js';
import { openVisit } from './visit.js';

const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const twenty = Array.from({ length: 20 }, (_, index) => ({
  id: `c${index}`, title: `第 ${index + 1} 门：专业技术人员能力提升专题培训`, hours: 3, year: 2021, mode: 'in-person',
  category: index % 2 ? 'public-compulsory' : 'professional', completedOn: `2021-${String(12 - (index % 12)).padStart(2, '0')}-05`,
}));

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

    /** @param {any[]} courses */
    const bring = async (courses) => {
      await page.evaluate((/** @type {any[]} */ list) => {
        /** @type {any} */ (document.querySelector('xueshi-check')).courses = list;
      }, courses);
      await untilCount(page, courses.length);
    };
    const shown = () => page.evaluate(() => (
      [.../** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelectorAll('[data-course]')]
        .map((row) => row.getAttribute('data-course'))));

    test('twenty courses stand in two screens of a phone', async () => {
      await bring(twenty);
      const height = await page.evaluate(() => (
        /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelector('.courses').getBoundingClientRect().height));
      assert.ok(height <= 2 * 740, `${height} pixels`);
    });

    test('they are sorted and searched, and nothing of it changes the list', async () => {
      await page.choose(inside('[name="sort"]'), 'kind');
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.group'));
      assert.deepEqual((await shown()).slice(0, 2), ['c1', 'c3']);
      await page.choose(inside('[name="sort"]'), 'date');
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-course]')?.getAttribute('data-course') === 'c11');
      await page.type(inside('[name="search"]'), '第 7 门');
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.querySelectorAll('[data-course]').length === 1);
      assert.deepEqual(await shown(), ['c6']);
      await page.type(inside('[name="search"]'), '');
      await page.choose(inside('[name="sort"]'), 'entered');
      await untilCount(page, 20);
      assert.deepEqual((await shown()).slice(0, 3), ['c0', 'c1', 'c2']);
    });

    test('a row opens and closes in place', async () => {
      const row = { css: '[data-action="row"]', within: inside('[data-course="c2"]') };
      await page.click(row);
      await page.find({ css: '[data-action="edit"]', within: inside('[data-course="c2"]') });
      await page.click(row);
      await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-action="edit"]'));
    });

    test('several are chosen, declared and deleted together, and one tap undoes it', async () => {
      await act(page, 'select');
      for (const id of ['c4', 'c5']) await page.click({ css: 'input', within: inside(`[data-course="${id}"]`) });
      await act(page, 'declare-selected');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.declaration.courses.length === 14);
      await act(page, 'select');
      await act(page, 'select-all');
      await act(page, 'delete-selected');
      await untilStatus(page, 'empty');
      await act(page, 'undo');
      await untilCount(page, 20);
    });

    test('totals that were saved before are changed, never added to', async () => {
      await bring([]);
      await act(page, 'sums');
      await page.type(inside('#sum-public-compulsory'), '24');
      await act(page, 'keep-sums');
      await untilCount(page, 1);
      await act(page, 'sums');
      const held = await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('#sum-public-compulsory'))?.value);
      assert.equal(held, '24');
      await page.type(inside('#sum-public-compulsory'), '25');
      await act(page, 'keep-sums');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.requirements[0].counted === 25);
      assert.equal((await assessment(page)).courses.length, 1);
    });

    test('the answer is kept as a picture', async () => {
      await act(page, 'export');
      await act(page, 'picture');
      const size = await page.waitFor(() => {
        const picture = /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.kept img'));
        return picture?.complete && picture.naturalWidth > 0 ? [picture.naturalWidth, picture.naturalHeight] : undefined;
      });
      assert.deepEqual(size, [720, 588]);
      await act(page, 'back');
      assert.deepEqual([visit.site.violations, await page.consoleErrors()], [[], []]);
    });
  });
}
