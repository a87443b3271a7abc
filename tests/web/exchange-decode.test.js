// Bytes from outside: what they are, and what text is in them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../../web/exchange/decode.js';
import { fileKind, largestFile } from '../../web/exchange/file-kind.js';
import { openTables } from '../../web/exchange/open-file.js';
import { unpack } from '../../web/exchange/unpack.js';
import { dateFormats, workbook } from './workbook-maker.js';

const bytes = (/** @type {number[]} */ ...list) => Uint8Array.from(list);
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const utf16 = (/** @type {string} */ text, /** @type {boolean} */ little) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))]
    .forEach((unit, index) => view.setUint16(2 * index, unit, little));
  return new Uint8Array(view.buffer);
};
const compound = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const joined = (/** @type {Uint8Array[]} */ ...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('text', () => {
  const encodings = /** @type {[string, Uint8Array, string?][]} */ ([
    ['UTF-8', utf8('课程,学时')],
    ['UTF-8 with a mark', joined(bytes(0xef, 0xbb, 0xbf), utf8('课程,学时'))],
    ['GB18030', bytes(0xbf, 0xce, 0xb3, 0xcc, 0x2c, 0xd1, 0xa7, 0xca, 0xb1)],
    ['GB18030 with four bytes', bytes(0xbf, 0xce, 0xb3, 0xcc, 0x2c, 0xd1, 0xa7, 0xca, 0xb1, 0x95, 0x32, 0x82, 0x36), '课程,学时𠀀'],
    ['UTF-16 little endian', utf16('课程,学时', true)],
    ['UTF-16 big endian', utf16('课程,学时', false)],
  ]);
  for (const [name, content, text = '课程,学时'] of encodings) {
    test(`is read from ${name}`, () => assert.equal(decode(content), text));
  }

  test('that is none of them is refused', () => {
    assert.equal(decode(bytes(0xff, 0xff, 0x80, 0x80)), undefined);
    assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0xff)), undefined);
    assert.equal(decode(bytes(0x61, 0x00, 0x62)), undefined);
  });
});

describe('a file is told by its bytes', () => {
  const files = /** @type {[string, Uint8Array][]} */ ([
    ['empty', bytes()],
    ['text', utf8('课程,学时\n甲,6')],
    ['html', utf8('\n<html><table><tr><td>课程</td></tr></table></html>')],
    ['pdf', utf8('%PDF-1.7')],
    ['picture', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['zip', joined(bytes(0x50, 0x4b, 0x03, 0x04), utf8('readme.txt'))],
    ['xls', joined(compound, utf8('Workbook'))],
    ['encrypted', joined(compound, utf8('E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o\0'))],
    ['too-large', new Uint8Array(largestFile + 1)],
    ['text', utf8(' '.repeat(10)).subarray(0, 10)],
  ]);
  for (const [kind, content] of files) test(kind, () => assert.equal(fileKind(content), kind));
});

describe('a workbook', () => {
  test('gives its sheets, dates as days, formulas by their value, cells that would break a line quoted', async () => {
    const { sheets } = await openTables(workbook({
      sheets: [
        { name: '课程', rows: [['课程名称', '学时', '完成时间'], ['一"行"', 6.5, { serial: 44352 }], [null, { formula: '6*4', value: 24 }, '甲\n乙']] },
        { name: '空', rows: [] },
      ],
    }));
    assert.deepEqual(sheets, [
      { name: '课程', text: '课程名称\t学时\t完成时间\n"一""行"""\t6.5\t2021-06-05\n\t24\t"甲\n乙"' },
      { name: '空', text: '' },
    ]);
  });

  test('counts days from 1904 where it says so', async () => {
    const { sheets } = await openTables(workbook({ from1904: true, sheets: [{ name: 'a', rows: [[{ serial: 42890 }]] }] }));
    assert.equal(sheets?.[0].text, '2021-06-05');
  });

  test('that is cut off is refused', async () => {
    const whole = workbook({ sheets: [{ name: 'a', rows: [['甲']] }] });
    assert.deepEqual(await openTables(whole.subarray(0, whole.length - 30)), { fault: 'broken' });
  });

  test('shows days to the day, whatever their format and their time', async () => {
    const days = dateFormats.slice(1, 7).map((_, index) => ({ serial: 44352 + index / 8, format: index + 1 }));
    const { sheets } = await openTables(workbook({ sheets: [{ name: 'a', rows: [days, [{ serial: 60.5, format: 7 }]] }] }));
    assert.equal(sheets?.[0].text, `${Array(6).fill('2021-06-05').join('\t')}\n60.5\t\t\t\t\t`);
    for (const from1904 of ['true', '1']) {
      const other = await openTables(workbook({ from1904, sheets: [{ name: 'a', rows: [[{ serial: 42890 }]] }] }));
      assert.equal(other.sheets?.[0].text, '2021-06-05');
    }
  });

  test('gives numbers as they were typed, and what else a cell may hold', async () => {
    const rows = [
      [0.5, 0.30000000000000004, 6.499999999999999, 1e-7, 410105199001011000, -5],
      ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="d"><v>2021-06-05T00:00:00</v></c>',
        '<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>', '<c t="s"><v>1</v></c>'].map((xml) => ({ xml })),
      ['<c t="str"><f>A1</f></c>', '<c t="str"><f>A1</f><v></v></c>', '<c t="s"/>', '<c t="s"><v>0</v></c>', '<c t="e"></c>', '<c s="1"/>'].map((xml) => ({ xml })),
    ];
    const strings = ['<si><t>甲</t></si>', '<si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'];
    const { sheets } = await openTables(workbook({ strings, sheets: [{ name: 'a', rows }] }));
    assert.equal(sheets?.[0].text, [
      '0.5\t0.3\t6.5\t1e-7\t410105199001011000\t-5',
      'TRUE\tFALSE\t#DIV/0!\t2021-06-05\t甲x\t乙 丙',
      '\t\t\t甲\t\t',
    ].join('\n'));
  });

  test('keeps the number of every row, and gives hidden and empty sheets too', async () => {
    const { sheets } = await openTables(workbook({
      sheets: [
        { name: '说明', xml: '<row r="1048576" ht="20"><c r="XFD1048576" s="1"/></row>' },
        { name: '隐', hidden: true, xml: '<row r="2"><c r="B2" t="inlineStr"><is><t>甲</t></is></c></row><row r="4"><c r="A4"><v>1</v></c></row>' },
      ],
    }));
    assert.deepEqual(sheets, [{ name: '说明', text: '' }, { name: '隐', text: '\t\n\t甲\n\t\n1\t' }]);
  });

  test('of a great size is read where no worker can be made', async () => {
    const rows = Array.from({ length: 8_000 }, (_, row) => [`课程${(row * 7919) % 20_011}`, row % 7, `证书${(row * 104_729) % 1_000_003}`]);
    const file = workbook({ sheets: [{ name: 'a', rows }] });
    const { Worker: worker } = globalThis;
    Object.assign(globalThis, { Worker: class { constructor() { throw new Error('forbidden'); } } });
    const { sheets } = await openTables(file);
    Object.assign(globalThis, { Worker: worker });
    assert.equal(sheets?.[0].text.split('\n').length, 8_000);
  });

  const unpacksTooLarge = {
    'whose directory tells it': (/** @type {Uint8Array} */ bomb) => bomb,
    'whose directory lies about it': (/** @type {Uint8Array} */ bomb) => {
      const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
      for (let at = 0; at + 28 < bomb.length; at += 1) {
        const sign = view.getUint32(at, true);
        if (sign === 0x02014b50) view.setUint32(at + 24, 100, true);
        if (sign === 0x04034b50) view.setUint32(at + 22, 100, true);
      }
      return bomb;
    },
  };
  for (const [name, change] of Object.entries(unpacksTooLarge)) {
    test(`that unpacks to more than it may is refused, one ${name}`, () => {
      const bomb = change(workbook({ sheets: [{ name: 'a', xml: ' '.repeat(3_000_000) }] }));
      const isSheet = (/** @type {string} */ part) => part.endsWith('sheet1.xml');
      assert.ok(bomb.length < 10_000);
      assert.equal(unpack(bomb, isSheet, 2_999_999), undefined);
      assert.deepEqual(unpack(bomb, () => false, 0), {});
      assert.ok(Object.values(unpack(bomb, isSheet, 4_000_000) ?? {})[0].length > 3_000_000);
    });
  }

  const giants = {
    'a row far down': '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>',
    'a column far out': '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
    'few cells far apart': '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    'another prefix': '<x:row r=\'1000000000\'><x:c r=\'A1000000000\'><x:v>1</x:v></x:c></x:row>',
  };
  for (const [name, xml] of Object.entries(giants)) {
    test(`that spans too many cells is refused: ${name}`, async () => {
      assert.deepEqual(await openTables(workbook({ sheets: [{ name: 'a', xml }] })), { fault: 'broken' });
    });
  }

  test('that is damaged anywhere is refused or read, never thrown', async () => {
    const whole = workbook({ sheets: [{ name: 'a', rows: [['课程名称', '学时'], ['甲', 5]] }] });
    for (let at = 4; at < whole.length; at += 7) {
      const damaged = whole.slice();
      damaged[at] ^= 0xff;
      const { sheets, fault } = await openTables(damaged);
      assert.ok(sheets || ['broken', 'zip'].includes(fault ?? ''), `${at}`);
    }
  });
});
