// axe-core over every state, and no sideways scroll on the narrowest screen with text twice as large.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch } from './engines.js';
import { address, looks, openFormWithErrors, show } from './page.js';
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
      test(`${state.name}: no violation, and nothing scrolls sideways`, () => lookAt(look, state));
    }

    test('a form with errors: no violation, and nothing scrolls sideways', () =>
      lookAt(look, states[0], (page) => openFormWithErrors(page, look.language)));
  });
}

/**
 * @param {import('./page.js').Look} look
 * @param {import('./states.js').State} state
 * @param {(page: import('./session.js').Session) => Promise<void>} [then]
 */
async function lookAt({ theme, language }, state, then) {
  const page = await engine.open(address(site.url, { asOf: state.asOf, language }), {
    width: 320, colorScheme: theme, locale: language,
  });
  try {
    await show(page, state);
    await then?.(page);
    assert.deepEqual([...await violations(page), ...await page.evaluate(tooWide)], []);
  } finally {
    await page.close();
  }
}

/**
 * @param {import('./session.js').Session} page
 * @returns {Promise<string[]>} each rule that is broken, with where and why
 */
async function violations(page) {
  await page.inject(axe);
  return page.evaluate(async () => {
    const { violations: found } = await /** @type {any} */ (window).axe.run();
    return found.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { target, failureSummary }) =>
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
