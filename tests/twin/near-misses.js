// Related courses, so that comparing them finds something often, and just misses it as often.

import { chance, pick, shuffle, whole } from './seeded.js';
import { disguise } from './spellings.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 * @typedef {{ nodes: { id: string }[], inner: string[], platforms: any[], days: string[], policy: any }} World
 */

/**
 * Two to four courses that may or may not concern each other.
 * @param {Random} random
 * @param {World} world
 * @returns {any[]}
 */
export function relatedCourses(random, world) {
  const make = pick(random, [sumsAtOneNode, sumsAtOneNode, sameTitleAndHours, sameTitleAndHours, openAtInnerNodes]);
  return shuffle(random, make(random, world));
}

/** @type {(random: Random, most: number, make: (place: number) => any) => any[]} */
function several(random, most, make) {
  return Array.from({ length: whole(random, 2, most) }, (_, place) => make(place));
}

/**
 * Totals of one kind: of one platform written in several ways, of several, of one that is not named.
 * @type {(random: Random, world: World) => any[]}
 */
function sumsAtOneNode(random, world) {
  const node = pick(random, world.nodes).id;
  const named = world.platforms.map(({ id, label }) => pick(random, [id, label['zh-CN']]));
  const provider = pick(random, [...named, '某某学院']);
  return several(random, 4, (place) => ({
    title: `合计${pick(random, ['', place])}`,
    category: chance(random, 0.85) ? node : pick(random, world.nodes).id,
    hours: pick(random, [6, 10, 10, 24, 30, 60]),
    sum: chance(random, 0.9),
    provider: pick(random, [undefined, provider, disguise(random, provider), ...named, ' ', '']),
    ...yearOrDate(random, world),
    ...(chance(random, 0.2) ? { settled: [pick(random, ['sum-twice', 'sum-and-items', 'possible-duplicate'])] } : {}),
    ...(chance(random, 0.1) ? { planned: true } : {}),
  }));
}

/**
 * One course written down again, with and without a year, finished or not, under its own category or another.
 * @type {(random: Random, world: World) => any[]}
 */
function sameTitleAndHours(random, world) {
  const category = pick(random, world.nodes).id;
  const hours = pick(random, [5, 6, 30]);
  return several(random, 4, () => ({
    title: disguise(random, '工程伦理'),
    hours: chance(random, 0.9) ? hours : pick(random, [hours + 0.01, hours - 0.01]),
    category: pick(random, [category, category, category, ...world.nodes.map(({ id }) => id), undefined]),
    ...yearOrDate(random, world),
    ...pick(random, [{}, {}, { finished: false }, { finished: true }, { declared: true }, { planned: true }]),
    ...settledNow(random, ['possible-duplicate', 'year-unknown', 'not-finished']),
  }));
}

/**
 * Open questions of every kind above what is still to be filled.
 * @type {(random: Random, world: World) => any[]}
 */
function openAtInnerNodes(random, world) {
  return several(random, 4, (place) => ({
    title: `未定${place}`,
    category: pick(random, [...world.inner, ...world.inner, undefined, ...world.nodes.map(({ id }) => id)]),
    hours: pick(random, [0.01, 4, 5.99, 6, 24, 24.01, 54, 60, 90]),
    ...yearOrDate(random, world),
    ...pick(random, [{}, { finished: false }, { mode: 'online', provider: '某某学院' }, { planned: true }]),
    ...settledNow(random, ['year-unknown', 'not-finished', 'unlisted-platform', 'completed-in-future']),
  }));
}

/** @type {(random: Random, world: World) => any} in the year, on its edges, beside it, or not known */
function yearOrDate(random, { policy, days }) {
  const { year, period } = policy;
  return pick(random, [
    {}, { year }, { completedOn: period.from }, { completedOn: period.to }, { completedOn: pick(random, days) },
    { year: year + 1 }, { year, completedOn: pick(random, days) },
  ]);
}

/** @type {(random: Random, codes: string[]) => any} */
function settledNow(random, codes) {
  return chance(random, 0.25) ? { settled: [pick(random, codes)] } : {};
}
