// Texts that mean harm in every member of a course: they stay text, widen nothing, turn none of our words around, and
// are judged like any other.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames } from './engines.js';
import { assessment } from './page.js';
import { openSite } from './site.js';
import { openVisit } from './visit.js';

const members = ['title', 'category', 'hours', 'completedOn', 'year', 'mode', 'provider', 'certificate', 'declaredOn'];

/** @type {Record<string, string>} */
const texts = {
  'a tower of marks on one letter': `\u0E14${'\u0E49\u0E49\u0E49\u0E49\u0E49\u0E47\u0E47\u0E47\u0E47\u0E47'.repeat(27)}`,
  'a word of two hundred letters': 'W'.repeat(200),
  'mark-up that runs': '<img src=x onerror="window.harmed = 1"><script>window.harmed = 1</script><svg onload="window.harmed = 1">',
  'mark-up that closes ours': '</q></p></div></template><style>*{display:none}</style>',
  'an address that runs': 'javascript:window.harmed=1',
  'a name of every object': '__proto__',
  'letters from right to left': '\u202E\u05D0\u05D1 24 \u2067\u05D2 \u200F',
  'half a character': '\uD83D',
};

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./visit.js').Visit} */
    let visit;

    before(async () => { visit = await openVisit(name, await openSite()); });
    after(() => visit?.close());

    for (const [what, text] of Object.entries(texts)) {
      test(what, async () => {
        const { page, site } = visit;
        const courses = members.map((member) => ({
          id: member === 'title' ? '__proto__' : `of-${member}`, title: '诗词', category: 'professional', hours: 3, year: 2021, [member]: text,
        }));
        assert.deepEqual(await page.evaluate(open, courses), [], 'nothing is wider than the screen, and no element is alien');
        const answer = await assessment(page);
        assert.deepEqual(answer.courses.map((/** @type {any} */ { id }) => id), courses.map(({ id }) => id));
        assert.equal(await page.evaluate(() => 'harmed' in window), false);
        assert.deepEqual([site.violations, await page.consoleErrors()], [[], []]);
      });
    }
  });
}

/** Runs in the page: shows the list with every course open. @param {any[]} courses @returns {Promise<string[]>} what is wrong */
async function open(courses) {
  const element = /** @type {any} */ (document.querySelector('xueshi-check'));
  const root = element.shadowRoot;
  const frames = async () => { for (let at = 0; at < 3; at += 1) await new Promise(requestAnimationFrame); };
  element.courses = courses;
  const judged = () => (element.assessment?.courses ?? []).map((/** @type {any} */ { id }) => id).join();
  while (judged() !== courses.map(({ id }) => id).join() || root.querySelectorAll('.line').length !== courses.length) await frames();
  for (const line of root.querySelectorAll('.line')) {
    line.click();
    await frames();
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  const alien = [...root.querySelectorAll('img:not([src^="data:"]), script, iframe, a[href^="javascript:"], [onload], [onerror]')];
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} px of ${clientWidth}`] : []),
    ...alien.map((/** @type {Element} */ each) => each.outerHTML),
  ];
}
