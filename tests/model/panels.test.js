import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding } from './session.js';

const key = {};
const opened = { type: 'opened', name: 'declare', state: { day: '', key }, extras: { silences: [] } };

test('a panel is asked for, and shown once its part is there, with what completes the policy', () => {
  const begun = holding([compulsory]);
  assert.deepEqual(after(begun, { type: 'open', name: 'declare' }).effects, ['open-panel']);
  const { snapshot } = after(begun, opened);
  assert.deepEqual([snapshot.panel?.name, snapshot.policy?.silences], ['declare', []]);
  assert.equal(begun.policy?.silences === snapshot.policy?.silences, false);
});

test('its state changes by events of its own, and no other panel\'s', () => {
  const shown = after(holding([compulsory]), opened).snapshot;
  assert.equal(after(shown, { type: 'panel', of: key, members: { day: '2021-10-08' } }).snapshot.panel?.state.day, '2021-10-08');
  assert.equal(after(shown, { type: 'panel', of: {}, members: { day: '2021-10-08' } }).snapshot, shown);
  const closed = after(shown, { type: 'close' }).snapshot;
  assert.equal(after(closed, { type: 'panel', of: key, members: { day: 'late' } }).snapshot, closed);
});

test('a part that cannot be had is said each time it is asked for', () => {
  const once = after(holding([]), { type: 'part-missing' }).snapshot;
  const twice = after(once, { type: 'part-missing' }).snapshot;
  assert.ok(once.missing && twice.missing && once.missing !== twice.missing);
  assert.equal(after(twice, opened).snapshot.missing, undefined);
});
