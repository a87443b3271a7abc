// A few kills of each browser; ./dev soak does hundreds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineNames } from './engines.js';
import { killWhileSaving } from './kills.js';

for (const name of engineNames) {
  test(`${name}, killed while it saves, has all that was called saved`, async (t) => {
    const outcome = await killWhileSaving(name, { kills: 4 });
    t.diagnostic(JSON.stringify(outcome));
    assert.deepEqual(outcome.faults, []);
    assert.ok(outcome.acknowledged > 0, 'nothing was ever saved');
  });
}
