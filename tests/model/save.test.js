import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSnapshot } from '../../web/model/snapshot.js';
import { after, asOf, compulsory, holding, professional } from './session.js';

const add = { type: 'add', id: 'n' };
const typed = (/** @type {object} */ members) => ({ type: 'type', members });

test('a saved form becomes a course, is judged, told and kept', () => {
  const { snapshot, effects } = after(holding([compulsory]), add, typed(professional), { type: 'save' });
  assert.deepEqual(snapshot.courses.map(({ title }) => title), ['甲', '乙']);
  assert.equal(snapshot.draft, undefined);
  assert.equal(snapshot.assessment?.requirements[0].counted, 84);
  assert.deepEqual(effects.slice(-3), ['announce', 'save', 'keep-draft']);
});

test('what the core cannot read stays in its form, unless it is saved as it is', () => {
  const { snapshot, effects } = after(holding([]), add, typed({ title: '丙', hours: '3学分' }), { type: 'save' });
  assert.deepEqual(snapshot.draft?.findings.map(({ code }) => code), ['hours-other-unit']);
  assert.ok(!effects.includes('save'));
  const kept = after(snapshot, { type: 'save', asItIs: true });
  assert.equal(kept.snapshot.assessment?.courses[0].standing, 'invalid');
  assert.ok(kept.effects.includes('save'));
});

test('the form is read and the answer foreseen with every key', () => {
  const { snapshot } = after(holding([compulsory]), add, typed({ title: '乡村振兴战略', hours: '5', category: '公需必修课', year: 2021, mode: 'in-person' }));
  assert.equal(snapshot.reading?.category, 'public-compulsory');
  assert.equal(snapshot.foreseen?.requirements[0].counted, 29);
  assert.equal(snapshot.assessment?.requirements[0].counted, 24);
  assert.equal(after(snapshot, { type: 'cancel' }).snapshot.foreseen, undefined);
});

test('nothing that happens changes a snapshot that was there', () => {
  const begun = holding([compulsory]);
  const text = JSON.stringify(begun);
  after(begun, add, typed(professional), { type: 'save' }, { type: 'remove', ids: ['a'] }, { type: 'declare', ids: ['b'] });
  assert.equal(JSON.stringify(begun), text);
});

test('a list that the core refuses is not kept, and one tap brings back the one before', () => {
  const twice = [compulsory, compulsory];
  const { snapshot, effects } = after(holding([compulsory]), { type: 'change', courses: twice, key: 'import.undo' });
  assert.equal(snapshot.callError?.code, 'id-twice');
  assert.equal(snapshot.assessment, undefined);
  assert.deepEqual(effects, ['announce']);
  const undone = after(snapshot, { type: 'undo' });
  assert.deepEqual(undone.snapshot.courses, [compulsory]);
  assert.deepEqual(undone.effects, ['announce', 'save']);
});

test('what a host hands over before there is a judge waits for it', () => {
  const given = after(firstSnapshot, { type: 'given', courses: [compulsory] });
  assert.deepEqual([given.snapshot.given, given.snapshot.courses, given.effects], [{ courses: [compulsory] }, [], []]);
  const ready = after(given.snapshot, { type: 'started', policy: { id: 'any' }, asOf }, { type: 'given', courses: [compulsory] });
  assert.deepEqual([ready.snapshot.given, ready.effects], [undefined, ['judge-given']]);
});

test('what this device kept is merged with what was handed over, which is then kept', () => {
  const handed = { ...holding([]), courses: [professional] };
  const { snapshot, effects } = after(handed, { type: 'kept', courses: [compulsory] });
  assert.deepEqual(snapshot.courses.map(({ id }) => id).sort(), ['a', 'b']);
  assert.deepEqual(effects, ['save']);
});
