// axe-core over every state, and no sideways scroll on the narrowest screen with text twice as large.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch } from './engines.js';
import { looks, openFormWithErrors, show } from './page.js';
import { openSite } from './site.js';
import { states } from './states.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {import('./engines.js').Engine} */
let engine;
/** @type {import('./site.js').Site} */
let site;

before(async () => {
  site = await openSite();
  engine = await launch('chromium');
});

after(async () => {
  await engine?.close();
  await site?.close();
});

for (const look of looks) {
  describe(look.name, () => {
    for (const state of states) {
      test(`${state.name} has no violation`, async () => {
        const page = await engine.open(site.url, { colorScheme: look.theme, locale: look.language });
        try {
          await show(page, site.url, state, look);
          assert.deepEqual(await violations(page), []);
        } finally {
          await page.close();
        }
      });
    }

    test('a form with errors has no violation', async () => {
      const page = await engine.open(site.url, { colorScheme: look.theme, locale: look.language });
      try {
        await show(page, site.url, states[0], look);
        await openFormWithErrors(page);
        assert.deepEqual(await violations(page), []);
      } finally {
        await page.close();
      }
    });

    test('nothing scrolls sideways at 320 px with text of 200 %', async () => {
      const page = await engine.open(site.url, { width: 320, locale: look.language });
      try {
        for (const state of states) {
          await show(page, site.url, state, look);
          assert.deepEqual(await page.evaluate(tooWide), [], state.name);
        }
        await openFormWithErrors(page);
        assert.deepEqual(await page.evaluate(tooWide), [], 'form with errors');
      } finally {
        await page.close();
      }
    });
  });
}

/**
 * @param {import('./session.js').Session} page
 * @returns {Promise<string[]>} each rule that is broken, with where and why
 */
async function violations(page) {
  await page.inject(axe);
  return page.evaluate(async () => {
    const { violations: found } = await /** @type {any} */ (window).axe.run();
    return found.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, failureSummary }) =>
      `${id} at ${target.flat().join(' ')}: ${failureSummary}`));
  });
}

/** Runs in the page. @returns {string[]} what reaches beyond the screen once text is twice as large */
function tooWide() {
  document.documentElement.style.fontSize = '200%';
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  /** @type {string[]} */
  const found = [];
  /** @type {any[]} */
  const waiting = [document.body];
  while (waiting.length) {
    const element = waiting.pop();
    const { right } = element.getBoundingClientRect?.() ?? { right: 0 };
    if (right > clientWidth + 0.5) found.push(`${element.tagName} ${element.className} ends at ${right}`);
    waiting.push(...element.children, ...(element.shadowRoot ? [element.shadowRoot] : []));
  }
  return [`${scrollWidth} px wide`, ...found.slice(0, 10)];
}
