// The example hosts, the page for those who embed, and what is served with it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { serveExamples } from '../../web/examples/serve.mjs';
import { engineNames, launch } from '../page/engines.js';
import { addCourse, untilAnswered } from '../page/page.js';
import { openEmbed } from './host.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const embed = await openEmbed();
const examples = await serveExamples({ site: embed.url });

after(async () => {
  await examples.close();
  await embed.close();
});

test('any page may load what lies in embed/, and hold the frame; nothing else may be framed', async () => {
  const headers = async (/** @type {string} */ path) => (await fetch(embed.url + path)).headers;
  for (const path of ['embed/xueshi-check.js', 'embed/loader.js', 'embed/embed.html', 'embed/integrity.json']) {
    assert.equal((await headers(path)).get('access-control-allow-origin'), '*', path);
    assert.equal((await headers(path)).get('cross-origin-resource-policy'), 'cross-origin', path);
  }
  assert.doesNotMatch(String((await headers('embed/embed.html')).get('content-security-policy')), /frame-ancestors|script-src/);
  assert.match(String((await headers('embed/')).get('content-security-policy')), /frame-src 'self'.*frame-ancestors 'none'/);
  assert.match(String((await headers('')).get('content-security-policy')), /frame-ancestors 'none'/);
  assert.equal((await headers('')).get('access-control-allow-origin'), null);
});

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('../page/engines.js').Engine} */
    let engine;

    before(async () => { engine = await launch(name); });

    after(() => engine?.close());

    /**
     * @param {string} url
     * @param {(page: import('../page/session.js').Session) => Promise<void>} use
     */
    async function visit(url, use) {
      const page = await engine.open(url, { width: 900 });
      try {
        await use(page);
        assert.deepEqual(await page.consoleErrors(), []);
      } finally {
        await page.close();
      }
    }

    test('a plain host takes over what a person changes', async () => {
      await visit(`${examples.url}plain.html`, async (page) => {
        await page.waitFor(() => document.querySelectorAll('tbody tr').length === 3);
        await addCourse(page, { category: 'public-compulsory', hours: '4', title: '乡村振兴', completedOn: '2021-09-01' });
        await page.waitFor(() => document.querySelectorAll('tbody tr').length === 4);
        assert.match(await page.text({ css: '.heard' }), /short.*professional 22$/);
      });
    });

    test('a host with the frame under another origin hears the verdict', async () => {
      await visit(`${examples.url}frame.html`, async (page) => {
        await page.waitFor(() => /short.*public 6/.test(document.querySelector('.heard')?.textContent ?? ''));
        await page.waitFor(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 400);
      });
    });

    test('the page for those who embed shows both', async () => {
      await visit(`${embed.embed}`, async (page) => {
        assert.equal(await untilAnswered(page), 'short');
        await page.frame().waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.status === 'short');
        await page.waitFor(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 300);
        if (name !== 'chromium') return;
        await page.inject(axe);
        const violations = await page.evaluate(async () => {
          const { violations: found } = await /** @type {any} */ (window).axe.run(document, { iframes: false });
          return found.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(' ')}`);
        });
        assert.deepEqual(violations, []);
      });
    });
  });
}
