import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding, professional } from './session.js';

const add = { type: 'add', id: 'n' };

test('another form takes its place once what was typed is saved', () => {
  const { snapshot } = after(holding([compulsory, professional]), { type: 'edit', course: compulsory },
    { type: 'type', members: { hours: '25' } }, { type: 'edit', course: professional });
  assert.equal(snapshot.courses[0].hours, '25');
  assert.equal(snapshot.draft?.course.id, 'b');
  assert.equal(snapshot.undoable?.key, 'form.saved');
});

test('a form that has to be mended first stays', () => {
  const { snapshot } = after(holding([compulsory, professional]), { type: 'edit', course: compulsory },
    { type: 'type', members: { hours: '3学分' } }, { type: 'edit', course: professional });
  assert.equal(snapshot.draft?.course.id, 'a');
  assert.equal(snapshot.draft?.findings[0].field, 'hours');
});

test('an untouched form gives way and leaves nothing behind', () => {
  const { snapshot, effects } = after(holding([compulsory]), add, { type: 'edit', course: compulsory });
  assert.equal(snapshot.draft?.course.id, 'a');
  assert.equal(snapshot.undoable, undefined);
  assert.ok(!effects.includes('save'));
});

test('each form is written down as it changes', () => {
  assert.deepEqual(after(holding([]), add, { type: 'type', members: { title: '戊' } }).effects, ['keep-draft', 'keep-draft']);
});

test('another tab changes the list around an open form: what was typed stays, the rest follows', () => {
  const { snapshot } = after(holding([compulsory]), { type: 'edit', course: compulsory },
    { type: 'type', members: { hours: '25' } }, { type: 'changed-outside', courses: [{ ...compulsory, declared: true }] });
  assert.deepEqual([snapshot.draft?.course.hours, snapshot.draft?.course.declared], ['25', true]);
});
