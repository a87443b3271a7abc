// Worked examples beside a rule: which of them hold, and which changes of the rule they would notice.

import { judgeBy } from './judge.js';
import { makeRule } from './rule.js';
import { fold } from './text.js';

/**
 * @typedef {{ note?: any, courses: any[], asOf?: string, expect: any }} Case
 * @typedef {{ pointer: string, change: string }} Change
 */

/**
 * @param {any} policy a valid one
 * @param {Case[]} cases
 * @returns {{ cases: object[], coverage: { noticed: number, of: number, unnoticed: Change[] } }}
 */
export function tryCases(policy, cases) {
  const answers = answersUnder(policy, cases);
  const results = cases.map(({ note, expect }, place) => (
    has(answers[place], expect) ? { note, holds: true } : { note, holds: false, expect, answer: answers[place] }));
  const changed = changesOf(policy);
  const unnoticed = changed.filter(({ changedPolicy }) => (
    answersUnder(changedPolicy, cases).every((answer, place) => !isTurned(answers, answer, place, cases))));
  const coverage = {
    noticed: changed.length - unnoticed.length,
    of: changed.length,
    unnoticed: unnoticed.map(({ pointer, change }) => ({ pointer, change })),
  };
  return { cases: results, coverage };
}

/** @type {(answers: any[], changed: any, place: number, cases: Case[]) => boolean} a case that held and no longer does */
function isTurned(answers, changed, place, cases) {
  return has(answers[place], cases[place].expect) && !has(changed, cases[place].expect);
}

/** @type {(policy: any, cases: Case[]) => any[]} */
function answersUnder(policy, cases) {
  const rule = makeRule(policy);
  return cases.map(({ courses, asOf }) => judgeBy(rule, courses, { asOf }));
}

/**
 * Whether `whole` says all that `part` says. Lists have the same length.
 * @param {any} whole
 * @param {any} part
 * @returns {boolean}
 */
export function has(whole, part) {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole) !== Array.isArray(part)) return false;
  if (Array.isArray(part)) return whole.length === part.length && part.every((item, at) => has(whole[at], item));
  return Object.keys(part).every((name) => has(whole[name], part[name]));
}

/**
 * Every small change of what the rule decides by: each minimum a hundredth more and less, each day one later and one
 * earlier, each word taken away or given to the next category, each platform and the list itself taken away.
 * @param {any} policy
 * @returns {(Change & { changedPolicy: any })[]}
 */
function changesOf(policy) {
  /** @type {(Change & { changedPolicy: any })[]} */
  const all = [];
  /** @type {(pointer: string, change: string, edit: (copy: any) => void) => void} */
  const add = (pointer, change, edit) => {
    const changedPolicy = JSON.parse(JSON.stringify(policy));
    edit(changedPolicy);
    all.push({ pointer, change, changedPolicy });
  };
  /** @type {(path: string[]) => void} */
  const addDays = (path) => {
    for (const [change, days] of /** @type {[string, number][]} */ ([['earlier', -1], ['later', 1]])) {
      add(`/${path.join('/')}`, change, (copy) => {
        const holder = copy[path[0]];
        holder[path[1]] = new Date(Date.parse(holder[path[1]]) + days * 86400000).toISOString().slice(0, 10);
      });
    }
  };
  addDays(['period', 'from']);
  addDays(['period', 'to']);
  const nodes = nodesOf(policy.categories, '/categories');
  nodes.forEach(({ node, pointer }, number) => {
    const at = (/** @type {any} */ copy) => nodesOf(copy.categories, '')[number].node;
    if (node.min > 0) {
      add(`${pointer}/min`, 'less', (copy) => { at(copy).min = Math.round(node.min * 100 - 1) / 100; });
    }
    if (typeof node.min === 'number') {
      add(`${pointer}/min`, 'more', (copy) => { at(copy).min = Math.round(node.min * 100 + 1) / 100; });
    }
    (node.words ?? []).forEach((/** @type {string} */ word, /** @type {number} */ place) => {
      add(`${pointer}/words/${place}`, 'removed', (copy) => at(copy).words.splice(place, 1));
      if (nodes.length < 2) return;
      add(`${pointer}/words/${place}`, 'moved', (copy) => {
        at(copy).words.splice(place, 1);
        const next = nodesOf(copy.categories, '')[(number + 1) % nodes.length].node;
        next.words = [...next.words ?? [], word];
      });
    });
  });
  (policy.platforms ?? []).forEach((/** @type {any} */ platform, /** @type {number} */ number) => {
    add(`/platforms/${number}`, 'removed', (copy) => copy.platforms.splice(number, 1));
    (platform.words ?? []).forEach((/** @type {string} */ _, /** @type {number} */ place) => {
      add(`/platforms/${number}/words/${place}`, 'removed', (copy) => copy.platforms[number].words.splice(place, 1));
    });
  });
  if (policy.listedOnly) {
    add('/listedOnly', 'removed', (copy) => { delete copy.listedOnly; });
    add('/listedOnly/category', 'moved', (copy) => {
      const number = nodes.findIndex(({ node }) => node.id === policy.listedOnly.category);
      copy.listedOnly.category = nodes[(number + 1) % nodes.length].node.id;
    });
    add('/listedOnly/mode', 'moved', (copy) => {
      copy.listedOnly.mode = policy.listedOnly.mode === 'online' ? 'in-person' : 'online';
    });
  }
  if (policy.declaration) {
    addDays(['declaration', 'by']);
    add('/declaration', 'removed', (copy) => { delete copy.declaration; });
  }
  return all.filter(({ changedPolicy }) => isPossible(changedPolicy));
}

/** @type {(node: any, pointer: string) => { node: any, pointer: string }[]} in tree order */
function nodesOf(node, pointer) {
  const below = (node.children ?? []).flatMap((/** @type {any} */ child, /** @type {number} */ place) => (
    nodesOf(child, `${pointer}/children/${place}`)));
  return [{ node, pointer }, ...below];
}

/** @type {(policy: any) => boolean} a changed rule that no reader would take has nothing to be noticed in */
function isPossible({ period, year, declaration, categories }) {
  const [first, last] = [period.from, period.to].map((day) => Number(day.slice(0, 4)));
  const owners = nodesOf(categories, '').flatMap(({ node }, number) => (
    [...new Set([node.id, ...Object.values(node.label ?? {}), ...node.words ?? []].map(fold))].map((word) => ({ word, number }))));
  const isUnique = new Set(owners.map(({ word }) => word)).size === owners.length;
  return period.from <= period.to && year >= first && year <= last
    && !(declaration && declaration.by < period.from) && isUnique;
}
