// Importing tables, in every engine: in a worker if the page can have one, else in the page itself.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { workbook, zipped } from '../web/workbook-maker.js';
import { engineNames } from './engines.js';
import { act, assessment, fillForm, untilCount } from './page.js';
import { openPreparedSite } from './site-copy.js';
import { openVisit } from './visit.js';

const element = { css: 'xueshi-check' };
const inside = (/** @type {string} */ css) => ({ css, within: element });

const many = 5000;
const longTable = ['课程名称,科目类型,课程性质,学时,完成时间,证书编号,是否申报', ...Array.from({ length: many }, (_, i) => (
  `课程${i},${i % 2 ? '公需课,必修' : '专业课,'},${i % 9 + 1}学时,2021-0${i % 9 + 1}-1${i % 9},GX-${i},${i % 3 ? '已申报' : '未申报'}`))].join('\n');

/** Counts the workers that the page starts. */
function countWorkers() {
  const { Worker: Native } = /** @type {any} */ (window);
  const counted = class extends Native {
    constructor(/** @type {any[]} */ ...all) {
      super(...all);
      /** @type {any} */ (window).workers = (/** @type {any} */ (window).workers ?? 0) + 1;
    }
  };
  /** @type {any} */ (window).Worker = counted;
}

function removeWorkers() {
  delete /** @type {any} */ (window).Worker;
}

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./visit.js').Visit} */
    let visit;
    /** @type {import('./visit.js').Visit['site']} */
    let site;
    /** @type {import('./visit.js').Visit['page']} */
    let page;

    /** @param {() => void} prepare */
    const begin = async (prepare) => {
      visit = await openVisit(name, await openPreparedSite(prepare));
      ({ site, page } = visit);
    };

    before(() => begin(countWorkers));

    after(() => visit?.close());

    const openPanel = async () => {
      await act(page, 'import');
      await page.find(inside('#table-text'));
    };

    /** @param {string} text pasted at once @param {boolean} [stops] whether the import is stopped right away */
    const read = async (text, stops = false) => {
      await openPanel();
      await page.evaluate(async (/** @type {string} */ pasted, /** @type {boolean} */ givesUp) => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        const area = shadowRoot.querySelector('#table-text');
        area.value = pasted;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        shadowRoot.querySelector('[data-action="read"]').click();
        while (givesUp && !shadowRoot.querySelector('[data-action="stop"]')) await null;
        if (givesUp) shadowRoot.querySelector('[data-action="stop"]').click();
      }, text, stops);
    };

    /** @param {{ html: string, text: string }} content */
    const paste = (content) => page.evaluate((/** @type {Record<string, string>} */ { html, text }) => {
      const area = /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelector('#table-text');
      // A test cannot fill the clipboard in every engine: the event is made up, and what it brings.
      const event = new Event('paste', { bubbles: true, composed: true });
      const data = /** @type {Record<string, string>} */ ({ 'text/html': html, 'text/plain': text });
      Object.assign(event, { clipboardData: { files: [], getData: (/** @type {string} */ type) => data[type] ?? '' } });
      area.dispatchEvent(event);
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, content);

    const preview = (/** @type {number} */ added, /** @type {number} */ changed, /** @type {number} */ same) => (
      page.find(inside(`.preview[data-added="${added}"][data-changed="${changed}"][data-same="${same}"]`)));

    test('thousands of rows are read in a worker and shown', async () => {
      await read(longTable);
      await preview(many, 0, 0);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).workers), 1);
      assert.equal((await assessment(page)).status, 'empty');
      await act(page, 'back');
    });

    test('a long table that is pasted is read at once, and the field is not filled with it', async () => {
      await openPanel();
      const isTaken = await page.evaluate((/** @type {string} */ text) => {
        const area = /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelector('#table-text');
        const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
        Object.assign(event, { clipboardData: { files: [], getData: (/** @type {string} */ type) => (type === 'text/plain' ? text : '') } });
        area.dispatchEvent(event);
        return event.defaultPrevented;
      }, longTable);
      assert.equal(isTaken, true);
      await preview(many, 0, 0);
      await act(page, 'back');
    });

    test('a job that is given up shows nothing, and the next one is done', async () => {
      await read(longTable, true);
      await page.waitFor(() => !/** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelector('progress'));
      assert.equal(await page.isThere(inside('.preview')), false);
      await act(page, 'back');
      await read('课程,类别,学时,完成时间\n甲,专业课,5,2021-05-01\n');
      await preview(1, 0, 0);
      await act(page, 'take');
      await untilCount(page, 1);
    });

    test('what would change is shown beside what is held, and may stay', async () => {
      await read('课程,类别,学时,完成时间,申报日期\n甲,专业课,5,2021-05-01,2021-10-01\n乙,专业课,6,2021-05-02,\n');
      await preview(1, 1, 0);
      const changed = await page.text({ css: '[data-changed-member="declaredOn"]', within: inside('.preview') });
      assert.match(changed, /（空）.*2021-10-01/s);
      await page.click(inside('.preview .flag'));
      await page.waitFor(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return shadowRoot.querySelector('[data-action="take"]').textContent.includes('1');
      });
      await act(page, 'take');
      await untilCount(page, 2);
      assert.equal((await assessment(page)).declaration.hours, 11);
      await act(page, 'undo');
      await untilCount(page, 1);
    });

    test('what is new may be left out, one by one, and what was read is in sight', async () => {
      await read('课程,类别,学时,完成时间\n丙,专业课,7,2021-05-03\n丁,专业课,8,2021-05-04\n');
      await preview(2, 0, 0);
      await page.waitFor(() => {
        const { top } = /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot.querySelector('.preview').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      });
      const outcome = () => page.text(inside('[data-foreseen]'));
      const before = await outcome();
      await page.click(inside('.preview .flag'));
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).shadowRoot
        .querySelector('[data-action="take"]').textContent.includes('1'));
      assert.notEqual(await outcome(), before, 'what would come of it follows what is ticked');
      assert.equal(await page.isThere(inside('.ways-in[open]')), false);
      await act(page, 'take');
      await untilCount(page, 2);
      assert.equal((await assessment(page)).courses[1].hours, 8);
      await act(page, 'undo');
      await untilCount(page, 1);
    });

    test('a table without a header is read once a person says what stands where', async () => {
      await read('丙,专业课,7\n丁,专业课,8\n');
      await page.find(inside('[data-problem="header-missing"]'));
      await page.choose(inside('[name="column-0"]'), 'title');
      await preview(2, 0, 0);
      await page.choose(inside('[name="column-2"]'), 'hours');
      await page.waitFor(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return shadowRoot.querySelector('[name="column-2"]')?.value === 'hours';
      });
      await act(page, 'back');
    });

    test('a column that is given a member takes it from the one that had it', async () => {
      await read('课程,学时,认定学时\n戊,10,8\n');
      await preview(1, 0, 0);
      await page.click(inside('.preview summary'));
      await page.choose(inside('[name="column-2"]'), 'hours');
      await page.waitFor(() => {
        const { shadowRoot } = /** @type {any} */ (document.querySelector('xueshi-check'));
        return shadowRoot.querySelector('[name="column-1"]')?.value === '';
      });
      await act(page, 'take');
      await untilCount(page, 2);
      assert.equal((await assessment(page)).courses[1].hours, 8);
      await act(page, 'undo');
      await untilCount(page, 1);
    });

    test('of a workbook the sheet with a table is read, and another can be chosen', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'xueshi-import-'));
      const path = join(folder, '学时.xls');
      await writeFile(path, workbook({
        sheets: [
          { name: '说明', rows: [['请勿改动']] },
          { name: '学时', rows: [['2021 年度'], ['课程名称', '科目类型', '学时', '完成时间'], ['己', '专业课', 9, { serial: 44352 }]] },
          { name: '其他', rows: [['课程名称', '学时'], ['庚', 3], ['辛', 4]] },
        ],
      }));
      await openPanel();
      await page.attach(inside('#table-file'), path);
      await preview(1, 0, 0);
      await page.choose(inside('#sheet'), '其他');
      await preview(2, 0, 0);
      await page.choose(inside('#sheet'), '学时');
      await preview(1, 0, 0);
      await act(page, 'take');
      await untilCount(page, 2);
      assert.equal((await assessment(page)).courses[1].completedOn, '2021-06-05');
      await rm(folder, { recursive: true });
    });

    test('a table that is pasted is read from its cells, and nothing of it is loaded or run', async () => {
      await openPanel();
      await paste({
        html: `<table><tr><th>课程名称<th>学时<th>年度<tr><td rowspan=2><img src="/gone.png" onerror="window.ran = true">同名<br>课程<td>3<td>2021
          <tr><td>4<td></table><script>window.ran = true</script><style>body { background: url(/gone.png) }</style>`,
        text: '同名\t3',
      });
      await preview(2, 0, 0);
      await page.click(inside('.ways-in summary'));
      await act(page, 'read');
      await preview(2, 0, 0);
      assert.equal(await page.evaluate(() => 'ran' in window), false);
      assert.equal(page.requests.some((address) => address.includes('gone')), false);
      await paste({ html: '<p>课程,学时</p>', text: '课程,学时\n辛,3\n' });
      await page.click(inside('.ways-in summary'));
      await act(page, 'read');
      await preview(1, 0, 0);
      await act(page, 'back');
    });

    const opened = /** @type {[string, string | Uint8Array, string | [number, number]][]} */ ([
      ['成绩.xls', '\ufeff<html><table border=1><tr><th>课程名称<th>学时<tr><td>壬<td>6</table></html>', [1, 0]],
      ['导出.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="utf-8"\n'
        + 'Content-Transfer-Encoding: quoted-printable\n\n<table><tr><td>=E8=AF=BE=E7=A8=8B<td>=E5=AD=A6=E6=97=B6<tr><td>a<td>6</table>\n--x--', [1, 0]],
      ['合并.xlsx', workbook({ sheets: [{ name: 'a', rows: [['课程名称', '学时', '年度'], ['癸', 6, 2021], ['子', 7, null]], merged: ['C2:C3'] }] }), [2, 0]],
      ['远.xlsx', workbook({ sheets: [{ name: 'a', xml: '<row x=">" r="1048576"><c x=">" r="XFD1048576"><v>1</v></c></row>' }] }), 'too-many-cells'],
      ['坏.xlsx', workbook({ sheets: [{ name: 'a', xml: '<c t="s" '.repeat(4_000) }] }), 'broken'],
      ['网页.htm', '<html>请登录</html>', 'html'],
      ['二进制.xlsb', zipped({ 'xl/workbook.bin': '' }), 'xlsb'],
    ]);
    for (const [name, content, outcome] of opened) {
      test(`a file is opened by its bytes: ${name}`, async () => {
        const folder = await mkdtemp(join(tmpdir(), 'xueshi-import-'));
        await writeFile(join(folder, name), content);
        await openPanel();
        await page.attach(inside('#table-file'), join(folder, name));
        if (typeof outcome === 'string') await page.find(inside(`[data-fault="${outcome}"]`));
        else await preview(...outcome, 0);
        await act(page, 'back');
        await rm(folder, { recursive: true });
      });
    }

    test('a list that became too long says so, can be taken out, and one tap leads back', async () => {
      await page.evaluate(() => {
        const host = /** @type {any} */ (document.querySelector('xueshi-check'));
        host.asOf = '2021-11-01';
        host.courses = Array.from({ length: 10_000 }, (_, index) => (
          { id: `c${index}`, title: `课程 ${index}`, category: 'professional', hours: 1, completedOn: '2021-05-09' }));
      });
      await act(page, 'add');
      await fillForm(page, { title: '多的一门', hours: '1' });
      await page.find(inside('[role="alert"]'));
      assert.equal(Boolean(await assessment(page)), false);
      await act(page, 'export');
      await act(page, 'backup-text');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot
        ?.querySelector('#copy-text'))?.value.includes('多的一门'));
      assert.equal(await page.isThere(inside('[data-action="print"]')), false);
      await act(page, 'back');
      await act(page, 'undo');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment?.courses.length === 10_000);
      await read('课程,学时\n再多一门,1\n');
      await page.find(inside('.preview [role="alert"]'));
      assert.equal(await page.isThere(inside('[data-action="take"]')), false);
      await act(page, 'back');
      assert.equal(await page.isThere(inside('[role="alert"]')), false);
    });

    test('no rule was broken and no error told', async () => {
      assert.deepEqual(site.violations, []);
      assert.deepEqual(await page.consoleErrors(), []);
    });

    test('where no worker can be had the page reads the table itself', async () => {
      await visit.close(); // WebKit has one at a time
      await begin(removeWorkers);
      await read('课程,类别,学时\n甲,专业课,5');
      await preview(1, 0, 0);
      await act(page, 'take');
      await untilCount(page, 1);
      assert.deepEqual(site.violations, []);
    });
  });
}
