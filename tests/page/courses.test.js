// What people do with their courses on the page, and where the focus goes, in every engine.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames } from './engines.js';
import { act, actOnCourse, assessment, show, untilCount, untilStatus } from './page.js';
import { textsFor } from '../../web/messages/index.js';
import { openSite } from './site.js';
import { openVisit } from './visit.js';
import { states } from './states.js';

const element = { css: 'xueshi-check' };
const inside = (/** @type {string} */ css) => ({ css, within: element });
const stateOf = (/** @type {string} */ name) => /** @type {import('./states.js').State} */ (
  states.find((state) => state.name === name));

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

    /** @param {string} stateName */
    const bring = (stateName) => show(page, stateOf(stateName));
    const focused = () => page.evaluate(() => {
      const { activeElement } = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
      return activeElement && (activeElement.getAttribute('name') ?? activeElement.getAttribute('data-action') ?? activeElement.className);
    });
    const value = (/** @type {string} */ field) => page.evaluate((/** @type {string} */ css) => (
      /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector(css)).value), `[name="${field}"]`);

    const chosenCategory = () => page.evaluate(() => (
      /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[name="category"]:checked')).value));

    test('an example comes and goes by one tap each', async () => {
      await act(page, 'example');
      await untilCount(page, 4);
      await act(page, 'remove-example');
      await untilStatus(page, 'empty');
    });

    test('a new course opens with the focus in its title, and Escape costs nothing', async () => {
      await act(page, 'add');
      await page.find(inside('form'));
      assert.equal(await focused(), 'title');
      await page.press('Escape');
      assert.equal(await page.isThere(inside('form')), true);
      await act(page, 'cancel');
      assert.equal(await focused(), 'add');
    });

    test('a title suggests a category, and one tap takes it', async () => {
      await act(page, 'add');
      await page.type(inside('[name="title"]'), '乡村振兴战略');
      await act(page, 'take-suggestion');
      await page.type(inside('[name="hours"]'), '24学时');
      await page.type(inside('#field-completedOn'), '2021年6月5日');
      await page.find(inside('.foreseen'));
      await act(page, 'save');
      await untilCount(page, 1);
      const [course] = (await assessment(page)).courses;
      assert.deepEqual([course.category, course.hours, course.completedOn], ['public-compulsory', 24, '2021-06-05']);
    });

    test('the next course takes nothing over by itself, and offers the kind and the dates met before', async () => {
      await act(page, 'add');
      await page.find(inside('form'));
      assert.equal(await value('completedOn'), '');
      await page.type(inside('#field-completedOn'), '2021-06-06');
      await act(page, 'take-kind');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot
        ?.querySelector('[name="category"]:checked'))?.value === 'public-compulsory');
      await act(page, 'take-date');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot
        ?.querySelector('[name="completedOn"]')).value === '2021年6月5日');
      await act(page, 'cancel');
    });

    test('what a table calls kind and form in its own words is chosen in the form, and when it is split', async () => {
      for (const [category, id] of [['公需必修课', 'public-compulsory'], ['公需课', 'public'], [null, '']]) {
        await page.evaluate((/** @type {any} */ word) => {
          const host = /** @type {any} */ (document.querySelector('xueshi-check'));
          host.courses = [{ id: 'a', title: '甲', category: word, hours: '5', mode: '网络学习', completedOn: '2021-05-09' }];
        }, category);
        await actOnCourse(page, 0, 'edit');
        await page.find(inside('form'));
        assert.deepEqual([await chosenCategory(), await value('mode')], [id, '网络学习']);
        await act(page, 'split');
        await page.find(inside('[name="category-0"]'));
        assert.equal(await value('category-0'), id);
        await act(page, 'back');
      }
    });

    test('a course is mended where it stands, and the focus comes back to it', async () => {
      await bring('short');
      await actOnCourse(page, 0, 'edit');
      await page.find({ css: 'form', within: { css: '[data-course="compulsory"]', within: element } });
      await page.type(inside('[name="hours"]'), '24');
      await act(page, 'save');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment
        .requirements.find((/** @type {any} */ { id }) => id === 'public-compulsory').counted === 24);
      assert.equal(await focused(), 'edit');
    });

    test('the answer follows every key, says that nothing is saved yet, and is read aloud once it rests', async () => {
      await bring('short');
      await page.waitFor(() => {
        const root = document.querySelector('xueshi-check')?.shadowRoot;
        return root?.querySelector('.answer .spoken')?.textContent === root?.querySelector('.verdict')?.getAttribute('data-spoken');
      });
      await page.evaluate(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        const heard = /** @type {any} */ (window).heard = /** @type {string[]} */ ([]);
        const spoken = shadowRoot.querySelector('.answer .spoken');
        new MutationObserver(() => heard.push(spoken.textContent)).observe(spoken, { childList: true });
      });
      const said = () => page.evaluate(() => document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.verdict')?.getAttribute('data-spoken'));
      const before = await said();
      await actOnCourse(page, 0, 'edit');
      await page.type(inside('[name="hours"]'), '24');
      await page.find({ css: '.reason', text: textsFor('zh-CN')('answer.foreseen.counted'), within: inside('.answer') });
      const after = await said();
      assert.notEqual(after, before);
      assert.equal((await assessment(page)).requirements[2].counted, 20);
      await page.waitFor((/** @type {string} */ sentence) => /** @type {any} */ (window).heard.includes(sentence), after);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard), [after]);
      await act(page, 'cancel');
      await page.waitFor((/** @type {string} */ sentence) => document.querySelector('xueshi-check')?.shadowRoot
        ?.querySelector('.verdict')?.getAttribute('data-spoken') === sentence, before);
    });

    test('opening another course keeps what was typed in the first', async () => {
      await actOnCourse(page, 0, 'edit');
      await page.type(inside('[name="hours"]'), '25');
      await actOnCourse(page, 1, 'edit');
      await page.find({ css: 'form', within: { css: '[data-course="elective"]', within: element } });
      assert.equal((await assessment(page)).courses[0].hours, 25);
      await act(page, 'cancel');
    });

    test('what cannot be read keeps its form, and its summary leads to the field', async () => {
      await actOnCourse(page, 0, 'edit');
      await page.type(inside('[name="hours"]'), '3学分');
      await actOnCourse(page, 1, 'edit');
      await page.find(inside('.form .errors'));
      assert.equal(await focused(), 'errors');
      await page.click({ css: 'button', within: inside('.form .errors') });
      assert.equal(await focused(), 'hours');
      assert.equal(await value('hours'), '3学分');
      await act(page, 'cancel');
    });

    test('what is planned is foreseen beside the answer', async () => {
      await bring('short');
      await page.find(inside('.projection'));
    });

    test('a plan begins where the next steps say what is needed', async () => {
      await act(page, 'plan');
      await page.type(inside('[name="title"]'), '数字经济');
      await page.type(inside('[name="hours"]'), '4');
      await act(page, 'save');
      await untilCount(page, 5);
      const { courses, projection } = await assessment(page);
      assert.deepEqual([courses[4].standing, courses[4].category], ['planned', 'public-compulsory']);
      assert.equal(projection.status, 'undeclared');
    });

    test('what was just done stays in sight, wherever the list is scrolled to', async () => {
      await bring('short');
      await actOnCourse(page, 3, 'delete');
      await page.find(inside('.undo'));
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const { top, bottom } = await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')
        ?.shadowRoot?.querySelector('.undo')).getBoundingClientRect().toJSON());
      assert.ok(top >= 0 && bottom <= 740, `${top} to ${bottom}`);
      await act(page, 'undo');
    });

    test('deleting moves the focus to the way back', async () => {
      await actOnCourse(page, 0, 'delete');
      await untilCount(page, 3);
      assert.equal(await focused(), 'undo');
      await act(page, 'undo');
      await untilCount(page, 4);
    });

    test('a doubt is settled by one tap where the next steps name it', async () => {
      await bring('unsettled');
      await page.click({ css: '[data-action="settle"]', within: inside('[data-step="settle"]') });
      await untilStatus(page, 'undeclared');
      assert.equal(await page.isThere(inside('[data-step="settle"]')), false);
    });

    test('a course without a kind is asked for one', async () => {
      await bring('mixed');
      await act(page, 'choose-category');
      await page.find({ css: 'form', within: { css: '[data-course="broad"]', within: element } });
      await act(page, 'cancel');
    });

    test('some are declared together with their day, and one tap undoes it', async () => {
      await bring('undeclared');
      await act(page, 'declare-some');
      await page.click({ css: 'input', within: inside('.panel'), nth: 1 });
      await page.type(inside('#declare-day'), '2021-13-01');
      await act(page, 'keep-declared');
      await page.find(inside('#declare-day[aria-invalid="true"]'));
      await page.type(inside('#declare-day'), '2021-10-08');
      await act(page, 'keep-declared');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment
        .declaration.courses.join() === 'elective');
      await act(page, 'undo');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment
        .declaration.courses.length === 3);
    });

    test('a day of declaring is never marked over', async () => {
      const { courses } = stateOf('undeclared');
      await show(page, { ...stateOf('undeclared'), courses: courses.map((course, index) => (
        index === 0 ? { ...course, declaredOn: '2022-01-10' } : course)) });
      assert.equal(await page.isThere(inside('[data-course="compulsory"] [data-action="declare"]')), false);
      await act(page, 'declare-all');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment
        .declaration.courses.join() === 'compulsory');
      await act(page, 'undo');
    });

    test('a repeated course goes by one tap, and the focus stays on the page', async () => {
      const twice = [...stateOf('undeclared').courses, { ...stateOf('undeclared').courses[2], id: 'again' }];
      await show(page, { ...stateOf('undeclared'), courses: twice });
      await page.click({ css: '[data-action="drop"]', within: inside('[data-step="settle"]') });
      await untilCount(page, 3);
      assert.equal((await assessment(page)).requirements[3].pending, 0);
      assert.equal(await focused(), 'undo');
      await act(page, 'undo');
      await untilCount(page, 4);
      assert.equal(await focused(), 'answer card');
    });

    test('the second half of a double tap does nothing', async () => {
      await bring('short');
      await page.evaluate(() => {
        const edit = document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-action="edit"]');
        edit?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }));
      });
      assert.equal(await page.isThere(inside('form')), false);
    });

    test('a requirement leads to a course of its kind', async () => {
      await bring('short');
      await page.click({ css: '[data-action="add-here"]', within: inside('[data-requirement="professional"]') });
      await page.find(inside('form'));
      assert.equal(await chosenCategory(), 'professional');
      await act(page, 'cancel');
    });

    test('a panel takes the focus and gives it back', async () => {
      await act(page, 'guide');
      await page.find(inside('.panel-title'));
      assert.equal(await focused(), 'panel-title');
      await act(page, 'back');
      await page.find(inside('[data-action="guide"]'));
      assert.equal(await focused(), 'guide');
    });

    test('once the year is over it offers no planning and no deadline', async () => {
      await bring('short');
      await page.evaluate(() => document.querySelector('xueshi-check')?.setAttribute('as-of', '2026-03-01'));
      for (const part of ['[data-missing="professional"]', '[data-past="declared"]', 'a[href="tel:12333"]']) {
        await page.find(inside(part));
      }
      await act(page, 'add');
      await page.evaluate(() => {
        /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.more')).open = true;
      });
      await page.find(inside('[name="declared"]'));
      assert.equal(await page.isThere(inside('[name="planned"]')), false);
      assert.equal(await page.isThere(inside('[data-step]')), false);
    });

    test('no rule was broken and no error told', async () => {
      assert.deepEqual(site.violations, []);
      assert.deepEqual(await page.consoleErrors(), []);
    });
  });
}
