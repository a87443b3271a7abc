// One export and the next one of the same person, with the truth about which course is which.

import { dayText, hoursText, kindWords, randomRecords } from './made-records.js';
import { chance, pick, shuffle, whole } from './seeded.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 * @typedef {{ known: any[], read: any[], truth: { match: 'same' | 'changed' | 'new', id?: string }[] }} Exports
 */

/** What the next export may add or say differently. */
const changes = {
  same: (/** @type {Random} */ random, /** @type {any} */ course) => ({ ...course, hours: respelled(random, course.hours) }),
  day: (/** @type {Random} */ random, /** @type {any} */ course) => ({ ...course, completedOn: dayText(random, '2021-10-25') }),
  certificate: (/** @type {Random} */ _, /** @type {any} */ course) => ({ ...course, certificate: 'XH-4121' }),
  declared: (/** @type {Random} */ _, /** @type {any} */ course) => ({ ...course, declared: true }),
  narrower: (/** @type {Random} */ random, /** @type {any} */ course) => (
    { ...course, category: pick(random, kindWords['public-compulsory']) }),
  grown: (/** @type {Random} */ random, /** @type {any} */ course) => (
    { ...course, hours: String(Number(course.hours) + whole(random, 1, 9)) }),
  broader: (/** @type {Random} */ _, /** @type {any} */ course) => ({ ...course, category: '公需课' }),
  less: (/** @type {Random} */ _, /** @type {any} */ { title, hours }) => ({ title, hours }),
  unfinished: (/** @type {Random} */ _, /** @type {any} */ course) => ({ ...course, finished: false }),
};

/**
 * @param {Random} random
 * @returns {Exports} titles are unique in each, so that every match is certain
 */
export function madeExports(random) {
  const records = randomRecords(random, whole(random, 1, 8), 1);
  const kept = records.slice(0, whole(random, 0, records.length));
  const known = kept.map(({ title, node, full }, at) => ({
    id: `k${at}`, title, hours: String(full / 100), category: pick(random, kindWords[/** @type {'public'} */ (node)]),
  }));
  const next = known.map((course, at) => {
    const change = /** @type {keyof typeof changes} */ (pick(random, Object.keys(changes)));
    const isPublic = kept[at].node === 'public-compulsory';
    const isFit = change === 'narrower' || change === 'broader' ? isPublic : true;
    if (isPublic && change === 'narrower') course.category = '公需科目';
    const { id, ...members } = course;
    const isNews = isFit && !['same', 'broader', 'less'].includes(change);
    return { course: changes[isFit ? change : 'same'](random, members), truth: { match: isNews ? 'changed' : 'same', id } };
  });
  const fresh = records.slice(kept.length).map(({ title, full }) => ({ course: { title, hours: hoursText(random, full) }, truth: { match: 'new' } }));
  const read = shuffle(random, [...next.filter(() => chance(random, 0.9)), ...fresh]);
  return {
    known: shuffle(random, known),
    read: read.map(({ course }, at) => ({ id: `r${at}`, ...course })),
    truth: /** @type {any} */ (read.map(({ truth }) => truth)),
  };
}

/** @type {(random: Random, hours: string) => string} */
function respelled(random, hours) {
  return pick(random, [hours, `${hours}学时`, `0${hours}`, ` ${hours} `]);
}

/**
 * An export after a list that a person keeps, with nothing certain about it: members are lost, changed or repeated.
 * @param {Random} random
 * @param {any[]} known
 * @param {any[]} others courses to take other members from
 * @returns {any[]}
 */
export function looseExport(random, known, others) {
  const kept = shuffle(random, known.filter(() => chance(random, 0.8)));
  const repeated = kept.flatMap((course) => (chance(random, 0.1) ? [course, course] : [course]));
  return [...repeated, ...others.slice(0, 2)].map(({ settled, ...course }, at) => {
    const other = others.length > 0 ? pick(random, others) : {};
    for (const name of Object.keys({ ...course, ...other })) {
      if (name === 'title' || !chance(random, 0.15)) continue;
      if (chance(random, 0.5)) delete course[name];
      else course[name] = other[name];
    }
    return { ...JSON.parse(JSON.stringify(course)), id: `r${at}` };
  });
}
