import { zhCn } from './zh-cn.js';

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Texts */
/** @import { Labels } from '../package/xueshi' */

/**
 * Fills the words in braces; one that has no value stays as it is.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{([\w-]+)\}/g, (braced, name) => String(values[name] ?? braced));
}

/** @param {Record<string, string>} catalog @returns {Texts} */
function textsIn(catalog) {
  return (key, values = {}) => fill(catalog[key] ?? key, values);
}

/** The Chinese sentences that are loaded. */
const chinese = { ...zhCn };

/** English comes when it is asked for. @type {{ zhCn: Texts, en?: Texts }} */
const loaded = { zhCn: textsIn(chinese) };

/** @param {Record<string, string>} catalog of a part that was loaded */
export function addChinese(catalog) {
  Object.assign(chinese, catalog);
}

/** @param {string} language resolves once `textsFor` has its sentences, or loading them has failed */
export async function loadTexts(language) {
  if (!isEnglish(language) || loaded.en) return;
  const part = await import('./en.js').catch(() => undefined);
  if (part) loaded.en = textsIn(part.en);
}

/**
 * The sentences for a language tag: English for en, Chinese for all others and until English is there.
 * @param {string} language
 * @returns {Texts} the same each time
 */
export function textsFor(language) {
  return (isEnglish(language) && loaded.en) || loaded.zhCn;
}

/** @param {string} language */
export function isEnglish(language) {
  return language.toLowerCase().startsWith('en');
}

/**
 * A policy's text in the language of the page, or in any it has.
 * @param {Labels | string | undefined} labels
 * @param {string} language
 * @returns {string}
 */
export function labelIn(labels, language) {
  if (!labels || typeof labels === 'string') return labels ?? '';
  const wanted = labels[isEnglish(language) ? 'en' : 'zh-CN'];
  return wanted ?? Object.values(labels)[0] ?? '';
}

/**
 * The sentences of a part that is loaded by itself.
 * @param {{ zhCn: Record<string, string>, en: Record<string, string> }} catalogs
 * @returns {(language: string) => Texts}
 */
export function textsFrom({ zhCn: own, en: english }) {
  const [inChinese, inEnglish] = [textsIn(own), textsIn(english)];
  return (language) => (isEnglish(language) ? inEnglish : inChinese);
}
