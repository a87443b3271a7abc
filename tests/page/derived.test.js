// Every figure and kind that the page states is derived from the assessment: no sentence says more than is certain, none
// less than it could by naming a kind. Half of the lists are as people have them, half as chance makes them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { seeded } from '../twin/seeded.js';
import { randomCourses } from '../twin/random-courses.js';
import { faultsOf } from './derive.js';
import { launch } from './engines.js';
import { everydayCourses } from './everyday.js';
import { textsFor } from '../../web/messages/index.js';
import { address, policy, untilUsable } from './page.js';
import { sayEach } from './said.js';
import { openSite } from './site.js';

const count = 2000;
const together = 100;
const days = ['2021-11-01', '2026-03-01', '2021-03-01', '2021-12-20'];
const sameDay = 25;

/**
 * Answers that are not the page's: a view that says such a thing would be wrong. Undefined if an answer has no place for it.
 * @type {Record<string, (answer: any) => unknown>}
 */
const slips = {
  'more is missing': ({ status, needed, courses }) => status === 'short' && isRead(courses) && bump(needed.certain[0]),
  'a kind is not certain': ({ status, needed, courses }) => status === 'short' && isRead(courses) && needed.certain.length > 1 && needed.certain.splice(1),
  'a kind is certain': ({ status, needed, requirements }) => {
    const named = needed.certain.map((/** @type {any} */ { category }) => category);
    const other = requirements.find((/** @type {any} */ { id }) => !named.includes(id));
    return status === 'short' && other && needed.certain.push({ category: other.id, hours: 0.5 });
  },
  'another kind is needed if nothing counts': ({ status, needed, courses }) => (
    status === 'unsettled' && !courses.some(isVague) && needed.sure.push({ category: 'public-elective', hours: 1 })),
  'another question is worth more': ({ courses }) => {
    const [first] = courses.filter((/** @type {any} */ { worth }) => worth);
    return first && bump(first, 'worth', 1000);
  },
  'more is to be declared': ({ declaration, status }) => (
    declaration?.daysLeft >= 0 && declaration.state === 'partial' && status !== 'met' && bump(declaration.needed[0])),
  'more is counted': ({ requirements }) => bump(requirements[1], 'counted'),
  'a course is of other hours': ({ courses }) => courses[0]?.hours && bump(courses[0]),
};
const inEnglish = 500;

describe('what the page says', () => {
  /** @type {import('./engines.js').Engine} */
  let engine;
  /** @type {import('./site.js').Site} */
  let site;
  /** @type {import('./session.js').Session} */
  let page;
  /** @type {{ seed: number, language: string, said: import('./said.js').Said }[]} */
  const all = [];

  before(async () => {
    site = await openSite();
    engine = await launch('chromium');
    page = await engine.open(address(site.url, { asOf: days[1] }));
    await untilUsable(page);
    await page.evaluate(() => document.querySelector('xueshi-check')?.setAttribute('storage', 'none'));
    for (let begun = 0; begun < count; begun += together) {
      const language = begun < inEnglish ? 'en' : 'zh-CN';
      if (begun === 0 || begun === inEnglish) await speak(language);
      const lists = Array.from({ length: together }, (_, index) => listOf(begun + index));
      const said = await page.evaluate(sayEach, lists);
      said.forEach((/** @type {import('./said.js').Said} */ each, /** @type {number} */ index) => (
        all.push({ seed: begun + index, language, said: each })));
    }
  });

  /** @param {string} language */
  async function speak(language) {
    await page.evaluate((/** @type {string} */ spoken) => { /** @type {any} */ (document.querySelector('xueshi-check')).lang = spoken; }, language);
    await page.waitFor((/** @type {string} */ note) => (
      document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.answer > .note')?.textContent?.includes(note)), textsFor(language)('app.disclaimer'));
  }

  after(async () => {
    await page?.close();
    await engine?.close();
    await site?.close();
  });

  test(`of ${count} random lists is what the core says`, () => {
    const wrong = all.flatMap(({ seed, language, said }) => faultsOf(said, language).map((fault) => `list ${seed}, ${language}: ${fault}`));
    assert.equal(all.length, count);
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} faults`);
  });

  for (const [name, slip] of Object.entries(slips)) {
    test(`a view is noticed that says otherwise: ${name}`, () => {
      let tried = 0;
      for (const { seed, language, said } of all) {
        const answer = structuredClone(said.answer);
        if (!slip(answer)) continue;
        tried += 1;
        assert.notDeepEqual(faultsOf({ ...said, answer }, language), [], `list ${seed}`);
      }
      assert.ok(tried >= 40, `${tried} lists`);
    });
  }
});

/** @param {number} seed */
function listOf(seed) {
  const random = seeded(seed);
  const courses = seed % 2 ? randomCourses(random, policy) : everydayCourses(random);
  return { courses, asOf: days[Math.floor(seed / sameDay) % days.length] };
}

/** @param {any[]} courses */
function isRead(courses) {
  return courses.some(({ standing }) => standing !== 'invalid');
}

/** @param {any} course */
function isVague({ standing, findings }) {
  return ['counted', 'pending'].includes(standing) && findings.some((/** @type {any} */ { code }) => code.startsWith('category-'));
}

/** @param {any} object @param {string} member @param {number} by */
function bump(object, member = 'hours', by = 1) {
  object[member] += by;
  return true;
}
