// Workbooks as one XML text, which programs hand out under the name .xls.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openTables } from '../../web/exchange/open-file.js';

const namespaces = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" '
  + 'xmlns:html="http://www.w3.org/TR/REC-html40" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const head = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n';
const styles = '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="u"><NumberFormat ss:Format="0&quot;分钟&quot;"/></Style></Styles>';

/** @param {string} table @param {string} [name] */
const sheet = (table, name = 'a') => `<Worksheet ss:Name="${name}"><Table>${table}</Table></Worksheet>`;
const book = (/** @type {string} */ sheets) => `${head}<Workbook ${namespaces}>${styles}${sheets}</Workbook>`;
const data = (/** @type {string} */ text, type = 'String') => `<Data ss:Type="${type}">${text}</Data>`;
const cell = (/** @type {string} */ text, attributes = '', type = 'String') => `<Cell ${attributes}>${data(text, type)}</Cell>`;
const row = (/** @type {string[]} */ ...cells) => `<Row>${cells.join('')}</Row>`;
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {Uint8Array} bytes */
async function read(bytes) {
  const { sheets, fault } = await openTables(bytes);
  assert.equal(fault, undefined);
  return /** @type {import('../../web/exchange/open-file.js').RowSheet[]} */ (sheets);
}

/** @param {string} table */
async function rowsOf(table) {
  const [{ rows }] = await read(utf8(book(sheet(table))));
  return rows;
}

/** @param {string} text */
async function faultOf(text) {
  return (await openTables(utf8(text))).fault;
}

describe('a workbook as one XML text', () => {
  test('gives its sheets by name, each cell as a spreadsheet shows it', async () => {
    const sheets = await read(utf8(book(
      sheet(row(cell('课程名称'), cell('学时')) + row(cell('甲 &amp; 乙'), cell('6.50', '', 'Number')), '公需必修')
      + sheet(row(cell('2021-06-05T00:00:00.000', '', 'DateTime'), cell('2021-06-05T14:30:00.000', '', 'DateTime'),
        cell('1899-12-31T14:30:00.000', '', 'DateTime'), cell('0.2', 'ss:StyleID="p"', 'Number'), cell('90', 'ss:StyleID="u"', 'Number'),
        cell('1', '', 'Boolean'))))));
    assert.deepEqual(sheets, [
      { name: '公需必修', rows: [['课程名称', '学时'], ['甲 & 乙', '6.5']], hiddenRows: [], merged: [] },
      { name: 'a', rows: [['2021-06-05', '2021-06-05', '14:30:00', '20%', '90分钟', 'TRUE']], hiddenRows: [], merged: [] },
    ]);
  });

  test('takes no format that goes by a name for that of a day', async () => {
    for (const format of ['General Number', 'Currency', 'Euro Currency', 'Fixed', 'Standard', 'Scientific', 'Yes/No', 'True/False', 'On/Off']) {
      const style = `<Styles><Style ss:ID="n"><NumberFormat ss:Format="${format}"/></Style>`;
      const text = book(sheet(row(cell('6.5', 'ss:StyleID="n"', 'Number')))).replace('<Styles>', style);
      assert.deepEqual((await read(utf8(text)))[0].rows, [['6.5']], format);
    }
  });

  test('puts rows and cells where they say', async () => {
    assert.deepEqual(await rowsOf(
      `<Row ss:Index="2">${cell('甲', 'ss:Index="2"')}${cell('乙')}</Row><Row ss:Span="1"/><Row>${cell('丙')}</Row>`,
    ), [['', '', ''], ['', '甲', '乙'], ['', '', ''], ['', '', ''], ['丙', '', '']]);
  });

  test('gives each cell of a merged one its text, and the next cell stands behind it', async () => {
    assert.deepEqual(await rowsOf(
      row(cell('公需', 'ss:MergeAcross="1"'), cell('专业', 'ss:MergeDown="1"')) + row(cell('必修'), cell('选修')),
    ), [['公需', '公需', '专业'], ['必修', '选修', '专业']]);
  });

  test('tells of its hidden rows', async () => {
    const [{ hiddenRows }] = await read(utf8(book(sheet(`${row(cell('甲'))}<Row ss:Hidden="1">${cell('乙')}</Row>`))));
    assert.deepEqual(hiddenRows, [2]);
  });

  test('reads text that is dressed up, and no comment', async () => {
    assert.deepEqual(await rowsOf(row(
      `<Cell><ss:Data ss:Type="String"><html:B>乡村</html:B><html:Font html:Color="#f00">振兴</html:Font></ss:Data>`
      + `<Comment ss:Author="x">${data('不是单元格')}</Comment></Cell>`,
    )), [['乡村振兴']]);
  });

  test('is known in any encoding, and with its elements under a prefix', async () => {
    const text = book(sheet(row(cell('课程'), cell('学时')))).replace('version="1.0"', 'version="1.0" encoding="UTF-16"');
    const wide = new Uint8Array(Uint16Array.from([...`\ufeff${text}`], (letter) => letter.charCodeAt(0)).buffer);
    assert.deepEqual((await read(wide))[0].rows, [['课程', '学时']]);
    const prefixed = `${head}<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="a"><ss:Table><ss:Row>`
      + '<ss:Cell><ss:Data ss:Type="String">甲</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>';
    assert.deepEqual((await read(utf8(`\ufeff${prefixed}`)))[0].rows, [['甲']]);
    const latin = utf8(book(sheet(row(cell('@')))).replace('version="1.0"', 'version="1.0" encoding="GB2312"'));
    const at = latin.indexOf('@'.charCodeAt(0));
    const chinese = new Uint8Array([...latin.subarray(0, at), 0xbc, 0xd7, ...latin.subarray(at + 1)]);
    assert.deepEqual((await read(chinese))[0].rows, [['甲']]);
  });

  test('that is broken, or reaches too far, is refused at once', async () => {
    const far = '99999999';
    for (const table of [
      `<Row ss:Index="${far}"/>`, '<Row ss:Index="0"/>', `<Row ss:Span="${far}"/>`, '<Row ss:Span="-1"/>', row(cell('甲', 'ss:Index="16385"')),
      row(cell('甲', `ss:MergeAcross="${far}"`)), row(cell('甲', 'ss:MergeDown="1e3"')), '<Row><Cell></Row>',
    ]) assert.equal(await faultOf(book(sheet(table))), 'broken', table);
    assert.equal(await faultOf(book('')), 'broken');
    assert.equal(await faultOf(book(sheet('')).replace(head, `${head}<!DOCTYPE x [<!ENTITY e "e">]>`)), 'broken');
    assert.equal(await faultOf(book(sheet(row(cell('&e;'))))), 'broken');
  });

  test('spends what it may hold on empty cells, too', async () => {
    assert.equal(await faultOf(book(sheet(`${row(cell('甲', 'ss:Index="16000"'))  }<Row ss:Index="1000">${cell('乙')}</Row>`))), 'too-many-cells');
    assert.equal(await faultOf(book(Array.from({ length: 1001 }, () => sheet('')).join(''))), 'too-many-sheets');
  });
});
