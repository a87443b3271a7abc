// The frame and its loader: what goes from one side to the other, and what does not.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliSize } from '../../web/bundle/sizes.mjs';
import { engineNames, launch } from '../page/engines.js';
import { act, addCourse, assessment, untilAnswered } from '../page/page.js';
import { siteFolder } from '../page/site.js';
import { courses, openEmbed, openHost } from './host.js';

const embed = await openEmbed();
const page = (/** @type {string} */ body) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Host</title>
  <link rel="icon" href="data:,"></head><body><div id="place"></div>${body}</body></html>`;
const withLoader = (/** @type {string} */ options) => page(`<script type="module" nonce="x">
  import { openFrame } from '${embed.embed}loader.js';
  window.heard = [];
  window.held = openFrame(place, { courses: ${JSON.stringify(courses)}, 'as-of': '2021-11-01', ${options} });
  for (const name of ['ready', 'assess', 'change', 'error']) {
    held.frame.addEventListener('xueshi-' + name, ({ type, detail }) => heard.push({ type, detail }));
  }</script>`);
const strict = `default-src 'none'; img-src data:; script-src ${embed.origin} 'nonce-x'; frame-src ${embed.origin}`;
/** Shakes hands as the loader does, and gives the port to the test. */
const byHand = (/** @type {string} */ origin) => page(`<script>
  window.heard = [];
  addEventListener('message', ({ data, origin, ports: [port] }) => {
    heard.push({ data, origin });
    window.port = port;
    if (port) port.onmessage = (event) => heard.push(event.data);
  });
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:100%;height:900px';
  frame.src = '${embed.embed}embed.html?storage=local&courses=%5B%5D&as-of=2021-11-01&origin=' + encodeURIComponent(${origin});
  place.append(frame);</script>`);

/** @type {Record<string, import('./host.js').HostPage>} */
const pages = {
  '/open': { html: withLoader(''), policy: strict },
  '/sandboxed': { html: withLoader("sandbox: 'allow-scripts'"), policy: strict },
  '/by-hand': { html: byHand('location.origin') },
  '/another': { html: byHand("'https://another.example'") },
  '/anyone': { html: byHand("'*'") },
  '/sandboxed-open': { html: withLoader("sandbox: 'allow-scripts'") },
  '/greedy': { html: `<script>
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => parent.postMessage({ got: Object.keys(data.set ?? data).join() }, '*');
    parent.postMessage({ xueshi: 1 }, '*', [port2]);</script>` },
  '/stranger': { html: `<script>
    for (const data of [{ xueshi: 1 }, { xueshi: 1, event: 'xueshi-ready' }, null, 'x']) {
      parent.postMessage(data, '*', [new MessageChannel().port2]);
    }</script>` },
};
const host = await openHost((path) => pages[path]);

after(async () => {
  await host.close();
  await embed.close();
});

test('the loader is about a kilobyte', () => {
  const size = brotliSize(readFileSync(join(siteFolder, 'embed/loader.js')));
  assert.ok(size <= 1200, `${size} bytes`);
});

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('../page/engines.js').Engine} */
    let engine;

    before(async () => { engine = await launch(name); });

    after(() => engine?.close());

    /**
     * @param {string} path
     * @param {(outside: import('../page/session.js').Session, inside: import('../page/session.js').Session) => Promise<void>} use
     */
    async function visit(path, use) {
      const outside = await engine.open(host.origin + path, { width: 700, height: 900 });
      try {
        await outside.waitFor(() => document.querySelector('iframe') !== null);
        const inside = outside.frame();
        await untilAnswered(inside);
        await use(outside, inside);
      } finally {
        await outside.close();
      }
    }
    const heard = (/** @type {import('../page/session.js').Session} */ outside, /** @type {string} */ type) => outside.waitFor(
      (/** @type {string} */ wanted) => (
        /** @type {any} */ (window).heard.filter((/** @type {any} */ each) => each.type === wanted).pop()), type);
    /** How much higher the frame is than what it shows. */
    const slack = async (/** @type {any} */ outside, /** @type {any} */ inside) => {
      const height = await inside.evaluate(() => document.body.getBoundingClientRect().height);
      return Math.abs(await outside.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height) - height);
    };
    const fits = async (/** @type {any} */ outside, /** @type {any} */ inside) => {
      for (let round = 0; round < 100; round += 1) {
        if (await slack(outside, inside) <= 1) return;
        await outside.evaluate(() => new Promise((next) => { requestAnimationFrame(next); }));
      }
      assert.fail(`the frame is ${await slack(outside, inside)} pixels off`);
    };

    for (const path of ['/open', '/sandboxed']) {
      test(`${path}: courses go in, answers and changes come out, and it is as tall as what it shows`, async () => {
        await visit(path, async (outside, inside) => {
          const { detail } = await heard(outside, 'xueshi-assess');
          assert.deepEqual([detail.status, detail.needed.sure], ['short', [
            { category: 'public-compulsory', hours: 4 }, { category: 'professional', hours: 22 }]]);
          assert.deepEqual(Object.keys(detail).sort(), ['needed', 'status']);
          await fits(outside, inside);
          await addCourse(inside, { category: 'public-compulsory', hours: '4', title: '乡村振兴', completedOn: '2021-09-01' });
          const change = await heard(outside, 'xueshi-change');
          assert.deepEqual(change.detail.courses.map((/** @type {any} */ { title }) => title).slice(-1), ['乡村振兴']);
          await fits(outside, inside);
          await act(inside, 'guide');
          await inside.find({ css: '.panel-title', within: { css: 'xueshi-check' } });
          await fits(outside, inside);
          await outside.evaluate(() => /** @type {any} */ (window).held.update({ lang: 'en', compact: true }));
          await act(inside, 'back');
          await inside.find({ text: 'missing', within: { css: 'xueshi-check' } });
          assert.equal((await assessment(inside)).courses.length, 4);
          await fits(outside, inside);
          assert.deepEqual(host.violations.splice(0), []);
          assert.equal(await inside.evaluate((/** @type {string} */ elsewhere) => (
            fetch(elsewhere, { mode: 'no-cors' }).then(() => 'sent', () => 'refused')), host.url), 'refused');
          await outside.evaluate(() => /** @type {any} */ (window).held.close());
          assert.equal(await outside.evaluate(() => document.querySelector('iframe')), null);
        });
      });
    }

    test('a stranger in another frame, and the page itself, are not taken for the frame', async () => {
      await visit('/open', async (outside, inside) => {
        await heard(outside, 'xueshi-ready');
        await outside.evaluate(async (/** @type {string} */ origin) => {
          const { port2 } = new MessageChannel();
          postMessage({ xueshi: 1 }, location.origin, [port2]);
          const stranger = document.createElement('iframe');
          stranger.srcdoc = `<script nonce="x">for (const data of [{ xueshi: 1 }, null, 5]) parent.postMessage(data, '*', [new MessageChannel().port2])</script>`;
          document.body.append(stranger);
          await new Promise((loaded) => { stranger.onload = loaded; });
          return origin;
        }, host.origin);
        await outside.evaluate(() => /** @type {any} */ (window).held.update({ courses: [] }));
        await inside.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.status === 'empty');
      });
    });

    test('a page that takes the place of a sandboxed frame is not handed the courses', async () => {
      await visit('/sandboxed-open', async (outside) => {
        await heard(outside, 'xueshi-ready');
        const got = await outside.evaluate(async (/** @type {string} */ elsewhere) => {
          const { held } = /** @type {any} */ (window);
          const told = new Promise((tell) => {
            addEventListener('message', ({ data }) => { if (data.got) tell(data.got); });
            setTimeout(() => tell('nothing'), 1000);
          });
          held.frame.src = elsewhere;
          await new Promise((loaded) => { held.frame.onload = loaded; });
          held.update({ lang: 'en' });
          return told;
        }, `${host.origin}/greedy`);
        assert.equal(got, 'nothing');
      });
    });

    for (const path of ['/another', '/anyone']) {
      test(`${path}: who is not named by its origin hears nothing and cannot say anything`, async () => {
        await visit(path, async (outside, inside) => {
          await outside.evaluate((/** @type {any[]} */ list) => {
            const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
            for (const data of [{ xueshi: 1, set: { courses: list } }, { courses: list }]) contentWindow?.postMessage(data, '*');
          }, courses);
          await addCourse(inside, { category: 'professional', hours: '2', title: '钢结构', completedOn: '2021-09-01' });
          assert.equal((await assessment(inside)).courses.length, 1);
          assert.deepEqual(await outside.evaluate(() => /** @type {any} */ (window).heard), []);
        });
      });
    }

    test('malformed messages and ten thousand in a row leave it usable, and only the last list is judged', async () => {
      await visit('/by-hand', async (outside, inside) => {
        await outside.waitFor(() => /** @type {any} */ (window).heard.some((/** @type {any} */ { event }) => event === 'xueshi-ready'));
        const first = await outside.evaluate(() => /** @type {any} */ (window).heard[0]);
        assert.deepEqual(first, { data: { xueshi: 1 }, origin: embed.origin });
        await outside.evaluate((/** @type {any[]} */ list) => {
          const { port } = /** @type {any} */ (window);
          const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
          /** @type {any[]} */
          const bad = [null, 5, 'x', [], {}, { xueshi: 2, set: { courses: [] } }, { xueshi: 1 }, { xueshi: 1, set: null }, { xueshi: 1, set: 'x' },
            { xueshi: 1, set: { storage: 'local', onclick: 'x', innerHTML: '<b>', constructor: 1, __proto__: { courses: 1 } } }];
          for (let i = 0; i < 10_000; i += 1) {
            contentWindow?.postMessage({ xueshi: 1, set: { courses: [] } }, '*');
            port.postMessage(bad[i % bad.length]);
            port.postMessage({ xueshi: 1, set: { courses: list.slice(0, i % 4) } });
          }
          port.postMessage({ xueshi: 1, set: { courses: [...list, { ...list[0], id: 'last' }] } });
        }, courses);
        await inside.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).courses.length === 4);
        await addCourse(inside, { category: 'professional', hours: '2', title: '钢结构', completedOn: '2021-09-01' });
        assert.equal(await inside.evaluate(() => document.querySelector('xueshi-check')?.getAttribute('storage')), null);
        const answers = await outside.evaluate(() => /** @type {any} */ (window).heard.filter((/** @type {any} */ { event }) => event === 'xueshi-assess').length);
        assert.ok(answers < 10_000, `${answers} answers`);
        await outside.evaluate(() => /** @type {any} */ (window).port.postMessage({ xueshi: 1, set: { courses: [{ title: 'no id' }] } }));
        await outside.waitFor(() => /** @type {any} */ (window).heard.some((/** @type {any} */ { event, detail }) => event === 'xueshi-error' && detail.code === 'id-missing'));
        assert.deepEqual(await inside.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]), [0, 0]);
      });
    });
  });
}
