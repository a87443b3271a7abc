// Erasing erases everything in all tabs; until then the page says that it has not.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { textsFor } from '../../web/messages/index.js';
import { engineNames, launch } from './engines.js';
import { forbidStorage, refuseToErase } from './failing-storage.js';
import { act, addCourse, untilAnswered, untilSaved, untilUsable } from './page.js';
import { usePage } from './visit.js';

const course = { category: 'professional', hours: '36', title: '结构检测新方法', completedOn: '2021-08-27' };
const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const texts = textsFor('zh-CN');

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;

    before(async () => { engine = await launch(name); });

    after(() => engine?.close());

    const visit = (/** @type {(() => void) | undefined} */ prepare, /** @type {Parameters<typeof usePage>[2]} */ use) => (
      usePage(engine, prepare, use));

    test('what could not be erased is said to be there still, and goes as soon as it can', async () => {
      await visit(refuseToErase, async (page, url) => {
        await addCourse(page, course);
        await untilSaved(page);
        const other = await page.openAnother(url);
        await untilAnswered(other);
        await page.evaluate(() => { Object.assign(window, { isStuck: true }); });
        for (const action of ['settings', 'erase', 'erase-now']) await act(page, action);
        const notice = await page.text(inside('[data-notice="failed"]'));
        assert.ok(notice.startsWith(texts('store.not-erased').split('{')[0]), notice);
        await page.find(inside('[data-action="example"]'));
        assert.equal(await other.isThere(inside('[data-course]')), true, 'nothing is gone yet');
        await page.evaluate(() => {
          Object.assign(window, { isStuck: false });
          dispatchEvent(new Event('focus'));
        });
        await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-notice]'));
        await other.find(inside('[data-action="example"]'));
        await other.close();
        await page.visit(url);
        await untilUsable(page);
        await page.find(inside('[data-action="example"]'));
      });
    });

    test('where no database can be had there is nothing to wait for', async () => {
      await visit(forbidStorage, async (page) => {
        await addCourse(page, course);
        for (const action of ['settings', 'erase', 'erase-now']) await act(page, action);
        await page.find(inside('[data-action="example"]'));
        await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-notice]'));
      });
    });

    test('what another tab has half filled is gone with everything else', async () => {
      await visit(undefined, async (page, url) => {
        await addCourse(page, course);
        await untilSaved(page);
        await act(page, 'add');
        await page.type(inside('[name="title"]'), '填了一半');
        const other = await page.openAnother(url);
        await untilAnswered(other);
        for (const action of ['settings', 'erase', 'erase-now']) await other.evaluate(tap, action);
        await page.find(inside('[data-action="example"]'));
        const kept = () => page.evaluate(() => localStorage.getItem('xueshi.draft'));
        assert.equal(await kept(), null);
        await page.evaluate(() => localStorage.setItem('xueshi.draft', '{"course":{"id":"a"}}')); // of a tab that was closed
        for (const action of ['settings', 'erase', 'erase-now']) await other.evaluate(tap, action);
        await page.waitFor(() => localStorage.getItem('xueshi.draft') === null);
        await other.close();
      });
    });
  });
}

/** Runs in the page, once its button is there. @param {string} action */
async function tap(action) {
  const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
  const find = () => /** @type {HTMLElement | null} */ (root.querySelector(`[data-action="${action}"]`));
  while (!find()) await new Promise((later) => { setTimeout(later, 20); });
  find()?.click();
}
