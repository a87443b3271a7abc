// The element in hostile pages, most of them hostile by accident: it judges, it looks as usual, a course can be entered,
// and the page's own rules are not broken.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames, launch } from '../page/engines.js';
import { addCourse, assessment, untilAnswered } from '../page/page.js';
import { hostPage, openEmbed, openHost } from './host.js';

const embed = await openEmbed();
const nonce = 'bm9uY2U';
const inline = (/** @type {string} */ source) => `<script nonce="${nonce}">${source}</script>`;
const css = (/** @type {string} */ source) => `<style nonce="${nonce}">${source}</style>`;
const from = embed.origin;
const strict = `default-src 'none'; img-src data:; script-src ${from} 'nonce-${nonce}' 'wasm-unsafe-eval'; connect-src ${from}; `
  + `style-src ${from}; base-uri 'none'; form-action 'none'`;
const withoutSheets = inline(`delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
  delete DocumentFragment.prototype.adoptedStyleSheets;`);
const frozen = `for (const one of [Object, Array, Function, String, Number, Promise, Error, RegExp, Map, Set, Symbol, JSON, Math, Reflect,
  Element, HTMLElement, Node, Event, EventTarget, ShadowRoot, Document]) { Object.freeze(one); Object.freeze(one.prototype); }`;
const patched = `Array.prototype.toJSON = function () { return 'list'; };
  String.prototype.toJSON = function () { return 'text'; };
  Object.prototype.toJSON = function () { return 'object'; };
  Array.prototype.each = function () { throw new Error('each'); };
  Object.prototype.extend = function () { throw new Error('extend'); };
  String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
  Function.prototype.bind = function (self, ...first) { const own = this; return function (...rest) { return own.call(self, ...first, ...rest); }; };
  Array.prototype.flat = function () { return [].concat(...this); };`;
const loud = `html { font: 8px/1 monospace; color: hotpink; background: black; letter-spacing: 6px; text-transform: uppercase; text-align: right;
    text-indent: 3em; white-space: nowrap; word-spacing: 1em; cursor: wait; quotes: none; list-style: square inside; font-variant: small-caps; }
  * { margin: 7px; padding: 9px; border: 3px solid red; box-sizing: content-box; float: left; --ink: red; --card: 1px solid; --text-size: 3px; --space-4: 99px; }
  .base, .page, .card, .answer, .verdict, p, button, div, section, ul { display: none !important; position: fixed !important; }`;

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Parameters<typeof hostPage>[1]} [parts]
 * @property {string} [policy]
 */
/** @type {Case[]} */
const cases = [
  { name: 'everything unset', parts: { head: css('* { all: unset }') } },
  { name: 'a loud style sheet, from right to left', parts: { head: css(loud) + inline("document.documentElement.dir = 'rtl'") } },
  { name: 'frozen prototypes, a classic script',
    parts: { head: inline(frozen), loads: `<script src="${embed.embed}xueshi-check.classic.js"></script>` } },
  { name: 'patched prototypes, loaded three times',
    parts: { head: inline(patched), loads: `<script src="${embed.embed}xueshi-check.classic.js"></script>
    <script type="module" src="${embed.embed}xueshi-check.js?other"></script><script type="module" src="${embed.embed}xueshi-check.js"></script>` } },
  { name: 'a strict policy without WebAssembly, no constructed sheets', parts: { head: withoutSheets },
    policy: strict.replace(" 'wasm-unsafe-eval'", '') },
  { name: 'no WebAssembly at all', parts: { head: inline('delete window.WebAssembly') }, policy: strict },
  { name: 'Trusted Types, none allowed', policy: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'` },
  { name: 'Trusted Types, the name taken', policy: `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`,
    parts: { head: inline("window.trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text });") } },
  { name: 'sandboxed, without storage', policy: 'sandbox allow-scripts', parts: { attributes: 'storage="local"' } },
];
const plain = { name: 'plain' };
const all = [plain, ...cases];

const host = await openHost((path) => {
  const found = all[Number(path.slice(1))];
  return found && { html: hostPage(embed.embed, found.parts), policy: found.policy };
});

after(async () => {
  await host.close();
  await embed.close();
});

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('../page/engines.js').Engine} */
    let engine;
    /** @type {any} */
    let usual;

    before(async () => {
      engine = await launch(name);
      const page = await open(plain);
      usual = await page.evaluate(look);
      await page.close();
    });

    after(() => engine?.close());

    /** @param {Case} wanted */
    async function open(wanted) {
      const page = await engine.open(`${host.url}${all.indexOf(wanted)}`, { width: 500, height: 800 });
      await untilAnswered(page);
      return page;
    }

    for (const wanted of cases) {
      test(wanted.name, async () => {
        host.violations.length = 0;
        const page = await open(wanted);
        try {
          await page.waitFor(() => {
            const root = document.querySelector('xueshi-check')?.shadowRoot;
            return getComputedStyle(/** @type {Element} */ (root?.querySelector('.card'))).borderRadius === '8px';
          });
          assert.deepEqual(await page.evaluate(look), usual);
          assert.equal(await page.evaluate(handBack), 'true short');
          await addCourse(page, { category: 'public-compulsory', hours: '4', title: '乡村振兴', completedOn: '2021-09-01' });
          const { needed } = await assessment(page);
          assert.deepEqual(needed.sure, [{ category: 'professional', hours: 22 }]);
          assert.deepEqual((await page.consoleErrors()).filter((text) => !isExpected(wanted, text)), []);
          assert.deepEqual(host.violations.filter((text) => !isExpected(wanted, text)), []);
        } finally {
          await page.close();
        }
      });
    }

    test('no name is left on the page', async () => {
      const page = await engine.open(`${host.url}${all.indexOf(plain)}`);
      const before = await page.evaluate(() => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        const names = Object.getOwnPropertyNames(frame.contentWindow);
        frame.remove();
        return names;
      });
      await untilAnswered(page);
      const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
      const own = (/** @type {string} */ key) => !before.includes(key) && !/^\d+$|playwright|^__pw|errorsSeen|clickSeen/i.test(key);
      assert.deepEqual(names.filter(own), []);
      await page.close();
    });
  });
}

/**
 * What the page itself provokes: to find out whether it may compile, the element tries.
 * @param {Case} wanted
 * @param {string} text
 */
function isExpected({ policy = '', name }, text) {
  if (policy && !policy.includes('wasm-unsafe-eval') && /wasm|WebAssembly|script-src/i.test(text)) return true;
  return name.startsWith('Trusted Types') && /lit-html|trusted-types/i.test(text);
}

/** Runs in the page: a list that is set and read back is the same. Then the page becomes one that a driver can drive. */
function handBack() {
  const host = /** @type {any} */ (document.querySelector('xueshi-check'));
  const { courses } = host;
  host.courses = courses;
  const isSame = host.courses.length === 3 && host.courses.every((/** @type {any} */ course, /** @type {number} */ index) => (
    Object.keys(course).every((member) => course[member] === courses[index][member])));
  for (const { prototype } of [Object, Array, String]) {
    if (Object.isFrozen(prototype)) continue;
    for (const name of ['toJSON', 'extend', 'each']) Reflect.deleteProperty(prototype, name);
  }
  return `${isSame} ${host.assessment.status}`;
}

/** Runs in the page: how what is shown is shown. */
function look() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
  const members = ['display', 'fontSize', 'fontWeight', 'lineHeight', 'color', 'backgroundColor', 'direction', 'textAlign', 'textTransform',
    'letterSpacing', 'textIndent', 'whiteSpace', 'fontFamily', 'fontVariantCaps', 'marginTop', 'paddingTop', 'borderTopWidth', 'float', 'position', 'visibility',
    'minHeight', 'listStyleType'];
  return ['.base', '.page', '.answer', '.verdict', '.note', 'summary', 'h2', '[data-action="add"]', '[data-action="row"]', '.rows > li'].map((selector) => {
    const style = /** @type {any} */ (getComputedStyle(/** @type {Element} */ (root.querySelector(selector))));
    return [selector, ...members.map((member) => `${member}: ${style[member]}`)];
  });
}
