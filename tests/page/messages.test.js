// Every code the core can utter, and every key the page asks for, has its sentence in each language.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { en as pageEn } from '../../web/messages/en.js';
import { en as panelsEn } from '../../web/messages/panels.en.js';
import { en as ruleEn } from '../../web/messages/rule.en.js';
import { zhCn as ruleZhCn } from '../../web/messages/rule.zh-cn.js';
import { zhCn as panelsZhCn } from '../../web/messages/panels.zh-cn.js';
import { zhCn as coursesZhCn } from '../../web/messages/courses.zh-cn.js';
import { zhCn as pageZhCn } from '../../web/messages/zh-cn.js';
import { isSettleable } from '../../web/model/settleable.js';
import * as codes from './codes.js';

/** @type {Record<string, string>} */
const en = { ...pageEn, ...panelsEn, ...ruleEn };
/** @type {Record<string, string>} */
const zhCn = { ...pageZhCn, ...coursesZhCn, ...panelsZhCn, ...ruleZhCn };

/** @type {Record<string, Record<string, string | Function>>} */
const catalogs = { 'zh-CN': zhCn, en };

/** @type {[prefix: string, codes: string[]][]} */
const needed = [
  ['finding', codes.findingCodes],
  ['standing', codes.standings],
  ['projection', codes.statuses],
  ['requirement.state', codes.requirementStates],
  ['past.declared', codes.declarationStates],
  ['error', codes.errorCodes],
  ['problem', codes.problemCodes],
  ['rule.fault', codes.policyFaultCodes],
  ['field', codes.tableFields],
  ['import.fault', codes.fileFaults],
];

test('what can be settled has an answer for each other meaning, in the core\'s own words', () => {
  const settleable = codes.findings.filter(({ restsOn }) => restsOn).map(({ code }) => code);
  assert.ok(settleable.length > 5);
  assert.deepEqual(settleable.filter((code) => !isSettleable(code)), []);
  const spoken = Object.keys(zhCn).filter((key) => key.startsWith('course.settle.')).map((key) => key.replace('course.settle.', ''));
  assert.deepEqual(spoken.filter((code) => !isSettleable(code)), []);
});

test('both languages have the same keys, each once', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zhCn).sort());
  for (const name of ['zh-cn.js', 'courses.zh-cn.js', 'en.js', 'panels.zh-cn.js', 'panels.en.js', 'rule.zh-cn.js', 'rule.en.js']) {
    const keys = [...source(`messages/${name}`).matchAll(/^ {2}'?([\w.-]+)'?:/gm)].map(([, key]) => key);
    assert.deepEqual(keys.filter((key, index) => keys.indexOf(key) !== index), [], name);
  }
});

for (const [language, catalog] of Object.entries(catalogs)) {
  describe(language, () => {
    for (const [prefix, list] of needed) {
      test(`every code of the kind "${prefix}" has its sentence`, () => {
        assert.deepEqual(list.filter((code) => !says(catalog[`${prefix}.${code}`])), []);
      });
    }

    test('no key is without words', () => {
      assert.deepEqual(Object.keys(catalog).filter((key) => !says(catalog[key])), []);
    });

    test('every key that a view names is there', () => {
      const missing = keysNamed().filter((key) => !(key in catalog));
      assert.deepEqual(missing, []);
    });
  });
}

test('both languages fill in the same values', () => {
  const values = (/** @type {string | Function} */ sentence) =>
    [...new Set(String(sentence).match(/\{[\w-]+\}/g))].sort();
  for (const key of Object.keys(zhCn)) assert.deepEqual(values(en[key]), values(zhCn[key]), key);
});

test('English sentences hold no Chinese but the terms themselves', () => {
  const letters = (/** @type {unknown} */ sentence) => /\p{Script=Han}/u.test(String(sentence));
  const terms = /公需|专业|学时|课时|学分|^中文$/;
  const untranslated = Object.keys(en).filter((key) => letters(en[key]) && !terms.test(String(en[key])));
  assert.deepEqual(untranslated, []);
});

/** @param {unknown} sentence */
function says(sentence) {
  return typeof sentence === 'function' || (typeof sentence === 'string' && sentence.trim() !== '');
}

/** @param {string} path from web/ */
function source(path) {
  return readFileSync(fileURLToPath(new URL(`../../web/${path}`, import.meta.url)), 'utf8');
}

/** Keys written out whole in the views: `texts('answer.title')`. */
function keysNamed() {
  return ['views', 'element', 'model', 'panels', 'page'].flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(`../../web/${folder}`, import.meta.url)))
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [...source(join(folder, name)).matchAll(/\b(?:texts?|words)\(\s*'([\w.-]+)'/g)]
        .map(([, key]) => key)));
}
