// Five people with something to do, on a phone of 360 pixels: each with no more taps than stand here, in less than three
// minutes, and with the answer in sight after every step.

import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, test } from 'node:test';
import { Errand } from './errand.js';
import { inside } from './inside.js';
import { address, assessment, untilCount, untilStatus, untilUsable } from './page.js';
import { openStage } from './visit.js';

const { engine, site, close } = await openStage('chromium');
/** @type {import('./session.js').Session} */
let page;
/** @type {Errand} */
let errand;

after(close);

beforeEach(async () => {
  page = await engine.open(address(site.url, { asOf: '2026-03-01' }));
  await untilUsable(page);
  errand = new Errand(page);
});

afterEach(() => page?.close());

const planned = () => page.evaluate(() => document.querySelector('xueshi-check')?.setAttribute('as-of', '2021-11-01'));

/** How far below the page's beginning the field of the hours stands, once what was typed is drawn. */
const placeOfHours = () => page.evaluate(async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  const field = document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[name="hours"]');
  return Math.round((field?.getBoundingClientRect().top ?? 0) + scrollY);
});

/** @param {Record<string, string>} members */
async function enter({ title, category, hours, completedOn }) {
  const count = (await assessment(page)).courses.length;
  await errand.tap('add');
  await errand.type('title', title);
  await errand.tap(inside(`.choice:nth-child(${['public-compulsory', 'public-elective', 'professional'].indexOf(category) + 1})`));
  const before = await placeOfHours();
  await errand.type('hours', hours);
  assert.equal(await placeOfHours(), before, 'the field moved under the finger');
  await errand.type('completedOn', completedOn);
  await errand.tap('save');
  await untilCount(page, count + 1);
  await errand.seesAnswer();
}

/**
 * @param {import('node:test').TestContext} t
 * @param {number} taps the most it may take
 */
function hold(t, taps) {
  t.diagnostic(errand.figures);
  assert.ok(errand.taps <= taps, `${errand.taps} taps of ${taps}`);
  assert.ok(errand.seconds < 180, `${errand.seconds} seconds`);
}

test('three certificates, one of them of both kinds', async (t) => {
  await enter({ title: '新一代信息技术', category: 'public-compulsory', hours: '24', completedOn: '2021-6-10' });
  await errand.tap('add');
  await errand.type('title', '护理新进展与职业素养');
  await errand.tap(inside('.choice:nth-child(2)'));
  await errand.tap('split');
  await errand.type('hours', '6');
  await errand.tap({ css: '.choice:nth-child(3)', within: inside('.other-kind') });
  await errand.type('other-hours', '20');
  await errand.type('completedOn', '2021-7-3');
  await errand.tap('save');
  await untilCount(page, 3);
  await errand.seesAnswer();
  await enter({ title: '慢性病护理', category: 'professional', hours: '40', completedOn: '2021-9-1' });
  await errand.tap('declare-all');
  await untilStatus(page, 'met');
  hold(t, 19);
});

test('a table that was exported twice, pasted', async (t) => {
  const rows = ['新一代信息技术\t公需必修\t24\t2021-06-10', '职业素养\t公需选修\t6\t2021-05-09', '护理新进展\t专业课\t60\t2021-08-27'];
  await errand.tap('import');
  await errand.paste('table', ['课程名称\t类别\t学时\t完成时间', ...rows, '课程名称\t类别\t学时\t完成时间', ...rows].join('\n'));
  await errand.tap('read');
  await errand.tap('take');
  await untilStatus(page, 'undeclared');
  assert.equal((await assessment(page)).courses.length, 3);
  await errand.seesAnswer();
  await errand.tap('declare-all');
  await untilStatus(page, 'met');
  hold(t, 6);
});

test('three totals, declared, and the page to print', async (t) => {
  await errand.tap('sums');
  for (const [category, hours] of [['public-compulsory', '24'], ['public-elective', '6'], ['professional', '66']]) await errand.type(category, hours);
  await errand.tap(inside('[name="declared"]'));
  await errand.tap('keep-sums');
  await untilStatus(page, 'met');
  await errand.seesAnswer();
  await errand.tap('export');
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = ''; }; });
  await errand.tap('print');
  await page.waitFor(() => 'printed' in document.body.dataset);
  hold(t, 8);
});

test('in November: what is missing, and what a plan would bring', async (t) => {
  await planned();
  await enter({ title: '新一代信息技术', category: 'public-compulsory', hours: '24', completedOn: '2021-6-10' });
  await enter({ title: '慢性病护理', category: 'professional', hours: '40', completedOn: '2021-9-1' });
  await errand.tap('plan');
  await errand.type('title', '专业课');
  await errand.type('hours', '20');
  await errand.tap('save');
  await untilCount(page, 3);
  await errand.tap('plan');
  await errand.type('title', '公需课');
  await errand.tap(inside('.choice:nth-child(2)'));
  await errand.type('hours', '6');
  await errand.tap('save');
  await untilCount(page, 4);
  await errand.seesAnswer();
  assert.equal((await assessment(page)).projection.status, 'undeclared');
  hold(t, 17);
});

test('five courses, three of them declared', async (t) => {
  const hours = [24, 6, 20, 20, 20];
  await page.evaluate((/** @type {number[]} */ each) => {
    const kinds = ['public-compulsory', 'public-elective', 'professional', 'professional', 'professional'];
    /** @type {any} */ (document.querySelector('xueshi-check')).courses = each.map((count, index) => (
      { id: `c${index}`, title: `第 ${index + 1} 门`, category: kinds[index], hours: count, completedOn: `2021-0${index + 3}-10`, mode: 'in-person' }));
  }, hours);
  await untilCount(page, 5);
  await errand.tap('declare-some');
  for (const id of ['c3', 'c4']) await errand.tap(inside(`input[value="${id}"]`));
  await errand.tap('keep-declared');
  await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.declaration.courses.length === 2);
  await errand.seesAnswer();
  hold(t, 4);
});
