// What a person says of the columns of a table, and what is remembered of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctedFields, withCorrection } from '../../web/exchange/column-fields.js';

/** @import { TableField } from '../../web/package/xueshi' */

const column = (/** @type {string} */ header, /** @type {TableField | null} */ field) => ({ header, field });

test('a member goes over from the column that had it', () => {
  assert.deepEqual(withCorrection(['title', 'hours', null], 2, 'hours'), ['title', null, 'hours']);
  assert.deepEqual(withCorrection(['title', 'hours', null], 1, 'hours'), ['title', 'hours', null]);
  assert.deepEqual(withCorrection(['title', 'hours'], 1, null), ['title', null]);
});

test('a category may come from two columns, not from three', () => {
  assert.deepEqual(withCorrection(['category', null], 1, 'category'), ['category', 'category']);
  assert.deepEqual(withCorrection(['category', 'category', null], 2, 'category'), ['category', null, 'category']);
});

test('what was said of a header before beats what the table says', () => {
  const columns = [column('课程', 'title'), column('学时', 'hours'), column('认定学时', null)];
  assert.equal(correctedFields(columns, {}), undefined);
  assert.equal(correctedFields(columns, { 学分: 'hours' }), undefined);
  assert.deepEqual(correctedFields(columns, { 认定学时: 'hours' }), ['title', null, 'hours']);
  assert.deepEqual(correctedFields(columns, { 课程: null }), [null, 'hours', null]);
});

test('a header that is called like a member of every object is no correction', () => {
  assert.equal(correctedFields([column('constructor', null), column('toString', null)], {}), undefined);
});
