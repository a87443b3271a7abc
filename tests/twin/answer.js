// From judged courses to the answer: sums on the tree, status, needs, and the members in their order.

import { isOpen } from './findings.js';
import { daysBetween } from './members.js';
import {
  certainShortage, fileHours, isNothing, leastShortage, shortageIfOneServes, sumAbove, sumBelow, sureShortage,
} from './shortage.js';

/** @typedef {import('./read.js').Finding} Finding */
/** @typedef {import('./judge.js').Judged} Judged */
/** @typedef {import('./judge.js').Standing} Standing */
/** @typedef {import('./rule.js').Rule} Rule */

/**
 * @param {Rule} rule
 * @param {Judged[]} all in the order of the list
 * @param {string | null} asOf
 * @returns {any}
 */
export function tellAnswer(rule, all, asOf) {
  const counted = withStanding(all, 'counted');
  const pending = withStanding(all, 'pending');
  const planned = withStanding(all, 'planned');
  const outcome = conclude(rule, counted, pending);
  /** @type {any} */
  const answer = { policy: rule.id, year: rule.year, status: all.length === 0 ? 'empty' : outcome.status };
  answer.requirements = tellRequirements(rule, counted, pending, planned);
  answer.needed = outcome.needed;
  if (rule.hasDeclaration) answer.declaration = tellDeclaration(rule, counted, asOf);
  if (planned.length > 0) answer.projection = project(rule, counted, pending, planned);
  const worthOf = worthUnder(rule, filedHours(rule, counted));
  answer.courses = all.map((judged) => tellCourse(rule, judged, worthOf(judged)));
  return answer;
}

/**
 * @param {Judged} judged
 * @returns {Finding[]} all findings of a course, in the order of an answer
 */
export function findingsOf({
  course, own, possibleDuplicate, sumAndItems, sumTwice, sameCertificate, declaration,
}) {
  const compared = [possibleDuplicate, sumAndItems, sumTwice, sameCertificate];
  const all = [...course.faults, ...own, ...compared, ...declaration];
  return /** @type {Finding[]} */ (all.filter((finding) => finding !== undefined));
}

/** @type {(all: Judged[], standing: Standing) => Judged[]} */
function withStanding(all, standing) {
  return all.filter((judged) => judged.standing === standing);
}

/** @type {(rule: Rule, judged: Judged[]) => number[]} */
function filedHours(rule, judged) {
  return fileHours(rule.tree, judged.map(({ course }) => course));
}

/**
 * Status and needs. `undeclared` holds counted courses that are by definition not declared.
 * @param {Rule} rule
 * @param {Judged[]} counted
 * @param {Judged[]} pending
 * @param {Judged[]} [undeclared]
 * @returns {{ status: string, needed: { sure: object[], least: object[], certain: object[] } }}
 */
function conclude(rule, counted, pending, undeclared = []) {
  const filed = filedHours(rule, [...counted, ...undeclared]);
  const open = filedHours(rule, pending);
  const sure = sureShortage(rule.tree, filed);
  const hoped = filed.map((hours, node) => hours + open[node]);
  const least = leastShortage(rule.tree, hoped);
  const certain = certainShortage(rule.tree, hoped);
  const needed = { sure: tellNeeds(rule, sure), least: tellNeeds(rule, least), certain: tellNeeds(rule, certain) };
  if (!isNothing(sure)) return { status: isNothing(least) ? 'unsettled' : 'short', needed };
  return { status: !rule.hasDeclaration || isEnoughDeclared(rule, counted) ? 'met' : 'undeclared', needed };
}

/** @type {(rule: Rule, counted: Judged[]) => boolean} */
function isEnoughDeclared(rule, counted) {
  return isNothing(shortageOfDeclared(rule, counted));
}

/** @type {(rule: Rule, counted: Judged[]) => number[]} */
function shortageOfDeclared(rule, counted) {
  const declared = counted.filter(({ inTime }) => inTime);
  return sureShortage(rule.tree, filedHours(rule, declared));
}

/** @type {(rule: Rule, add: number[]) => { category: string, hours: number }[]} */
function tellNeeds(rule, add) {
  return add
    .map((hours, node) => ({ category: rule.tree.ids[node], hours: hours / 100 }))
    .filter(({ hours }) => hours > 0);
}

/** @type {(rule: Rule, counted: Judged[], pending: Judged[], planned: Judged[]) => object} */
function project(rule, counted, pending, planned) {
  const isDoubtful = (/** @type {Judged} */ judged) => findingsOf(judged).some(isOpen);
  const doubtful = planned.filter(isDoubtful);
  const sound = planned.filter((judged) => !isDoubtful(judged));
  return conclude(rule, counted, [...pending, ...doubtful], sound);
}

/** @type {(rule: Rule, counted: Judged[], pending: Judged[], planned: Judged[]) => object[]} */
function tellRequirements(rule, counted, pending, planned) {
  const { tree } = rule;
  const [countedSums, declaredSums, pendingSums, plannedSums] = [
    counted, counted.filter(({ inTime }) => inTime), pending, planned,
  ].map((judged) => sumBelow(tree, filedHours(rule, judged)));
  const above = sumAbove(tree, filedHours(rule, [...counted, ...pending]));
  const ids = idsByNode(rule, counted);
  return tree.ids.flatMap((id, node) => {
    const minimum = tree.minima[node];
    if (minimum === null) return [];
    const hoped = countedSums[node] + pendingSums[node] + above[node];
    const clause = tree.clauses[node];
    return [{
      id,
      required: minimum / 100,
      counted: countedSums[node] / 100,
      declared: declaredSums[node] / 100,
      pending: pendingSums[node] / 100,
      planned: plannedSums[node] / 100,
      state: countedSums[node] >= minimum ? 'met' : hoped >= minimum ? 'unsettled' : 'short',
      ...(clause === undefined ? {} : { clause }),
      courses: ids[node],
    }];
  });
}

/** @type {(rule: Rule, judged: Judged[]) => string[][]} the courses at or below each node, as listed */
function idsByNode(rule, judged) {
  /** @type {string[][]} */
  const ids = rule.tree.ids.map(() => []);
  for (const { course } of judged) {
    for (let node = /** @type {number} */ (course.node); node >= 0; node = rule.tree.parents[node]) {
      ids[node].push(course.id);
    }
  }
  return ids;
}

/** @type {(rule: Rule, counted: Judged[], asOf: string | null) => object} */
function tellDeclaration(rule, counted, asOf) {
  const open = counted.filter(({ inTime }) => !inTime);
  const late = open.filter(({ declaration }) => declaration.some(({ code }) => code === 'declared-late'));
  return {
    state: declarationState(rule, counted, open),
    ...(rule.by === undefined ? {} : { by: rule.by }),
    ...(rule.by === undefined || asOf === null ? {} : { daysLeft: daysBetween(asOf, rule.by) }),
    hours: open.reduce((sum, { course }) => sum + /** @type {number} */ (course.hours), 0) / 100,
    courses: open.map(({ course }) => course.id),
    late: late.map(({ course }) => course.id),
    needed: tellNeeds(rule, shortageOfDeclared(rule, counted)),
  };
}

/** @type {(rule: Rule, counted: Judged[], open: Judged[]) => string} */
function declarationState(rule, counted, open) {
  if (counted.length === 0) return 'none';
  if (open.length === 0) return 'all';
  if (isEnoughDeclared(rule, counted)) return 'enough';
  return open.length < counted.length ? 'partial' : 'open';
}

/**
 * By how much the sure shortage falls if one open question turns out as well as it can.
 * @param {Rule} rule
 * @param {number[]} filed by counted courses
 * @returns {(judged: Judged) => number} hundredths; 0 for a course that has no open question
 */
function worthUnder({ tree }, filed) {
  const sure = totalOf(sureShortage(tree, filed));
  return ({ course, standing }) => {
    const { node, hours } = /** @type {{ node: number, hours: number }} */ (course);
    if (standing !== 'pending' && !(standing === 'counted' && tree.last[node] > node)) return 0;
    const isFiled = standing === 'counted';
    const taken = filed.map((sum, at) => (at === node && !isFiled ? sum + hours : sum));
    return sure - totalOf(shortageIfOneServes(tree, taken, { node, hours }));
  };
}

/** @type {(add: number[]) => number} */
function totalOf(add) {
  return add.reduce((sum, hours) => sum + hours, 0);
}

/** @type {(rule: Rule, judged: Judged, worth: number) => object} */
function tellCourse(rule, judged, worth) {
  const { id, node, hours, year, completedOn } = judged.course;
  return {
    id,
    standing: judged.standing,
    ...(node === undefined ? {} : { category: rule.tree.ids[node] }),
    ...(hours === undefined ? {} : { hours: hours / 100 }),
    ...(year === undefined ? {} : { year }),
    ...(completedOn ? { completedOn } : {}),
    ...(worth > 0 ? { worth: worth / 100 } : {}),
    findings: findingsOf(judged),
  };
}
