// What a host does to the element, and which events it gets back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';
import { engineNames, launch } from '../page/engines.js';
import { addCourse, untilAnswered } from '../page/page.js';
import { courses, hostPage, openEmbed, openHost } from './host.js';

const embed = await openEmbed();
const school = readFileSync(new URL('../policies/three-branches-2022.json', import.meta.url), 'utf8');
const henan = JSON.parse(readFileSync(new URL('../../core/policies/henan-2021.json', import.meta.url), 'utf8'));
const luring = {
  ...henan,
  platforms: henan.platforms.map((/** @type {any} */ each) => ({ ...each, url: "javascript:document.title = 'lured'" })),
  declaration: { ...henan.declaration, where: { ...henan.declaration.where, url: ' javascript:0' } },
};
const record = `<script>
  window.told = [];
  for (const name of ['ready', 'assess', 'change', 'error']) {
    document.addEventListener('xueshi-' + name, ({ type, detail, target }) => told.push({ type, detail, id: target.id }));
  }
  window.listening = 0;
  for (const target of [window, document]) {
    const add = target.addEventListener, remove = target.removeEventListener;
    const counts = (type) => !/mouse|pointer|touch|click|menu|error|rejection|playwright/.test(type); // those are the driver's
    target.addEventListener = function (...given) { window.listening += counts(given[0]); return add.apply(target, given); };
    target.removeEventListener = function (...given) { window.listening -= counts(given[0]); return remove.apply(target, given); };
  }
</script>`;
const two = `<xueshi-check id="second" as-of="2021-11-01" lang="en"></xueshi-check>`;
const early = `<script>document.querySelector('xueshi-check').courses = [${JSON.stringify(courses[0])}];</script>`;

/** @type {Record<string, import('./host.js').HostPage>} */
const pages = {
  '/': { html: hostPage(embed.embed, { head: record, body: two }) },
  '/early': { html: hostPage(embed.embed, { head: record, body: early }) },
  '/local': { html: hostPage(embed.embed, { head: record, attributes: 'storage="local"', data: undefined }) },
  '/school.json': { html: school, type: 'application/json' },
  '/faulty.json': { html: '{"id":"faulty","title":{}}', type: 'application/json' },
  '/text.json': { html: 'not JSON', type: 'application/json' },
  '/huge.json': { html: `"${'x'.repeat(1_000_001)}"`, type: 'application/json' },
};
const host = await openHost((path) => pages[path]);

after(async () => {
  await host.close();
  await embed.close();
});

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('../page/engines.js').Engine} */
    let engine;
    /** @type {import('../page/session.js').Session} */
    let page;

    before(async () => { engine = await launch(name); });

    after(() => engine?.close());

    /** Sets members of the first element and waits for an event, if one is awaited. */
    const set = (/** @type {Record<string, unknown>} */ members, /** @type {string} */ until = '') => page.evaluate(
      async (/** @type {any} */ wanted, /** @type {string} */ type) => {
        const element = /** @type {any} */ (document.querySelector('xueshi-check'));
        const heard = type && new Promise((resolve) => { element.addEventListener(type, resolve, { once: true }); });
        for (const [key, value] of Object.entries(wanted)) {
          if (key === 'courses' || key === 'policyData') element[key] = value ?? undefined;
          else if (value === null) element.removeAttribute(key);
          else element.setAttribute(key, value);
        }
        await heard;
        await element.updateComplete;
      }, members, until);
    const told = () => page.evaluate(() => /** @type {any} */ (window).told.map((/** @type {any} */ { type, detail }) => (
      { type, detail: JSON.parse(JSON.stringify(detail ?? null)) })));
    const state = () => page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector('xueshi-check'));
      await element.updateComplete;
      const root = element.shadowRoot;
      return {
        status: element.assessment?.status,
        policy: element.assessment?.policy,
        ids: element.courses.map((/** @type {any} */ { id }) => id),
        alert: root.querySelector('[role="alert"]')?.textContent,
        verdict: root.querySelector('.verdict')?.textContent,
        buttons: [...root.querySelectorAll('button')].map((button) => button.dataset.action ?? ''),
        parts: [...root.querySelectorAll('[part]')].map((each) => each.part[0]),
      };
    });

    test('courses that were set before the element was known are taken over, and come before its child', async () => {
      const other = await engine.open(`${host.url}early`);
      await untilAnswered(other);
      assert.equal(await other.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses.length), 1);
      const [ready] = await other.evaluate(() => /** @type {any} */ (window).told.filter((/** @type {any} */ { type }) => type === 'xueshi-ready'));
      assert.equal(ready.type, 'xueshi-ready');
      await other.close();
    });

    test('removed it lets go of everything, put back it goes on', async () => {
      const other = await engine.open(`${host.url}local`);
      try {
        await other.find({ css: '[data-saved="saved"]', within: { css: 'xueshi-check' } });
        const during = await other.evaluate(() => /** @type {any} */ (window).listening);
        await other.evaluate(() => {
          const element = /** @type {any} */ (window).kept = document.querySelector('xueshi-check');
          element?.remove();
        });
        await other.waitFor(() => /** @type {any} */ (window).listening === 0);
        assert.ok(during > 0);
        await other.evaluate((/** @type {any} */ list) => {
          const { kept } = /** @type {any} */ (window);
          kept.courses = list;
          document.body.append(kept);
        }, courses);
        await other.find({ css: '[data-saved="saved"]', within: { css: 'xueshi-check' } });
        await addCourse(other, { category: 'professional', hours: '2', title: '钢结构', completedOn: '2021-09-01' });
        await other.find({ css: '[data-saved="saved"]', within: { css: 'xueshi-check' } });
        await other.reload();
        await other.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check'))?.courses?.length === 4);
      } finally {
        await other.close();
      }
    });

    describe('with a page open', () => {
      before(async () => {
        page = await engine.open(host.url, { width: 900 });
        await page.waitFor(() => [...document.querySelectorAll('xueshi-check')].every((each) => /** @type {any} */ (each).assessment));
      });

      beforeEach(() => page.evaluate(() => { /** @type {any} */ (window).told.length = 0; }));

      after(() => page?.close());

      test('the child is read, read again when it changes, and passed over where it is no JSON', async () => {
        assert.deepEqual((await state()).ids, ['c1', 'c2', 'c3']);
        await page.evaluate(() => { /** @type {any} */ (document.querySelector('xueshi-check script')).textContent = '[{"id":"n1","title":"a","hours":1}]'; });
        await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses.length === 1);
        await page.evaluate(() => { /** @type {any} */ (document.querySelector('xueshi-check script')).textContent = '[{"id":'; });
        await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelector('[role="alert"]'));
        assert.deepEqual((await state()).ids, ['n1']);
        assert.equal((await told()).find(({ type }) => type === 'xueshi-error').detail.code, 'child-not-json');
        await page.evaluate((/** @type {string} */ text) => {
          const element = /** @type {HTMLElement} */ (document.querySelector('xueshi-check'));
          element.replaceChildren();
          const script = document.createElement('script');
          script.type = 'application/json';
          element.append(script);
          script.append(text);
        }, JSON.stringify(courses));
        await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses.length === 3);
        assert.equal((await state()).alert, undefined);
        assert.equal((await told()).some(({ type }) => type === 'xueshi-change'), false);
      });

      test('what the host sets is told as an answer without the courses, never as a change', async () => {
        await set({ courses: courses.slice(0, 2) }, 'xueshi-assess');
        const events = await told();
        assert.deepEqual(events.map(({ type }) => type), ['xueshi-assess']);
        assert.deepEqual(Object.keys(events[0].detail), ['status', 'needed']);
        assert.equal(events[0].detail.needed.sure.at(-1).hours, 60);
        await set({ courses });
      });

      test('what a person adds is told as a change, with the courses', async () => {
        await addCourse(page, { category: 'professional', hours: '2', title: '钢结构', completedOn: '2021-09-01' });
        const change = (await told()).find(({ type }) => type === 'xueshi-change');
        assert.equal(change.detail.courses.length, 4);
        assert.equal(change.detail.courses[3].title, '钢结构');
        await set({ courses });
      });

      for (const [given, code] of /** @type {[unknown, string][]} */ ([
        [5, 'not-a-list'], [null, 'not-json'], [[{ title: 'a' }], 'id-missing'], [[{ id: 'a' }, { id: 'a' }], 'id-twice'],
      ])) {
        test(`${JSON.stringify(given)} as courses changes nothing: ${code}`, async () => {
          await set({ courses: given }, 'xueshi-error');
          const { ids, alert, status } = await state();
          assert.deepEqual([ids, status, Boolean(alert)], [['c1', 'c2', 'c3'], 'short', true]);
          const { detail } = (await told()).find(({ type }) => type === 'xueshi-error');
          assert.deepEqual([detail.code, detail.message], [code, alert]);
          await set({ courses });
          assert.equal((await state()).alert, undefined);
        });
      }

      test('an address that a policy names becomes a link only where it leads to the web', async () => {
        const addresses = () => page.evaluate(() => (
          [.../** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelectorAll('[part="next"] a[target]')].map(({ href }) => href)));
        assert.deepEqual(await addresses(), [...henan.platforms, henan.declaration.where].map(({ url }) => url));
        await set({ policyData: luring }, 'xueshi-assess');
        assert.deepEqual(await addresses(), []);
        await set({ policyData: null }, 'xueshi-assess');
      });

      test('another day is another answer; a day that cannot be read is none', async () => {
        await set({ 'as-of': '2026-03-01' }, 'xueshi-assess');
        const over = await state();
        await set({ 'as-of': '1. März' }, 'xueshi-error');
        const { alert, status, ids } = await state();
        assert.deepEqual([Boolean(alert), status, ids.length], [true, undefined, 3]);
        assert.equal((await told()).at(-1).detail.code, 'as-of-unreadable');
        await set({ 'as-of': '2021-11-01' }, 'xueshi-assess');
        assert.notEqual((await state()).verdict, over.verdict);
      });

      test('a policy by address judges the same courses; others are refused with the reason', async () => {
        await set({ policy: '/school.json' }, 'xueshi-assess');
        assert.deepEqual([(await state()).policy, (await state()).ids.length], [JSON.parse(school).id, 3]);
        for (const [policy, code] of [['/faulty.json', 'policy-faulty'], ['/text.json', 'policy-faulty'], ['/huge.json', 'policy-too-large'],
          ['/nowhere.json', 'policy-unreachable'], ['http://127.0.0.1:9/x.json', 'policy-unreachable'], ['henan-1999', 'policy-unknown']]) {
          await set({ policy }, 'xueshi-error');
          const { detail } = (await told()).at(-1);
          assert.equal(detail.code, code, policy);
          const { alert, status, ids } = await state();
          assert.deepEqual([Boolean(alert), status, ids.length], [true, undefined, 3], policy);
          if (policy === '/faulty.json') assert.ok(detail.faults.some((/** @type {any} */ fault) => fault.pointer === '/year' && fault.code === 'missing'));
          if (policy === '/text.json') assert.deepEqual(detail.faults, [{ pointer: '', code: 'not-json' }]);
        }
        await set({ policy: null, policyData: JSON.parse(school) }, 'xueshi-assess');
        assert.equal((await state()).policy, JSON.parse(school).id);
        await set({ policyData: null, policy: 'henan-2021' }, 'xueshi-assess');
        assert.equal((await state()).policy, 'henan-2021');
      });

      test('of two policies named in a row the last is judged by', async () => {
        await page.evaluate(() => {
          const element = /** @type {Element} */ (document.querySelector('xueshi-check'));
          element.setAttribute('policy', '/school.json');
          return new Promise((done) => { setTimeout(() => { element.setAttribute('policy', 'henan-2021'); done(true); }); });
        });
        await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment?.policy === 'henan-2021');
        await page.evaluate(() => new Promise((done) => { setTimeout(done, 300); }));
        assert.equal((await state()).policy, 'henan-2021');
      });

      test('language and theme follow their attributes', async () => {
        const { verdict } = await state();
        await set({ lang: 'en', theme: 'dark' });
        await page.waitFor(() => /missing/.test(document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.verdict')?.textContent ?? ''));
        assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (
          document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.card:not(.answer)'))).backgroundColor), 'rgb(26, 34, 36)');
        await set({ lang: null, theme: null });
        assert.equal((await state()).verdict, verdict);
      });

      test('read-only shows the verdict and offers nothing that changes it; compact is for a sidebar', async () => {
        await set({ readonly: '' });
        assert.deepEqual([(await state()).buttons, (await state()).parts], [['row', 'row', 'row'], ['base', 'answer', 'next', 'requirements', 'courses']]);
        await set({ readonly: null, compact: '' });
        assert.deepEqual([(await state()).buttons, (await state()).parts], [[], ['base', 'answer', 'requirements']]);
        await set({ compact: null });
        assert.ok((await state()).buttons.includes('add'));
      });

      test('two on one page know nothing of each other', async () => {
        const second = await page.evaluate(() => {
          const element = /** @type {any} */ (document.querySelector('#second'));
          return [element.courses.length, element.assessment.status, element.shadowRoot.querySelector('.verdict').lang];
        });
        assert.deepEqual(second.slice(0, 2), [0, 'empty']);
      });

      test('the page is left without a trace: nothing is stored', async () => {
        assert.deepEqual(await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length, document.cookie]), [0, 0, '']);
      });
    });
  });
}
