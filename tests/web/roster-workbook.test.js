// The workbook that the page for a unit writes, read back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync, strFromU8 } from '../../web/node_modules/fflate/esm/index.mjs';
import { openTables } from '../../web/exchange/open-file.js';
import { writeWorkbook } from '../../web/roster/write-workbook.js';

/** @param {Uint8Array} bytes */
async function sheetsOf(bytes) {
  const { sheets, fault } = await openTables(bytes);
  assert.equal(fault, undefined);
  return /** @type {import('../../web/exchange/open-file.js').RowSheet[]} */ (sheets);
}

test('what is written reads back, texts as they stand and numbers as numbers', async () => {
  const rows = [['人员', '还差'], ['410105199001010017', 6.5], ['=1+1', 0], [' <&"> \n', undefined], ['a\u0001\ud800b😀', 1000000]];
  const [sheet, ...others] = await sheetsOf(writeWorkbook('人员/名单', rows));
  assert.equal(others.length, 0);
  assert.equal(sheet.name, '人员 名单');
  assert.deepEqual(sheet.rows.map((row) => [row[0], row[1] ?? '']), [
    ['人员', '还差'], ['410105199001010017', '6.5'], ['=1+1', '0'], [' <&"> \n', ''], ['ab😀', '1000000']]);
});

test('nothing in it is a formula, and a number that tells people apart is a text', () => {
  const files = unzipSync(writeWorkbook('a', [['工号'], ['=HYPERLINK("http://x")'], ['410105199001010017']]));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
  assert.ok(!sheet.includes('<f'));
  assert.equal(sheet.match(/t="inlineStr"/g)?.length, 3);
});

test('a hundred thousand people fit, and a sheet is never longer than it can be', async () => {
  const rows = Array.from({ length: 100_001 }, (_, i) => [`P${i}`, '一院', i / 2]);
  const bytes = writeWorkbook('a', rows);
  assert.ok(bytes.length < 5_000_000, String(bytes.length));
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  assert.equal(sheet.match(/<row>/g)?.length, 100_001);
});
