import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding, professional } from './session.js';

test('a deleted course comes back by one tap', () => {
  const { snapshot } = after(holding([compulsory, professional]), { type: 'remove', ids: ['a'] });
  assert.deepEqual(snapshot.undoable?.key, 'course.deleted');
  assert.deepEqual(after(snapshot, { type: 'undo' }).snapshot.courses, [compulsory, professional]);
});

test('the next change, or a tap, forgets the way back', () => {
  const { snapshot } = after(holding([compulsory, professional]), { type: 'remove', ids: ['a'] });
  assert.equal(after(snapshot, { type: 'settle', id: 'b', code: 'year-unknown', isSettled: true }).snapshot.undoable, undefined);
  assert.equal(after(snapshot, { type: 'forget-undo' }).snapshot.undoable, undefined);
});

test('a form that was given up comes back by one tap, with all that was typed', () => {
  const opened = after(holding([]), { type: 'add', id: 'n' }, { type: 'type', members: { title: '丁' } }, { type: 'cancel' });
  assert.equal(opened.snapshot.draft, undefined);
  assert.equal(opened.snapshot.undoable?.key, 'form.cancelled');
  assert.equal(after(opened.snapshot, { type: 'undo' }).snapshot.draft?.course.title, '丁');
});

test('a day of declaring that is not in time is said at once', () => {
  const { snapshot } = after(holding([compulsory]), { type: 'declare', ids: ['a'], declaredOn: '2021-01-02' });
  assert.equal(snapshot.undoable?.key, 'course.declared.not-in-time');
  assert.equal(after(holding([compulsory]), { type: 'declare', ids: ['a'] }).snapshot.undoable?.key, 'course.declared.undo');
});
