// The place of a fault in a policy, and the fault, in words: `/categories/children/0/min` is nothing to read.

import { labelIn } from '../messages/index.js';
import { ruleTexts } from '../messages/rule.js';

/** @import { RuleFault } from '../exchange/rule-file.js' */

/** The members of a policy that have a name in the catalogs: `rule.place.` and the member. */
const named = ['id', 'basis', 'title', 'document', 'issuer', 'issuedOn', 'year', 'period', 'from', 'to', 'categories', 'label', 'words',
  'min', 'clause', 'platforms', 'url', 'hotline', 'listedOnly', 'category', 'mode', 'topics', 'keywords', 'declaration', 'by', 'where',
  'seminars', 'number', 'applicant', 'host', 'month', 'city', 'contacts', 'phone', 'clauses', 'part', 'paragraph', 'summary', 'silences'];

/** Faults that have words of their own at some places. */
const ofPlaces = ['impossible/year', 'impossible/period/to', 'impossible/declaration/by', 'wrong-type/year'];

/**
 * @param {any} policy as it came, faulty
 * @param {string} pointer JSON Pointer
 * @param {string} language
 * @returns {string} the names of what the member lies in, from the outside in
 */
export function placeText(policy, pointer, language) {
  const texts = ruleTexts(language);
  if (pointer === '') return texts('rule.place');
  /** @type {string[]} */
  const names = [];
  let value = policy;
  for (const name of pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    const isItem = Array.isArray(value);
    value = typeof value === 'object' && value !== null ? value[name] : undefined;
    if (isItem) names.push(labelOf(value, language) || texts('rule.place.item', { number: Number(name) + 1 }));
    else if (name !== 'children') names.push(named.includes(name) ? texts(`rule.place.${name}`) : name);
  }
  return names.join(' › ');
}

/** @param {any} item of a list @param {string} language @returns {string} what it calls itself */
function labelOf(item, language) {
  const told = [item?.label, item?.title, item?.id].find((name) => typeof name === 'string' || (typeof name === 'object' && name));
  const text = labelIn(told, language);
  return typeof text === 'string' ? text : '';
}

/**
 * What is wrong there.
 * @param {RuleFault} fault
 * @param {string} language
 */
export function wrongText({ pointer, code }, language) {
  const texts = ruleTexts(language);
  if (code === 'wrong-type' && pointer.endsWith('/min')) return texts('rule.fault.not-hours');
  return texts(ofPlaces.includes(`${code}${pointer}`) ? `rule.fault.${code}${pointer.replaceAll('/', '.')}` : `rule.fault.${code}`);
}
