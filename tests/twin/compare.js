// Findings that need several courses. Only valid courses that are not excluded come here.

import { isOpen, makeFinding } from './findings.js';
import { isWithin, onOneLine } from './rule.js';

/** @typedef {import('./judge.js').Judged} Judged */
/** @typedef {import('./read.js').Course} Course */
/** @typedef {import('./rule.js').Tree} Tree */

/**
 * Finds sums in a list that also has courses they may already contain.
 * @param {Tree} tree
 * @param {Judged[]} all
 */
export function findSums(tree, all) {
  const studied = all.filter(({ course }) => !course.planned);
  // The same list for every sum of a node: it is made once.
  const itemsOf = remember((/** @type {number} */ node) => studied
    .filter(({ course }) => isWithin(tree, nodeOf(course), node) && !(course.sum && course.node === node))
    .map(({ course }) => course.id));
  for (const judged of studied) {
    if (!judged.course.sum) continue;
    const items = itemsOf(nodeOf(judged.course));
    if (items.length > 0) judged.sumAndItems = makeFinding(judged.course, 'sum-and-items', items);
  }
}

/**
 * Sums of one node that may be the same sum: only providers that are given and differ keep two of them apart.
 * @param {Judged[]} all
 */
export function findSumsTwice(all) {
  const sums = all.filter(({ course }) => course.sum && !course.planned);
  for (const group of groupsOf(sums, ({ course }) => `${course.node}`)) {
    for (const judged of group) {
      const same = group.filter(({ course }) => mayBeOneProvider(course, judged.course));
      if (same.length > 1) judged.sumTwice = makeFinding(judged.course, 'sum-twice', idsOfOthers(same, judged));
    }
  }
}

/** @type {(one: Course, other: Course) => boolean} */
function mayBeOneProvider({ providerText: one }, { providerText: other }) {
  return one === null || other === null || one === other;
}

/**
 * One certificate for several courses of a category.
 * @param {Judged[]} all
 */
export function findCertificates(all) {
  const studied = all.filter(({ course }) => !course.planned && course.certificate !== null);
  for (const group of groupsOf(studied, ({ course }) => `${course.node} ${course.certificate}`)) {
    for (const judged of group) {
      judged.sameCertificate = makeFinding(judged.course, 'same-certificate', idsOfOthers(group, judged));
    }
  }
}

/**
 * One course entered several times. Run it after `findSums` and `findSumsTwice`, because it needs their findings.
 * @param {Tree} tree
 * @param {Judged[]} all
 */
export function findDuplicates(tree, all) {
  const keyOf = (/** @type {Judged} */ { course }) => `${course.hours} ${course.title}`;
  for (const group of groupsOf(all, keyOf)) {
    findSettledDuplicates(tree, group);
    findOpenDuplicates(tree, group.filter((judged) => !hasSettled(judged)));
  }
}

/** @type {(tree: Tree, group: Judged[]) => void} */
function findSettledDuplicates(tree, group) {
  for (const judged of group.filter(hasSettled)) {
    const related = group.filter(({ course }) => onOneLine(tree, nodeOf(course), nodeOf(judged.course)));
    if (related.length < 2) continue;
    judged.possibleDuplicate = makeFinding(judged.course, 'possible-duplicate', idsOfOthers(related, judged));
  }
}

/** @type {(tree: Tree, group: Judged[]) => void} */
function findOpenDuplicates(tree, group) {
  /** @type {Judged[]} */
  const kept = [];
  for (const judged of bestFirst(tree, group)) {
    const same = kept.find(({ course }) => onOneLine(tree, nodeOf(course), nodeOf(judged.course)));
    if (same) judged.possibleDuplicate = makeFinding(judged.course, 'possible-duplicate', [same.course.id]);
    else kept.push(judged);
  }
}

/** @type {(tree: Tree, group: Judged[]) => Judged[]} */
function bestFirst(tree, group) {
  const ranked = group.map((judged) => ({
    judged,
    rank: [
      Number(judged.course.planned),
      Number([...judged.own, judged.sumAndItems, judged.sumTwice].some((finding) => finding && isOpen(finding))),
      -tree.depths[nodeOf(judged.course)],
      Number(!judged.inTime),
      judged.course.place,
    ],
  }));
  ranked.sort((one, other) => {
    const first = one.rank.findIndex((value, index) => value !== other.rank[index]);
    return first < 0 ? 0 : one.rank[first] - other.rank[first];
  });
  return ranked.map(({ judged }) => judged);
}

/** @type {(judged: Judged) => boolean} */
function hasSettled({ course }) {
  return course.settled.has('possible-duplicate');
}

/** @type {(course: Course) => number} */
function nodeOf(course) {
  return /** @type {number} */ (course.node);
}

/** @type {(group: Judged[], judged: Judged) => string[]} */
function idsOfOthers(group, judged) {
  return group.filter((other) => other !== judged).map(({ course }) => course.id);
}

/** @type {(all: Judged[], keyOf: (judged: Judged) => string) => Judged[][]} groups of two or more */
function groupsOf(all, keyOf) {
  /** @type {Map<string, Judged[]>} */
  const groups = new Map();
  for (const judged of all) {
    const group = groups.get(keyOf(judged));
    if (group) group.push(judged);
    else groups.set(keyOf(judged), [judged]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * @template K, V
 * @param {(key: K) => V} make
 * @returns {(key: K) => V}
 */
function remember(make) {
  /** @type {Map<K, V>} */
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return /** @type {V} */ (made.get(key));
  };
}
