import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding } from './session.js';

test('erasing closes what is open and takes back no way to what is gone', () => {
  const filled = after(holding([compulsory]), { type: 'remove', ids: ['a'] }, { type: 'add', id: 'n' }, { type: 'type', members: { title: '己' } },
    { type: 'opened', name: 'settings', state: { key: {} } }).snapshot;
  assert.ok(filled.draft && filled.panel && filled.undoable);
  const { snapshot, effects } = after(filled, { type: 'erased' }, { type: 'changed-outside', courses: [] });
  assert.deepEqual([snapshot.draft, snapshot.panel, snapshot.undoable, snapshot.courses], [undefined, undefined, undefined, []]);
  assert.equal(snapshot.assessment?.status, 'empty');
  assert.deepEqual(effects, ['keep-draft', 'announce']);
});
