import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withMembers } from '../../web/model/settleable.js';

const course = { id: 'a', title: 'A', completedOn: '2021-12-25', settled: ['completed-in-future', 'unlisted-platform', 'of-later-builds'] };

test('a tick goes with the member that it was given for, and no other does', () => {
  assert.deepEqual(withMembers(course, { completedOn: '2021-06-20' }).settled, ['unlisted-platform', 'of-later-builds']);
  assert.deepEqual(withMembers(course, { provider: 'B' }).settled, ['completed-in-future', 'of-later-builds']);
  assert.equal(withMembers(course, { certificate: '1' }).settled, course.settled);
  assert.deepEqual(withMembers({ ...course, settled: ['constructor'] }, { title: 'B' }).settled, ['constructor']);
  assert.deepEqual(withMembers({ id: 'a', title: 'A' }, { title: 'B' }), { id: 'a', title: 'B' });
});
