// What the core answers in Node it answers in the page: every list of tests/vectors through the element.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './engines.js';
import { openSite } from './site.js';

const folder = new URL('../vectors/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }));
const lists = files.flatMap(({ name, lists: own = [] }) =>
  own.map((/** @type {any} */ list, /** @type {number} */ index) =>
    ({ ...list, from: `${name} ${index + 1}` })));
const readings = files.flatMap(({ readings: own = [] }) => own);

/** @type {import('./engines.js').Engine} */
let engine;
/** @type {import('./site.js').Site} */
let site;
/** @type {import('./session.js').Session} */
let page;

before(async () => {
  site = await openSite();
  engine = await launch('chromium');
  page = await engine.open(site.url);
  await page.waitFor(() => customElements.get('xueshi-check') !== undefined);
  await page.evaluate(() => {
    const element = document.createElement('xueshi-check');
    element.id = 'judged';
    document.body.append(element);
  });
});

after(async () => {
  await engine?.close();
  await site?.close();
});

test('there are lists and readings to judge', () => {
  const left = lists.filter(({ asOf, courses }) => !asOf && dayWithoutNews(courses) === undefined);
  assert.ok(left.length <= lists.length / 50, `${left.length} lists are left out`);
  assert.ok(lists.length >= 90, `${lists.length} lists`);
  assert.ok(readings.length >= 30, `${readings.length} readings`);
});

for (const { from, note, courses, asOf, expect } of lists) {
  test(`${from}: ${note ?? 'a list'}`, async (t) => {
    const day = asOf ?? dayWithoutNews(courses);
    if (day === undefined) return t.skip('planned courses need a day in the period, others lie behind it');
    const answer = await page.waitFor(judge, courses, day);
    if (asOf === undefined) forgetTheDay(answer);
    assert.deepEqual(cut(answer, expect), expect);
    // A list with every member but the projection expects no projection; a list with a few members leaves the rest open.
    if ('requirements' in expect) assert.equal('projection' in answer, 'projection' in expect);
    return undefined;
  });
}

for (const { member, input, gives } of readings) {
  test(`${member} ${JSON.stringify(input)} gives ${gives}`, async () => {
    const course = { id: 'a', title: '课程', category: 'professional', hours: 1, [member]: input };
    const { courses: [judged] } = await page.waitFor(judge, [course], '9999-12-31');
    const refusal = judged.findings.find((/** @type {any} */ finding) => finding.field === member);
    assert.deepEqual(refusal?.code ?? judged[member], gives);
  });
}

/**
 * Runs in the page.
 * @param {unknown[]} courses
 * @param {string} asOf
 */
async function judge(courses, asOf) {
  const element = /** @type {any} */ (document.getElementById('judged'));
  element.setAttribute('as-of', asOf);
  element.courses = courses;
  await element.updateComplete;
  return element.assessment;
}

/**
 * The element always has a day. If a list has none, this picks one that changes no standing: the last day of the period
 * if something is planned, else a day long after it.
 * @param {any[]} courses
 */
function dayWithoutNews(courses) {
  if (!courses.some((course) => course?.planned)) return '9999-12-31';
  const lastDay = '2021-12-31';
  return courses.some(({ planned, completedOn }) => !planned && completedOn > lastDay) ? undefined : lastDay;
}

/**
 * Removes the one finding that the picked day may still change: whether a declaration lies in the future.
 * @param {any} answer
 */
function forgetTheDay(answer) {
  for (const course of answer.courses) {
    course.findings = course.findings.filter((/** @type {any} */ { code }) => code !== 'declared-in-future');
  }
}

/**
 * The part of an answer that a list speaks of; findings are compared whole.
 * @param {any} value
 * @param {any} like
 * @returns {any}
 */
function cut(value, like) {
  if (Array.isArray(like)) {
    return Array.isArray(value) ? value.map((entry, index) => cut(entry, like[index])) : value;
  }
  if (typeof like !== 'object' || like === null || typeof value !== 'object' || value === null) return value;
  const keys = 'code' in like ? Object.keys(value) : Object.keys(like).filter((key) => key in value);
  return Object.fromEntries(keys.map((key) => [key, cut(value[key], like[key])]));
}
