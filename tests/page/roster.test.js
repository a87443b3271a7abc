// The page for a whole unit, in every engine: a personnel officer opens a table, finds who falls short, looks into one person,
// and leaves nothing behind.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadRoster } from '../../build/package/xueshi-roster-node.js';
import { engineNames } from './engines.js';
import { openUnitVisit, unitDay } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));

const small = `工号,单位,课程名称,科目类型,学时,完成时间,申报状态
G1,一院,公需必修合集,公需必修,30,2021-08-10,已申报
G2,二院,专业培训,专业课,59.5,2021-03-16,已申报
G1,一院,专业培训,专业课,60,2021-05-16,已申报
,一院,专业培训,专业课,60,2021-05-16,已申报
G2,二院,公需必修合集,公需必修,30,2021-07-11,未申报
`;

/** Twenty thousand rows of two thousand people. */
function large() {
  const rows = Array.from({ length: 20_000 }, (_, i) => `P${i % 2000},部门${i % 7},课程${i % 31},专业课,${(i % 12) + 0.5},2021-0${(i % 9) + 1}-15`);
  return `工号,单位,课程名称,科目类型,学时,完成时间\n${rows.join('\n')}\n`;
}

const files = { small: join(folder, 'small.csv'), large: join(folder, 'large.csv'), nobody: join(folder, 'nobody.csv'), gbk: join(folder, 'gbk.csv') };
writeFileSync(files.small, `\ufeff${small}`);
writeFileSync(files.large, large());
writeFileSync(files.nobody, '课程,学时\n甲,1\n');
// 工号,课程,学时 / A,甲,11 in GB18030
writeFileSync(files.gbk, Buffer.from('b9a4bac52cbfceb3cc2cd1a7cab10a412cbcd72c31310a', 'hex'));

for (const name of engineNames) {
  describe(`the page for a unit in ${name}`, () => {
    /** @type {import('./visit.js').Visit} */
    let visit;
    /** @type {import('./visit.js').Visit['page']} */
    let page;

    before(async () => {
      visit = await openUnitVisit(name);
      ({ page } = visit);
    });
    after(() => visit?.close());

    const text = () => page.evaluate(() => document.body.innerText);
    const open = async (/** @type {string} */ file) => {
      if (await page.isThere({ role: 'button', name: '换一个表格' })) await page.click({ role: 'button', name: '换一个表格' });
      await page.attach({ css: 'input[type="file"]' }, file);
    };
    const untilRead = () => page.waitFor(() => document.querySelector('.scroller'));

    test('says who falls short and what is needed in sum', async () => {
      await open(files.small);
      await untilRead();
      const shown = await text();
      assert.match(shown, /共 2 人，5 行/);
      assert.match(shown, /G2 二院 · 不足/);
      assert.match(shown, /还差 专业课 0.5 学时/);
      assert.match(shown, /第 5 行：没写是谁/);
      assert.ok(!shown.includes('G1 一院'), 'who has enough is not in the list at first');
    });

    test('opens a person to the courses and the explained answer', async () => {
      await page.click({ css: '.scroller button' });
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.textContent?.includes('59.5'));
      assert.ok(!await page.isThere({ role: 'button', name: '删除' }));
      await page.click({ role: 'button', name: '返回名单' });
      await untilRead();
    });

    test('has no violation, and nothing scrolls sideways at 360 px', async () => {
      await page.inject(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (window).axe.run();
        const { clientWidth, scrollWidth } = document.documentElement;
        return [...violations.map((/** @type {any} */ { id, nodes }) => `${id} at ${nodes[0].target}`),
          ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : [])];
      });
      assert.deepEqual(found, []);
    });

    test('judges twenty thousand rows as the package does, and draws only what is in sight', async () => {
      await open(files.large);
      await untilRead();
      const roster = await loadRoster({ asOf: unitDay });
      roster.push(readFileSync(files.large));
      const { byStatus, needed } = roster.finish();
      const shown = await text();
      assert.match(shown, /共 2000 人，20000 行/);
      assert.ok(shown.includes(String(byStatus.short)));
      for (const { hours } of needed.sure) assert.ok(shown.includes(String(hours)), String(hours));
      assert.ok(await page.evaluate(() => document.querySelectorAll('.scroller li').length) < 60);
      await page.evaluate(() => { /** @type {Element} */ (document.querySelector('.scroller')).scrollTop = 1e9; });
      await page.waitFor(() => document.querySelector('.scroller li:last-child')?.getAttribute('aria-posinset') === '2000');
      await page.type({ css: 'input[type="search"]' }, 'P1999');
      await page.waitFor(() => document.querySelectorAll('.scroller li').length === 1);
    });

    test('reads GB18030, and says what a table lacks', async () => {
      await open(files.gbk);
      await untilRead();
      assert.match(await text(), /共 1 人，1 行/);
      await open(files.nobody);
      await page.waitFor(() => document.querySelector('[role="alert"]'));
      assert.match(await text(), /课程、学时/);
    });

    test('keeps and sends nothing', async () => {
      const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length,
        ...(indexedDB.databases ? (await indexedDB.databases()).map(({ name: each }) => each) : [])]);
      assert.deepEqual(kept, [0, 0]);
      assert.deepEqual(visit.site.requests.filter(({ method }) => method !== 'GET'), []);
      assert.deepEqual(visit.site.violations, []);
    });
  });
}
