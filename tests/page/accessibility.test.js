// axe-core over every state and panel in every look, and no sideways scroll on the narrowest screen with text
// twice as large.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { address, looks, show, untilUsable } from './page.js';
import { sights, states } from './states.js';
import { openStage } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { engine, site, close } = await openStage('chromium');

after(close);

for (const look of looks) {
  describe(look.name, () => {
    /** @type {import('./session.js').Session} */
    let page;

    before(async () => {
      page = await engine.open(address(site.url, { asOf: states[0].asOf, language: look.language }), {
        width: 320, colorScheme: look.theme, locale: look.language,
      });
      await untilUsable(page);
      await page.inject(axe);
      await page.evaluate((/** @type {string} */ size) => { document.documentElement.dataset.textSize = size; }, look.textSize);
    });

    after(() => page?.close());

    for (const state of states) {
      test(`${state.name}: no violation, and nothing scrolls sideways`, async () => {
        await show(page, state);
        await lookAt(page);
      });
    }

    for (const sight of sights) {
      test(`${sight.name}: no violation, and nothing scrolls sideways`, async () => {
        await show(page, /** @type {import('./states.js').State} */ (states.find(({ name }) => name === sight.state)));
        await sight.open(page, look.language);
        try {
          await lookAt(page);
        } finally {
          await sight.leave(page);
        }
      });
    }
  });
}

/** @param {import('./session.js').Session} page */
async function lookAt(page) {
  assert.deepEqual([...await page.evaluate(violations), ...await page.evaluate(tooWide)], []);
}

/** Runs in the page. @returns {Promise<string[]>} each rule that is broken, with where and why */
async function violations() {
  const { violations: found } = await /** @type {any} */ (window).axe.run();
  return found.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ { target, failureSummary }) =>
      `${id} at ${target.flat().join(' ')}: ${failureSummary}`));
}

/** Runs in the page. @returns {string[]} what reaches beyond the screen once text is twice as large */
function tooWide() {
  const root = document.documentElement;
  // What reaches beyond is cut off there, for texts that no one can break: here it has to show.
  const base = /** @type {HTMLElement | null | undefined} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.base'));
  if (base) base.style.overflowX = 'visible';
  root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  const { clientWidth, scrollWidth } = root;
  /** @type {string[]} */
  const found = [];
  /** @type {any[]} */
  const waiting = scrollWidth > clientWidth ? [document.body] : [];
  while (waiting.length) {
    const element = waiting.pop();
    const { right } = element.getBoundingClientRect?.() ?? { right: 0 };
    if (right > clientWidth + 0.5) found.push(`${element.tagName} ${element.className} ends at ${right}`);
    waiting.push(...element.children, ...(element.shadowRoot ? [element.shadowRoot] : []));
  }
  root.style.fontSize = '';
  if (base) base.style.overflowX = '';
  return scrollWidth > clientWidth ? [`${scrollWidth} px wide`, ...found.slice(0, 10)] : [];
}
