// The page for a whole unit, as a personnel officer uses it: the figures are facts of `samples/roster-small.csv`.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { loadRoster } from '../../build/package/xueshi-roster-node.js';
import { engineNames } from './engines.js';
import { openUnitVisit, unitDay } from './visit.js';

const small = fileURLToPath(new URL('../vectors/roster-small.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xueshi-'));
const large = join(folder, 'large.csv');

/** Twenty thousand rows of two thousand people, of whom some have enough. */
function manyRows() {
  const kinds = [['公需必修', 10], ['公需选修', 2], ['专业课', 12], ['专业课', 18.5]];
  const rows = Array.from({ length: 20_000 }, (_, i) => {
    const [kind, hours] = kinds[Math.floor(i / 2000) % 4];
    const title = i % 7 === 0 ? `课程${i % 31}` : `${kind}之${Math.floor(i / 2000)}`;
    return `P${i % 2000},部门${i % 7},${title},${i % 11 === 0 ? '' : kind},${hours},2021-0${(i % 9) + 1}-15,${i % 5 ? '已申报' : ''}`;
  });
  return `工号,单位,课程名称,科目类型,学时,完成时间,申报状态\n${rows.join('\n')}\n`;
}
writeFileSync(large, manyRows());

for (const name of engineNames) {
  describe(`a personnel officer in ${name}`, () => {
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
    const listed = () => page.evaluate(() => [...document.querySelectorAll('.scroller .who')].map((who) => who.textContent));
    const untilRead = () => page.waitFor(() => document.querySelector('.scroller'));

    test('opens a file, finds who falls short, reminds one and prints, in at most eight actions', async () => {
      let actions = 0;
      const act = (/** @type {Promise<void>} */ action) => { actions += 1; return action; };
      await page.evaluate(() => {
        const counting = /** @type {any} */ (window);
        counting.printed = 0;
        counting.print = () => { counting.printed += 1; };
      });

      await act(page.attach({ css: 'input[type="file"]' }, small));
      await untilRead();
      assert.deepEqual((await listed()).sort(), ['G0001', 'G0003', 'G0004', 'G0008', 'G0009', 'G0010', 'G0012']);
      await act(page.choose({ css: 'label:nth-of-type(3) select' }, 'missing'));
      assert.equal((await listed())[0], 'G0001');
      await act(page.type({ css: 'input[type="search"]' }, 'G0010'));
      await page.waitFor(() => document.querySelectorAll('.scroller li').length === 1);
      await act(page.click({ css: '.scroller button' }));
      await act(page.click({ role: 'button', name: '复制提醒' }));
      const reminder = await page.waitFor(() => /** @type {any} */ (document.querySelector('#reminder'))?.value);
      assert.equal(reminder, 'G0010：您2021年继续教育学时还差 公需必修 4 学时、待申报：公需课 6 学时、公需必修 4 学时。请在2021-12-31前完成并申报。');
      await act(page.click({ role: 'button', name: '返回名单' }));
      await act(page.type({ css: 'input[type="search"]' }, ''));
      await page.waitFor(() => document.querySelectorAll('.scroller li').length === 7);
      await act(page.click({ role: 'button', name: '打印' }));
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).printed), 1);
      assert.ok(actions <= 8, `${actions} actions`);
      const paper = await page.evaluate(() => document.querySelector('.paper')?.textContent?.replace(/\s+/g, ' '));
      for (const who of await listed()) assert.ok(paper.includes(who), who);
    });

    test('sees how many have enough, and what is needed in sum', async () => {
      const shown = (await text()).replace(/\s+/g, ' ');
      assert.match(shown, /共 12 人，30 行/);
      assert.match(shown, /不足 7 够了，待申报 2 已达标 3/);
      assert.match(shown, /公需课 6\.5 公需必修 28 专业课 2 /);
    });

    test('takes the list along as CSV and as a workbook', async () => {
      await page.evaluate(() => {
        /** @type {any} */ (window).saved = [];
        URL.createObjectURL = (blob) => { /** @type {any} */ (window).saved.push(blob); return '#'; };
      });
      await page.click({ role: 'button', name: '下载 CSV' });
      await page.click({ role: 'button', name: '下载 Excel' });
      const [csv, sheet] = await page.waitFor(async () => {
        const { saved } = /** @type {any} */ (window);
        return saved.length === 2 && [await saved[0].text(), [...new Uint8Array(await saved[1].arrayBuffer())].slice(0, 2)];
      });
      const [header, ...rows] = csv.trim().split('\r\n');
      assert.match(header, /^\ufeff?人员,单位,结论,还差：公需课,/);
      assert.equal(rows.length, 7);
      assert.ok(rows.includes('G0008,一院,不足,0.5,,,,,公需课 0.5 学时'), csv);
      assert.deepEqual(sheet, [0x50, 0x4b]);
    });

    test('judges twenty thousand rows as the package does', async () => {
      await page.click({ role: 'button', name: '换一个表格' });
      await page.attach({ css: 'input[type="file"]' }, large);
      await untilRead();
      const roster = await loadRoster({ asOf: unitDay });
      roster.push(readFileSync(large));
      const { byStatus, needed, units = [] } = roster.finish();
      assert.ok(Object.values(byStatus).filter((count) => count > 0).length > 2, JSON.stringify(byStatus));
      const shown = (await text()).replace(/\s+/g, ' ');
      assert.match(shown, /共 2000 人，20000 行/);
      for (const count of Object.values(byStatus).filter(Boolean)) assert.ok(shown.includes(` ${count} `), String(count));
      for (const { hours } of needed.sure) assert.ok(shown.includes(String(hours)), String(hours));
      for (const { unit } of units) assert.ok(shown.includes(unit));
    });
  });
}
