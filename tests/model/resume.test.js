import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding } from './session.js';

const left = { course: { ...compulsory, hours: '25' }, begun: compulsory, isNew: false };

test('a form that was left unfinished comes back with the list, and is taken up by one tap', () => {
  const { snapshot } = after({ ...holding([]), courses: [] }, { type: 'kept', courses: [compulsory], draft: left });
  assert.equal(snapshot.draft?.isResumed, true);
  assert.equal(snapshot.foreseen?.requirements[0].counted, 25);
  const taken = after(snapshot, { type: 'resume' }).snapshot;
  assert.deepEqual([taken.draft?.isResumed, taken.draft?.course.hours], [false, '25']);
});

test('one whose course is gone becomes a new one; one that was saved elsewhere is done', () => {
  const gone = after(holding([]), { type: 'kept', courses: [], draft: left }).snapshot;
  assert.equal(gone.draft?.isNew, true);
  const done = after(holding([]), { type: 'kept', courses: [left.course], draft: { course: left.course, isNew: true } }).snapshot;
  assert.equal(done.draft, undefined);
});

test('a form that is open already is not replaced', () => {
  const { snapshot } = after(holding([]), { type: 'add', id: 'n' }, { type: 'kept', courses: [compulsory], draft: left });
  assert.equal(snapshot.draft?.course.id, 'n');
});
