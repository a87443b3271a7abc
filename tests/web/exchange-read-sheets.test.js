// Which sheets of a file are read, and what their rows are called.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack, unpack } from '../../web/exchange/packed-sheet.js';
import { readSheets } from '../../web/exchange/read-sheets.js';

/** @import { RowSheet, Sheet } from '../../web/exchange/open-file.js' */

const words = /** @type {Record<string, string>} */ ({ 课程名称: 'title', 学时: 'hours', 课程类别: 'category' });
const categories = new Set(['公需必修', '专业']);

/**
 * As simple a reader of tables as can be: the first row that holds 课程名称 is the header.
 * @type {import('../../web/exchange/read-sheets.js').Core}
 */
const core = {
  async read(table, /** @type {any} */ { fields, headerRow: said, person }) {
    const rows = typeof table === 'string' ? table.split('\n').map((line) => line.split('\t')) : table;
    const headerRow = said ?? rows.findIndex((row) => row.includes('课程名称')) + 1;
    const headers = rows[headerRow - 1] ?? [];
    const columns = headers.map((header, index) => ({ header, field: fields ? fields[index] ?? null : words[header] ?? null }));
    const read = rows.map((cells, index) => ({ cells, row: index + 1 })).filter(({ row, cells }) => row > headerRow && cells.some(Boolean));
    const courses = headerRow === 0 ? [] : read.map(({ cells }, index) => Object.assign({ id: `${index}`, ...(person && { person }) },
      ...columns.map(({ field }, column) => (field ? { [field]: cells[column] } : {}))));
    const problems = read.filter(({ cells }) => cells.includes('合计')).map(({ row }) => ({ row, code: 'row-sum' }));
    return /** @type {any} */ ({ columns, headerRow, courses, rows: courses.length > 0 ? read.map(({ row }) => row) : [], problems });
  },
  isCategory: async (word) => categories.has(word),
};

/** @param {string} name @param {string[][]} rows @param {Partial<RowSheet>} [more] @returns {Sheet} */
const sheet = (name, rows, more = {}) => ({ name, rows, hiddenRows: [], merged: [], ...more });

/** @param {Sheet[]} sheets @param {object} [said] */
const read = (sheets, said = {}) => readSheets({ sheets: sheets.map(pack), corrected: {}, ...said }, core, () => {});

const header = ['课程名称', '学时'];

describe('sheets', () => {
  test('are handed over as one text each, and are the same then', () => {
    for (const each of [sheet('a', [['甲', '6']], { hidden: true, hiddenRows: [1], merged: [[0, 0, 1, 0]] }), { name: 'b', text: '甲,6' }]) {
      assert.deepEqual(unpack(pack(each)), each);
      for (const value of Object.values(pack(each))) assert.notEqual(typeof value, 'object');
    }
  });

  test('that agree in their headers are read together, and a problem names its row and sheet', async () => {
    const found = await read([
      sheet('说明', [['填表说明']]),
      sheet('一季度', [['登记表', ''], header, ['甲', '6'], ['合计', '6']]),
      sheet('目录', [['课程名称', '网址'], ['甲', 'x']]),
      sheet('二季度', [header, ['乙', '8'], ['', ''], ['合计', '8']]),
    ]);
    assert.deepEqual(found.reading.courses.map(({ title }) => title), ['甲', '合计', '乙', '合计']);
    assert.deepEqual([found.sheet, found.sheets], [1, [1, 3]]);
    assert.deepEqual(found.reading.problems, [{ row: 4, code: 'row-sum' }, { row: 4, code: 'row-sum', sheet: '二季度' }]);
    assert.deepEqual(found.lines.slice(0, 3), ['登记表', '课程名称 学时', '甲 6']);
  });

  test('that are chosen are read alone', async () => {
    const sheets = [sheet('甲', [header, ['甲', '6']]), sheet('乙', [header, ['乙', '8']])];
    assert.deepEqual((await read(sheets, { sheet: 1 })).reading.courses.map(({ title }) => title), ['乙']);
  });

  test('that are hidden are read only if no other has a table, and with no other', async () => {
    const [hidden, shown] = [sheet('旧', [header, ['旧', '9']], { hidden: true }), sheet('新', [header, ['新', '6']])];
    assert.deepEqual((await read([hidden, shown])).sheets, [1]);
    assert.deepEqual((await read([hidden, sheet('空', [])])).sheets, [0]);
    assert.deepEqual((await read([hidden, { ...hidden, name: '更旧' }])).sheets, [0]);
  });

  test('without any header give the first one', async () => {
    const found = await read([sheet('a', [['甲', '6']]), sheet('b', [['乙', '8']])]);
    assert.deepEqual([found.sheet, found.reading.headerRow, found.lines], [0, 0, ['甲 6']]);
  });

  test('are read as a person says, together as well', async () => {
    const sheets = [sheet('a', [header, ['甲', '6']]), sheet('b', [header, ['乙', '8']])];
    const found = await read(sheets, { fields: [null, 'title'], headerRow: 1, person: '王' });
    assert.deepEqual(found.reading.courses.map(({ title, person }) => [title, person]), [['6', '王'], ['8', '王']]);
    const remembered = await read(sheets, { corrected: { 学时: 'category' } });
    assert.deepEqual(remembered.reading.courses.map(({ category }) => category), ['6', '8']);
  });

  test('that are text are read as text', async () => {
    const found = await read([{ name: '', text: '课程名称\t学时\n甲\t6' }]);
    assert.deepEqual([found.reading.courses.length, found.lines], [1, ['课程名称\t学时', '甲\t6']]);
  });
});

describe('the name of a sheet', () => {
  test('gives the category, if no column does', async () => {
    const found = await read([
      sheet('公需必修', [['登记表', ''], header, ['甲', '6'], ['', '']]), sheet('专业', [header, ['乙', '8']]), sheet('其他', [header, ['丙', '9']])]);
    assert.deepEqual(found.reading.courses.map(({ title, category }) => [title, category]), [['甲', '公需必修'], ['乙', '专业'], ['丙', '']]);
    const [alone] = (await read([sheet('专业', [header, ['乙', '8']])])).reading.courses;
    assert.equal(alone.category, '专业');
  });

  test('gives none beside a column that does', async () => {
    const found = await read([sheet('专业', [[...header, '课程类别'], ['甲', '6', '公需必修']])]);
    assert.deepEqual(found.reading.courses.map(({ category }) => category), ['公需必修']);
    assert.equal(found.reading.columns.length, 3);
  });
});

describe('beside a course it is told', () => {
  test('that its row is hidden', async () => {
    const found = await read([sheet('a', [header, ['甲', '6'], ['', ''], ['乙', '8']], { hiddenRows: [1, 3, 4] })]);
    assert.deepEqual(found.reading.problems, [{ row: 4, code: 'row-hidden' }]);
  });

  test('that its hours come from a cell merged over several courses', async () => {
    const rows = [header, ['甲', '24'], ['乙', '24'], ['丙', '24'], ['丁', '6']];
    const found = await read([sheet('a', rows, { merged: [[1, 1, 3, 1], [3, 0, 4, 0], [0, 0, 0, 1]] })]);
    assert.deepEqual(found.reading.problems, [{ row: 3, column: 2, code: 'hours-merged' }, { row: 4, column: 2, code: 'hours-merged' }]);
  });

  test('by its row in its own sheet', async () => {
    const found = await read([sheet('a', [header, ['甲', '6']]),
      sheet('b', [['表', ''], header, ['乙', '8'], ['丙', '8']], { hiddenRows: [4], merged: [[2, 1, 3, 1]] })]);
    assert.deepEqual(found.reading.problems, [{ row: 4, code: 'row-hidden', sheet: 'b' }, { row: 4, column: 2, code: 'hours-merged', sheet: 'b' }]);
  });
});
