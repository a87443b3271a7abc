// What a person may say of a column is all that the core takes, and what the core found in one is what is shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadChecker } from '../../build/package/xueshi-node.js';
import { columnFields } from '../../web/panels/import-columns.js';
import { tableFields } from '../page/codes.js';

const tables = /** @type {any} */ (await loadChecker());
const offered = columnFields(tables.policy);

test('a column can be said to hold any member, and hours of any category', () => {
  const categories = ['total', 'public', 'public-compulsory', 'public-elective', 'professional'].map((id) => `hours:${id}`);
  assert.deepEqual([...offered].sort(), [...tableFields, ...categories].sort());
});

for (const field of offered) {
  test(`the core takes ${field} for a column, and says so again`, () => {
    const reading = tables.readTable('甲\t24\n乙\t6\n', { headerRow: 0, fields: [field, null] });
    assert.equal(reading.error, undefined);
    assert.equal(reading.columns[0].field, field);
  });
}

test('hours of a category are read from the column that was chosen for them', () => {
  const fields = ['title', 'hours:professional'];
  const { courses } = tables.readTable('甲\t24\n', { headerRow: 0, fields });
  assert.deepEqual([courses[0].category, Number(courses[0].hours)], ['professional', 24]);
});

test('what the core finds in a header is among what is offered', () => {
  const { columns } = tables.readTable('姓名\t公需必修学时\t专业学时\t总学时\n甲\t24\t60\t84\n');
  const found = columns.map((/** @type {any} */ { field }) => field).filter(Boolean);
  assert.ok(found.length > 1);
  assert.deepEqual(found.filter((/** @type {any} */ field) => !offered.includes(field)), []);
});
