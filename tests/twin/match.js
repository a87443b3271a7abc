// Which of the courses that were read are known already: section 6, `matchCourses`.

import {
  readCertificate, readDate, readFlag, readHours, readTitle, readYear,
} from './members.js';
import { readCourse } from './read.js';
import { makeRule, onOneLine } from './rule.js';
import { fold, isAbsent, textOf } from './text.js';

/**
 * @typedef {import('./rule.js').Rule} Rule
 * @typedef {{ index: number, match: 'same' | 'changed' | 'new', id?: string }} Match
 *
 * @typedef {object} Side one course as the judge reads it; a member is undefined if it is missing or unreadable
 * @property {any} course
 * @property {number} place
 * @property {string} title folded
 * @property {string} hours hundredths, or the text that nobody can read
 * @property {number | undefined} node the root if there is no category
 * @property {Record<string, string | undefined>} members those that have to agree, or be missing on one side
 * @property {Record<string, string | undefined>} others
 */

/**
 * @param {any[]} known
 * @param {any[]} read
 * @param {any} policy
 * @returns {Match[]} one for each of `read`
 */
export function matchCourses(known, read, policy) {
  const rule = makeRule(policy);
  const platforms = platformsOf(policy);
  const [old, fresh] = [known, read].map((list) => list.map((course, place) => sideOf(rule, platforms, course, place)));
  /** @type {Map<Side, Side>} */
  const pairs = new Map();
  matchEqual(rule, old, fresh, pairs);
  matchOnly(rule, old, fresh, pairs);
  return fresh.map((side) => {
    const match = pairs.get(side);
    if (!match) return { index: side.place, match: 'new' };
    return { index: side.place, match: isNews(match, side) ? 'changed' : 'same', id: match.course.id };
  });
}

/** @type {(policy: any) => Map<string, string>} all words of a platform are one provider */
function platformsOf(policy) {
  return new Map((policy.platforms ?? []).flatMap((/** @type {any} */ { id, label, words }) => (
    [id, ...Object.values(label ?? {}), ...(words ?? [])].map((word) => [fold(word), id]))));
}

/** @type {(rule: Rule, platforms: Map<string, string>, course: any, place: number) => Side} */
function sideOf(rule, platforms, course, place) {
  const { node, year } = readCourse(rule, { id: 'x', ...course }, place);
  const text = (/** @type {string | number | boolean | null | undefined} */ value) => (
    value === null || value === undefined ? undefined : String(value));
  const folded = (/** @type {any} */ value) => (isAbsent(value) ? undefined : fold(textOf(value) ?? '') || undefined);
  return {
    course,
    place,
    title: fold(readTitle(course.title).value ?? textOf(course.title) ?? ''),
    hours: text(readHours(course.hours).value) ?? `?${fold(textOf(course.hours) ?? '')}`,
    node,
    members: {
      certificate: folded(readCertificate(course.certificate).value),
      completedOn: text(readDate(course.completedOn).value),
      provider: platforms.get(folded(course.provider) ?? '') ?? folded(course.provider),
      year: text(year),
    },
    others: {
      stated: text(readYear(course.year).value),
      mode: text(readCourse(rule, { id: 'x', mode: course.mode }, 0).mode),
      declaredOn: text(readDate(course.declaredOn).value),
      ...Object.fromEntries(['declared', 'sum', 'planned'].map((flag) => [flag, flagOf(course[flag])])),
      finished: isAbsent(course.finished) ? undefined : text(readFlag(course.finished).value),
    },
  };
}

/** @type {(value: unknown) => string | undefined} a missing flag means the same as false */
function flagOf(value) {
  return isAbsent(value) ? undefined : readFlag(value).value?.toString();
}

/** @type {(rule: Rule, one: Side, other: Side) => boolean} whether nothing contradicts that both are one; hours may differ */
function canBeOne(rule, one, other) {
  const isSame = (/** @type {string} */ name) => (
    one.members[name] === undefined || other.members[name] === undefined || one.members[name] === other.members[name]);
  // A member that cannot be read contradicts nothing.
  const inLine = one.node === undefined || other.node === undefined || onOneLine(rule.tree, one.node, other.node);
  return one.title === other.title && inLine && Object.keys(one.members).every(isSame);
}

/** @type {(one: Side, other: Side) => number} in how many members they agree */
function agreement(one, other) {
  const sides = [{ ...one.members, ...one.others }, { ...other.members, ...other.others }];
  const agreed = Object.keys(sides[0]).filter((name) => sides[0][name] === sides[1][name]);
  const stated = (/** @type {Side} */ side) => !isAbsent(side.course.category);
  return agreed.length + (one.node === other.node && stated(one) === stated(other) ? 1 : 0);
}

/**
 * Title and hours equal: the one that agrees in most members is taken, ties by place, each known course once.
 * @type {(rule: Rule, old: Side[], fresh: Side[], pairs: Map<Side, Side>) => void}
 */
function matchEqual(rule, old, fresh, pairs) {
  const possible = fresh.flatMap((side) => old
    .filter((known) => known.hours === side.hours && canBeOne(rule, known, side))
    .map((known) => ({ known, side, score: agreement(known, side) })));
  possible.sort((one, other) => other.score - one.score || one.side.place - other.side.place || one.known.place - other.known.place);
  const taken = new Set();
  for (const { known, side } of possible) {
    if (taken.has(known) || pairs.has(side)) continue;
    taken.add(known);
    pairs.set(side, known);
  }
}

/**
 * One title, each the only one of it among those left: changed though the hours differ.
 * @type {(rule: Rule, old: Side[], fresh: Side[], pairs: Map<Side, Side>) => void}
 */
function matchOnly(rule, old, fresh, pairs) {
  const taken = new Set(pairs.values());
  const [left, unread] = [old.filter((side) => !taken.has(side)), fresh.filter((side) => !pairs.has(side))];
  for (const side of unread) {
    const alike = left.filter(({ title }) => title === side.title && title !== '');
    const isOnly = unread.filter(({ title }) => title === side.title).length === 1;
    if (alike.length === 1 && isOnly && canBeOne(rule, alike[0], side)) pairs.set(side, alike[0]);
  }
}

/** @type {(known: Side, side: Side) => boolean} an unreadable member or a broader category says less */
function isNews(known, side) {
  // If the hours differ, the two match by their title alone. A person has to look at that, whatever the rest says.
  if (known.hours !== side.hours) return true;
  if (side.node !== undefined && !isAbsent(side.course.category) && side.node !== known.node
    && (known.node === undefined || side.node > known.node)) return true;
  const sides = [{ ...known.members, ...known.others }, { ...side.members, ...side.others }];
  return Object.keys(sides[1]).some((name) => {
    if (name === 'year') return false;
    const isFlag = ['declared', 'sum', 'planned'].includes(name);
    const before = sides[0][name] ?? (isFlag ? 'false' : name === 'finished' ? 'true' : undefined);
    return sides[1][name] !== undefined && sides[1][name] !== before;
  });
}
