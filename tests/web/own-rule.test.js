// A rule of one's own as a policy, with the core that ships: what people type, what is wrong with it, and where.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { judgeOpener } from '../../web/engine/load.js';
import { looksLikeRule, openRuleText } from '../../web/exchange/rule-file.js';
import { writeBackup } from '../../web/exchange/backup.js';
import { ruleTexts, ruleWords } from '../../web/messages/rule.js';
import { daysIn, ownPolicy, readTyped, typedFrom } from '../../web/panels/rule-policy.js';
import { placeText, wrongText } from '../../web/panels/rule-place.js';
import * as codes from '../page/codes.js';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const henan = readJson('core/policies/henan-2021.json');
const school = readJson('tests/policies/school-year-2023.json');
const open = await judgeOpener();
const notice = open(henan);
const minima = (/** @type {string[]} */ ...texts) => (
  Object.fromEntries(['total', 'public', 'public-compulsory', 'public-elective', 'professional'].map((id, place) => [id, texts[place] ?? ''])));

/** The policy that comes of what is typed over a base. @param {object} typed @param {any} [base] */
const made = (typed, base = henan) => ownPolicy(base, readTyped(notice, { ...typedFrom(base), ...typed }), ruleWords);

/** @param {object} typed @param {any} [base] */
function faultsOf(typed, base) {
  return openRuleText(JSON.stringify(made(typed, base)), open)?.faults;
}

describe('a rule of one\'s own', () => {
  test('asks for the same as the one it begins from, but in the person\'s name', () => {
    const text = JSON.stringify(henan);
    const own = open(made({})).policy;
    assert.deepEqual([own.basis, own.year, own.period, own.declaration?.by], ['own', henan.year, henan.period, henan.declaration.by]);
    assert.deepEqual(own.clauses, { own: { summary: ruleWords.document } });
    assert.deepEqual([own.title['zh-CN'], own.seminars, own.silences, own.issuer],
      [ruleTexts('zh-CN')('rule.usual-title', { year: henan.year }), undefined, undefined, undefined]);
    const courses = [{ id: 'a', title: 'a', category: 'public', hours: 12, year: henan.year }];
    const [ours, theirs] = [open(own), notice].map((judge) => /** @type {any} */ (judge.assess(courses)));
    assert.deepEqual([ours.status, ours.needed], [theirs.status, theirs.needed]);
    assert.equal(JSON.stringify(henan), text, 'the notice\'s rule stays as it is');
  });

  test('takes years, days and hours as people type them', () => {
    const { year, period, declaration, categories, title } = made({ title: ' 二〇二三 ', year: '2023年', from: '2023.1.1', to: '2023年12月31日',
      by: '２０２４/1/31', minima: minima('90学时', '30', ' 24.50 ', '0', '') });
    assert.deepEqual([year, period, declaration?.by, title.en], [2023, { from: '2023-01-01', to: '2023-12-31' }, '2024-01-31', '二〇二三']);
    assert.deepEqual([categories.min, categories.children?.map(({ min }) => min), categories.children?.[0].children?.map(({ min }) => min)],
      [90, [30, undefined], [24.5, 0]]);
  });

  const usual = minima('90', '30', '24', '', '60');
  /** @type {[string, object, { pointer: string, code: string }[]][]} */
  const faulty = [
    ['a year outside the days', { year: '2023' }, [{ pointer: '/year', code: 'impossible' }]],
    ['no year', { year: ' ' }, [{ pointer: '/year', code: 'missing' }]],
    ['a year that is none', { year: 'next' }, [{ pointer: '/year', code: 'wrong-type' }]],
    ['no title', { title: ' ' }, [{ pointer: '/title', code: 'missing' }]],
    ['no first day', { from: '' }, [{ pointer: '/period/from', code: 'missing' }]],
    ['a day that is none', { to: '2021-02-30' }, [{ pointer: '/period/to', code: 'not-a-date' }]],
    ['days that run backwards', { from: '2021-12-31', to: '2021-01-01' }, [{ pointer: '/period/to', code: 'impossible' }]],
    ['declaring before the year', { by: '2020-12-31' }, [{ pointer: '/declaration/by', code: 'impossible' }]],
    ['hours that are none', { minima: { ...usual, total: '九十' } }, [{ pointer: '/categories/min', code: 'wrong-type' }]],
    ['hours below nothing', { minima: { ...usual, professional: '-1' } }, [{ pointer: '/categories/children/1/min', code: 'not-hours' }]],
    ['hours too fine', { minima: { ...usual, 'public-compulsory': '24.001' } }, [{ pointer: '/categories/children/0/children/0/min', code: 'not-hours' }]],
    ['hours of another unit', { minima: { ...usual, public: '3学分' } }, [{ pointer: '/categories/children/0/min', code: 'wrong-type' }]],
  ];
  for (const [what, typed, faults] of faulty) {
    test(`with ${what} is refused at its field`, () => assert.deepEqual(faultsOf(typed), faults));
  }

  test('without a last day of declaring wants nothing declared', () => {
    assert.equal(made({ by: '' }).declaration, undefined);
    assert.deepEqual(faultsOf({ by: '' }), []);
  });

  test('follows the year in its days, also if they run over the new year', () => {
    assert.deepEqual(daysIn(henan, 2023), { from: '2023-01-01', to: '2023-12-31', by: '2023-12-31' });
    const { from, to } = daysIn(school, 2025);
    const years = (/** @type {string[]} */ ...days) => days.map((day) => Number(day.slice(0, 4)));
    assert.deepEqual(years(from, to), years(school.period.from, school.period.to).map((year) => year + 2025 - school.year));
    assert.deepEqual(faultsOf({ year: '2025', ...daysIn(school, 2025) }, school), []);
  });

  test('begins from one of its own with its title, or with the usual one', () => {
    assert.equal(typedFrom(made({ title: '省直' })).title, '省直');
    assert.equal(typedFrom(made({})).title, undefined);
    assert.equal(typedFrom(henan).title, undefined);
  });
});

describe('a rule in a text', () => {
  test('is a policy from anywhere, or what a backup carries', () => {
    assert.equal(openRuleText(`\ufeff${JSON.stringify(school)}`, open)?.policy?.id, school.id);
    const both = writeBackup([{ id: 'a' }], new Date(0), { policy: made({}), isInForce: true });
    assert.equal(openRuleText(both, open)?.policy?.basis, 'own');
    assert.equal(openRuleText(writeBackup([], new Date(0)), open), undefined);
    for (const text of ['', '课程名称,学时\n甲,6', '{"courses":[]}', '[]']) assert.equal(openRuleText(text, open), undefined);
  });

  test('is refused whole, with every fault at its place', () => {
    for (const { note, edit, faults } of readJson('tests/policies/faults.json')) {
      const text = JSON.stringify(edited(henan, edit));
      if (looksLikeRule(text)) assert.deepEqual(openRuleText(text, open)?.faults, faults, note);
    }
    assert.deepEqual(openRuleText('{"categories": {', open)?.faults, [{ pointer: '', code: 'not-json' }]);
  });

  test('that is damaged within a backup is said to be', () => {
    const text = writeBackup([], new Date(0), { policy: made({}), isInForce: true }).replace('"min": 24', '"min": 42');
    assert.deepEqual(openRuleText(text, open)?.faults, [{ pointer: '', code: 'damaged' }]);
  });
});

describe('a fault', () => {
  test('has a place that people can read', () => {
    const texts = ruleTexts('zh-CN');
    const said = (/** @type {string} */ pointer) => placeText(henan, pointer, 'zh-CN');
    assert.equal(said(''), texts('rule.place'));
    assert.equal(said('/categories/children/0/children/0/min'),
      [texts('rule.place.categories'), '公需课', henan.categories.children[0].children[0].label['zh-CN'], texts('rule.place.min')].join(' › '));
    assert.equal(said('/platforms/1/url'), [texts('rule.place.platforms'), henan.platforms[1].label['zh-CN'], texts('rule.place.url')].join(' › '));
    assert.equal(said('/clauses/a~1b~0c'), [texts('rule.place.clauses'), 'a/b~c'].join(' › '));
    const [tenth, keywords] = [texts('rule.place.item', { number: 10 }), texts('rule.place.keywords')];
    assert.equal(placeText({ topics: Array(10).fill({}) }, '/topics/9/keywords/0', 'zh-CN'), [texts('rule.place.topics'), tenth, keywords, '0'].join(' › '));
  });

  test('is said in words in both languages, whatever the code', () => {
    for (const language of ['zh-CN', 'en']) {
      for (const code of [...codes.policyFaultCodes, 'damaged', 'too-large']) {
        assert.notEqual(wrongText({ pointer: '/x', code: /** @type {any} */ (code) }, language), `rule.fault.${code}`);
      }
      const ofPeriod = (/** @type {string} */ pointer) => wrongText({ pointer, code: 'impossible' }, language);
      assert.equal(new Set(['/year', '/period/to', '/x'].map(ofPeriod)).size, 3);
    }
  });
});

/** @param {any} policy @param {any[]} edits by JSON Pointer */
function edited(policy, edits) {
  const copy = structuredClone(policy);
  for (const { pointer, remove, set } of edits) {
    const path = pointer.split('/').slice(1).map((/** @type {string} */ token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = path.pop();
    const parent = path.reduce((/** @type {any} */ value, /** @type {string} */ token) => value[token], copy);
    if (!remove) parent[last] = set;
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return copy;
}
