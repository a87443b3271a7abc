// What the page may and has to say of an answer, derived from the answer alone.

import { isDeepStrictEqual } from 'node:util';
import { above, figuresIn, hoursIn, isSentence, labelOf } from './figures.js';
import { policy } from './page.js';

/** @typedef {import('./said.js').Said} Said */
/** @typedef {import('./figures.js').Hours} Hours */
/** @typedef {{ category: string, hours: number }[]} Items */

const root = policy.categories.id;
const vague = ['category-unknown', 'category-broad'];

/** @param {Items} items @returns {Hours} */
const byKind = (items) => Object.fromEntries(items.map(({ category, hours }) => [category, hours]));

/** @param {any} course whether a category is to be chosen before anybody knows what it serves */
const isVague = ({ standing, findings }) => ['counted', 'pending'].includes(standing)
  && findings.some((/** @type {any} */ { code, settled }) => !settled && vague.includes(code));

/** @param {any} course */
const isOpen = (course) => isVague(course) || (course.standing === 'pending'
  && course.findings.some((/** @type {any} */ { code, settled }) => !settled && pendingCodes.has(code)));

const pendingCodes = new Set([
  'year-unknown', 'completed-in-future', 'not-finished', 'unlisted-platform', 'possible-duplicate', 'sum-and-items', 'sum-twice',
]);

/**
 * @param {Said} said
 * @param {string} language
 * @returns {string[]} what the page says otherwise than the answer does
 */
export function faultsOf(said, language) {
  /** @type {string[]} */
  const faults = [];
  const hold = (/** @type {string} */ what, /** @type {unknown} */ found, /** @type {unknown} */ wanted) => {
    if (!isDeepStrictEqual(found, wanted)) faults.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  const { answer } = said;
  if (answer.courses.every((/** @type {any} */ { standing }) => standing === 'invalid') && answer.courses.length > 0) {
    hold('unread', figuresIn(said.verdict), [answer.courses.length]);
  } else {
    verdict(said, language, hold);
    missing(said, language, hold);
  }
  questions(said, hold);
  steps(said, language, hold);
  figures(said, language, hold);
  picture(said, hold);
  return faults;
}

/** @typedef {(what: string, found: unknown, wanted: unknown) => void} Hold */

/** @param {Said} said @param {string} language @param {Hold} hold */
function verdict({ answer, verdict: text, reasons, invalid }, language, hold) {
  const { status, needed, courses, declaration, year } = answer;
  const open = courses.filter(isOpen);
  const isOver = (declaration?.daysLeft ?? 0) < 0;
  const isExact = isDeepStrictEqual(needed.sure, needed.least);
  /** @type {Record<string, number[]>} */
  const wanted = {
    empty: [year], met: [], undeclared: isOver ? [] : [declaration?.hours], unsettled: [open.length], short: [byKind(needed.certain)[root]],
  };
  hold('verdict', figuresIn(text), wanted[status]);
  const tense = isOver ? '.over' : '';
  if (status === 'short') hold('at least', isSentence(text, `answer.short.least${tense}`, language), !isExact);
  const told = reasons.map((reason) => hoursIn(reason, language));
  const isSaid = status === 'unsettled' && !open.some(isVague);
  hold('if nothing counts', Object.assign({}, ...told.map(({ hours }) => hours)), isSaid ? byKind(needed.sure) : {});
  const counted = figuresIn(told.flatMap(({ rest }) => rest).join(' '));
  const isElsewhere = status === 'short' && courses.every((/** @type {any} */ { standing }) => standing === 'excluded');
  hold('reason', counted.sort(), (isElsewhere ? [courses.length, year] : status === 'short' && !isExact ? [open.length] : []).sort());
  const unreadable = courses.filter((/** @type {any} */ { standing }) => standing === 'invalid').length;
  hold('invalid', invalid.flatMap(figuresIn), unreadable > 0 ? [unreadable] : []);
}

/** The lines of what is missing, and the same read aloud. @param {Said} said @param {string} language @param {Hold} hold */
function missing({ answer, missing: lines, spoken, projection }, language, hold) {
  const { status, needed } = answer;
  const certain = byKind(needed.certain);
  const inside = lines.map(({ text }) => hoursIn(text, language));
  lines.forEach(({ category, text }, index) => {
    hold(`line of ${category}`, inside[index].rest, [certain[category]]);
    hold(`name of ${category}`, text.includes(labelOf(category, language)), true);
    const isNarrow = needed.sure.some((/** @type {any} */ item) => above(item.category).includes(category));
    hold(`any of ${category}`, isNarrow && anyOf(text, category, language), false);
  });
  const shown = Object.assign({}, ...lines.map(({ category }) => ({ [category]: certain[category] })), ...inside.map(({ hours }) => hours));
  for (const [category, hours] of Object.entries(shown)) hold(`hours of ${category}`, hours, certain[category]);
  if (status === 'short') {
    hold('kinds', less(certain, shown), []);
    const aloud = hoursIn(spoken, language).hours;
    hold('read aloud', less(certain, aloud), []);
    for (const [category, hours] of Object.entries(aloud)) hold(`aloud, ${category}`, hours, certain[category]);
  } else {
    hold('lines', lines, []);
  }
  const planned = answer.projection && (answer.declaration?.daysLeft ?? 0) >= 0 ? answer.projection : undefined;
  hold('projection', hoursIn(projection, language).hours, planned?.status === 'short' ? byKind(planned.needed.sure) : {});
}

/** @param {string} text @param {string} category @param {string} language */
function anyOf(text, category, language) {
  const node = [policy.categories, ...policy.categories.children].find(({ id }) => id === category);
  return node?.children?.length > 0 && node.children.every((/** @type {any} */ { label }) => text.includes(label[language])) && !/\d.*\d/.test(text);
}

/**
 * @param {Hours} certain
 * @param {Hours} shown
 * @returns {string[]} the kinds that are certainly missing and not named, nor all of them by a narrower kind
 */
function less(certain, shown) {
  return Object.keys(certain).filter((category) => category !== root && shown[category] !== certain[category]
    && !Object.keys(shown).some((narrow) => above(narrow).includes(category) && shown[narrow] === certain[category]));
}

/** @param {Said} said @param {Hold} hold */
function questions({ answer, question }, hold) {
  const open = answer.courses.filter(isOpen);
  hold('a question', question !== null, open.length > 0);
  if (!question) return;
  const worths = answer.courses.map((/** @type {any} */ { worth }) => worth ?? 0);
  const most = Math.max(...worths);
  hold('worth', figuresIn(question.head), most > 0 ? [most] : []);
  hold('other questions', figuresIn(question.others), open.length > 1 ? [open.length - 1] : []);
}

/** What to study and to declare. @param {Said} said @param {string} language @param {Hold} hold */
function steps({ answer, study, declare, declared }, language, hold) {
  const { needed, declaration, status } = answer;
  const isOver = (declaration?.daysLeft ?? 0) < 0;
  const isExact = isDeepStrictEqual(needed.sure, needed.least);
  const studied = hoursIn(study, language);
  hold('a way to study', study !== '', !isOver && needed.sure.length > 0 && status !== 'empty');
  if (study && isExact) hold('study', less(byKind(needed.certain), studied.hours), []);
  else if (study) hold('study', studied.hours, byKind(needed.sure));
  hold('beside study', studied.rest, []);
  const left = declaration?.courses.length > 0 && declaration.state !== 'enough' && !isOver;
  hold('declare', hoursIn(declare, language), { hours: left ? byKind(declaration.needed) : {}, rest: [] });
  if (!declared) return;
  const { state, hours } = declaration;
  hold('not declared', figuresIn(declared.head), state === 'open' || state === 'partial' ? [hours] : []);
  hold('declared', hoursIn(declared.text, language).hours, state === 'partial' && status === 'undeclared' ? byKind(declaration.needed) : {});
}

/** The figures of each requirement and course. @param {Said} said @param {string} language @param {Hold} hold */
function figures({ answer, axis, list, rows, courses }, language, hold) {
  const { requirements } = answer;
  const of = (/** @type {any} */ { id }) => requirements.find((/** @type {any} */ each) => each.id === id);
  const pair = (/** @type {any} */ { counted, required }) => [counted, required];
  hold('rows', rows.map(({ id, state, text }) => [id, state, ...figuresIn(text)]), requirements.map((/** @type {any} */ each) => (
    [each.id, each.state, ...pair(each), ...(each.pending > 0 ? [each.pending] : []), ...(each.planned > 0 ? [each.planned] : [])])));
  hold('list', list.map(figuresIn), requirements.map(pair));
  const branches = policy.categories.children.map(of);
  hold('axis', axis.map(figuresIn), branches.map(pair));
  hold('surplus', axis.map((text) => isSentence(text, 'picture.surplus', language)),
    branches.map((/** @type {any} */ { counted, required }) => counted > required));
  const judged = new Map(answer.courses.map((/** @type {any} */ course) => [course.id, course]));
  for (const { id, standing, facts } of courses) {
    const course = judged.get(id);
    hold(`standing of ${id}`, standing, course.standing);
    if (course.hours !== undefined) hold(`hours of ${id}`, figuresIn(facts)[0], course.hours);
    if (course.category && course.category !== root) hold(`kind of ${id}`, facts.includes(labelOf(course.category, language)), true);
  }
}

/**
 * The picture is whole, solid where nothing is missing for sure, and dashed for no more of a kind than is certain.
 * @param {Said} said
 * @param {Hold} hold
 */
function picture({ answer: { needed }, surfaces }, hold) {
  const axis = policy.categories.min;
  const isWithin = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ to) => (
    at >= (100 * from) / axis - 0.01 && at < (100 * to) / axis - 0.01);
  const hours = (/** @type {string[]} */ kinds, from = 0, to = axis) => surfaces
    .filter((surface) => kinds.includes(surface.kind) && isWithin(surface.from, from, to))
    .reduce((sum, { share }) => sum + (share * axis) / 100, 0);
  hold('the picture', Math.abs(hours(['done', 'open', 'intended', 'lacking']) - axis) < 0.01, true);
  const sure = needed.sure.reduce((/** @type {number} */ sum, /** @type {any} */ item) => sum + item.hours, 0);
  hold('done in the picture', Math.abs(hours(['done']) - (axis - sure)) < 0.01, true);
  const certain = byKind(needed.certain);
  const [common] = policy.categories.children;
  const [compulsory] = common.children;
  const most = (/** @type {any} */ { id }) => (certain[id] ?? 0) + 0.01;
  hold('dashed, compulsory', hours(['lacking'], 0, compulsory.min) <= most(compulsory), true);
  hold('dashed, public', hours(['lacking'], 0, common.min) <= most(common), true);
  hold('dashed, professional', hours(['lacking'], common.min) <= most(policy.categories.children[1]), true);
}
