// If WebAssembly is missing or forbidden, the JavaScript build of the core answers. If a core does not start, the page
// says so and can try again.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { headerPolicy } from '../../web/bundle/policy.mjs';
import { engineNames, launch } from './engines.js';
import { act, addCourse, address, assessment, untilStatus, untilUsable } from './page.js';
import { copySite, openPreparedSite } from './site-copy.js';
import { openSite } from './site.js';

const course = { category: 'professional', hours: '36', title: '结构检测新方法', completedOn: '2021-08-27' };
const javaScriptCore = /xueshi-core-js-[0-9A-Z]{8}\.js$/;
const withoutCompiling = (/** @type {string} */ policy) => policy.replace(" 'wasm-unsafe-eval'", '');

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;

    before(async () => { engine = await launch(name); });

    after(() => engine?.close());

    /**
     * @param {import('./site.js').Site} site closed at the end
     * @param {(page: import('./session.js').Session) => Promise<void>} use
     */
    async function visit(site, use) {
      try {
        const page = await engine.open(address(site.url, { asOf: '2021-11-01' }));
        await use(page);
        await page.close();
      } finally {
        await site.close();
      }
    }

    /** The service worker may ask for it once more. @param {import('./site.js').Site} site */
    const isJavaScriptAskedFor = ({ requests }) => requests.some(({ url }) => javaScriptCore.test(url));

    /** @param {import('./session.js').Session} page */
    async function judges(page) {
      await untilUsable(page);
      await addCourse(page, course);
      await untilStatus(page, 'short');
      const { requirements } = await assessment(page);
      assert.equal(requirements.find((/** @type {any} */ { id }) => id === 'professional').counted, 36);
    }

    test('the JavaScript core is not asked for where WebAssembly runs', async () => {
      const site = await openSite();
      await visit(site, judges);
      assert.equal(isJavaScriptAskedFor(site), false);
    });

    test('a policy that forbids compiling is answered by the JavaScript core', async () => {
      // WebKit takes the last policy for the whole: the meta tag has to say it, too.
      const { root, remove } = await copySite(withoutCompiling);
      try {
        const site = await openSite({ root, policy: withoutCompiling(headerPolicy) });
        await visit(site, judges);
        assert.equal(isJavaScriptAskedFor(site), true);
      } finally {
        await remove();
      }
    });

    test('a browser without WebAssembly is answered by the JavaScript core', async () => {
      const site = await openPreparedSite(removeWebAssembly);
      await visit(site, judges);
      assert.equal(isJavaScriptAskedFor(site), true);
      assert.deepEqual(site.violations, []);
    });

    test('a core that fails as WebAssembly is answered by the JavaScript core', async () => {
      await visit(await openPreparedSite(breakWebAssembly), judges);
    });

    test('a core that does not come up is told, and comes up when asked again', async () => {
      await visit(await openPreparedSite(stallCore), async (page) => {
        await page.find({ role: 'alert', within: { css: 'xueshi-check' } });
        await act(page, 'retry');
        await judges(page);
      });
    });
  });
}

/** Runs in the page. */
function removeWebAssembly() {
  // @ts-ignore
  delete window.WebAssembly;
}

/** Runs in the page. */
function breakWebAssembly() {
  WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError('no memory'));
  WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('no memory'));
}

/** Runs in the page: the first time the core is fetched never ends, and the page waits no 20 seconds for it. */
function stallCore() {
  const { fetch: really } = window;
  let attempts = 0;
  window.fetch = (...given) => {
    attempts += 1;
    return attempts === 1 ? new Promise(() => {}) : really(...given);
  };
  const later = window.setTimeout;
  const soon = (/** @type {any} */ run, /** @type {number} */ delay) => later(run, delay === 20_000 ? 0 : delay);
  window.setTimeout = /** @type {any} */ (soon);
}
