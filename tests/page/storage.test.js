// The device fails: storage that throws, vanishes, is full, damaged, of a newer build, or held by another tab. The
// page goes on, says what is true, and loses nothing that it had called saved.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { textsFor } from '../../web/messages/index.js';
import { engineNames, launch } from './engines.js';
import {
  damageRecord, deleteDatabase, editWhenTold, fillStorage, forbidStorage, raiseVersion,
  readDatabase, removeDatabase,
} from './failing-storage.js';
import { act, addCourse, untilCount, untilSaved, untilUsable } from './page.js';
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

    test('a database that another tab deleted is reported, and written anew when asked for', async () => {
      await visit(undefined, async (page, _url, elsewhere) => {
        await addCourse(page, course);
        await untilSaved(page);
        const other = await page.openAnother(elsewhere);
        await other.evaluate(deleteDatabase);
        await other.close();
        await untilNotice(page, 'memory', 'deleted');
        await act(page, 'keep-again');
        await untilSaved(page);
        assert.equal(await page.isThere(inside('[data-notice]')), false);
        await page.evaluate(() => localStorage.clear());
        await page.reload();
        await untilCount(page, 1);
      });
    });

    test('a database deleted while the page was closed is found again in the shadow', async () => {
      await visit(undefined, async (page, url, elsewhere) => {
        await addCourse(page, course);
        await untilSaved(page);
        await page.waitFor(() => localStorage.getItem('xueshi.courses'));
        await page.visit(elsewhere);
        await page.evaluate(deleteDatabase);
        await page.visit(url);
        await untilCount(page, 1);
        await untilSaved(page);
        await page.find(inside('[data-restored]'));
      });
    });

    test('a shadow that is older than the database undoes nothing', async () => {
      await visit(fillStorage, async (page, url, elsewhere) => {
        await addCourse(page, course);
        await untilSaved(page);
        await page.evaluate(() => { Object.assign(window, { isFull: true }); });
        await page.evaluate(giveHours, '37');
        await page.find(inside('[data-notice="failed"]'));
        const stale = await page.waitFor(() => /"37"/.test(localStorage.getItem('xueshi.courses') ?? '')
          && localStorage.getItem('xueshi.courses'));
        await page.evaluate(() => { Object.assign(window, { isFull: false }); });
        await page.evaluate(giveHours, '38');
        await untilSaved(page);
        await page.visit(elsewhere);
        await page.evaluate((/** @type {string} */ text) => localStorage.setItem('xueshi.courses', text), stale);
        await page.visit(url);
        await untilCount(page, 1);
        assert.equal(await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses[0].hours), '38');
        assert.equal(await page.isThere(inside('[data-restored]')), false);
      });
    });

    test('storage that throws leaves a page that works, says so, and hands over a backup', async () => {
      await visit(forbidStorage, async (page) => {
        assert.match(await page.text(inside('[data-saved]')), saying('forbidden'));
        await addCourse(page, course);
        await untilNotice(page, 'memory', 'forbidden');
        await act(page, 'make-backup');
        await act(page, 'backup-text');
        const text = await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')
          ?.shadowRoot?.querySelector('#copy-text')).value);
        assert.ok(text.includes(course.title), text);
        await act(page, 'copy');
        await act(page, 'back');
        await untilNotice(page, 'memory', 'forbidden');
        assert.equal(await page.isThere(inside('[data-action="make-backup"]')), false, 'the backup is made');
        await addCourse(page, { ...course, title: '备份之后' });
        await page.find(inside('[data-action="make-backup"]'));
      });
    });

    test('a browser without a database says so', async () => {
      await visit(removeDatabase, async (page) => {
        await addCourse(page, course);
        await untilNotice(page, 'memory', 'missing');
      });
    });

    test('a full quota is reported, and what waited is saved once there is room', async () => {
      await visit(fillStorage, async (page, url, elsewhere) => {
        const { origin } = new URL(url);
        const isReal = name === 'chromium'; // it checks the quota before the first write, and then not for a while
        const fresh = isReal ? await engine.open(elsewhere) : page;
        if (isReal) await fresh.devTools('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
        await fresh.visit(url);
        await untilUsable(fresh);
        if (!isReal) await fresh.evaluate(() => { Object.assign(window, { isFull: true }); });
        await addCourse(fresh, course);
        await untilNotice(fresh, 'failed', 'full');
        if (isReal) await fresh.devTools('Storage.overrideQuotaForOrigin', { origin });
        await fresh.evaluate(() => {
          Object.assign(window, { isFull: false });
          dispatchEvent(new Event('focus')); // as a person does who has made room and comes back
        });
        await untilSaved(fresh);
        await fresh.evaluate(() => localStorage.clear());
        await fresh.reload();
        await untilCount(fresh, 1);
        if (isReal) await fresh.close();
      });
    });

    test('an older page that holds the database is named, and waited for', async () => {
      await visit(undefined, async (page, url, elsewhere) => {
        await page.visit(elsewhere);
        await page.evaluate(deleteDatabase);
        await page.evaluate(() => new Promise((done) => {
          const request = indexedDB.open('xueshi', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('records').put({
            courses: [{ id: 'old', title: '旧版本的课', category: 'professional', hours: '12', completedOn: '2021-03-02' }],
          }, 'courses');
          request.onsuccess = () => {
            Object.assign(window, { held: request.result });
            done(true);
          };
        }));
        const other = await page.openAnother(url);
        assert.match(await other.text(inside('[data-saved="memory"]')), saying('blocked'));
        await page.evaluate(() => /** @type {any} */ (window).held.close());
        await untilSaved(other);
        await untilCount(other, 1);
        await other.close();
      });
    });

    test('a damaged record is set aside and handed over; the others are there', async () => {
      await visit(undefined, async (page, url, elsewhere) => {
        for (const title of ['第一门', '第二门']) await addCourse(page, { ...course, title });
        await untilSaved(page);
        await page.visit(elsewhere);
        await page.evaluate(damageRecord);
        await page.visit(url);
        await untilCount(page, 1);
        await untilSaved(page);
        await page.find(inside('[data-damaged]'));
        await act(page, 'take-damaged');
        await act(page, 'damaged-text');
        const text = await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')
          ?.shadowRoot?.querySelector('#copy-text')).value);
        assert.ok(text.includes('{\\"broken'), text);
        await page.reload();
        await page.find(inside('[data-damaged]'));
      });
    });

    test('a damaged record that the shadow still has is found again', async () => {
      await visit(undefined, async (page, url, elsewhere) => {
        for (const title of ['第一门', '第二门']) await addCourse(page, { ...course, title });
        await untilSaved(page);
        await page.waitFor(() => localStorage.getItem('xueshi.courses')?.includes('第二门'));
        await page.visit(elsewhere);
        const shadow = await page.evaluate(() => localStorage.getItem('xueshi.courses'));
        await page.evaluate(damageRecord);
        await page.evaluate((/** @type {string} */ text) => localStorage.setItem('xueshi.courses', text), shadow);
        await page.visit(url);
        await untilCount(page, 2);
        await page.find(inside('[data-restored]'));
        await page.find(inside('[data-damaged]'));
      });
    });

    test('a database of a newer build is shown, never written, and says so', async () => {
      await visit(undefined, async (page, url, elsewhere) => {
        await addCourse(page, course);
        await untilSaved(page);
        await page.visit(elsewhere);
        await page.evaluate(raiseVersion);
        const before = await page.evaluate(readDatabase);
        await page.visit(url);
        await untilCount(page, 1);
        assert.match(await page.text(inside('[data-saved="read-only"]')), saying('newer'));
        await addCourse(page, { ...course, title: '第二门' });
        await untilNotice(page, 'read-only', 'newer');
        await page.visit(elsewhere);
        assert.deepEqual(await page.evaluate(readDatabase), before);
      });
    });

    test('two tabs that edit in turn show each other\'s changes', async () => {
      await visit(undefined, async (page, url) => {
        const other = await page.openAnother(url);
        await untilUsable(other);
        for (const [index, tab] of [page, other, page, other].entries()) {
          await tab.evaluate(appendCourse, { ...course, id: `course-${index}` });
          for (const each of [page, other]) await untilCount(each, index + 1);
        }
        await other.close();
        await page.reload();
        await untilCount(page, 4);
      });
    });

    test('two tabs that edit at once lose neither edit', async () => {
      await visit(undefined, async (page, url) => {
        await addCourse(page, course);
        await untilSaved(page);
        const other = await page.openAnother(url);
        await untilCount(other, 1);
        await page.evaluate(editWhenTold, 'page', 'title');
        await other.evaluate(editWhenTold, 'other', 'provider');
        const rounds = 12;
        for (let round = 1; round <= rounds; round += 1) {
          await page.evaluate((/** @type {number} */ number) => /** @type {any} */ (window).editBoth(number), round);
          for (const tab of [page, other]) {
            await untilCount(tab, 1 + 2 * round);
            await tab.waitFor((/** @type {number} */ number) => {
              const [{ title, provider }] = /** @type {any} */ (document.querySelector('xueshi-check')).courses;
              return title === `title ${number}` && provider === `provider ${number}`;
            }, round);
          }
        }
        await untilSaved(page);
        await other.close();
        await page.reload();
        await untilCount(page, 1 + 2 * rounds);
      });
    });
  });
}

/**
 * @param {import('./session.js').Session} page
 * @param {string} state
 * @param {string} reason the end of a key
 */
async function untilNotice(page, state, reason) {
  assert.match(await page.text(inside(`[data-notice="${state}"]`)), saying(reason));
}

/** Runs in the page. @param {Record<string, string>} added */
function appendCourse(added) {
  const host = /** @type {any} */ (document.querySelector('xueshi-check'));
  host.courses = [...host.courses, added];
}

/** Runs in the page. @param {string} hours of all courses */
function giveHours(hours) {
  const host = /** @type {any} */ (document.querySelector('xueshi-check'));
  host.courses = host.courses.map((/** @type {any} */ course) => ({ ...course, hours }));
}

/** @param {string} reason the end of a key */
function saying(reason) {
  return new RegExp(texts(`reason.${reason}`, { name: 'UnknownError' }).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
