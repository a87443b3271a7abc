// The first visit, whole, in every engine, under the strict policy with Trusted Types required.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames, launch } from './engines.js';
import {
  act, actOnCourse, addCourse, address, answer, assessment, categoryLabel, fillForm, untilCount, untilSaved,
  untilStatus, untilUsable,
} from './page.js';
import { openSite } from './site.js';

const courses = [
  { category: 'public-compulsory', hours: '24', title: '新一代信息技术', completedOn: '2021-04-18' },
  { category: 'public-elective', hours: '6', title: '职业素养', completedOn: '2021-05-09' },
  { category: 'professional', hours: '60', title: '结构检测新方法', completedOn: '2021-08-27' },
];

// A hundredth less of a course, and the category that then lacks it: electives leave public hours at large.
const hundredthLess = [
  { nth: 0, hours: '23.99', missing: 'public-compulsory' },
  { nth: 1, hours: '5.99', missing: 'public' },
  { nth: 2, hours: '59.99', missing: 'professional' },
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
      page = await engine.open(address(site.url, { asOf: '2021-11-01' }));
      await page.evaluate(listenForViolations);
    });

    after(async () => {
      await page?.close();
      await engine?.close();
      await site?.close();
    });

    test('nothing entered is an invitation', async () => {
      await untilUsable(page);
      await untilStatus(page, 'empty');
    });

    test('three courses that suffice are met once all are declared', async () => {
      for (const course of courses) await addCourse(page, course);
      await untilStatus(page, 'undeclared');
      await act(page, 'declare-all');
      await untilStatus(page, 'met');
    });

    for (const { nth, hours, missing } of hundredthLess) {
      test(`a hundredth less of course ${nth + 1} is named exactly`, async () => {
        await actOnCourse(page, nth, 'edit');
        await fillForm(page, { hours });
        await untilStatus(page, 'short');
        assert.deepEqual((await assessment(page)).needed.sure, [{ category: missing, hours: 0.01 }]);
        const sentence = await answer(page);
        assert.ok(sentence.includes('0.01'), sentence);
        assert.ok(sentence.includes(categoryLabel(missing, 'zh-CN')), sentence);
        await actOnCourse(page, nth, 'edit');
        await fillForm(page, { hours: courses[nth].hours });
        await untilStatus(page, 'met');
      });
    }

    test('a reload shows the same answer', async () => {
      const before = await assessment(page);
      await untilSaved(page);
      await page.reload();
      await page.evaluate(listenForViolations);
      await untilStatus(page, 'met');
      assert.deepEqual(await assessment(page), before);
    });

    test('a deleted course comes back by undo', async () => {
      const before = await assessment(page);
      await actOnCourse(page, 1, 'delete');
      await untilCount(page, courses.length - 1);
      await untilStatus(page, 'short');
      await act(page, 'undo');
      await untilStatus(page, 'met');
      assert.deepEqual(await assessment(page), before);
    });

    test('nothing was asked for but files of this build, by GET and without a query', async () => {
      const [, ...paths] = site.requests.map(({ url }) => url);
      assert.deepEqual(site.requests.filter(({ method }) => method !== 'GET'), []);
      const { pathname } = new URL(site.url);
      const documents = paths.filter((path) => path.startsWith(`${pathname}?`));
      assert.ok(documents.length <= 1, 'only the reload asks for the document again');
      const unhashed = [...documents, `${pathname}sw.js`, `${pathname}index.html`];
      const others = paths.filter((path) => !unhashed.includes(path));
      assert.deepEqual(others.filter((path) => !/^[\w./-]+-[0-9A-Z]{8}\.\w+$/.test(path)), []);
      const own = (/** @type {string} */ url) => url.startsWith(site.url) || url.startsWith('data:');
      assert.deepEqual(page.requests.filter((url) => !own(url)), []);
    });

    test('no rule was broken and no error told', async () => {
      assert.deepEqual(site.violations, []);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violationsSeen), []);
      assert.deepEqual(await page.consoleErrors(), []);
    });
  });
}

/** Runs in the page. What happens before is reported to the server. */
function listenForViolations() {
  /** @type {string[]} */
  const seen = [];
  /** @type {any} */ (window).violationsSeen = seen;
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
}
