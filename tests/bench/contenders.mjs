// The judge and what others would take in its place, each as a function of a list that gives the hours that count.
// It runs in Node and in a browser.
//
// The two rule engines get less to do: courses already read (numbers for hours, ids for categories, days as ISO
// texts), and for each course how many share its title, year and hours, counted beforehand, so that comparing costs
// them nothing. They find each course's standing and the sums; they tell no findings and no shortage.

import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import policy from '../../core/policies/henan-2021.json';
import { judge } from '../twin/judge.js';
import { makeCourses } from './courses.mjs';

const nodes = ['public-compulsory', 'public-elective', 'professional'];
const asOf = '2021-11-01';
const listed = policy.platforms.flatMap(({ id, label, words }) => [id, ...Object.values(label), ...words]);
const nodeOf = new Map([
  ['公需必修', nodes[0]], ['公需课选修', nodes[1]], ['专业课', nodes[2]], ...nodes.map((node) => /** @type {[string, string]} */ ([node, node])),
]);

/** @param {ReturnType<typeof makeCourses>} courses */
function readForEngines(courses) {
  const read = courses.map((course) => ({ ...course, category: nodeOf.get(course.category), hours: parseFloat(String(course.hours)) }));
  const keyOf = (/** @type {typeof read[number]} */ { title, hours, category }) => `${title}|${hours}|${category}`;
  /** @type {Map<string, string>} */
  const first = new Map();
  for (const course of read) if (!first.has(keyOf(course))) first.set(keyOf(course), course.id);
  return read.map((course) => ({ ...course, isTwin: first.get(keyOf(course)) !== course.id }));
}

const { from, to } = policy.period;
const of = (/** @type {string} */ name) => ({ var: name });
const standingLogic = {
  if: [
    { or: [{ '!': of('title') }, { '!': of('category') }, { '<=': [of('hours'), 0] }, { '>': [of('hours'), 999.99] }] }, 'invalid',
    { or: [{ '<': [of('completedOn'), from] }, { '>': [of('completedOn'), to] }] }, 'excluded',
    { or: [
      { '>': [of('completedOn'), asOf] },
      of('isTwin'),
      { and: [{ '!=': [of('category'), 'professional'] }, { '==': [of('mode'), 'online'] }, { '!': { in: [of('provider'), listed] } }] },
    ] }, 'pending',
    'counted',
  ],
};
const sumLogic = (/** @type {string} */ node) => ({
  reduce: [
    { filter: [of('courses'), { and: [{ '==': [of('standing'), 'counted'] }, { '==': [of('category'), node] }] }] },
    { '+': [of('accumulator'), of('current.hours')] }, 0,
  ],
});

/** @param {ReturnType<typeof readForEngines>} courses */
function byJsonLogic(courses) {
  const judged = courses.map((course) => ({ ...course, standing: jsonLogic.apply(standingLogic, course) }));
  return nodes.map((node) => jsonLogic.apply(sumLogic(node), { courses: judged }));
}

const is = (/** @type {string} */ fact, /** @type {string} */ operator, /** @type {unknown} */ value) => ({ fact, operator, value });

function makeEngine() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('before', (/** @type {string} */ day, /** @type {string} */ other) => day < other);
  engine.addOperator('after', (/** @type {string} */ day, /** @type {string} */ other) => day > other);
  const rule = (/** @type {string} */ type, /** @type {number} */ priority, /** @type {any} */ conditions) =>
    engine.addRule({ conditions, priority, event: { type } });
  rule('invalid', 3, { any: [
    is('title', 'equal', ''), is('category', 'equal', undefined), is('hours', 'lessThanInclusive', 0), is('hours', 'greaterThan', 999.99)] });
  rule('excluded', 2, { any: [is('completedOn', 'before', from), is('completedOn', 'after', to)] });
  rule('pending', 1, { any: [
    is('completedOn', 'after', asOf),
    is('isTwin', 'equal', true),
    { all: [is('category', 'notEqual', 'professional'), is('mode', 'equal', 'online'), is('provider', 'notIn', listed)] },
  ] });
  return engine;
}

/** @param {Engine} engine @param {ReturnType<typeof readForEngines>} courses */
async function byRulesEngine(engine, courses) {
  const sums = nodes.map(() => 0);
  for (const course of courses) {
    const { events } = await engine.run(course);
    if (events.length === 0) sums[nodes.indexOf(String(course.category))] += course.hours;
  }
  return sums;
}

/**
 * @param {{ assess: (courses: any[], options: any) => any }} checker of the package
 * @returns {{ name: string, prepare: (count: number) => () => unknown, read: (answer: any) => number[] }[]}
 */
export function makeContenders(checker) {
  const engine = makeEngine();
  const counted = (/** @type {any} */ answer) => nodes.map((node) => answer.courses
    .filter((/** @type {any} */ course) => course.standing === 'counted' && course.category === node)
    .reduce((/** @type {number} */ sum, /** @type {any} */ { hours }) => sum + hours, 0));
  const asIs = (/** @type {number[]} */ sums) => sums;
  return [
    { name: 'xueshi', read: counted, prepare: (count) => {
      const courses = makeCourses(count);
      return () => checker.assess(courses, { asOf });
    } },
    { name: 'the same in plain JavaScript', read: counted, prepare: (count) => {
      const courses = makeCourses(count);
      return () => judge(policy, courses, { asOf });
    } },
    { name: 'json-logic-js', read: asIs, prepare: (count) => {
      const courses = readForEngines(makeCourses(count));
      return () => byJsonLogic(courses);
    } },
    { name: 'json-rules-engine', read: asIs, prepare: (count) => {
      const courses = readForEngines(makeCourses(count));
      return () => byRulesEngine(engine, courses);
    } },
  ];
}

const counts = [50, 1000, 10_000];
const rounds = { 50: 200, 1000: 30, 10_000: 7 };

/**
 * All of them by turns, A B C A B C, so that what else the machine does slows all of them down alike.
 * @param {{ assess: (courses: any[], options: any) => any }} checker
 * @returns {Promise<{ name: string, count: number, times: number[] }[]>} milliseconds of each call, round by round
 */
export async function race(checker) {
  const contenders = makeContenders(checker);
  const sums = new Set();
  for (const { prepare, read } of contenders) sums.add(JSON.stringify(read(await prepare(1000)())));
  if (sums.size !== 1) throw new Error(`they do not agree: ${[...sums].join(' ')}`);
  const results = [];
  for (const count of counts) {
    const runners = contenders.map(({ name, prepare }) => ({ name, count, call: prepare(count), times: /** @type {number[]} */ ([]) }));
    const wanted = rounds[/** @type {50} */ (count)];
    for (let round = -Math.ceil(wanted / 4); round < wanted; round++) {
      for (const { call, times } of runners) {
        const begun = performance.now();
        await call();
        if (round >= 0) times.push(performance.now() - begun);
      }
    }
    results.push(...runners.map(({ name, times }) => ({ name, count, times })));
  }
  return results;
}
