// Files from opening to what is new in them, with the core that ships: tables in the shapes that people have.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createJobs, mostShown } from '../../web/exchange/reader-jobs.js';
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

/** @param {string} news @returns {import('../../web/package/xueshi').Course[]} */
function newIn(news) {
  return JSON.parse(news).added;
}

/** What was read of each. @param {Uint8Array} file */
async function coursesOf(file) {
  const { news } = await previewOf(await jobs.open(file, onStage, pace));
  return newIn(news).map(({ title, category, hours, year }) => [title, category, hours, year].map((each) => each ?? ''));
}

/** @param {Omit<import('../../web/exchange/reader-jobs.js').Choice, 'asOf'>} choice */
async function foreseenOf(choice) {
  const { answer, ...foreseen } = await jobs.foresee({ ...choice, asOf: '2021-11-01' });
  /** @type {import('../../web/package/xueshi').Assessment | undefined} */
  const assessment = answer && JSON.parse(answer);
  return { ...foreseen, assessment };
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
    const { news, reading } = await previewOf(await jobs.open(workbook({ sheets: [
      { name: '公需必修', rows: [header, ['甲', 24, 2021]] },
      { name: '专业课', rows: [['登记表', null, null], header, ['乙', 60, 2021], ['丙', 6, 2021]], hiddenRows: [4] },
      { name: '说明', rows: [['请如实填写']] },
    ] }), onStage, pace));
    assert.deepEqual(newIn(news).map(({ title, category }) => [title, category]), [['甲', '公需必修'], ['乙', '专业课'], ['丙', '专业课']]);
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
    const { news } = await previewOf(await jobs.paste({ html, text: '甲\n上\t\t6' }, onStage, pace));
    assert.deepEqual(newIn(news).map(({ title, certificate, hours }) => [title, certificate ?? '', hours]), [['甲\n上', '', '6'], ['甲\n上', 'B 2', '8']]);
  });

  test('is read from the text, if there is no table', async () => {
    const { news } = await previewOf(await jobs.paste({ html: '', text: '课程名称,学时\n甲,6' }, onStage, pace));
    assert.deepEqual(newIn(news).map(({ title, hours }) => [title, hours]), [['甲', '6']]);
  });
});

describe('of many rows', () => {
  const rows = Array.from({ length: 60 }, (_, index) => `课程${index % 40},专业课,1,2021`);
  const table = ['课程名称,类别,学时,年度', ...rows].join('\n');

  test('the first are shown, all are news, and each that repeats another is named', async () => {
    const found = await previewOf(await jobs.paste({ html: '', text: table }, onStage, pace));
    assert.deepEqual(found.counts, { added: 60, changed: 0, same: 0 });
    assert.equal(newIn(found.news).length, 60);
    assert.deepEqual(found.first.added, newIn(found.news).slice(0, mostShown));
    assert.deepEqual(found.judged.map(({ id }) => id), found.first.added.map(({ id }) => id));
    assert.equal(found.repeats.length, 20);
    const { taken, assessment } = await foreseenOf({ news: found.news, refused: found.repeats, held: [] });
    assert.deepEqual([taken, assessment?.requirements[0].counted], [40, 40]);
  });
});

describe('before anything is imported, the core says what would come of it', () => {
  const course = (/** @type {string} */ id, /** @type {string} */ category, /** @type {number} */ hours) => (
    { id, title: id, category, hours, year: 2021, mode: 'in-person', declaredOn: '2021-10-01' });
  const [compulsory, elective, professional] = [
    course('a', 'public-compulsory', 24), course('b', 'public-elective', 6), course('c', 'professional', 60)];
  /** @param {any[]} held @param {{ added?: any[], changed?: any[] }} news @param {object} [more] */
  const foreseen = (held, { added = [], changed = [] }, more) => (
    foreseenOf({ news: JSON.stringify({ added, changed }), refused: [], held, ...more }));

  test('the courses held and those that are ticked are judged together', async () => {
    assert.equal((await foreseen([compulsory], { added: [elective, professional] })).assessment?.status, 'met');
    const { taken, assessment } = await foreseen([compulsory], { added: [elective, professional] }, { refused: ['b'] });
    assert.equal(taken, 1);
    assert.deepEqual([assessment?.status, assessment?.needed.certain.find(({ category }) => category === 'public')?.hours], ['short', 6]);
  });

  test('a change counts if it is ticked, else the course stays as it was', async () => {
    const held = [compulsory, elective, { ...professional, hours: 59.99 }];
    assert.equal((await foreseen(held, { changed: [professional] })).assessment?.status, 'met');
    assert.equal((await foreseen(held, { changed: [professional] }, { refused: ['c'] })).assessment?.status, 'short');
  });

  test('by the rule that a file carries, if that one is to be taken', async () => {
    const rule = structuredClone(policy);
    rule.categories.min += 10;
    const answer = await foreseen([compulsory], { added: [elective, professional] }, { rule });
    assert.equal(answer.assessment?.status, 'short');
    assert.equal(answer.policy.categories.min, rule.categories.min);
  });

  test('a list that the core refuses has no outcome', async () => {
    assert.equal((await foreseen([compulsory], { added: [compulsory] })).assessment, undefined);
  });
});
