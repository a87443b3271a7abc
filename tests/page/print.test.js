// What is printed or saved as PDF: one page of A4, whatever is listed on it. Chromium alone makes a PDF when asked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { openSite } from './site.js';

const lists = { 'no course': 0, 'the most courses that are listed': 40, 'more courses than are listed': 41 };
const title = '关于进一步加强专业技术人员继续教育工作的若干意见'.repeat(9).slice(0, 200);

test('the sheet is one page of A4', async (t) => {
  const site = await openSite();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const [name, count] of Object.entries(lists)) {
    await t.test(`with ${name}, in the largest text`, async () => {
      await page.goto(`${site.url}?as-of=2021-11-01`);
      await page.waitForSelector('xueshi-check [data-action="import"]');
      await page.evaluate(([text, most]) => {
        document.documentElement.dataset.textSize = 'elder';
        /** @type {any} */ (document.querySelector('xueshi-check')).courses = Array.from({ length: Number(most) }, (_, i) => (
          { id: `${i}`, title: text, category: 'public-compulsory', hours: 100.25, completedOn: '2021-06-05' }));
      }, [title, count]);
      await page.click('xueshi-check [data-action="export"]');
      await page.waitForSelector('.sheet', { state: 'attached' });
      const pdf = String(await page.pdf({ preferCSSPageSize: true }));
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
      assert.match(pdf, /\/MediaBox\s*\[0 0 59[456][.\d]* 84[12][.\d]*\]/);
    });
  }
  await t.test('what the browser prints of the page itself has nothing to tap in it', async () => {
    await page.goto(`${site.url}?as-of=2021-11-01`);
    await page.waitForSelector('xueshi-check [data-action="import"]');
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector('xueshi-check')).courses = [{ id: 'a', title: '甲', category: 'professional', hours: 40, year: 2021 }];
    });
    await page.click('xueshi-check [data-action="add"]');
    await page.waitForSelector('xueshi-check form');
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
      return [...root.querySelectorAll('button, input, select, form, .undo')].filter((element) => (
        element.getClientRects().length > 0 && !element.matches('.line'))).map((element) => element.outerHTML.slice(0, 80));
    });
    assert.deepEqual(seen, []);
    await page.emulateMedia({ media: null });
  });
  await t.test('a course that is being changed is printed as the answer counts it', async () => {
    const line = page.locator('xueshi-check [data-course="a"] .printed');
    await page.click('xueshi-check [data-action="cancel"]');
    await page.click('xueshi-check [data-action="row"]');
    await page.click('xueshi-check [data-action="edit"]');
    assert.equal(await line.isVisible(), false);
    await page.fill('xueshi-check [name="hours"]', '41.5');
    await page.emulateMedia({ media: 'print' });
    assert.match(await line.innerText(), /甲[^]*41\.5/);
  });
  await browser.close();
  await site.close();
});
