// The connection is lost before a part is loaded: the page says so, and keeps what it shows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineNames, launch } from '../page/engines.js';
import { act, untilAnswered } from '../page/page.js';
import { hostPage, openEmbed, openHost } from './host.js';

const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });

for (const name of engineNames) {
  test(`${name}: a part that cannot be had is told, and had once the connection is back`, async () => {
    const embed = await openEmbed();
    const host = await openHost((path) => (path === '/' ? { html: hostPage(embed.embed) } : undefined));
    const engine = await launch(name);
    const page = await engine.open(host.url);
    try {
      await untilAnswered(page);
      await embed.close();
      await act(page, 'guide');
      await page.waitFor(() => {
        const focused = document.querySelector('xueshi-check')?.shadowRoot?.activeElement;
        const { top = -1 } = focused?.getBoundingClientRect() ?? {};
        return focused?.matches('[data-part-missing]') && top >= 0 && top < innerHeight;
      });
      assert.equal((await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses)).length, 3);
      const again = await embed.open();
      if (name === 'firefox') await page.reload(); // it remembers what it could not load
      await act(page, 'guide');
      await page.find(inside('.panel-title'));
      await act(page, 'back');
      assert.equal(await page.isThere(inside('[data-part-missing]')), false);
      await again.close();
    } finally {
      await page.close();
      await engine.close();
      await host.close();
    }
  });
}
