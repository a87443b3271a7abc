// Several years at once, by the second judge: a verdict only for a year whose policy is given.

import { faultOfCall, judgeBy, judgeCourses } from './judge.js';
import { readCourse } from './read.js';
import { makeRule } from './rule.js';
import { fileHours, sumBelow } from './shortage.js';
import { isAbsent } from './text.js';

/** @typedef {import('./rule.js').Rule} Rule */
/** @typedef {{ year: number | null, policy: string | null, sums: Record<string, number>, assessment?: any }} Year */

/**
 * @param {any} courses as JSON.parse gives it
 * @param {any[]} policies valid ones, at least one; of two for a year the first is taken
 * @param {{ asOf?: any } | null} [options]
 * @returns {Year[] | { error: object }}
 */
export function judgeYears(courses, policies, options) {
  const asOf = isAbsent(options?.asOf) ? null : options?.asOf;
  const error = faultOfCall(courses, asOf);
  if (error) return { error };
  const rules = policies.map(makeRule);
  const groups = groupByYear(rules, courses);
  for (const { year } of rules) if (!groups.has(year)) groups.set(year, []);
  const years = [...groups.keys()].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return years.map((year) => {
    const rule = rules.find((one) => one.year === year);
    if (!rule) return { year, policy: null, sums: sumsWithoutRule(rules[0], year, groups.get(year) ?? [], asOf) };
    const sums = sumsOf(rule, judgeCourses(rule, courses, asOf));
    return { year, policy: rule.id, sums, assessment: judgeBy(rule, courses, { asOf }) };
  });
}

/** @type {(rules: Rule[], courses: any[]) => Map<number | null, any[]>} the valid courses of each attributed year */
function groupByYear(rules, courses) {
  /** @type {Map<number | null, any[]>} */
  const groups = new Map();
  for (const entry of courses) {
    const read = rules.map((rule) => readCourse(rule, entry, 0));
    if (!read[0].isValid) continue;
    // The year of the policy whose period contains the day, else the calendar year.
    const claimed = read.findIndex(({ year }, at) => year === rules[at].year);
    const year = read[Math.max(0, claimed)].year ?? null;
    groups.set(year, [...groups.get(year) ?? [], entry]);
  }
  return groups;
}

/**
 * The sums of a year's courses on the tree of the first policy. Its minima, its platforms and its period do not apply
 * to another year.
 * @type {(first: Rule, year: number | null, courses: any[], asOf: string | null) => Record<string, number>}
 */
function sumsWithoutRule(first, year, courses, asOf) {
  const rule = { ...first, from: '0000-00-00', to: '9999-99-99', listedOnly: null };
  if (year !== null) return sumsOf(rule, judgeCourses({ ...rule, year }, courses, asOf));
  return sumsOf(rule, judgeCourses(rule, courses.map((course) => ({ ...course, year: rule.year })), asOf));
}

/** @type {(rule: Rule, all: import('./judge.js').Judged[]) => Record<string, number>} */
function sumsOf({ tree }, all) {
  const counted = all.filter(({ standing }) => standing === 'counted').map(({ course }) => course);
  const sums = sumBelow(tree, fileHours(tree, counted));
  return Object.fromEntries(tree.ids.map((id, node) => [id, sums[node] / 100]));
}
