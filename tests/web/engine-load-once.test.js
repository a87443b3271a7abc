import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOnce } from '../../web/engine/load-once.js';

test('a part is loaded once, and again only after it failed or was given up', async () => {
  let attempts = 0;
  const part = loadOnce(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('no connection');
    return attempts;
  });
  await assert.rejects(part.load());
  assert.deepEqual(await Promise.all([part.load(), part.load()]), [2, 2]);
  part.giveUp();
  assert.equal(await part.load(), 3);
});
