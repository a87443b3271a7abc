// Tables in HTML: files under the name .xls, saved pages, what a clipboard carries.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPasted, openTables } from '../../web/exchange/open-file.js';

/** @import { RowSheet } from '../../web/exchange/open-file.js' */

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const latin = (/** @type {string} */ text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** @param {Uint8Array} bytes */
async function sheetsIn(bytes) {
  const { sheets, fault } = await openTables(bytes);
  assert.equal(fault, undefined);
  return /** @type {RowSheet[]} */ (sheets);
}

/** @param {string} table the inside of one */
async function rowsOf(table) {
  const [{ rows }] = await sheetsIn(utf8(`<html><body><table>${table}</table></body></html>`));
  return rows;
}

const cases = /** @type {Record<string, [string, string[][]]>} */ ({
  'cells that are never closed': ['<tr><th>课程<th>学时<tr><td>甲<td>6<tr><td><b>乙<td>8', [['课程', '学时'], ['甲', '6'], ['乙', '8']]],
  'sections': ['<thead><tr><th>课程</th></tr></thead><tbody><tr><td>甲</td></tr></tbody><tfoot><tr><td>合计</td></tr></tfoot>', [['课程'], ['甲'], ['合计']]],
  'rows that one cell spans': ['<tr><td rowspan="2">2021<td>甲<td>6<tr><td>乙<td>8<tr><td>2022<td>丙<td>9',
    [['2021', '甲', '6'], ['2021', '乙', '8'], ['2022', '丙', '9']]],
  'columns that one cell spans': ['<tr><td colspan=3>登记表<tr><td>甲<td>乙<td>丙', [['登记表', '登记表', '登记表'], ['甲', '乙', '丙']]],
  'an area that one cell spans': ['<tr><td>1<td rowspan=2 colspan=2>x<td>2<tr><td>3<td>4', [['1', 'x', 'x', '2'], ['3', 'x', 'x', '4']]],
  'a span to the end': ['<tr><td rowspan=0>年<td>1<tr><td>2<tr><td>3', [['年', '1'], ['年', '2'], ['年', '3']]],
  'spans beyond the table': ['<tr><td rowspan=9999 colspan=5000>年<tr>', [['年']]],
  'spans that are no numbers': ['<tr><td rowspan="-2" colspan="x">年<td>1', [['年', '1']]],
  'empty cells': ['<tr><td><td>&nbsp;<td>甲<td></td>', [['', '', '甲']]],
  'line breaks': ['<tr><td>一<br>二<br/>三<td><p>四</p><p>五</p><td><div>六<div>七</div></div>', [['一\n二\n三', '四\n五', '六\n七']]],
  'white space as a page shows it': ['<tr><td>\n   甲 \n  乙\t</td><td> <b> 丙</b> <i>丁 </i></td>', [['甲 乙', '丙 丁']]],
  'entities': ['<tr><td>A&amp;B&lt;C&gt;&#x5b66;&#26102;&middot;&unknown;&nbsp<td>&quot;', [['A&B<C>学时·&unknown;', '"']]],
  'signs that begin no tag': ['<tr><td>a < b<td>3<5', [['a < b', '3<5']]],
  'what spreadsheets add': ['<tr><td style=\'mso-number-format:"\\@"\' x:str="\'0012">0012</td><td x:num="0.2">20%</td>'
    + '<td><span style=\'mso-spacerun:yes\'>&nbsp; </span>甲</td><![if supportMisalignedColumns]><![endif]></tr>', [['0012', '20%', '甲']]],
  'scripts, styles and comments': ['<tr><td>甲<script>document.write("<td>9")</script><style>td{}</style><!-- <td>8 --><template>7</template><td>6', [['甲', '6']]],
  'what is not shown': ['<tr><td>甲<span style="display: none">提示</span><i hidden>x</i><td style="color:red;display:none">9<td>6', [['甲', '6']]],
  'the choice that is made': ['<tr><td><select><option>公需<option selected>专业</select><td>6', [['专业', '6']]],
  'a table in a cell, by its own rows too': ['<tr><td>甲<td><table><tr><td>24</table>', [['甲', '24']]],
});

describe('a table in HTML', () => {
  for (const [name, [table, rows]] of Object.entries(cases)) {
    test(`has ${name}`, async () => assert.deepEqual(await rowsOf(table), rows));
  }

  test('tells its hidden rows, and reads them', async () => {
    const [sheet] = await sheetsIn(utf8('<table><caption>课程表</caption><tr><th>课程<th>学时<tr style="height:1pt; DISPLAY:none"><td>甲<td>6<tr hidden><td>乙<td>8<tr><td>丙<td>9</table>'));
    assert.deepEqual(sheet, { name: '课程表', rows: [['课程', '学时'], ['甲', '6'], ['乙', '8'], ['丙', '9']], hiddenRows: [2, 3], merged: [] });
  });

  test('that lies in another for the sake of its layout comes first', async () => {
    const sheets = await sheetsIn(utf8('<table><tr><td>菜单<td><table><tr><th>课程<th>学时<tr><td>甲<td>6</table></table>'));
    assert.deepEqual(sheets.map(({ rows }) => rows), [[['课程', '学时'], ['甲', '6']], [['菜单', '课程\n学时\n甲\n6']]]);
  });

  test('whose header is a table of its own is one', async () => {
    const page = '<div><table><thead><tr><th>课程<th>学时<th class="gutter"></table></div><div><table><tbody><tr><td>甲<td>6<tr hidden><td>乙<td>8</table></div>';
    const [sheet, ...others] = await sheetsIn(utf8(page));
    assert.deepEqual([sheet.rows, sheet.hiddenRows, others], [[['课程', '学时'], ['甲', '6'], ['乙', '8']], [3], []]);
  });
});

describe('a file that is HTML', () => {
  const page = (/** @type {string} */ charset) => `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><table><tr><td>课程<td>6</table>`;
  const gbk = (/** @type {string} */ text) => Uint8Array.from([...text].flatMap((letter) => (
    { 课: [0xbf, 0xce], 程: [0xb3, 0xcc] }[letter] ?? [letter.charCodeAt(0)])));
  const utf16 = (/** @type {string} */ text) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
  const files = /** @type {Record<string, Uint8Array>} */ ({
    'UTF-8 with a mark': utf8(`\ufeff${page('gb2312')}`),
    'UTF-8 without a word of it': utf8('<table><tr><td>课程<td>6</table>'),
    'GBK, and says so': gbk(page('gb2312')),
    'GBK, and says UTF-8': gbk(page('utf-8')),
    'GBK without a word of it': gbk('<table><tr><td>课程<td>6</table>'),
    'UTF-16': utf16(page('unicode')),
  });
  for (const [name, bytes] of Object.entries(files)) {
    test(`in ${name} is read`, async () => assert.deepEqual((await sheetsIn(bytes))[0].rows, [['课程', '6']]));
  }

  const mht = (/** @type {string} */ encoding, /** @type {string} */ body, charset = 'utf-8') => latin([
    'MIME-Version: 1.0', 'X-Document-Type: Workbook', 'Content-Type: multipart/related; boundary="----=_Part.1"', '', 'for old readers', '',
    '------=_Part.1', 'Content-Location: file:///C:/a.htm', 'Content-Type: text/css', '', 'td { }', '',
    '------=_Part.1', 'Content-Location: file:///C:/b.htm', `Content-Transfer-Encoding: ${encoding}`, 'Content-Type: text/html;',
    `\tcharset="${charset}"`, '', body, '', '------=_Part.1--', ''].join('\r\n'));
  const quoted = '<table><tr><td align=3D"right">=E8=AF=BE=\r\n=E7=A8=8B<td>6</ta=\r\nble>';
  test('and one of several parts is read, quoted', async () => {
    assert.deepEqual((await sheetsIn(mht('quoted-printable', quoted)))[0].rows, [['课程', '6']]);
  });
  test('and one of several parts is read, in base64', async () => {
    const body = btoa(String.fromCharCode(...gbk(page('gb2312')))).replace(/.{60}/g, '$&\r\n');
    assert.deepEqual((await sheetsIn(mht('base64', body, 'gb2312')))[0].rows, [['课程', '6']]);
  });

  test('without a table is named', async () => {
    assert.deepEqual(await openTables(utf8('<html><p>请重新登录</p></html>')), { fault: 'html' });
    assert.deepEqual(await openTables(latin('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n\n')), { fault: 'html' });
  });
});

describe('what is pasted', () => {
  test('is read from the HTML, if a table is in it', async () => {
    const { sheets } = await openPasted({ html: '<!--StartFragment--><table><tr><td>甲<br>乙<td><td>6</table>', text: '甲\n乙\n6' });
    assert.deepEqual(sheets?.[0].rows, [['甲\n乙', '', '6']]);
  });

  for (const html of ['', '<p>甲,6</p>', '<table></table>', '<table><tr><td>甲,6</table>']) {
    test(`is read from the text, if the HTML is ${html}`, async () => {
      assert.deepEqual(await openPasted({ html, text: '甲,6' }), { sheets: [{ name: '', text: '甲,6' }] });
    });
  }
});
