// What must hold of every answer: shown by trying all ways on small trees, and on random lists by asking again.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { judge } from './judge.js';
import { randomAsOf, randomCourses, seeded } from './random-courses.js';
import { makeRule } from './rule.js';
import { pick, shuffle, whole } from './seeded.js';
import { certainShortage, leastShortage, shortageIfOneServes, sumBelow, sureShortage } from './shortage.js';

/** @typedef {import('./rule.js').Tree} Tree */
/** @typedef {{ category: string, hours: number }} Need */

/** @type {(path: string) => any} */
const load = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const policies = ['../../core/policies/henan-2021', '../policies/school-year-2023', '../policies/three-branches-2022']
  .map((path) => load(`${path}.json`));
const openCodes = [
  'year-unknown', 'completed-in-future', 'not-finished', 'unlisted-platform', 'possible-duplicate', 'sum-and-items',
  'sum-twice',
];

test('the least shortage is the least over all ways the hours can turn out', () => {
  forSmallTrees((tree, filed, seed) => {
    const least = Math.min(...waysOf(tree, filed).map((way) => total(sureShortage(tree, way))));
    assert.equal(total(leastShortage(tree, filed)), least, `seed ${seed}`);
  });
});

test('what is certainly missing of a kind is the least that is missing of it over all ways', () => {
  forSmallTrees((tree, filed, seed) => {
    const missing = waysOf(tree, filed).map((way) => sumBelow(tree, sureShortage(tree, way)));
    const least = tree.ids.map((_, node) => Math.min(...missing.map((sums) => sums[node])));
    assert.deepEqual(certainShortage(tree, filed), least, `seed ${seed}`);
  });
});

test('a course is worth what the sure shortage falls by if its hours fall where they help most', () => {
  forSmallTrees((tree, filed, seed) => {
    const node = seed % filed.length;
    const alone = filed.map((_, at) => (at === node ? filed[node] : 0));
    const others = filed.map((hours, at) => hours - alone[at]);
    const best = Math.min(...waysOf(tree, alone).map((way) => total(sureShortage(tree, way.map((hours, at) => hours + others[at])))));
    const served = shortageIfOneServes(tree, filed, { node, hours: filed[node] });
    assert.equal(total(served), best, `seed ${seed}`);
  });
});

/** @type {(check: (tree: Tree, filed: number[], seed: number) => void) => void} */
function forSmallTrees(check) {
  for (let seed = 0; seed < 400; seed += 1) {
    const random = seeded(seed);
    const { tree } = makeRule({ id: 'x', year: 2021, period: {}, categories: randomTree(random) });
    check(tree, tree.ids.map(() => whole(random, 0, 2)), seed);
  }
}

/** @type {(random: () => number, depth?: number) => any} */
function randomTree(random, depth = 0) {
  const length = depth < 2 ? whole(random, 0, 2) : 0;
  const children = Array.from({ length }, () => randomTree(random, depth + 1));
  return { id: String(random()), min: whole(random, 0, 4) / 100, children };
}

/**
 * Every hundredth filed at an inner node stays there or moves to a child, and on from there, in all ways.
 * @type {(tree: Tree, filed: number[], node?: number) => number[][]}
 */
function waysOf(tree, filed, node = 0) {
  if (node === filed.length) return [filed];
  const children = [...filed.keys()].filter((below) => tree.parents[below] === node);
  /** @type {(hours: number[], from: number, left: number) => number[][]} */
  const spread = (hours, from, left) => {
    const ways = waysOf(tree, hours, node + 1);
    for (let way = from; way < children.length && left > 0; way += 1) {
      const moved = [...hours];
      moved[node] -= 1;
      moved[children[way]] += 1;
      ways.push(...spread(moved, way, left - 1));
    }
    return ways;
  };
  return spread(filed, 0, filed[node]);
}

/** @type {(add: number[]) => number} */
function total(add) {
  return add.reduce((sum, hours) => sum + hours, 0);
}

test('what is certain holds in every answer that the open questions can get', () => {
  let asked = 0;
  for (const policy of policies) {
    const { tree } = makeRule(policy);
    for (let seed = 0; seed < 200; seed += 1) {
      const random = seeded(seed);
      const courses = randomCourses(random, policy, { oddness: 0, most: 3 }).slice(0, 5);
      const options = { asOf: randomAsOf(random, policy) };
      const answer = judge(policy, courses, options);
      for (let times = 0; times < 12; times += 1) {
        const settled = settleAll(random, tree, courses, answer);
        const { needed, courses: judged } = judge(policy, settled, options);
        assert.ok(judged.every(({ standing }) => standing !== 'pending'));
        for (const { category, hours } of answer.needed.certain) {
          asked += 1;
          const missing = hundredthsBelow(tree, needed.sure, category);
          assert.ok(missing >= Math.round(hours * 100), `${policy.id} ${seed}: ${category} ${missing} < ${hours}`);
        }
      }
    }
  }
  assert.ok(asked > 10000, `${asked} asked`);
});

/**
 * Each pending course counts or is dropped, each course at an inner node is of one kind at or below it.
 * @type {(random: () => number, tree: Tree, courses: any[], answer: any) => any[]}
 */
function settleAll(random, tree, courses, answer) {
  return courses.flatMap((course, place) => {
    const { standing, category } = answer.courses[place];
    if (standing === 'pending' && random() < 0.4) return [];
    if (standing !== 'pending' && standing !== 'counted') return [course];
    const node = tree.ids.indexOf(category);
    return [{ ...course, category: tree.ids[whole(random, node, tree.last[node])], settled: openCodes }];
  });
}

/** @type {(tree: Tree, needs: Need[], category: string) => number} */
function hundredthsBelow(tree, needs, category) {
  const top = tree.ids.indexOf(category);
  const below = needs.filter((need) => {
    const node = tree.ids.indexOf(need.category);
    return node >= top && node <= tree.last[top];
  });
  return hundredths(below);
}

/** @type {(needs: Need[]) => number} */
function hundredths(needs) {
  return Math.round(needs.reduce((sum, { hours }) => sum + hours, 0) * 100);
}

test('a pending course of one kind is worth what is gained by settling it', () => {
  let asked = 0;
  for (const policy of policies) {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = seeded(seed);
      // Without sums and copies: settling one of those could settle or open another.
      const courses = withoutCopies(randomCourses(random, policy, { oddness: 0 }).filter(({ sum }) => !sum));
      const options = { asOf: randomAsOf(random, policy) };
      const answer = judge(policy, courses, options);
      for (const [place, { standing, findings, worth = 0 }] of answer.courses.entries()) {
        if (standing !== 'pending' || findings.some(({ code }) => code.startsWith('category-'))) continue;
        asked += 1;
        const settled = courses.map((course, at) => (at === place ? { ...course, settled: openCodes } : course));
        const gained = hundredths(answer.needed.sure) - hundredths(judge(policy, settled, options).needed.sure);
        assert.equal(Math.round(worth * 100), gained, `${policy.id} ${seed} ${place}`);
      }
    }
  }
  assert.ok(asked > 300, `${asked} asked`);
});

/** @type {(courses: any[]) => any[]} each with a title of its own */
function withoutCopies(courses) {
  return courses.map((course, place) => ({ ...course, title: `课程${place}` }));
}

test('what is surely needed, once added, leaves nothing, and a hundredth less does not', () => {
  for (const policy of policies) {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = seeded(seed);
      // Without sums: one that contains the added course would no longer be counted.
      const courses = randomCourses(random, policy, { oddness: 0 }).filter(({ sum }) => !sum);
      const options = { asOf: randomAsOf(random, policy) };
      /** @type {(needs: Need[]) => Need[]} what is still needed after these */
      const after = (needs) => {
        const added = needs.map((need, place) => asCourse(policy, need, place));
        return judge(policy, [...courses, ...added], options).needed.sure;
      };
      const needs = after([]);
      assert.deepEqual(after(needs), []);
      if (needs.length === 0) continue;
      const left = after([...needs.slice(0, -1), lessened(/** @type {Need} */ (needs.at(-1)))]);
      assert.equal(left.reduce((sum, { hours }) => sum + hours, 0), 0.01);
    }
  }
});

/** @type {(policy: any, need: Need, place: number) => any} hours of 0 make it invalid: it adds nothing */
function asCourse(policy, { category, hours }, place) {
  return { id: `added${place}`, title: `补${place}`, category, year: policy.year, hours };
}

/** @type {(need: Need) => Need} */
function lessened({ category, hours }) {
  return { category, hours: Math.round(hours * 100 - 1) / 100 };
}

test('the order of a list changes no sum and no status', () => {
  for (const policy of policies) {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = seeded(seed);
      const courses = randomCourses(random, policy);
      const options = { asOf: randomAsOf(random, policy) };
      const sums = sumsOf(judge(policy, courses, options));
      assert.deepEqual(sumsOf(judge(policy, shuffle(random, courses), options)), sums, `${policy.id} ${seed}`);
    }
  }
});

/** @type {(answer: any) => any} all of an answer that names no course */
function sumsOf({ requirements, declaration, courses, ...rest }) {
  const worth = courses.map((/** @type {any} */ course) => `${course.standing} ${course.worth}`).sort();
  const { courses: undeclared, late, ...days } = declaration ?? {};
  const sums = requirements.map(({ courses: counted, ...sum }) => ({ ...sum, counted: [sum.counted, counted.length] }));
  return { ...rest, worth, sums, ...days, undeclared: undeclared?.length, late: late?.length };
}

test('one more course that is not in doubt turns no pass into a fail', () => {
  for (const policy of policies) {
    const { ids, last } = makeRule(policy).tree;
    const leaves = ids.filter((_, node) => last[node] === node);
    for (let seed = 0; seed < 500; seed += 1) {
      const random = seeded(seed);
      const courses = randomCourses(random, policy);
      const more = { id: 'more', title: '另一门', category: pick(random, leaves), hours: pick(random, [0.01, 6, 999.99]) };
      const options = { asOf: randomAsOf(random, policy) };
      const before = judge(policy, courses, options);
      const after = judge(policy, [...courses, { ...more, year: policy.year, declared: true }], options);
      assert.equal(after.courses.at(-1).standing, 'counted');
      // A total that may contain the new course is in doubt from now on. This is not a failure.
      const held = courses.some(({ sum }) => sum === true) ? Math.min(1, rank(before)) : rank(before);
      assert.ok(rank(after) >= held, `${policy.id} ${seed}: ${before.status}, then ${after.status}`);
    }
  }
});

/** @type {(answer: any) => number} */
function rank({ status }) {
  return Math.max(0, ['short', 'unsettled', 'undeclared', 'met'].indexOf(status));
}
