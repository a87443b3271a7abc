// Headers of everything but hours: any qualifiers, then one core word.

import * as words from './header-words.js';

/** @typedef {import('./header-word.js').Word} Word */

/**
 * @param {string[]} list
 * @returns {string} a pattern for any of them, the longest first
 */
export const any = (list) => `(?:${[...list].sort((one, other) => other.length - one.length).join('|')})`;
/** @type {(ranks: { words: string[] }[]) => string[]} */
export const wordsOf = (ranks) => ranks.flatMap((each) => each.words);
/** @type {(before: string[], cores: string[]) => RegExp} */
const behind = (before, cores) => new RegExp(`^(${any(before.length ? before : ['^'])}*)(${any(cores)})$`);

const titleForm = behind(wordsOf(words.titleRanks), words.titleCores);
const titleAlone = new RegExp(`^${any(wordsOf(words.titleRanks))}*${any(wordsOf(words.titleRanks).filter((word) => word !== '科目'))}$`);
const categoryForm = behind(words.categoryBefore, words.categoryCores);
const askedKind = /^(?:课程|科目|学时)*是否为?(必修|选修|公需)课?$/;
const dayForm = behind([...wordsOf(words.dayRanks), ...words.dayBefore, ...words.spanWords], words.dayCores);
const stateForm = behind(words.stateBefore, words.stateCores);
const reviewForm = new RegExp(`^${any(words.reviewBefore)}*${any(words.reviews)}(?:状态|结果|情况)?$`);
const askedForm = new RegExp(`^${any(words.stateBefore)}*是否已?${any(words.stateBefore)}*${any(words.stateAsked)}$`);
const orNotForm = new RegExp(`^${any(words.stateBefore)}*${any(words.stateOrNot)}(?:与?否)$`);
const progressForm = behind([...words.stateBefore, ...words.progressBefore], words.progressCores);
const takingBackForm = new RegExp(`^是否已?${any(words.takingBack)}$`);
const nameForm = behind(words.personBefore, words.personNames);
const numberForm = behind(words.personBefore, words.personNumbers);
const memberForms = words.otherMembers.map(({ field, before, cores }) => ({ field, form: behind(before, cores) }));

/**
 * @param {string} before
 * @param {{ rank: number, words: string[] }[]} ranks
 * @returns {number[]} those that have a word in it
 */
export function ranksIn(before, ranks) {
  return ranks.filter(({ words: list }) => list.some((word) => before.includes(word))).map(({ rank }) => rank);
}

/**
 * @param {string} base a header, folded and without brackets
 * @returns {Word | null}
 */
export function memberOf(base) {
  const member = memberForms.find(({ form }) => form.test(base));
  if (member) return { field: member.field };
  if (words.passedOver.includes(base)) {
    return { field: null, isMark: words.markWords.includes(base), isCounting: words.countingWords.includes(base) };
  }
  return personOf(base) ?? stateOf(base) ?? dayOf(base) ?? yearOf(base) ?? categoryOf(base) ?? titleOf(base);
}

/** @type {(base: string) => Word | null} */
function personOf(base) {
  if (nameForm.test(base) || words.personAlone.includes(base)) return { field: 'person' };
  return numberForm.test(base) ? { field: 'person', isNumber: true } : null;
}

/** @type {(base: string) => Word | null} */
function stateOf(base) {
  if (takingBackForm.test(base)) return { field: 'finished', isAgainst: true };
  if (![stateForm, reviewForm, askedForm, orNotForm, progressForm].some((form) => form.test(base))) return null;
  if (reviewForm.test(base)) return { field: 'declared', isBoth: true, rank: 1 };
  return { field: 'finished', isMark: words.markWords.includes(base) };
}

/** @type {(base: string) => Word | null} */
function dayOf(base) {
  const match = dayForm.exec(base);
  if (!match) return /^.*开始(?:时间|日期)$/.test(base) ? { field: null } : null;
  if (base === '培训时间' || base === '培训日期' || match[1].includes('起止')) {
    return { field: 'completedOn', rank: 1, isSpan: true };
  }
  const ranks = ranksIn(match[1], words.dayRanks);
  return ranks.length === 0 ? null : { field: 'completedOn', rank: Math.min(...ranks) };
}

/** @type {(base: string) => Word | null} */
function yearOf(base) {
  const isYear = words.yearCores.some((word) => base.endsWith(word));
  return isYear && base.length < 12 && !/^[0-9]/.test(base) && !base.startsWith('是否') ? { field: 'year' } : null;
}

/** @type {(base: string) => Word | null} */
function categoryOf(base) {
  const asked = askedKind.exec(base);
  if (asked) return { field: 'category', asked: asked[1] };
  if (words.categoryWhole.includes(base)) return { field: 'category' };
  return categoryForm.test(base) ? { field: 'category' } : null;
}

/** @type {(base: string) => Word | null} */
function titleOf(base) {
  const match = titleForm.exec(base);
  if (!match && !titleAlone.test(base)) return null;
  const ranks = ranksIn(match ? match[1] : base, words.titleRanks);
  return { field: 'title', rank: ranks.length > 0 ? Math.min(...ranks) : 1 };
}
