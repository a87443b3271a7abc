import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettingsText } from '../../web/store/settings.js';

const usual = { language: undefined, theme: 'system', textSize: 'standard', columns: {} };

test('what is stored comes back', () => {
  const settings = { language: 'en', theme: 'dark', textSize: 'elder', columns: { 学分: 'hours', 备注: null } };
  assert.deepEqual(readSettingsText(JSON.stringify(settings)), settings);
});

for (const text of [undefined, '', '{', 'null', '[]', '5', '{"theme":7,"language":"fr","textSize":"huge","columns":[]}']) {
  test(`${text} gives the usual settings`, () => assert.deepEqual(readSettingsText(text), usual));
}

test('a column is a header of up to 100 characters and the name of a field, or none', () => {
  const header = 'x'.repeat(100);
  const columns = { [header]: 'hours', [`${header}x`]: 'hours', a: 5, b: 'no field!', c: null };
  assert.deepEqual(readSettingsText(JSON.stringify({ columns })).columns, { [header]: 'hours', c: null });
});

test('the latest 200 columns are remembered', () => {
  const entries = Array.from({ length: 201 }, (_, index) => [`column ${index}`, 'title']);
  const { columns } = readSettingsText(JSON.stringify({ columns: Object.fromEntries(entries) }));
  assert.deepEqual(Object.keys(columns), entries.slice(1).map(([header]) => header));
});
