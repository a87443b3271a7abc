// What people do on the page, in the page's own words: labels come from its catalogs, never from a test.

import { readFileSync } from 'node:fs';
import { loadTexts, textsFor } from '../../web/messages/index.js';
import '../../web/messages/courses.js';

await loadTexts('en');

/** @typedef {import('./session.js').Session} Session */
/** @typedef {{ name: string, theme: 'light' | 'dark', language: string, textSize: string }} Look */

/** The policy that the page judges by. */
export const policy = JSON.parse(
  readFileSync(new URL('../../core/policies/henan-2021.json', import.meta.url), 'utf8'));

/** Every look the page can take. @type {Look[]} */
export const looks = ['zh-CN', 'en'].flatMap((language) => (/** @type {const} */ (['light', 'dark']))
  .flatMap((theme) => ['standard', 'elder'].map((textSize) => (
    { name: `${language}-${theme}-${textSize}`, theme, language, textSize }))));

const element = { css: 'xueshi-check' };

/**
 * @param {string} site
 * @param {{ asOf?: string, language?: string }} [options]
 * @returns {string} the address that shows the page on that day in that language
 */
export function address(site, { asOf, language } = {}) {
  const url = new URL(site);
  if (asOf) url.searchParams.set('as-of', asOf);
  if (language) url.searchParams.set('lang', language);
  return url.href;
}

/**
 * @param {Session} page waits until an answer is drawn, and says its status
 * @param {number} [nth] of the elements, from 0
 * @returns {Promise<string>}
 */
export async function untilAnswered(page, nth = 0) {
  await page.waitFor((/** @type {number} */ which) => (
    Boolean(/** @type {any} */ (document.querySelectorAll('xueshi-check')[which])?.assessment)), nth);
  return page.evaluate(async (/** @type {number} */ which) => {
    const element = /** @type {any} */ (document.querySelectorAll('xueshi-check')[which]);
    await element.updateComplete;
    return element.assessment.status;
  }, nth);
}

/** @param {Session} page waits until the answer is shown and a course can be added */
export async function untilUsable(page) {
  await untilAnswered(page);
  await page.find({ css: '[data-action="add"]', within: element });
}

/** @param {Session} page @returns {Promise<any>} the core's answer as the element gives it */
export function assessment(page) {
  return page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment);
}

/** @param {Session} page @param {string} status waits for it */
export async function untilStatus(page, status) {
  await page.waitFor((/** @type {string} */ wanted) => {
    const { assessment: answer } = /** @type {any} */ (document.querySelector('xueshi-check'));
    return answer?.status === wanted;
  }, status);
  await page.find({ css: `[data-status="${status}"]`, within: element });
}

/** @param {Session} page @returns {Promise<string>} all of the answer, as it is read aloud */
export async function answer(page) {
  await page.find({ css: '.verdict', within: { css: '[data-status]', within: element } });
  return page.evaluate(() => document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.verdict')?.getAttribute('data-spoken'));
}

/** @param {Session} page waits until the page says that everything is kept */
export async function untilSaved(page) {
  await page.find({ css: '[data-saved="saved"]', within: element });
}

/**
 * Fills in the form as it stands and saves it.
 * @param {Session} page
 * @param {Record<string, string>} members category: the id of a node
 * @param {string} [language]
 */
export async function fillForm(page, members, language = 'zh-CN') {
  const texts = textsFor(language);
  for (const [member, text] of Object.entries(members)) {
    if (member === 'category') {
      const form = { css: 'form', within: element };
      await page.click({ css: 'label', text: categoryLabel(text, language), within: form });
    } else {
      await page.type({ role: 'textbox', name: texts(`form.${member}`), within: element }, text);
    }
  }
  await page.click({ css: '[data-action="save"]', within: element });
}

/**
 * @param {Session} page
 * @param {Record<string, string>} members
 */
export async function addCourse(page, members) {
  const before = (await assessment(page)).courses.length;
  await page.click({ css: '[data-action="add"]', within: element });
  await fillForm(page, members);
  await untilCount(page, before + 1);
}

/** @param {Session} page @param {number} count of courses in the answer and on the page */
export async function untilCount(page, count) {
  await page.waitFor((/** @type {number} */ wanted) => {
    const host = /** @type {any} */ (document.querySelector('xueshi-check'));
    return host.assessment?.courses.length === wanted
      && host.shadowRoot.querySelectorAll('[data-course]').length === wanted;
  }, count);
}

/**
 * @param {Session} page
 * @param {number} nth of the courses on the page, from 0
 * @param {string} action
 */
export async function actOnCourse(page, nth, action) {
  const course = { css: '[data-course]', nth, within: element };
  await page.find({ css: '[data-action="row"]', within: course }); // a form that was there may be closing
  if (await page.isThere({ css: '[aria-expanded="false"]', within: course })) await page.click({ css: '[data-action="row"]', within: course });
  await page.click({ css: `[data-action="${action}"]`, within: course });
}

/** @param {Session} page @param {string} action */
export async function act(page, action) {
  await page.click({ css: `[data-action="${action}"]`, within: element });
}

/**
 * @param {string} id
 * @param {string} language
 * @returns {string}
 */
export function categoryLabel(id, language) {
  const nodes = [policy.categories];
  for (const node of nodes) nodes.push(...node.children ?? []);
  return nodes.find((node) => node.id === id).label[language];
}

/**
 * Brings an open page into a state, with all rows open.
 * @param {Session} page
 * @param {import('./states.js').State} state
 */
export async function show(page, state) {
  await untilUsable(page);
  await page.evaluate((/** @type {import('./states.js').State} */ { courses, asOf }) => {
    const host = /** @type {any} */ (document.querySelector('xueshi-check'));
    host.asOf = asOf;
    host.courses = courses;
  }, state);
  await untilCount(page, state.courses.length);
  await untilStatus(page, state.status);
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
    for (const row of root.querySelectorAll('details')) row.open = true;
  });
  await page.waitFor(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
    return root.querySelectorAll('.requirements details').length === root.querySelectorAll('.requirements .opened').length;
  });
}

/**
 * @param {Session} page
 * @param {string} language
 */
export async function openFormWithErrors(page, language) {
  await act(page, 'add');
  await page.find({ css: 'form', within: element });
  await fillForm(page, { hours: '3学分', completedOn: '2021-02-30' }, language);
  await page.find({ css: '[aria-invalid="true"]', within: element });
}
