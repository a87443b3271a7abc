// The edition in one file, opened from the disk: a verdict, kept, with everything in it and nothing beside it.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { integrityOf } from '../../web/bundle/hashed-name.mjs';
import { engineNames, launch } from './engines.js';
import { act, addCourse, address, assessment, untilCount, untilSaved, untilStatus, untilUsable } from './page.js';
import { openSite, siteFolder } from './site.js';

const asOf = '2021-11-01';
const course = { category: 'professional', hours: '36', title: '结构检测新方法', completedOn: '2021-08-27' };
const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const table = '课程名称\t科目类型\t学时\t完成时间\n传统文化十讲\t公需选修\t6\t2021-05-09';

test('it names nothing outside itself, and its policy lets in only what lies in it', async () => {
  const html = await readFile(join(siteFolder, 'xueshi.html'), 'utf8');
  assert.deepEqual(html.match(/<(?:link|script|img)\b[^>]*\b(?:href|src)="(?!data:)[^"]*"/g), null);
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; .*require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe|'self'|https?:|blob:/);
  const inline = [...html.matchAll(/<(?:script|style)\b[^>]*>([\s\S]*?)<\/(?:script|style)>/g)];
  assert.equal(inline.length, 2);
  for (const [, content] of inline) assert.ok(policy.includes(integrityOf(content)));
});

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;
    /** @type {string} */
    let folder;
    /** @type {string} */
    let url;
    /** @type {import('./session.js').Session} */
    let page;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'xueshi-one-file-'));
      await copyFile(join(siteFolder, 'xueshi.html'), join(folder, '学时自查.html'));
      url = pathToFileURL(join(folder, '学时自查.html')).href;
      engine = await launch(name);
      page = await engine.open(address(url, { asOf }));
    });

    after(async () => {
      await page?.close();
      await engine?.close();
      await rm(folder, { recursive: true });
    });

    test('a course is judged, and is there again after a reload', async () => {
      await untilUsable(page);
      await addCourse(page, course);
      await untilStatus(page, 'short');
      await untilSaved(page);
      const before = await assessment(page);
      await page.reload();
      await untilStatus(page, 'short');
      await untilCount(page, 1);
      assert.deepEqual(await assessment(page), before);
    });

    test('panels open and tables are read, in English', async () => {
      await page.visit(address(url, { asOf, language: 'en' }));
      await untilCount(page, 1);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await act(page, 'import');
      await page.type(inside('#table-text'), table);
      await act(page, 'read');
      await page.find(inside('.preview'));
      await act(page, 'take');
      await untilCount(page, 2);
      assert.equal(await page.isThere(inside('[href*="roster"]')), false, 'no link to a file that is not there');
      await act(page, 'export');
      await act(page, 'table-text');
      await page.find(inside('[data-shown="table-text"]'));
      await act(page, 'back');
    });

    test('its own sheet styles it, and the element\'s lies within', async () => {
      assert.deepEqual(await page.evaluate(() => {
        const button = document.querySelector('xueshi-check')?.shadowRoot?.querySelector('button');
        const borderless = getComputedStyle(/** @type {Element} */ (document.querySelector('header button'))).borderTopWidth;
        return [borderless, getComputedStyle(/** @type {Element} */ (button)).minHeight];
      }), ['0px', '44px']);
    });

    test('a server may give it, too', async () => {
      const site = await openSite();
      const visitor = await page.openAnother(address(`${site.url}xueshi.html`, { asOf }));
      await untilUsable(visitor);
      await addCourse(visitor, course);
      await untilStatus(visitor, 'short');
      await visitor.close();
      await site.close();
      assert.deepEqual(site.violations, []);
    });

    test('it does not claim a service worker, and no error is told', async () => {
      assert.equal(await page.isThere(inside('[data-offline]')), false);
      assert.deepEqual(page.requests.filter((request) => !/^(file|data):/.test(request)), []);
      assert.deepEqual(await page.consoleErrors(), []);
    });
  });
}
