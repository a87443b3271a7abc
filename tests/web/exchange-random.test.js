// Random tables come back from a workbook and from HTML as they were, in whatever way they are written.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTables } from '../../web/exchange/open-file.js';
import { seeded } from '../twin/seeded.js';
import { asHtml, asWorkbook, expected, randomTable } from './random-sheets.js';

const seed = Number(process.env.XUESHI_SEED ?? 20211231);
const times = Number(process.env.XUESHI_TIMES ?? 300);

/** @typedef {(table: import('./random-sheets.js').Table, random: import('../twin/seeded.js').Random) => Uint8Array} Write */
const ways = /** @type {Record<string, Write>} */ ({
  'a workbook': asWorkbook,
  HTML: (table, random) => new TextEncoder().encode(asHtml(table, random)),
});

for (const [name, write] of Object.entries(ways)) {
  test(`${times} random tables are read from ${name} as they were`, async () => {
    for (let turn = 0; turn < times; turn += 1) {
      const random = seeded(seed + turn);
      const table = randomTable(random);
      const { rows, hiddenRows } = expected(table);
      const bytes = write(table, random);
      const { sheets, fault } = await openTables(bytes);
      const note = `seed ${seed + turn}: ${JSON.stringify({ ...table, hidden: [...table.hidden] })}`;
      if (rows.length === 0 && name === 'HTML') {
        assert.equal(fault, 'html', note);
        continue;
      }
      const [sheet] = /** @type {import('../../web/exchange/open-file.js').RowSheet[]} */ (sheets ?? []);
      assert.deepEqual([sheet?.rows, sheet?.hiddenRows], [rows, hiddenRows], note);
    }
  });
}
