// What is brought against what is held, and backups as anybody may hand them over.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newest, readBackup, writeBackup } from '../../web/exchange/backup.js';
import { compareCourses, differences, takeOver } from '../../web/exchange/compare-courses.js';

const held = [
  { id: 'a', title: '甲', hours: '6', settled: ['year-unknown'] },
  { id: 'b', title: '乙', hours: '8', declared: false },
];

describe('bringing courses', () => {
  test('the same twice brings nothing', () => {
    const { added, changed, same } = compareCourses(held, [{ id: 'a', title: '甲', hours: '6' }, { id: 'b', title: '乙', hours: '8' }]);
    assert.deepEqual([added.length, changed.length, same.length], [0, 0, 2]);
  });

  test('what has changed is taken over, what a person settled stays', () => {
    const comparison = compareCourses(held, [{ id: 'a', title: '甲', hours: '6', declared: true }, { id: 'c', title: '丙' }]);
    assert.deepEqual(takeOver(held, comparison), [
      { id: 'a', title: '甲', hours: '6', settled: ['year-unknown'], declared: true }, held[1], { id: 'c', title: '丙' },
    ]);
  });
});

test('the members that differ are named, but for those that are not brought', () => {
  assert.deepEqual(differences(held[1], { id: 'b', title: '乙', hours: 8, declared: true, year: '2021' }), ['hours', 'declared', 'year']);
  assert.deepEqual(differences(held[0], { id: 'a' }), []);
});

describe('a backup', () => {
  const text = writeBackup(held, new Date('2021-11-01T08:00:00Z'));
  const rule = { policy: /** @type {any} */ ({ id: 'own' }), isInForce: true };
  const carrying = writeBackup(held, new Date('2021-11-01T08:00:00Z'), rule);

  test('gives back every course', () => assert.deepEqual(readBackup(text), { courses: held }));
  test('without a rule is of the first format, which older pages open, too', () => assert.equal(JSON.parse(text).schema, 1));
  test('of the first format carries no rule, whatever else stands in it', () => (
    assert.deepEqual(readBackup(text.replace('"schema"', '"rule": { "policy": {} }, "schema"')), { courses: held })));
  test('gives back a rule beside the courses', () => (
    assert.deepEqual(readBackup(carrying), { courses: held, rule: { ...rule, isDamaged: false } })));
  test('of the format after is refused by pages that know the first alone', () => assert.equal(JSON.parse(carrying).schema, 2));
  test('whose rule is damaged gives back its courses all the same', () => {
    for (const broken of [carrying.replace('"own"', '"own-2"'), JSON.stringify({ ...JSON.parse(carrying), rule: 7 })]) {
      const { courses, rule: found } = readBackup(broken);
      assert.deepEqual([courses, found?.isDamaged], [held, true]);
    }
  });
  test('may carry a byte order mark', () => assert.deepEqual(readBackup(`\ufeff${text}`), { courses: held }));

  const faults = /** @type {[string, string, string][]} */ ([
    ['with another hour in it', text.replace('"6"', '"60"'), 'damaged'],
    ['that is cut off', text.slice(0, -20), 'damaged'],
    ['of a newer schema', text.replace('"schema": 1', `"schema": ${newest + 1}`), 'newer'],
    ['without a schema', text.replace('"schema": 1', '"schema": null'), 'newer'],
    ['with a rule that is cut off', carrying.slice(0, -20), 'damaged'],
    ['of another tool', '{"courses":[]}', 'not-a-backup'],
    ['that is no object', '[]', 'not-a-backup'],
  ]);
  for (const [what, content, fault] of faults) {
    test(`${what} is refused`, () => assert.deepEqual(readBackup(content), { fault }));
  }
});
