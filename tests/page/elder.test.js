// The view for elder people, measured in every state: text of 18 pixels and more that can be made 30, targets of 60 by 60,
// lines of 1.3 letters, paragraphs 1.3 lines apart from line to line, a contrast of 4.5.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fallsShort } from './elder.js';
import { panelTexts } from '../../web/messages/panels.js';
import { act, address, show, untilUsable } from './page.js';
import { sights, states } from './states.js';
import { openStage } from './visit.js';

const least = { text: 18, target: 60, line: 1.3, gap: 1.3, contrast: 4.5 };

const { engine, site, close } = await openStage('chromium');

after(close);

test('the largest text is 30 pixels, and nothing scrolls sideways', async () => {
  const page = await engine.open(address(site.url, { asOf: states[0].asOf }));
  await untilUsable(page);
  await act(page, 'settings');
  await page.click({ css: '.choice', text: panelTexts('zh-CN')('settings.textSize.largest'), within: { css: 'xueshi-check' } });
  await page.waitFor(() => document.documentElement.dataset.textSize === 'largest');
  await page.evaluate(() => {
    const base = /** @type {HTMLElement} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.base'));
    base.style.overflowX = 'visible'; // what is too wide is cut off otherwise
  });
  await act(page, 'back');
  for (const state of states) {
    await show(page, state);
    assert.deepEqual(await page.evaluate(fallsShort, least), [], state.name);
    const [size, wide, screen] = await page.evaluate(() => [
      parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.base'))).fontSize),
      document.documentElement.scrollWidth, document.documentElement.clientWidth,
    ]);
    assert.equal(size, 30);
    assert.ok(wide <= screen, `${state.name}: ${wide} pixels wide`);
  }
  await page.close();
});

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  describe(theme, () => {
    /** @type {import('./session.js').Session} */
    let page;

    before(async () => {
      page = await engine.open(address(site.url, { asOf: states[0].asOf }), { colorScheme: theme });
      await untilUsable(page);
      await page.evaluate(() => { document.documentElement.dataset.textSize = 'elder'; });
    });

    after(() => page?.close());

    for (const state of states) {
      test(`${state.name} is large, apart and clear`, async () => {
        await show(page, state);
        assert.deepEqual(await page.evaluate(fallsShort, least), []);
      });
    }

    for (const sight of sights) {
      test(`${sight.name} is large, apart and clear`, async () => {
        await show(page, /** @type {import('./states.js').State} */ (states.find(({ name }) => name === sight.state)));
        await sight.open(page, 'zh-CN');
        try {
          assert.deepEqual(await page.evaluate(fallsShort, least), []);
        } finally {
          await sight.leave(page);
        }
      });
    }
  });
}
