// Leaving a form by a reload, by its button, or by the browser's back button loses nothing that was typed.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { textsFor } from '../../web/messages/index.js';
import { engineNames } from './engines.js';
import { act, actOnCourse, addCourse, fillForm, untilCount } from './page.js';
import { openSite } from './site.js';
import { openVisit } from './visit.js';

const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const texts = textsFor('zh-CN');
const title = '护理新进展';

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

    const kept = () => page.evaluate(() => localStorage.getItem('xueshi.draft'));
    const back = () => page.evaluate(() => history.back());
    const typed = () => page.evaluate(() => (
      /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[name="title"]')).value));
    async function begin() {
      await act(page, 'add');
      await page.type(inside('[name="title"]'), title);
    }

    test('by a reload: it is there again and says so, and is gone once it is saved', async () => {
      await begin();
      await page.type(inside('[name="hours"]'), '3');
      await page.reload();
      assert.equal(await page.text(inside('form > .note')), texts('form.resumed'));
      assert.equal(await typed(), title);
      await fillForm(page, { hours: '36', category: 'professional', completedOn: '2021-08-27' });
      await untilCount(page, 1);
      await page.reload();
      await untilCount(page, 1);
      assert.equal(await page.isThere(inside('form')), false);
    });

    test('a course that was being mended is open again', async () => {
      await actOnCourse(page, 0, 'edit');
      await page.type(inside('[name="hours"]'), '37');
      await page.reload();
      await page.find({ css: 'form', within: inside('[data-course]') });
      await act(page, 'resume');
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.activeElement?.getAttribute('name') === 'title');
      await act(page, 'save');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.courses[0].hours === 37);
      assert.equal(await page.evaluate(() => 'otherwise' in /** @type {any} */ (document.querySelector('xueshi-check')).courses[0]), false);
    });

    test('by a change of its course beside it: both are kept', async () => {
      await addCourse(page, { title: '院感防控', category: 'professional', hours: '6', completedOn: '2021-05-01' });
      await actOnCourse(page, 0, 'edit');
      await page.type(inside('[name="hours"]'), '38');
      await act(page, 'declare-all');
      await act(page, 'save');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.courses[0].hours === 38);
      assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses[0].declared), true);
    });

    test('by another form: it is saved, said to be, and one tap takes it back', async () => {
      const hours = () => page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.courses[0].hours);
      await actOnCourse(page, 0, 'edit');
      await page.type(inside('[name="hours"]'), '39');
      await act(page, 'add');
      await page.find({ css: '[data-action="undo"]', within: { css: 'xueshi-check' } });
      assert.equal(await hours(), 39);
      await act(page, 'undo');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.courses[0].hours === 38);
      await act(page, 'cancel');
    });

    test('one that nothing was typed into is forgotten', async () => {
      await act(page, 'add');
      assert.equal(await kept(), null);
      await act(page, 'cancel');
      assert.equal(await page.isThere(inside('[data-action="undo"]')), false);
    });

    test('by its button: one tap brings back what was typed', async () => {
      await begin();
      assert.notEqual(await kept(), null);
      await act(page, 'cancel');
      assert.equal(await kept(), null);
      await act(page, 'undo');
      await page.find(inside('form'));
      assert.equal(await typed(), title);
      await act(page, 'cancel');
    });

    test('by the way back of the browser, which leaves the page only once nothing is open', async () => {
      await act(page, 'guide');
      await page.find(inside('.panel-title'));
      await back();
      await page.find(inside('[data-action="guide"]'));
      await begin();
      await back();
      await act(page, 'undo');
      await page.find(inside('form'));
      assert.equal(await typed(), title);
      await back();
      await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('form'));
      assert.equal(await page.evaluate(() => history.state), null);
    });

    test('by erasing everything: nothing comes back', async () => {
      await act(page, 'settings');
      await act(page, 'back');
      await begin();
      await act(page, 'settings');
      await act(page, 'erase');
      await act(page, 'erase-now');
      await page.find(inside('[data-action="example"]'));
      assert.equal(await kept(), null);
      assert.deepEqual([visit.site.violations, await page.consoleErrors()], [[], []]);
    });
  });
}
