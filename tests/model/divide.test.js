// A certificate of two kinds, filled in at once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding } from './session.js';

const add = { type: 'add', id: 'n' };
const divide = { type: 'divide', id: 'm' };
const typed = (/** @type {object} */ members) => ({ type: 'type', members });
const whole = typed({ title: '丙', category: 'public-elective', hours: '6', year: 2021, mode: 'in-person' });
const other = typed({ otherKind: { id: 'm', category: 'professional', hours: '20' } });

test('it becomes a course for each kind, and the answer is foreseen with both', () => {
  const { snapshot } = after(holding([compulsory]), add, whole, divide, other);
  assert.deepEqual(snapshot.foreseen?.requirements.map(({ counted }) => counted), [50, 30, 24, 20]);
  const saved = after(snapshot, { type: 'save' }).snapshot;
  assert.deepEqual(saved.courses.slice(1), [
    { id: 'n', provider: undefined, title: '丙', category: 'public-elective', hours: '6', year: 2021, mode: 'in-person' },
    { id: 'm', provider: undefined, title: '丙', category: 'professional', hours: '20', year: 2021, mode: 'in-person' },
  ]);
  assert.deepEqual(after(saved, { type: 'undo' }).snapshot.courses, [compulsory]);
});

test('what is wrong with the second is said at its own field, and once of what both share', () => {
  const { snapshot } = after(holding([]), add, typed({ hours: '6' }), divide, { type: 'save' });
  assert.deepEqual(snapshot.draft?.findings.map(({ code, field }) => [code, field]), [
    ['title-missing', 'title'], ['hours-missing', 'other-hours'],
  ]);
  assert.equal(snapshot.foreseen, undefined);
  const mended = after(snapshot, other).snapshot;
  assert.deepEqual(mended.draft?.findings.map(({ field }) => field), ['title']);
});

test('who takes it back keeps what was typed of the first', () => {
  const { snapshot } = after(holding([]), add, whole, divide, divide, { type: 'save' });
  assert.deepEqual(snapshot.courses.map(({ hours }) => hours), ['6']);
});
