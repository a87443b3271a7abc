// A rule of one's own as a policy: what was typed, laid over the policy that it begins from. The core reads what people
// type here as it reads a course, and says what is wrong with the policy that comes of it.

import { flatten } from '../views/format.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Category, JudgedCourse, Labels, Policy } from '../package/xueshi' */
/**
 * @typedef {object} TypedRule as it stands in the fields
 * @property {string} [title] absent: the usual one, which follows the year
 * @property {string} year
 * @property {string} from the first day of the period
 * @property {string} to its last
 * @property {string} by the last day to declare; '' if nothing needs declaring
 * @property {Record<string, string>} minima by category; '' asks for nothing
 */

/** The one clause of a rule of one's own. */
const clause = 'own';

/** What a document says and a person does not. @type {string[]} */
const ofDocuments = ['comment', 'issuer', 'issuedOn', 'seminars', 'silences'];

/** @param {Policy} policy @returns {TypedRule} */
export function typedFrom({ basis, title, year, period, declaration, categories }) {
  const [name, ...others] = new Set(Object.values(title));
  return {
    title: basis === 'own' && others.length === 0 ? name : undefined, // the usual one differs by language
    year: String(year),
    ...period,
    by: declaration?.by ?? '',
    minima: Object.fromEntries(flatten(categories).map(({ id, min }) => [id, String(min ?? '')])),
  };
}

/**
 * The days of the policy in another year, for whoever has changed nothing but the year.
 * @param {Policy} policy
 * @param {number} year
 */
export function daysIn({ period, declaration, year: before }, year) {
  const moved = (/** @type {string} */ day) => `${String(Number(day.slice(0, 4)) + year - before).padStart(4, '0')}${day.slice(4)}`;
  return { from: moved(period.from), to: moved(period.to), by: declaration ? moved(declaration.by) : '' };
}

/**
 * What was typed, as far as the core can read it. What it cannot read stays as it is, for the core to refuse in the policy.
 * @param {Judge} judge any one
 * @param {TypedRule} typed
 */
export function readTyped(judge, { title, year, from, to, by, minima }) {
  const days = { from, to, by };
  const asked = [
    { id: 'year', title: '-', hours: 1, year },
    ...Object.entries(days).map(([id, completedOn]) => ({ id, title: '-', hours: 1, completedOn })),
    ...Object.values(minima).map((hours, place) => ({ id: `min ${place}`, title: '-', hours })),
  ];
  const answer = judge.assess(asked);
  /** @type {Map<string, Partial<JudgedCourse>>} */
  const read = new Map((answer.error ? [] : answer.courses).map((course) => [course.id, course]));
  const dayOf = (/** @type {keyof typeof days} */ id) => read.get(id)?.completedOn ?? days[id].trim();
  return {
    title: title?.trim(),
    year: read.get('year')?.year ?? year.trim(),
    from: dayOf('from'),
    to: dayOf('to'),
    by: dayOf('by'),
    minima: Object.fromEntries(Object.entries(minima).map(([id, text], place) => [id, read.get(`min ${place}`)?.hours ?? numberOr(text)])),
  };
}

/** @param {string} text @returns {number | string | undefined} a number that no course can have, such as 0; the text if it is none */
function numberOr(text) {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  return Number.isNaN(Number(plain)) ? plain : Number(plain);
}

/**
 * @param {Policy} base
 * @param {ReturnType<typeof readTyped>} read
 * @param {{ document: Labels, usualTitle: (year: string | number) => Labels }} words document: 「您自己填写的要求」
 * @returns {Policy} unchecked; `base` stays as it is
 */
export function ownPolicy(base, { title, year, from, to, by, minima }, { document, usualTitle }) {
  const kept = Object.fromEntries(Object.entries(base).filter(([name]) => !ofDocuments.includes(name)));
  const { listedOnly, declaration } = base;
  return /** @type {Policy} */ ({
    ...kept,
    id: `own-${year}`,
    basis: 'own',
    title: title === undefined ? usualTitle(year) : title === '' ? undefined : sameIn(document, title),
    document,
    year: year === '' ? undefined : year,
    period: { from, to },
    categories: withMinima(base.categories, minima),
    listedOnly: listedOnly && { ...listedOnly, clause },
    declaration: by === '' ? undefined : { ...declaration, by, clause },
    clauses: { [clause]: { summary: document } },
  });
}

/** @param {Category} category @param {Record<string, number | string | undefined>} minima @returns {Category} */
function withMinima({ children, ...category }, minima) {
  return {
    ...category,
    min: /** @type {number | undefined} */ (minima[category.id]),
    clause: minima[category.id] === undefined ? undefined : clause,
    ...(children && { children: children.map((child) => withMinima(child, minima)) }),
  };
}

/** @param {Labels} languages @param {string} text @returns {Labels} */
function sameIn(languages, text) {
  return Object.fromEntries(Object.keys(languages).map((language) => [language, text]));
}
