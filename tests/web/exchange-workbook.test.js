// Workbooks as Excel and WPS open them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openTables } from '../../web/exchange/open-file.js';
import { dateFormats, workbook } from './workbook-maker.js';

/** @import { Content } from './workbook-maker.js' */

/** @param {Content} content @returns {Promise<import('../../web/exchange/open-file.js').RowSheet[]>} */
async function read(content) {
  const { sheets, fault } = await openTables(workbook(content));
  assert.equal(fault, undefined);
  return /** @type {import('../../web/exchange/open-file.js').RowSheet[]} */ (sheets);
}

/** The rows of a sheet that is given as XML, or as rows. @param {string | any[][]} sheet @param {Partial<Content>} [content] */
async function rowsOf(sheet, content = {}) {
  const [{ rows }] = await read({ sheets: [{ name: 'a', ...(typeof sheet === 'string' ? { xml: sheet } : { rows: sheet }) }], ...content });
  return rows;
}

const inline = (/** @type {string} */ text) => `<is><t>${text}</t></is>`;

describe('a workbook', () => {
  test('gives its sheets, dates as days, formulas by their value', async () => {
    const sheets = await read({
      sheets: [
        { name: '课程', rows: [['课程名称', '学时', '完成时间'], ['一"行"', 6.5, { serial: 44352 }], [null, { formula: '6*4', value: 24 }, '甲\n乙']] },
        { name: '空', rows: [] },
      ],
    });
    assert.deepEqual(sheets, [
      { name: '课程', rows: [['课程名称', '学时', '完成时间'], ['一"行"', '6.5', '2021-06-05'], ['', '24', '甲\n乙']], hiddenRows: [], merged: [] },
      { name: '空', rows: [], hiddenRows: [], merged: [] },
    ]);
  });

  test('counts days from 1904 if it says so', async () => {
    for (const from1904 of ['true', '1']) {
      assert.deepEqual(await rowsOf([[{ serial: 42890 }]], { from1904 }), [['2021-06-05']]);
    }
    assert.deepEqual(await rowsOf([[{ serial: 42890 }]], { from1904: '0' }), [['2017-06-04']]);
  });

  test('shows days to the day, whatever their format and their time', async () => {
    const days = dateFormats.slice(1, 7).map((_, index) => ({ serial: 44352 + index / 8, format: index + 1 }));
    assert.deepEqual(await rowsOf([days, [{ serial: 60.5, format: 7 }]]), [Array(6).fill('2021-06-05'), ['60.5', '', '', '', '', '']]);
  });

  test('shows a date cell that is none as it stands, and all others all the same', async () => {
    const values = ['x', '-1', '0', '59', '60', '61', '0.5', '2958465', '2958466', '1e10', '1e300', '1e999', ''];
    const cells = values.map((value) => `<c s="1"><v>${value}</v></c>`).join('');
    assert.deepEqual(await rowsOf(`<row>${cells}<c t="inlineStr">${inline('甲')}</c></row>`), [
      ['x', '-1', '00:00:00', '1900-02-28', '1900-02-28', '1900-03-01', '12:00:00', '9999-12-31', '2958466', '10000000000', '1e+300', '1e999', '', '甲'],
    ]);
  });

  test('gives numbers as they were typed, and what else a cell may hold', async () => {
    const strings = ['<si><t>甲</t></si>', '<si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'];
    const rows = [
      [0.5, 0.30000000000000004, 6.499999999999999, 1e-7, 410105199001011000, -5],
      ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="d"><v>2021-06-05T00:00:00</v></c>',
        '<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>', '<c t="s"><v>1</v></c>'].map((xml) => ({ xml })),
      ['<c t="str"><f>A1</f></c>', '<c t="str"><f>A1</f><v></v></c>', '<c t="s"/>', '<c t="s"><v>0</v></c>', '<c t="e"></c>', '<c s="1"/>'].map((xml) => ({ xml })),
      ['<c t="s"><v>7</v></c>', '<c t="inlineStr"><is><t>一_x000D_二</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
        '<c t="inlineStr"><is><r><t>三</t></r><r><t><![CDATA[<四>]]></t></r></is></c>', '<c t="d"><v>soon</v></c>'].map((xml) => ({ xml })),
    ];
    assert.deepEqual(await rowsOf(rows, { strings }), [
      ['0.5', '0.3', '6.5', '1e-7', '410105199001011000', '-5'],
      ['TRUE', 'FALSE', '#DIV/0!', '2021-06-05', '甲x', '乙 丙'],
      ['', '', '', '甲', '', ''],
      ['', '一\r二', '三<四>', 'soon', '', ''],
    ]);
  });

  const formats = /** @type {[string, number, string][]} */ ([
    ['0%', 0.2, '20%'],
    ['0.00%', 0.996, '99.6%'],
    ['0%', 1, '100%'],
    ['0&quot;分钟&quot;', 90, '90分钟'],
    ['0.0&quot;学时&quot;;[Red]-0', 6.5, '6.5学时'],
    ['#,##0.00_ ', 24, '24'],
    ['&quot;¥&quot;0.00', 24, '24'],
    ['General', 24, '24'],
    ['G/通用格式&quot;天&quot;', 2, '2天'],
    ['[h]:mm', 1.5, '36:00:00'],
    ['h:mm', 0.25, '06:00:00'],
    ['mm:ss.0', 0.25, '06:00:00'],
    ['[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@', 44352, '2021-06-05'],
    ['[DBNum1][$-804]m&quot;月&quot;d&quot;日&quot;', 44352, '2021-06-05'],
    ['&quot;day&quot;0', 24, '24'],
    ['\\d0', 24, '24'],
    ['0.00E+00', 24, '24'],
    ['@', 24, '24'],
  ]);
  for (const [code, value, shown] of formats) {
    test(`shows ${value} under the format ${code} as ${shown}`, async () => {
      const format = `<numFmt numFmtId="190" formatCode="${code}"/><xf numFmtId="190"/>`;
      assert.deepEqual(await rowsOf(`<row><c s="8"><v>${value}</v></c></row>`, { formats: format }), [[shown]]);
    });
  }

  test('shows a percentage by the number of its format alone', async () => {
    assert.deepEqual(await rowsOf('<row><c s="8"><v>0.2</v></c></row>', { formats: '<xf numFmtId="9"/>' }), [['20%']]);
  });

  test('needs no addresses', async () => {
    const xml = `<row><c t="inlineStr">${inline('甲')}</c><c><v>24</v></c></row><row/><row><c/><c><v>6</v></c></row>`;
    assert.deepEqual(await rowsOf(xml), [['甲', '24'], ['', ''], ['', '6']]);
    const mixed = '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c r="A3"><v>3</v></c></row>';
    assert.deepEqual(await rowsOf(mixed), [['', '', ''], ['', '1', '2'], ['3', '', '']]);
  });

  test('gives the value of merged cells to each of them, and to no row or column beyond the table', async () => {
    const [sheet] = await read({ sheets: [{
      name: 'a',
      rows: [['表'], ['年度', '名称', '学时'], [2021, '甲', 6], [null, '乙', 8], [null, null, 3]],
      merged: ['A1:XFD1', 'A3:A1048576', 'B4:B5'],
    }] });
    assert.deepEqual(sheet.rows, [['表', '表', '表'], ['年度', '名称', '学时'], ['2021', '甲', '6'], ['2021', '乙', '8'], ['2021', '乙', '3']]);
    assert.deepEqual(sheet.merged[2], [3, 1, 4, 1]);
  });

  test('shows nothing that a merged cell covers', async () => {
    const [sheet] = await read({ sheets: [{ name: 'a', rows: [['甲', 6], ['乙', 8]], merged: ['B1:B2'] }] });
    assert.deepEqual(sheet.rows, [['甲', '6'], ['乙', '6']]);
  });

  test('tells its hidden rows and sheets, and reads them', async () => {
    const sheets = await read({ sheets: [
      { name: '说明', xml: '<row r="1048576" ht="20"><c r="XFD1048576" s="1"/></row>' },
      { name: '隐', hidden: true, rows: [['甲'], ['乙'], ['丙']], hiddenRows: [2, 3, 9] },
    ] });
    assert.deepEqual(sheets, [
      { name: '说明', rows: [], hiddenRows: [], merged: [] },
      { name: '隐', hidden: true, rows: [['甲'], ['乙'], ['丙']], hiddenRows: [2, 3], merged: [] },
    ]);
  });

  const shapes = /** @type {Record<string, (files: Record<string, string>) => Record<string, string>>} */ ({
    'with a prefix on every element': (files) => changed(files, (text) => text
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(/xmlns=/g, 'xmlns:x=')),
    'in the strict form': (files) => changed(files, (text) => text
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')),
    'with \\ in the names of its parts': (files) => renamed(files, (name) => name.replaceAll('/', '\\')),
    'with / before the names of its parts': (files) => renamed(files, (name) => `/${name}`),
    'with names in other letters': (files) => renamed(files, (name) => name.replace('sheet1', 'Sheet1')),
    'with targets from the root': (files) => changed(files, (text) => text.replace(/Target="worksheets/g, 'Target="/xl/worksheets')),
    'with targets over other folders': (files) => changed(files, (text) => text.replace(/Target="worksheets/g, 'Target="..\\xl\\.\\worksheets')),
    'with another prefix for relations': (files) => changed(files, (text) => text.replace('xmlns:r=', 'xmlns:d3p1=').replace(/ r:id=/g, ' d3p1:id=')),
    'with foreign elements between': (files) => changed(files, (text) => text
      .replace('<sheetData>', '<x:sheetData xmlns:x="urn:x"><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData><sheetData>')
      .replace('</row>', '<extLst><ext><v>5</v><c><v>7</v></c></ext></extLst></row>')),
    'with a mark before its XML': (files) => changed(files, (text) => `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${text}`),
  });
  for (const [name, change] of Object.entries(shapes)) {
    test(`is read ${name}`, async () => {
      assert.deepEqual(await rowsOf([['课程', '学时'], ['甲', 6]], { change }), [['课程', '学时'], ['甲', '6']]);
    });
  }

  test('in 64 bits is read', async () => {
    const whole = workbook({ sheets: [{ name: 'a', rows: [['甲', 6]] }] });
    const { sheets } = await openTables(in64Bits(whole));
    assert.deepEqual(sheets?.[0].rows, [['甲', '6']]);
  });

  test('that is cut off is refused', async () => {
    const whole = workbook({ sheets: [{ name: 'a', rows: [['甲']] }] });
    assert.deepEqual(await openTables(whole.subarray(0, whole.length - 30)), { fault: 'broken' });
  });

  test('of a great size is read where no worker can be made', async () => {
    const rows = Array.from({ length: 8_000 }, (_, row) => [`课程${(row * 7919) % 20_011}`, row % 7, `证书${(row * 104_729) % 1_000_003}`]);
    const file = workbook({ sheets: [{ name: 'a', rows }] });
    const { Worker: worker } = globalThis;
    Object.assign(globalThis, { Worker: class { constructor() { throw new Error('forbidden'); } } });
    const { sheets } = await openTables(file);
    Object.assign(globalThis, { Worker: worker });
    assert.equal(sheets?.[0].rows?.length, 8_000);
  });

  test('that is damaged anywhere is refused or read, never thrown', async () => {
    const whole = workbook({ sheets: [{ name: 'a', rows: [['课程名称', '学时'], ['甲', 5]] }] });
    for (let at = 4; at < whole.length; at += 7) {
      const damaged = whole.slice();
      damaged[at] ^= 0xff;
      const { sheets, fault } = await openTables(damaged);
      assert.ok(sheets || ['broken', 'zip'].includes(fault ?? ''), `${at} ${fault}`);
    }
  });
});

/** @param {Record<string, string>} files @param {(text: string) => string} change */
function changed(files, change) {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));
}

/** @param {Record<string, string>} files @param {(name: string) => string} change */
function renamed(files, change) {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [change(name), text]));
}

/** The same file with all sizes and places of its directory in 64 bits, as some programs write them. @param {Uint8Array} bytes */
function in64Bits(bytes) {
  const old = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const directory = old.getUint32(end + 16, true);
  const count = old.getUint16(end + 10, true);
  /** @type {number[]} */
  const out = [...bytes.subarray(0, directory)];
  const push = (/** @type {number} */ value, /** @type {number} */ length) => {
    for (let byte = 0; byte < length; byte += 1) out.push(Math.floor(value / 2 ** (8 * byte)) % 256);
  };
  let at = directory;
  for (let entry = 0; entry < count; entry += 1) {
    const nameLength = old.getUint16(at + 28, true);
    out.push(...bytes.subarray(at, at + 20));
    push(0xffffffff, 4);
    push(0xffffffff, 4);
    push(nameLength, 2);
    push(6 + 28, 2);
    out.push(...bytes.subarray(at + 32, at + 42));
    push(0xffffffff, 4);
    out.push(...bytes.subarray(at + 46, at + 46 + nameLength));
    for (const [value, length] of [[0x7875, 2], [2, 2], [0, 2], [1, 2], [24, 2], [old.getUint32(at + 24, true), 8],
      [old.getUint32(at + 20, true), 8], [old.getUint32(at + 42, true), 8]]) push(value, length);
    at += 46 + nameLength + old.getUint16(at + 30, true) + old.getUint16(at + 32, true);
  }
  const end64 = out.length;
  for (const [value, length] of [[0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8],
    [end64 - directory, 8], [directory, 8], [0x07064b50, 4], [0, 4], [end64, 8], [1, 4]]) push(value, length);
  for (const [value, length] of [[0x06054b50, 4], [0, 4], [0xffff, 2], [0xffff, 2], [0xffffffff, 4], [0xffffffff, 4], [0, 2]]) {
    push(value, length);
  }
  return Uint8Array.from(out);
}
