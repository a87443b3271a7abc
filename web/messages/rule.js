import { textsFrom } from './index.js';
import { en } from './rule.en.js';
import { zhCn } from './rule.zh-cn.js';

/** The sentences about a rule of one's own, or of a file: they come with the first part that shows one. */
export const ruleTexts = textsFrom({ zhCn, en });

const languages = /** @type {const} */ (['zh-CN', 'en']);

/** What stands in a rule of one's own itself, in every language. */
export const ruleWords = {
  document: inAll('rule.document'),
  usualTitle: (/** @type {string | number} */ year) => inAll('rule.usual-title', { year }),
};

/** @param {string} key @param {Record<string, string | number>} [values] @returns {Record<string, string>} */
function inAll(key, values) {
  return Object.fromEntries(languages.map((language) => [language, ruleTexts(language)(key, values)]));
}
