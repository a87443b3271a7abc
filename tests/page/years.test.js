// Records of several years: one row a year, and a verdict only for the year whose rule is known.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames, launch } from './engines.js';
import { act, address, untilStatus, untilUsable } from './page.js';
import { openSite } from './site.js';

const element = { css: 'xueshi-check' };
const inside = (/** @type {string} */ css) => ({ css, within: element });

const courses = [
  { id: 'a', title: '新一代信息技术', category: '公需必修', hours: 24, completedOn: '2021-04-18' },
  { id: 'b', title: '职业素养', category: '公需选修', hours: 6, year: 2021 },
  { id: 'c', title: '结构检测新方法', category: '专业课', hours: 59.5, completedOn: '2021-08-27' },
  { id: 'd', title: '结构检测新方法', category: '专业课', hours: 60, completedOn: '2020-08-27' },
  { id: 'e', title: '乡村振兴', category: '公需必修', hours: 12.5, completedOn: '2019-05-01' },
  { id: 'f', title: '没有年度', category: '专业课', hours: 8 },
];

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;
    /** @type {import('./site.js').Site} */
    let site;
    /** @type {import('./session.js').Session} */
    let page;

    before(async () => {
      site = await openSite();
      engine = await launch(name);
      page = await engine.open(address(site.url, { asOf: '2021-11-01' }), { width: 360, height: 740 });
      await untilUsable(page);
    });

    after(async () => {
      await page?.close();
      await engine?.close();
      await site?.close();
    });

    test('records of other years lead to the table of all years', async () => {
      await page.evaluate((/** @type {any[]} */ list) => {
        /** @type {any} */ (document.querySelector('xueshi-check')).courses = list;
      }, courses);
      await untilStatus(page, 'unsettled');
      await page.find(inside('.other-years'));
      await act(page, 'years');
      await page.find(inside('.years tbody'));
      const rows = await page.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return [...shadowRoot.querySelectorAll('.years tbody')].map((body) => (
          [body.dataset.year, ...[...body.querySelectorAll('tr:first-child td')].map(({ textContent }) => textContent)]));
      });
      assert.deepEqual(rows.map(([year]) => year).slice(0, 3), ['2019', '2020', '2021']);
      assert.deepEqual(rows.map(([, ...figures]) => figures), [
        ['12.5', '0', '0', '12.5'], ['0', '0', '60', '60'], ['24', '6', '59.5', '89.5'], ['0', '0', '8', '8']]);
    });

    test('only the year of the rule has a verdict', async () => {
      const [, , said, ...others] = await page.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return [...shadowRoot.querySelectorAll('.years td.note')].map(({ textContent }) => textContent);
      });
      assert.notEqual(said, others[0]);
      assert.match(said, /1/, 'one record is open');
    });

    test('it is copied as text, and nothing sticks out at 360 pixels', async () => {
      await act(page, 'years-text');
      const text = await page.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return shadowRoot.querySelector('#copy-text').value;
      });
      assert.match(text, /2020\t0\t0\t60\t60\t/);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.deepEqual(site.violations, []);
      assert.deepEqual(await page.consoleErrors(), []);
    });
  });
}
