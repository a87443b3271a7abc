// The page for a whole unit: what each column is taken for can be corrected; reading can be stopped.

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { engineNames } from './engines.js';
import { openUnitVisit } from './visit.js';

const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));
const files = { other: join(folder, 'other.csv'), unknown: join(folder, 'unknown.csv'), split: join(folder, 'split.csv') };
writeFileSync(files.other, '工号,姓名,课程名称,类别,学时,培训学时数,年度,申报状态\nA,张三,甲,专业课,60,9,2021,已申报\nA,张三,乙,公需必修,30,8,2021,已申报\n');
writeFileSync(files.unknown, '某单位\n甲列,乙列,丙列,丁列\nX1,讲座,24,后勤\nX2,讲座,6,后勤\nX1,又一讲座,6,后勤\n');
writeFileSync(files.split, '工号,姓名,课程名称,学时,年度\nB,李四,甲,11,2021\nB,李 四(外聘),乙,12,2021\n');

for (const name of engineNames) {
  describe(`the columns of a unit's table in ${name}`, () => {
    /** @type {import('./visit.js').Visit} */
    let visit;
    /** @type {import('./visit.js').Visit['page']} */
    let page;

    before(async () => {
      visit = await openUnitVisit(name);
      ({ page } = visit);
    });
    after(() => visit?.close());

    const text = () => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
    const open = async (/** @type {string} */ file) => {
      if (await page.isThere({ role: 'button', name: '换一个表格' })) await page.click({ role: 'button', name: '换一个表格' });
      await page.attach({ css: 'input[type="file"]' }, file);
    };
    const untilRead = () => page.waitFor(() => document.querySelector('.scroller'));
    const fields = () => page.evaluate(() => [...document.querySelectorAll('select[name^="column-"]')].map((select) => /** @type {any} */ (select).value));
    test('shows what each column is taken for, and reads the file again if that is changed', async () => {
      await open(files.other);
      await untilRead();
      assert.deepEqual(await fields(), ['person', '', 'title', 'category', 'hours', '', 'year', 'declared']);
      assert.match(await text(), /已达标 1/);
      await page.click({ css: 'summary', text: '各列当作什么' });
      assert.match(await text(), /张三/);
      await page.choose({ css: 'select[name="column-6"]' }, 'hours');
      await page.waitFor(() => document.body.innerText.includes('公需必修 16 学时'));
      assert.deepEqual(await fields(), ['person', '', 'title', 'category', '', 'hours', 'year', 'declared']);
      assert.equal(await page.evaluate(() => /** @type {any} */ (document.activeElement).name), 'column-6');
    });

    test('opens a person to the courses as they were read with the corrected columns', async () => {
      await page.click({ css: '.scroller button' });
      await page.waitFor(() => {
        const shown = document.querySelector('xueshi-check')?.shadowRoot?.textContent ?? '';
        return /\b9 学时/.test(shown) && !shown.includes('60 学时 ·');
      });
      await page.click({ role: 'button', name: '返回名单' });
    });

    test('asks what the columns are if none is known, and takes the answers', async () => {
      await open(files.unknown);
      await page.waitFor(() => document.querySelector('[role="alert"]'));
      assert.match(await text(), /请在下面指明各列当作什么/);
      await page.choose({ css: 'select[name="header-row"]' }, '2');
      await page.waitFor(() => [...document.querySelectorAll('label')].some((label) => label.textContent?.trim().startsWith('丁列')));
      for (const [column, field] of [[1, 'person'], [2, 'title'], [3, 'hours:public-compulsory'], [4, 'unit']]) {
        await page.choose({ css: `select[name="column-${column}"]` }, String(field));
        await page.waitFor((/** @type {number} */ at, /** @type {string} */ value) => (
          /** @type {any} */ (document.querySelector(`select[name="column-${at}"]`))?.value === value), column, field);
      }
      await untilRead();
      const shown = await text();
      assert.match(shown, /共 2 人，3 行/);
      assert.match(shown, /后勤/);
      assert.ok(!await page.isThere({ css: '[role="alert"]' }));
    });

    test('shows all courses of a number, however the name is spelt', async () => {
      await open(files.split);
      await untilRead();
      await page.click({ css: '.scroller button' });
      await page.waitFor(() => {
        const shown = document.querySelector('xueshi-check')?.shadowRoot?.textContent ?? '';
        return shown.includes('11 学时') && shown.includes('12 学时');
      });
      await page.click({ role: 'button', name: '返回名单' });
    });

    test('stops while it reads, and keeps nothing of that file', async () => {
      await page.click({ role: 'button', name: '换一个表格' });
      const shown = await page.evaluate(() => {
        const rows = Array.from({ length: 200_000 }, (_, i) => `S${i % 999},课程${i},${(i % 9) + 1}\n`);
        const files = new DataTransfer();
        files.items.add(new File(['工号,课程,学时\n', ...rows], 'large.csv'));
        const field = /** @type {any} */ (document.querySelector('input[type="file"]'));
        field.files = files.files;
        field.dispatchEvent(new Event('change'));
        const running = document.body.innerText;
        [.../** @type {any} */ (document.querySelectorAll('button'))].find((button) => button.textContent === '停止').click();
        return [running, document.body.innerText];
      });
      assert.match(shown[0], /正在读取：0%/);
      assert.match(shown[1], /已停止/);
      assert.ok(!await page.isThere({ css: 'progress' }));
      await page.attach({ css: 'input[type="file"]' }, files.other);
      await untilRead();
      assert.match(await text(), /共 1 人，2 行/);
    });
  });
}
