import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personColumn } from '../../web/exchange/person-columns.js';

test('a table of more people than one is known by the column that tells them apart', () => {
  const title = { header: '课程名称', samples: ['甲', '乙'] };
  assert.equal(personColumn([title, { header: ' 工号 ', samples: ['G1', 'G2'] }]), ' 工号 ');
  assert.equal(personColumn([title, { header: '工号', samples: ['G1'] }]), undefined);
  assert.equal(personColumn([title, { header: '姓名' }]), undefined);
});
