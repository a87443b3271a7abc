// Bytes from outside: what they are, and what text is in them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../../web/exchange/decode.js';
import { fileKind } from '../../web/exchange/file-kind.js';
import { largestFile } from '../../web/exchange/limits.js';
import { workbook, zipped } from './workbook-maker.js';

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
/** @param {string} type */
const odf = (type) => joined(bytes(0x50, 0x4b, 0x03, 0x04), new Uint8Array(26), utf8(`mimetype${type}PK`));

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

  test('is read as what it is said to be, if it can be that', () => {
    const gbk = bytes(0xbf, 0xce, 0xb3, 0xcc);
    assert.equal(decode(gbk, 'gb2312'), '课程');
    assert.equal(decode(gbk, 'utf-8'), '课程');
    assert.equal(decode(utf8('课程'), 'x-made-up'), '课程');
    assert.equal(decode(utf16('课程', true), 'utf-8'), '课程');
  });

  test('ends before what old programs put behind it', () => {
    assert.equal(decode(joined(utf8('甲,6\n'), bytes(0x1a, 0, 0))), '甲,6\n');
    assert.equal(decode(joined(utf16('甲', true), bytes(0, 0))), '甲');
  });

  test('that is none of them is refused', () => {
    assert.equal(decode(bytes(0xff, 0xff, 0x80, 0x80)), undefined);
    assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0xff)), undefined);
    assert.equal(decode(bytes(0x61, 0x00, 0x62)), undefined);
  });
});

describe('a file is recognised by its bytes', () => {
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
    ['text', utf8('{"format": "xueshi-backup"}')],
    ['text', utf8('<5,6\n课程,学时')],
    ['html', joined(bytes(0xef, 0xbb, 0xbf), utf8('<table><tr><td>课程'))],
    ['html', utf16('<html><table><tr><td>课程', true)],
    ['html', utf8('<!-- saved -->\n<style>td {}</style><table><tr><td>课程')],
    ['html', utf8('导出成功<br/>\n<table border="1">\n<tr><th>课程')],
    ['mht', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x')],
    ['mht', utf8('From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\nDate: x\r\nContent-Type: multipart/related;type="text/html"')],
    ['document', joined(compound, utf8('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0'))],
    ['xlsx', workbook({ sheets: [{ name: 'a', rows: [['甲']] }] })],
    ['xlsb', zipped({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['document', zipped({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['iwork', zipped({ 'Index/Document.iwa': '', 'Metadata/Properties.plist': '' })],
    ['ods', odf('application/vnd.oasis.opendocument.spreadsheet')],
    ['document', odf('application/vnd.oasis.opendocument.text')],
    ['zip', zipped({ 'a/课程.xlsx': 'xl/workbook.xml' })],
  ]);
  for (const [kind, content] of files) test(kind, () => assert.equal(fileKind(content), kind));
});
