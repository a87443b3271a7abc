// What storage gives back is not trusted until it is checked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksum, readCourses, sealed, unsealed } from '../../web/store/sealed.js';

test('what is sealed comes back', () => {
  const value = { id: 'a', title: '学时', unknown: [1, { x: null }] };
  assert.deepEqual(unsealed(sealed(value)), value);
});

test('a checksum differs for any one changed unit', () => {
  const text = JSON.stringify({ id: 'a', title: '学时自查' });
  for (let index = 0; index < text.length; index += 1) {
    const changed = `${text.slice(0, index)}\u0000${text.slice(index + 1)}`;
    assert.notEqual(checksum(changed), checksum(text), `at ${index}`);
  }
});

test('a changed text, a wrong type or no record at all gives nothing', () => {
  const good = sealed({ id: 'a' });
  const bad = [
    undefined, null, 7, 'text', [], {}, { ...good, text: good.text.replace('a', 'b') }, { ...good, checksum: 1 },
    { text: '{', checksum: checksum('{') }, { text: 5, checksum: '' },
  ];
  assert.deepEqual(bad.map((each) => unsealed(each)), bad.map(() => undefined));
});

test('a text over the limit is not read', () => {
  const text = JSON.stringify('x'.repeat(98));
  assert.equal(unsealed({ text, checksum: checksum(text) }, 100), 'x'.repeat(98));
  assert.equal(unsealed({ text, checksum: checksum(text) }, 99), undefined);
});

test('courses are objects with an id of 1 to 64 characters, the first of each', () => {
  const longest = 'x'.repeat(64);
  const list = [{ id: 'a' }, { id: 'a', n: 2 }, { id: '' }, { id: longest }, { id: `${longest}x` }, { id: 5 }, null, [], 'a'];
  assert.deepEqual(readCourses(list), [{ id: 'a' }, { id: longest }]);
});

test('a list that is whole stays the very same, what is no list is empty', () => {
  const list = [{ id: 'a' }, { id: 'b' }];
  assert.equal(readCourses(list), list);
  assert.deepEqual([undefined, null, 'courses', { length: 1 }].map(readCourses), [[], [], [], []]);
});

test('an id is counted in code points, as the core counts it', () => {
  assert.equal(readCourses([{ id: '😀'.repeat(64) }]).length, 1);
  assert.equal(readCourses([{ id: '😀'.repeat(65) }]).length, 0);
});
