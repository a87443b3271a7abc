// Figures and kinds in a sentence of the page, found by the patterns of its own catalogs.

import { textsFor } from '../../web/messages/index.js';
import { policy } from './page.js';

/** @typedef {Record<string, number>} Hours by category */

const figure = '(\\d+(?:\\.\\d+)?)';
const kinds = nodesOf(policy.categories);

/** The patterns that name hours of a kind. */
const named = ['missing.more', 'missing.kind.least', 'missing.kind'];

/** @param {string} id @returns {string[]} the categories above this one */
export function above(id) {
  const walk = (/** @type {any} */ node, /** @type {string[]} */ path) => (
    node.id === id ? path : (node.children ?? []).map((/** @type {any} */ child) => walk(child, [...path, node.id])).find(Boolean));
  return walk(policy.categories, []);
}

/** @param {string} id @param {string} language */
export function labelOf(id, language) {
  return kinds.find((kind) => kind.id === id).label[language];
}

/** @param {string} text @returns {number[]} every figure in it */
export function figuresIn(text) {
  return [...text.matchAll(new RegExp(figure, 'g'))].map(([found]) => Number(found));
}

/**
 * @param {string} text
 * @param {string} language
 * @returns {{ hours: Hours, rest: number[] }} what it says of which kind, and the figures beside
 */
export function hoursIn(text, language) {
  const labels = kinds.map(({ label }) => label[language]).sort((one, other) => other.length - one.length);
  /** @type {Hours} */
  const hours = {};
  let rest = text;
  for (const key of named) {
    const sentence = escape(textsFor(language)(key)).replace('\\{category\\}', `(${labels.join('|')})`).replace('\\{hours\\}', figure);
    rest = rest.replace(new RegExp(sentence, 'g'), (_, ...found) => {
      const [label, count] = /\d/.test(found[0]) ? [found[1], found[0]] : [found[0], found[1]];
      const id = kinds.find((kind) => kind.label[language] === label).id;
      hours[id] = id in hours && hours[id] !== Number(count) ? NaN : Number(count);
      return '';
    });
  }
  return { hours, rest: figuresIn(rest) };
}

/**
 * @param {string} text
 * @param {string} key
 * @param {string} language
 * @returns {boolean} whether it is this sentence, whatever is filled in
 */
export function isSentence(text, key, language) {
  return new RegExp(`^${escape(textsFor(language)(key)).replace(/\\\{\w+\\\}/g, '.+')}$`).test(text);
}

/** @param {string} text */
function escape(text) {
  return text.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** @param {any} node @returns {any[]} it and all below it */
function nodesOf(node) {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
