// Lists of courses as people enter them, and as nobody ever would, for any policy.

import {
  disguise, oddCategories, oddCertificates, oddDates, oddHours, oddModes, oddSettled, oddTitles, oddYears,
  spellDate, spellHours, wrongTypes,
} from './spellings.js';
import { oddTimes, spellTime } from './times.js';
import { relatedCourses } from './near-misses.js';
import { chance, pick, seeded, shuffle, whole } from './seeded.js';

export { seeded };

/** @typedef {import('./seeded.js').Random} Random */

/**
 * @typedef {object} Options
 * @property {number} [most] the most courses beside the base list; 9 if not given
 * @property {number} [oddness] how often a member is odd, from 0 to 1; differs from list to list if not given
 * @property {boolean} [badCalls] whether some entries may break the whole call; false if not given
 *
 * What a policy offers to choose from.
 * @typedef {{ nodes: Node[], inner: string[], platforms: any[], days: string[], policy: any }} World
 * @typedef {{ id: string, spellings: string[], need: number }} Node
 */

const titles = [
  '知识产权保护', '乡村振兴战略', '工程 伦理', '“四史”教育（一）', 'C++ programming', '大数据 Big Data', '网络安全', '医患沟通',
];
const unlisted = ['某某学院', '某大学继续教育学院', 'Academy of X', ' ', 59];
const modes = ['online', 'in-person', '网络', '线上', '在线', '网络学习', '在线学习', '面授', '线下', '现场', '集中面授'];
const certificates = ['A-1', 'a１', 'B2', 'b-2', '豫2021-003', 1001, '１００１'];
const pendingCodes = [
  'possible-duplicate', 'sum-and-items', 'sum-twice', 'unlisted-platform', 'completed-in-future', 'year-unknown',
  'not-finished',
];
const commonHours = [1, 50, 100, 400, 550, 599, 600, 1000, 1200, 2000, 2399, 2400, 3000, 5999, 6000, 99999];

/**
 * @param {Random} random
 * @param {any} policy
 * @param {Options} [options]
 * @returns {any[]} entries as JSON.parse could have given them
 */
export function randomCourses(random, policy, options = {}) {
  const world = survey(policy);
  const oddness = options.oddness ?? pick(random, [0, 0, 0.02, 0.1, 0.5]);
  const base = chance(random, 0.5) ? baseList(random, world) : [];
  const length = whole(random, 0, options.most ?? 9);
  const others = Array.from({ length }, () => oneCourse(random, world, oddness));
  if (chance(random, 0.35)) others.push(...relatedCourses(random, world));
  const list = [];
  for (const course of base.length > 0 && chance(random, 0.5) ? base : [...base, ...others]) {
    list.push(course);
    if (chance(random, 0.15)) list.push(copyOf(random, world, pick(random, list)));
  }
  const courses = shuffle(random, list).map((course, place) => ({ ...course, id: idOf(random, place) }));
  const known = JSON.parse(JSON.stringify(courses));
  return options.badCalls ? spoil(random, known) : known;
}

/**
 * A day around the policy's period and its last day for declaring; null, '' or undefined for no day.
 * @param {Random} random
 * @param {any} policy
 * @returns {string | null | undefined}
 */
export function randomAsOf(random, policy) {
  return chance(random, 0.35) ? pick(random, [undefined, null, '']) : pick(random, survey(policy).days);
}

/** @type {(policy: any) => World} */
function survey(policy) {
  const { from, to } = policy.period;
  const by = policy.declaration?.by ?? to;
  const days = [from, to, by].flatMap((day) => [shift(day, -1), day, shift(day, 1)]);
  days.push(shift(from, 90), shift(from, 155), shift(from, 300), shift(to, -20), shift(from, -240), shift(to,
  60));
  const { categories, platforms = [] } = policy;
  return { nodes: surveyTree(categories), inner: innerNodes(categories), platforms, days, policy };
}

/** @type {(date: string, days: number) => string} */
function shift(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}

/** @type {(node: any) => Node[]} */
function surveyTree(node) {
  const below = (node.children ?? []).map(surveyTree);
  const added = below.flat().reduce((/** @type {number} */ sum, /** @type {Node} */ { need }) => sum + need,
  0);
  const need = Math.max(0, Math.round((node.min ?? 0) * 100) - added);
  return [{ id: node.id, spellings: spellingsOf(node), need }, ...below.flat()];
}

/** @type {(node: any) => string[]} the nodes that have others below them */
function innerNodes({ id, children = [] }) {
  return children.length > 0 ? [id, ...children.flatMap(innerNodes)] : [];
}

/** @type {(named: any) => string[]} */
function spellingsOf(named) {
  return [named.id, ...Object.values(named.label ?? {}), ...(named.words ?? [])];
}

/**
 * What every minimum asks for, exactly or a little beside it; the rest of the list then tips the balance.
 * @type {(random: Random, world: World) => any[]}
 */
function baseList(random, world) {
  const declaration = pick(random, [{}, { declared: true }, { declaredOn: shift(world.policy.period.to,
  -5) }]);
  const slips = chance(random, 0.5) ? [0] : [0, 0, 0, 1, -1, 50, -50, -400];
  return world.nodes.filter(({ need }) => need > 0).flatMap(({ id, need }, place) => {
    const hours = Math.max(1, need + pick(random, slips));
    const part = whole(random, 1, hours - 1);
    const parts = chance(random, 0.25) && hours > 1 ? [part, hours - part] : [hours];
    return parts.map((hundredths, half) => ({
      title: `基础${place}${half}`,
      category: id,
      hours: Math.min(hundredths, 99999) / 100,
      completedOn: shift(world.policy.period.from, 30 + place),
      ...(chance(random, 0.95) ? declaration : {}),
      ...doubtOf(random),
    }));
  });
}

/** @type {(random: Random) => object} now and then a base course depends on an open question */
function doubtOf(random) {
  if (chance(random, 0.85)) return {};
  const elsewhere = { mode: 'online', provider: unlisted[0] };
  return pick(random, [{ completedOn: undefined }, elsewhere, { planned: true }, { finished: false }]);
}

/** @type {(random: Random, world: World, oddness: number) => any} */
function oneCourse(random, world, oddness) {
  const { policy, days } = world;
  /** @type {(odd: readonly any[], usual: () => any) => any} */
  const either = (odd, usual) => {
    if (!chance(random, oddness)) return usual();
    return chance(random, 0.15) ? pick(random, wrongTypes) : pick(random, odd);
  };
  /** @type {(probability: number, odd: readonly any[], usual: () => any) => any} */
  const sometimes = (probability, odd, usual) => (chance(random, probability) ? either(odd,
  usual) : undefined);
  const years = [policy.year, policy.year, policy.year, policy.year - 1, policy.year + 1];
  return {
    title: either(oddTitles, () => disguise(random, pick(random, titles) + pick(random, ['', '', '1', '2']))),
    category: sometimes(0.9, oddCategories, () => spellOne(random, pick(random, world.nodes))),
    hours: either(oddHours, () => spellHours(random, pick(random, commonHours))),
    completedOn: sometimes(0.85, oddDates, () => spellDay(random, pick(random, days), oddness)),
    year: sometimes(0.25, oddYears, () => spellYear(random, pick(random, years))),
    mode: sometimes(0.4, oddModes, () => disguise(random, pick(random, modes))),
    provider: sometimes(0.5, wrongTypes, () => spellProvider(random, world)),
    declaredOn: sometimes(0.35, oddDates, () => spellDay(random, pick(random, days), oddness)),
    declared: sometimes(0.35, ['是', 'true', 1, null, ''], () => chance(random, 0.8)),
    certificate: sometimes(0.3, oddCertificates, () => pick(random, certificates)),
    sum: sometimes(0.15, ['是', 1, null, ''], () => chance(random, 0.8)),
    planned: sometimes(0.2, ['true', 0, null, ''], () => chance(random, 0.8)),
    finished: sometimes(0.25, ['否', 'false', 0, null, ''], () => chance(random, 0.4)),
    settled: sometimes(0.25, oddSettled, () => [1, 2].map(() => pick(random, pendingCodes))),
    ...(chance(random, 0.1) ? { note: pick(random, ['x', 1, null, { hours: 5 }, [1, [2]]]) } : {}),
  };
}

/** @type {(random: Random, named: { spellings: string[] }) => string} */
function spellOne(random, { spellings }) {
  return disguise(random, chance(random, 0.5) ? spellings[0] : pick(random, spellings));
}

/** @type {(random: Random, day: string, oddness: number) => number | string} a day, now and then with a time */
function spellDay(random, day, oddness) {
  const kind = random();
  if (kind < oddness / 4) return day + pick(random, oddTimes);
  return kind > 0.85 ? day + spellTime(random) : spellDate(random, day);
}

/** @type {(random: Random, year: number) => number | string} */
function spellYear(random, year) {
  return pick(random, [year, year, `${year}`, `${year}年`, `${year}年度`]);
}

/** @type {(random: Random, world: World) => string | number} */
function spellProvider(random, { platforms }) {
  if (platforms.length === 0 || chance(random, 0.5)) return pick(random, unlisted);
  return spellOne(random, { spellings: spellingsOf(pick(random, platforms)) });
}

/**
 * The same course entered again: same title, hours and dates, and something else about it.
 * @type {(random: Random, world: World, course: any) => any}
 */
function copyOf(random, world, course) {
  const title = typeof course.title === 'string' ? disguise(random, course.title) : course.title;
  return pick(random, [
    { ...course, title },
    { ...course, title, category: pick(random, world.nodes).id },
    { ...course, title, planned: !course.planned },
    { ...course, title, completedOn: undefined, year: undefined },
    { ...course, title, finished: false },
    { ...course, title, declared: true, declaredOn: undefined },
    { ...course, title, settled: [pick(random, pendingCodes), 'possible-duplicate'] },
    { ...course, title, category: undefined, certificate: pick(random, certificates) },
  ]);
}

/** @type {(random: Random, place: number) => string} */
function idOf(random, place) {
  if (chance(random, 0.95)) return `k${place}`;
  return pick(random, [`课程 ${place}`, ` ${place}`, `"${place}\\`, `😀${place}`, '长'.repeat(61) + place]);
}

/** @type {(random: Random, courses: any[]) => any[]} a list in which some entries are not courses */
function spoil(random, courses) {
  return courses.map((course) => {
    if (chance(random, 0.8)) return course;
    const id = pick(random, [undefined, null, '', 5, true, [], 'k0', 'x'.repeat(65), '😀'.repeat(64)]);
    return pick(random, [null, 'x', 3, [course], JSON.parse(JSON.stringify({ ...course, id }))]);
  });
}
