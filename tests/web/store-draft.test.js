import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraftText } from '../../web/store/draft.js';

test('a draft comes back as it was typed', () => {
  const draft = { course: { id: 'a', title: '护理', hours: '2' }, begun: { id: 'a' }, isNew: true };
  assert.deepEqual(readDraftText(JSON.stringify(draft)), draft);
  assert.deepEqual(readDraftText('{"course":{"id":"a"},"isNew":"yes"}'), { course: { id: 'a' }, begun: undefined, isNew: false });
});

for (const text of [undefined, '', '{', 'null', '[]', '{}', '{"course":[]}', '{"course":{"title":"a"}}', '{"course":{"id":""}}',
  JSON.stringify({ course: { id: 'a', title: 'a'.repeat(100_000) } })]) {
  test(`nothing is taken from ${String(text).slice(0, 30)}`, () => assert.equal(readDraftText(text), undefined));
}
