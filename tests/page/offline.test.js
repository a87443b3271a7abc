// One build kept on the device: it opens without a server, asks for nothing once it is there, and gives way to a
// newer one only when a person says so.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { headerPolicy } from '../../web/bundle/policy.mjs';
import { withWorker, withoutWorker } from '../../web/bundle/worker.mjs';
import { engineNames, launch } from './engines.js';
import { act, addCourse, address, untilCount, untilSaved, untilStatus, untilUsable } from './page.js';
import { changedPage, copySite, openPreparedSite } from './site-copy.js';
import { openSite } from './site.js';

const asOf = '2021-11-01';
const course = { category: 'professional', hours: '36', title: '结构检测新方法', completedOn: '2021-08-27' };
const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const table = '课程名称\t科目类型\t学时\t完成时间\n传统文化十讲\t公需选修\t6\t2021-05-09';
const withoutCompiling = (/** @type {string} */ text) => text.replace(" 'wasm-unsafe-eval'", '');
const newer = (/** @type {string} */ html) => html.replace('<title>', '<meta name="test" content="newer">\n<title>');

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;

    before(async () => { engine = await launch(name); });

    after(() => engine?.close());

    /**
     * @param {object} given
     * @param {(html: string) => string} [given.change] the document
     * @param {string} [given.policy]
     * @param {(visit: { page: import('./session.js').Session, site: import('./site.js').Site,
     *   copy: Awaited<ReturnType<typeof copySite>> }) => Promise<void>} use
     */
    async function visit({ change, policy }, use) {
      const copy = await copySite(change);
      const site = await openSite({ root: copy.root, policy });
      const page = await engine.open(address(site.url, { asOf }));
      try {
        await untilUsable(page);
        await use({ page, site, copy });
      } finally {
        await page.close();
        await site.close();
        await copy.remove();
      }
    }

    test('a whole visit without a server: the answer, panels, tables, English', async () => {
      await visit({}, async ({ page, site }) => {
        await addCourse(page, course);
        await untilSaved(page);
        await page.find(inside('[data-offline]'));
        await site.close();
        await page.reload();
        await untilStatus(page, 'short');
        await untilCount(page, 1);
        await page.visit(address(site.url, { asOf, language: 'en' }));
        await untilStatus(page, 'short');
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
        await readTable(page);
        await untilCount(page, 2);
        assert.deepEqual((await page.consoleErrors()).filter((text) => !isAboutUpdate(text)), []);
      });
    });

    test('nothing is asked for once the worker is ready, and no rule is broken', async () => {
      await visit({}, async ({ page, site }) => {
        await addCourse(page, course);
        await page.find(inside('[data-offline]'));
        const { pathname } = new URL(site.url);
        const [opening, ...first] = site.requests.splice(0);
        assert.equal(opening.url, `${pathname}?as-of=${asOf}`);
        const ours = /^[\w./-]+\/([\w.-]+-[0-9A-Z]{8}\.\w+|sw\.js|index\.html)$/;
        assert.deepEqual(first.filter(({ method, url, length }) => method !== 'GET' || length || !ours.test(url)), []);
        await page.reload();
        await untilStatus(page, 'short');
        await page.find(inside('[data-offline]'));
        await readTable(page);
        await act(page, 'settings');
        await page.click(inside('input[name="language"][value="en"]'));
        await page.waitFor(() => document.documentElement.lang === 'en');
        await act(page, 'back');
        await page.visit(`${site.url}index.html?as-of=${asOf}`);
        await untilCount(page, 2);
        await page.find(inside('[data-offline]'));
        assert.deepEqual(site.requests.filter(({ url }) => url !== `${pathname}sw.js`), []);
        assert.deepEqual(site.violations, []);
      });
    });

    if (name === 'chromium') {
      test('nothing keeps the page from being installed as an app', async () => {
        await visit({}, async ({ page }) => {
          await page.find(inside('[data-offline]'));
          const { installabilityErrors } = await page.devTools('Page.getInstallabilityErrors');
          const errors = installabilityErrors.map((/** @type {any} */ { errorId }) => errorId);
          assert.deepEqual(errors.filter((/** @type {string} */ id) => id !== 'in-incognito'), []);
          const { errors: faults, url } = await page.devTools('Page.getAppManifest');
          assert.deepEqual([faults, url.endsWith('.webmanifest')], [[], true]);
        });
      });
    }

    for (const [what, prepare] of Object.entries({ withoutWorkers, refusingWorkers })) {
      test(`nothing is claimed where a browser has or lets in no worker: ${what}`, async () => {
        const site = await openPreparedSite(prepare);
        const page = await engine.open(address(site.url, { asOf }));
        await untilUsable(page);
        await addCourse(page, course);
        await untilSaved(page);
        if (prepare === refusingWorkers) await page.waitFor(() => /** @type {any} */ (window).refused);
        assert.equal(await page.isThere(inside('[data-offline]')), false);
        assert.deepEqual(await page.consoleErrors(), []);
        assert.deepEqual(site.requests.filter(({ url }) => url.endsWith('/sw.js')), []);
        await page.close();
        await site.close();
      });
    }

    test('a core of JavaScript is kept where that is what answers', async () => {
      const policy = withoutCompiling(headerPolicy);
      await visit({ change: withoutCompiling, policy }, async ({ page, site }) => {
        await addCourse(page, course);
        await untilSaved(page);
        await page.find(inside('[data-offline]'));
        await site.close();
        await page.reload();
        await untilStatus(page, 'short');
        await readTable(page);
        await untilCount(page, 2);
      });
    });

    test('a newer build waits while a form is half filled, and is taken when asked for', async () => {
      await visit({}, async ({ page, site, copy }) => {
        await page.find(inside('[data-offline]'));
        const other = await page.openAnother(address(site.url, { asOf }));
        await other.find(inside('[data-offline]'));
        await act(page, 'add');
        await page.type(inside('[name="title"]'), course.title);
        await copy.publish(await withWorker(await changedPage(newer)));
        await askForUpdate(page);
        await page.waitFor(() => navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting)));
        await page.waitFor(() => typeof /** @type {any} */ (document.querySelector('xueshi-check')).device.update === 'function');
        assert.equal(await page.isThere(inside('[data-action="update"]')), false, 'it is offered over a form');
        assert.equal(await page.evaluate(isNewer), false);

        await act(other, 'update');
        await other.waitFor(isNewer);
        await other.find(inside('[data-offline]'));
        assert.equal(await page.evaluate(isNewer), false, 'the page with the form was reloaded');
        const typed = await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')
          ?.shadowRoot?.querySelector('[name="title"]')).value);
        assert.equal(typed, course.title);

        await act(page, 'cancel');
        await act(page, 'guide'); // a part of the older build that is loaded only now
        await page.find(inside('.panel-title'));
        await act(page, 'back');
        await act(page, 'update');
        await page.waitFor(isNewer);
        await other.close();
        await page.reload();
        await page.find(inside('[data-offline]'));
        await page.waitFor(() => caches.keys().then(({ length }) => length === 1));
      });
    });

    test('files of two builds are never kept together', async () => {
      await visit({}, async ({ page, site, copy }) => {
        await page.find(inside('[data-offline]'));
        const files = await withWorker(await changedPage(newer));
        await copy.publish(new Map([...files, ['index.html', Buffer.from('<!doctype html>another')]]));
        await askForUpdate(page);
        assert.deepEqual(await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return [registration?.waiting, (await caches.keys()).length];
        }), [null, 1]);
        await site.close();
        await page.reload();
        await untilUsable(page);
        assert.equal(await page.evaluate(isNewer), false);
      });
    });

    test('a worker taken out of service leaves nothing but the records', async () => {
      await visit({}, async ({ page, copy }) => {
        await addCourse(page, course);
        await untilSaved(page);
        await page.find(inside('[data-offline]'));
        const html = (/** @type {string} */ text) => newer(text).replace(/<meta name="xueshi-build"[^>]*>/, '');
        await copy.publish(await withoutWorker(await changedPage(html)));
        await askForUpdate(page);
        await page.waitFor(async () => !await navigator.serviceWorker.getRegistration() && !(await caches.keys()).length);
        await page.reload();
        await page.waitFor(isNewer);
        await untilCount(page, 1);
        assert.equal(await page.isThere(inside('[data-offline]')), false);
      });
    });
  });
}

/** What the browser does by itself now and then. @param {import('./session.js').Session} page */
async function askForUpdate(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const updated = await registration?.update().catch(() => undefined);
    const worker = /** @type {any} */ (updated)?.installing;
    if (!worker) return;
    await new Promise((done) => {
      if (worker.state !== 'installing') done(undefined);
      worker.addEventListener('statechange', done);
    });
  });
}

/** Pastes a table and takes what is in it. @param {import('./session.js').Session} page */
async function readTable(page) {
  await act(page, 'import');
  await page.type(inside('#table-text'), table);
  await act(page, 'read');
  await page.find(inside('.preview'));
  await act(page, 'take');
}

/** Runs in the page: as in WeChat on iOS. */
function withoutWorkers() {
  delete (/** @type {any} */ (Navigator.prototype)).serviceWorker;
}

/** Runs in the page: as in private windows. */
function refusingWorkers() {
  ServiceWorkerContainer.prototype.register = () => {
    Object.assign(window, { refused: true });
    return Promise.reject(new DOMException('no', 'SecurityError'));
  };
}

/** Runs in the page. */
function isNewer() {
  return document.querySelector('meta[name="test"]') !== null;
}

/** Without a server the browser says that it could not look for another worker. @param {string} text */
function isAboutUpdate(text) {
  return /ERR_CONNECTION_REFUSED|service ?worker/i.test(text);
}
