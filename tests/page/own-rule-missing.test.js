// A rule of one's own is read by a part that few visits load. If it cannot be had, no other rule judges instead.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { withoutWorker } from '../../web/bundle/worker.mjs';
import { sealed } from '../../web/store/sealed.js';
import { engineNames, launch } from './engines.js';
import { act, address, assessment, untilCount, untilUsable } from './page.js';
import { changedPage, writeCopy } from './site-copy.js';
import { openSite } from './site.js';

const policy = JSON.parse(readFileSync(new URL('../policies/three-branches-2022.json', import.meta.url), 'utf8'));
const kept = JSON.stringify(sealed({ rule: { policy, isInForce: true }, isUnkept: true }));
const isReader = (/** @type {string} */ name) => /^xueshi-policy-/.test(name);

for (const name of engineNames) {
  test(`${name}: a kept rule that cannot be read now is not replaced by another, and counts once it can`, async () => {
    const files = await withoutWorker(await changedPage((html) => html.replace(/<meta name="xueshi-build"[^>]*>/, '')));
    const copy = await writeCopy(files);
    const site = await openSite({ root: copy.root });
    const engine = await launch(name);
    const moved = [...files.keys()].filter((file) => isReader(file) && (file.endsWith('.wasm') || file.includes('-js-')));
    const move = (/** @type {string} */ from, /** @type {string} */ to) => (
      Promise.all(moved.map((file) => rename(join(copy.root, file + from), join(copy.root, file + to)))));
    assert.equal(moved.length, 2);
    try {
      const page = await engine.open(address(site.url, { asOf: '2022-11-01' }));
      await untilUsable(page);
      assert.deepEqual(site.requests.filter(({ url }) => isReader(url.split('/').pop() ?? '')), [], 'the notice needs no reader');
      await page.evaluate((/** @type {string} */ text) => {
        const host = /** @type {any} */ (document.querySelector('xueshi-check'));
        host.courses = [{ id: 'a', title: '甲', hours: 5, category: 'total', year: 2022 }];
        localStorage.setItem('xueshi.rule', text);
      }, kept);
      await page.find({ css: '[data-saved="saved"]', within: { css: 'xueshi-check' } });
      await move('', '.gone');
      await page.reload();
      await page.find({ css: '[data-action="retry"]', within: { css: 'xueshi-check' } });
      assert.equal(Boolean(await assessment(page)), false);
      await move('.gone', '');
      await act(page, 'retry');
      await untilCount(page, 1);
      assert.equal((await assessment(page)).policy, policy.id);
      await page.close();
    } finally {
      await engine.close();
      await site.close();
      await copy.remove();
    }
  });
}
