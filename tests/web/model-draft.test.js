import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, followCourses, resumeDraft, typeInto, withDraft } from '../../web/model/draft.js';

const a = { id: 'a', title: 'A', hours: '1' };
const b = { id: 'b', title: 'B' };

test('what was typed is saved beside what changed meanwhile', () => {
  const draft = typeInto(draftOf(a), { hours: '2' });
  const now = [{ ...a, declared: true }, b];
  const followed = followCourses(draft, [a, b], now);
  assert.deepEqual(withDraft(now, /** @type {typeof draft} */ (followed)), [{ ...a, hours: '2', declared: true }, b]);
});

test('what changed meanwhile is what the next change is held against', () => {
  const draft = typeInto(draftOf(a), { title: 'Z' });
  const once = followCourses(draft, [a], [{ ...a, hours: '3' }]);
  const kept = /** @type {typeof draft} */ (once);
  assert.deepEqual(resumeDraft(kept, [{ ...a, hours: '4' }])?.course, { ...a, title: 'Z', hours: '4' });
});

test('what was typed into a course that is gone becomes a new one', () => {
  const draft = typeInto(draftOf(a), { hours: '2' });
  const followed = followCourses(draft, [a, b], [b]);
  assert.deepEqual(withDraft([b], /** @type {typeof draft} */ (followed)), [b, { ...a, hours: '2' }]);
});

test('a form that nothing was typed into goes with its course, and otherwise shows it as it is now', () => {
  assert.equal(followCourses(draftOf(a), [a, b], [b]), undefined);
  const followed = followCourses(draftOf(a), [a, b], [{ ...a, title: 'Z' }, b]);
  assert.equal(followed?.course.title, 'Z');
  assert.equal(followed?.course, followed?.begun);
});
