// A few kills of each browser that remembers; ./dev soak does hundreds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { engineNames } from './engines.js';
import { killWhileSaving } from './kills.js';
import { openSite } from './site.js';

/** @type {import('./site.js').Site} */
let site;

before(async () => { site = await openSite(); });

after(() => site?.close());

for (const name of engineNames) {
  if (name === 'webkit') continue; // its driven sessions remember nothing
  test(`${name}, killed while it saves, has all that was called saved`, async (t) => {
    const outcome = await killWhileSaving(name, { url: site.url, kills: 4 });
    t.diagnostic(JSON.stringify(outcome));
    assert.deepEqual(outcome.faults, []);
    assert.ok(outcome.acknowledged > 0, 'nothing was ever saved');
  });
}
