// Bytes from outside: what they are, and what text is in them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../../web/exchange/decode.js';
import { fileKind, largestFile } from '../../web/exchange/file-kind.js';
import { openTables } from '../../web/exchange/open-file.js';
import { workbook } from './workbook-maker.js';

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
  const encodings = /** @type {[string, Uint8Array][]} */ ([
    ['UTF-8', utf8('课程,学时')],
    ['UTF-8 with a mark', joined(bytes(0xef, 0xbb, 0xbf), utf8('课程,学时'))],
    ['GB18030', bytes(0xbf, 0xce, 0xb3, 0xcc, 0x2c, 0xd1, 0xa7, 0xca, 0xb1)],
    ['UTF-16 little endian', utf16('课程,学时', true)],
    ['UTF-16 big endian', utf16('课程,学时', false)],
  ]);
  for (const [name, content] of encodings) {
    test(`is read from ${name}`, () => assert.equal(decode(content), '课程,学时'));
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

  test('that claims to unpack to more than it may is refused before it is unpacked', async () => {
    const bomb = workbook({ sheets: [{ name: 'a', rows: [['甲']] }] });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 24, 0xf0000000, true);
        break;
      }
    }
    assert.deepEqual(await openTables(bomb), { fault: 'broken' });
  });
});
