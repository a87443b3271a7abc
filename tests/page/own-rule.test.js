// Several years, and a rule of one's own: made, shown wherever an answer is, handed on in one file, left by one tap.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeBackup } from '../../web/exchange/backup.js';
import { textsFor } from '../../web/messages/index.js';
import { ruleTexts } from '../../web/messages/rule.js';
import { placeText, wrongText } from '../../web/panels/rule-place.js';
import { engineNames, launch } from './engines.js';
import { act, address, answer, assessment, untilCount, untilSaved, untilUsable } from './page.js';
import { openSite } from './site.js';

const inside = (/** @type {string} */ css) => ({ css, within: { css: 'xueshi-check' } });
const texts = textsFor('zh-CN');
const words = ruleTexts('zh-CN');
const policyFile = new URL('../policies/three-branches-2022.json', import.meta.url);
const others = JSON.parse(readFileSync(policyFile, 'utf8'));

/** What each year has of compulsory, elective and professional hours. @type {Record<number, number[]>} */
const years = { 2019: [24, 0, 30], 2020: [12.5, 6, 60], 2021: [24, 6, 60], 2022: [24, 6, 59.5], 2023: [24, 6, 40] };
const courses = Object.entries(years).flatMap(([year, hours]) => hours.map((each, kind) => ({
  id: `${year}-${kind}`, title: `${year} 年第 ${kind + 1} 门`, category: ['公需必修', '公需选修', '专业课'][kind], hours: each, year: Number(year),
  declared: true,
}))).filter(({ hours }) => hours > 0);

const ownTitle = '2023 年省直单位的要求';
const ownLine = texts('rule.own', { title: ownTitle });

for (const name of engineNames) {
  describe(name, () => {
    /** @type {import('./engines.js').Engine} */
    let engine;
    /** @type {import('./site.js').Site} */
    let site;
    /** @type {import('./session.js').Session} */
    let page;
    /** @type {string} */
    let folder;
    /** @type {any} */
    let underNotice;
    /** @type {any} */
    let underOwn;
    /** @type {string} */
    let handedOn;

    /** @param {import('./engines.js').Engine} browser */
    const open = async (browser) => {
      const opened = await browser.open(address(site.url, { asOf: '2024-03-01' }), { width: 360, height: 740 });
      await untilUsable(opened);
      return opened;
    };

    /** @param {(second: import('./session.js').Session) => Promise<void>} use a page in a browser of its own */
    const inSecond = async (use) => {
      const browser = await launch(name);
      try {
        const second = await open(browser);
        await use(second);
        await second.close();
      } finally {
        await browser.close();
      }
    };

    /** @param {string} file @param {string} content */
    const fileOf = async (file, content) => {
      const path = join(folder, file);
      await writeFile(path, content);
      return path;
    };

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'xueshi-rule-'));
      site = await openSite();
      engine = await launch(name);
      page = await open(engine);
      await page.evaluate(setCourses, courses);
      await untilCount(page, courses.length);
    });

    after(async () => {
      await page?.close();
      await engine?.close();
      await site?.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('records of several years have a verdict for the notice\'s year alone', async () => {
      underNotice = await assessment(page);
      await act(page, 'years');
      await page.find(inside('.years tbody'));
      const said = await page.evaluate(verdicts);
      assert.deepEqual(Object.keys(said), Object.keys(years));
      assert.equal(said[2021], texts('answer.met'));
      assert.equal(new Set(Object.keys(years).filter((year) => year !== '2021').map((year) => said[year])).size, 1);
      await act(page, 'back');
    });

    test('a kept rule that the core refuses is said to be, and can be looked at or left', async () => {
      await page.evaluate(() => {
        const { session } = /** @type {any} */ (document.querySelector('xueshi-check'));
        const { policy } = session.snapshot;
        const faulty = { ...policy, id: 'own-2021', basis: 'own', categories: { ...policy.categories, min: -1 } };
        session.dispatch({ type: 'rule-outside', rule: { policy: faulty, isInForce: true } });
      });
      await act(page, 'open-refused');
      await page.find(inside('[data-faulty-rule] [data-fault="/categories/min"]'));
      await act(page, 'back');
      await act(page, 'leave-refused');
      await page.waitFor(() => !document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-notice="rule-refused"]'));
      await page.evaluate(() => /** @type {any} */ (document.querySelector('xueshi-check')).session.dispatch({ type: 'rule', key: 'rule.discarded' }));
    });

    test('what is typed shows what follows, and what is wrong stands at its field', async () => {
      await act(page, 'rule');
      await page.find(inside('.follows dl'));
      await page.type(inside('[name="year"]'), '2023');
      assert.deepEqual(await page.evaluate(fieldValues, ['from', 'to', 'by']), ['2023-01-01', '2023-12-31', '2023-12-31']);
      await page.find(inside('.follows[data-after="short"]'));
      await page.type(inside('[name="to"]'), '2022-12-31');
      const fault = { pointer: '/period/to', code: /** @type {const} */ ('impossible') };
      assert.equal(await page.text(inside('#rule-to-error')), wrongText(fault, 'zh-CN'));
      await act(page, 'save-rule');
      await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.activeElement?.getAttribute('name') === 'to');
      await page.type(inside('[name="to"]'), '2023年12月31日');
      for (const [kind, hours] of Object.entries({ total: '90', public: '30', 'public-compulsory': '24', professional: '60' })) {
        await page.type(inside(`[name="min-${kind}"]`), hours);
      }
      await page.type(inside('[name="title"]'), ownTitle);
      assert.equal(await page.isThere(inside('.error[data-fault]')), false);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.equal(await page.evaluate(countCases), '0', 'the notice asks for the same in its own year');
      await page.type(inside('[name="min-professional"]'), '40');
      await page.type(inside('[name="min-total"]'), '70');
      await page.find(inside('.follows[data-after="met"]'));
      assert.notEqual(await page.evaluate(countCases), '0');
      await page.type(inside('[name="min-professional"]'), '60');
      await page.type(inside('[name="min-total"]'), '90');
    });

    test('under it every answer says whose demands these are, first of all', async () => {
      await act(page, 'save-rule');
      await page.find(inside('.answer [data-rule]'));
      underOwn = await assessment(page);
      assert.deepEqual([underOwn.policy, underOwn.year, underOwn.status], ['own-2023', 2023, 'short']);
      assert.deepEqual(underOwn.needed.sure, [{ category: 'professional', hours: 20 }]);
      assert.ok((await answer(page)).startsWith(ownLine));
      await act(page, 'export');
      await page.find(inside('.sheet'));
      assert.equal(await page.evaluate(firstOfSheet), ownLine, 'on paper');
      await page.evaluate(noteDrawing);
      await act(page, 'picture');
      await page.find(inside('.kept img'));
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).drawn[0]), ownLine, 'in the picture');
      assert.ok((await copied(page, 'summary-text')).startsWith(`${ownLine}\n`), 'as text');
      assert.ok(!(await copied(page, 'table-text')).includes(ownLine), 'the table of courses holds no answer');
      handedOn = await copied(page, 'backup-text');
      await act(page, 'back');
    });

    test('the table of years says which verdict rests on it, and the notice still speaks for its own year', async () => {
      await act(page, 'years');
      await page.find(inside('.years tbody'));
      const said = await page.evaluate(verdicts);
      assert.ok(said[2023].startsWith(ownLine), said[2023]);
      assert.ok(said[2021].endsWith(texts('answer.met')) && !said[2021].includes(ownTitle), said[2021]);
      assert.equal(await page.evaluate(firstOfSheet), ownLine);
      await act(page, 'years-text');
      await page.find(inside('#copy-text'));
      assert.ok((await page.evaluate(copyText)).startsWith(`${ownLine}\n`));
      await act(page, 'back');
    });

    test('it is kept with the courses', async () => {
      await untilSaved(page);
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await untilCount(page, courses.length);
      await page.find(inside('.answer [data-rule]'));
      assert.deepEqual(await assessment(page), underOwn);
    });

    test('one file gives the same in another browser', async () => {
      await inSecond(async (second) => {
        await act(second, 'import');
        await second.attach(inside('#table-file'), await fileOf('handed-on.json', handedOn));
        await second.find(inside('[data-found-rule]'));
        await act(second, 'take');
        await untilCount(second, courses.length);
        await second.find(inside('.answer [data-rule]'));
        assert.deepEqual(await assessment(second), underOwn);
        await act(second, 'undo');
        await second.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.policy === 'henan-2021');
        assert.equal((await assessment(second)).courses.length, 0);
      });
    });

    test('a faulty rule in a file is named at its place and costs no courses', async () => {
      const { rule, courses: list } = JSON.parse(handedOn);
      rule.policy.period.to = '2023-02-30';
      rule.policy.categories.children[0].min = '30';
      await inSecond(async (second) => {
        await act(second, 'import');
        await second.attach(inside('#table-file'), await fileOf('faulty.json', writeBackup(list, new Date(0), rule)));
        for (const fault of /** @type {const} */ ([{ pointer: '/period/to', code: 'not-a-date' }, { pointer: '/categories/children/0/min', code: 'wrong-type' }])) {
          assert.equal(await second.text(inside(`[data-faulty-rule] [data-fault="${fault.pointer}"]`)), words('rule.fault', {
            place: placeText(rule.policy, fault.pointer, 'zh-CN'), fault: wrongText(fault, 'zh-CN') }));
        }
        await act(second, 'take');
        await untilCount(second, courses.length);
        assert.equal(await second.isThere(inside('[data-rule]')), false);
        assert.deepEqual((await assessment(second)).requirements, underNotice.requirements);
      });
    });

    test('a policy from anywhere opens in both places, named by its title, or is refused whole', async () => {
      await inSecond(async (second) => {
        await act(second, 'rule');
        await second.find(inside('.follows'));
        const faulty = { ...others, listedOnly: { ...others.listedOnly, category: 'elsewhere' } };
        await second.attach(inside('#rule-file'), await fileOf('faulty-policy.json', JSON.stringify(faulty)));
        await second.find(inside('[data-faulty-rule] [data-fault="/listedOnly/category"]'));
        assert.equal(await second.isThere(inside('[data-action="take-rule"]')), false);
        await second.attach(inside('#rule-file'), await fileOf('policy.json', JSON.stringify(others)));
        await act(second, 'take-rule');
        assert.ok((await second.text(inside('.answer [data-rule]'))).includes(others.title['zh-CN']));
        assert.equal((await assessment(second)).policy, others.id);
        await act(second, 'leave-rule');
        await second.find(inside('[data-status]'));
        await act(second, 'import');
        await second.attach(inside('#table-file'), await fileOf('policy.json', JSON.stringify(others)));
        await second.find(inside('[data-found-rule]'));
        await act(second, 'take');
        assert.ok((await second.text(inside('.answer [data-rule]'))).includes(others.title['zh-CN']));
      });
    });

    test('one tap leads back to the notice, whose rule has not changed; the other is there still', async () => {
      await act(page, 'leave-rule');
      await page.waitFor(() => /** @type {any} */ (document.querySelector('xueshi-check')).assessment.policy === 'henan-2021');
      assert.equal(await page.isThere(inside('[data-rule]')), false);
      assert.deepEqual(await assessment(page), underNotice);
      await act(page, 'rule');
      await act(page, 'use-rule');
      await page.find(inside('.answer [data-rule]'));
      assert.deepEqual(await assessment(page), underOwn);
    });

    test('erasing everything erases it, too', async () => {
      for (const action of ['settings', 'erase', 'erase-now']) await act(page, action);
      await page.find(inside('[data-action="example"]'));
      await page.reload();
      await page.find(inside('[data-action="example"]'));
      assert.equal((await assessment(page)).policy, 'henan-2021');
      assert.deepEqual(site.violations, []);
      assert.deepEqual(await page.consoleErrors(), []);
    });
  });
}

/** @param {import('./session.js').Session} page @param {string} action @returns {Promise<string>} the text that it shows to be copied */
async function copied(page, action) {
  await act(page, action);
  await page.find(inside(`[data-shown="${action}"]`));
  return page.evaluate(copyText);
}

// These run in the page.

/** @param {any[]} list */
function setCourses(list) {
  /** @type {any} */ (document.querySelector('xueshi-check')).courses = list;
}

/** @returns {Record<string, string>} what is said of each year */
function verdicts() {
  const bodies = [...document.querySelector('xueshi-check')?.shadowRoot?.querySelectorAll('.years tbody') ?? []];
  return Object.fromEntries(bodies.map((body) => [/** @type {HTMLElement} */ (body).dataset.year, body.querySelector('td.note')?.textContent]));
}

/** @param {string[]} names */
function fieldValues(names) {
  return names.map((each) => (
    /** @type {HTMLInputElement} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector(`[name="${each}"]`)).value));
}

function countCases() {
  return document.querySelector('xueshi-check')?.shadowRoot?.querySelector('[data-cases]')?.getAttribute('data-cases');
}

function firstOfSheet() {
  return document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.sheet')?.firstElementChild?.textContent;
}

function copyText() {
  return /** @type {any} */ (document.querySelector('xueshi-check')?.shadowRoot?.querySelector('#copy-text'))?.value;
}

function noteDrawing() {
  const { fillText } = CanvasRenderingContext2D.prototype;
  /** @type {string[]} */
  const drawn = [];
  Object.assign(window, { drawn });
  CanvasRenderingContext2D.prototype.fillText = function note(text, ...at) {
    drawn.push(text);
    return fillText.call(this, text, ...at);
  };
}
