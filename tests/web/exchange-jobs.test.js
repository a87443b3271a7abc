// Files from opening to what is new in them, with the core that ships: tables in the shapes that people have.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createJobs } from '../../web/exchange/reader-jobs.js';
import { workbook } from './workbook-maker.js';

const policy = JSON.parse(readFileSync(new URL('../../core/policies/henan-2021.json', import.meta.url), 'utf8'));
const onStage = () => {};
const pace = () => {};
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @type {import('../../web/exchange/reader-jobs.js').Jobs} */
let jobs;
before(() => { jobs = createJobs(policy); });

/** @param {import('../../web/exchange/reader-jobs.js').Packed} opened @param {object} [said] */
async function previewOf({ sheets, fault }, said = {}) {
  assert.equal(fault, undefined);
  const question = { sheets: /** @type {any[]} */ (sheets), held: [], asOf: '2021-11-01', corrected: {}, ...said };
  const found = await jobs.preview(question, onStage, pace);
  assert.equal(found.fault, undefined);
  return /** @type {import('../../web/exchange/reader-jobs.js').Found} */ (found);
}

/** What was read of each course. @param {Uint8Array} file */
async function coursesOf(file) {
  const { comparison: { added } } = await previewOf(await jobs.open(file, onStage, pace));
  return added.map(({ title, category, hours, year }) => [title, category, hours, year].map((each) => each ?? ''));
}

describe('a file', () => {
  test('with merged cells has their year and category in every row', async () => {
    const rows = [['年度', '科目类型', '课程名称', '学时'], [2021, '公需必修', '乡村振兴', 12], [null, null, '四史', 12], [null, '专业课', '机械', 60]];
    assert.deepEqual(await coursesOf(workbook({ sheets: [{ name: 'Sheet1', rows, merged: ['A2:A4', 'B2:B3'] }] })), [
      ['乡村振兴', '公需必修', '12', '2021'], ['四史', '公需必修', '12', '2021'], ['机械', '专业课', '60', '2021']]);
  });

  test('whose cells have no addresses opens', async () => {
    const cell = (/** @type {string | number} */ value) => (
      typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
    const xml = [['课程名称', '科目类型', '学时', '年度'], ['乡村振兴', '公需必修', 24, 2021], ['机械设计', '专业课', 60, 2021]]
      .map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join('');
    assert.deepEqual(await coursesOf(workbook({ sheets: [{ name: 'Sheet1', xml }] })), [
      ['乡村振兴', '公需必修', '24', '2021'], ['机械设计', '专业课', '60', '2021']]);
  });

  test('that is HTML under the name .xls is read as the table it is', async () => {
    const page = '\ufeff<html><body><table border=1><tr><th>课程名称</th><th>科目类型</th><th>学时</th><th>年度</th></tr>'
      + '<tr><td>乡村振兴</td><td>公需必修</td><td>24</td><td>2021</td></tr></table></body></html>';
    assert.deepEqual(await coursesOf(utf8(page)), [['乡村振兴', '公需必修', '24', '2021']]);
  });

  test('of several sheets is read as one table, their names give the category', async () => {
    const header = ['课程名称', '学时', '年度'];
    const { comparison: { added }, reading } = await previewOf(await jobs.open(workbook({ sheets: [
      { name: '公需必修', rows: [header, ['甲', 24, 2021]] },
      { name: '专业课', rows: [['登记表', null, null], header, ['乙', 60, 2021], ['丙', 6, 2021]], hiddenRows: [4] },
      { name: '说明', rows: [['请如实填写']] },
    ] }), onStage, pace));
    assert.deepEqual(added.map(({ title, category }) => [title, category]), [['甲', '公需必修'], ['乙', '专业课'], ['丙', '专业课']]);
    assert.deepEqual(reading?.problems, [{ row: 4, code: 'row-hidden', sheet: '专业课' }]);
  });

  test('tells of hours that a merged cell gives to several courses', async () => {
    const rows = [['课程名称', '学时'], ['甲', 24], ['乙', null]];
    const { reading } = await previewOf(await jobs.open(workbook({ sheets: [{ name: 'a', rows, merged: ['B2:B3'] }] }), onStage, pace));
    assert.deepEqual(reading?.problems, [{ row: 3, column: 2, code: 'hours-merged' }]);
  });
});

describe('what is pasted', () => {
  test('is read from its cells: line breaks, empty cells, spans', async () => {
    const html = '<table><tr><th>课程名称<th>证书编号<th>学时<tr><td rowspan=2>甲<br>上<td><td>6<tr><td>B 2<td>8</table>';
    const { comparison: { added } } = await previewOf(await jobs.paste({ html, text: '甲\n上\t\t6' }, onStage, pace));
    assert.deepEqual(added.map(({ title, certificate, hours }) => [title, certificate ?? '', hours]), [['甲\n上', '', '6'], ['甲\n上', 'B 2', '8']]);
  });

  test('is read from the text, if there is no table', async () => {
    const { comparison: { added } } = await previewOf(await jobs.paste({ html: '', text: '课程名称,学时\n甲,6' }, onStage, pace));
    assert.deepEqual(added.map(({ title, hours }) => [title, hours]), [['甲', '6']]);
  });
});
