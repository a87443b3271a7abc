// The page for a whole unit in every look: axe-core, and no sideways scroll at 320 px with text twice as large.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, test } from 'node:test';
import { looks } from './page.js';
import { openStage } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const small = fileURLToPath(new URL('../vectors/roster-small.csv', import.meta.url));
const unknown = join(mkdtempSync(join(tmpdir(), 'xueshi-')), 'unknown.csv');
writeFileSync(unknown, '甲列,乙列,一个很长很长的列名Averylongheaderwithoutanyspaceinit,丁列\nX1,讲座,24,后勤\n');

const { engine, site, close } = await openStage('chromium');

after(close);

for (const look of looks) {
  test(`${look.name}: no violation, and nothing scrolls sideways`, async () => {
    const page = await engine.open(`${site.url}roster.html?as-of=2021-12-01&lang=${look.language}`, {
      width: 320, colorScheme: look.theme, locale: look.language,
    });
    const english = look.language === 'en';
    const again = { role: 'button', name: english ? 'Open another table' : '换一个表格' };
    try {
      await page.inject(axe);
      await page.evaluate((/** @type {string} */ size) => { document.documentElement.dataset.textSize = size; }, look.textSize);
      const looked = async (/** @type {string} */ what) => (
        assert.deepEqual([...await page.evaluate(violations), ...await page.evaluate(tooWide)], [], what));
      await looked('before a file is opened');
      await page.attach({ css: 'input[type="file"]' }, unknown);
      await page.waitFor(() => document.querySelector('[role="alert"]'));
      await looked('a table that is not understood');
      await page.click(again);
      await page.attach({ css: 'input[type="file"]' }, small);
      await page.waitFor(() => document.querySelector('.scroller'));
      await page.evaluate(() => { for (const each of document.querySelectorAll('details')) each.open = true; });
      await looked('the list');
      if (english) assert.doesNotMatch(await page.evaluate(said), /[\u4e00-\u9fff]{2}/);
      await page.click({ css: '.scroller button' });
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.textContent?.includes('90'));
      await page.click({ role: 'button', name: english ? 'Copy a reminder' : '复制提醒' });
      await page.find({ css: '#reminder' });
      await looked('a person');
    } finally {
      await page.close();
    }
  });
}

describe('on paper', () => {
  test('the list alone is printed', async () => {
    const page = await engine.open(`${site.url}roster.html?as-of=2021-12-01&lang=zh-CN`, { width: 800 });
    await page.attach({ css: 'input[type="file"]' }, small);
    await page.waitFor(() => document.querySelector('.scroller'));
    await page.devTools('Emulation.setEmulatedMedia', { media: 'print' });
    const shown = await page.evaluate(() => document.body.innerText);
    await page.close();
    assert.match(shown, /G0010/);
    assert.doesNotMatch(shown, /换一个表格/);
  });
});

/** Runs in the page. @returns {string | undefined} what the page says, without the words of the table */
function said() {
  const words = /院|公需(必修|选修)合集|专业培训|专业课|公需[必选]修|已申报|未申报|工号|单位|课程名称|科目类型|学时|完成时间|申报状态/g;
  return document.querySelector('.screen')?.textContent?.replace(words, '');
}

/** Runs in the page. @returns {Promise<string[]>} */
async function violations() {
  const { violations: found } = await /** @type {any} */ (window).axe.run();
  return found.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target }) => `${id} at ${target.flat().join(' ')}`));
}

/** Runs in the page. @returns {string[]} what reaches beyond the screen once text is twice as large */
function tooWide() {
  const root = document.documentElement;
  root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  const { clientWidth, scrollWidth } = root;
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
  root.style.fontSize = '';
  return scrollWidth > clientWidth ? wide.slice(0, 5).map((element) => `${element.tagName} ${element.className} of ${scrollWidth} px`) : [];
}
