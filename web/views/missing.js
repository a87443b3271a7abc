// What is certainly missing, in words. Every figure comes from the core.

import { categoryLabel, flatten } from './format.js';

/** @import { Category, Needed, Shortage } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/**
 * @typedef {object} Missing hours of one kind
 * @property {string} category
 * @property {number} hours
 * @property {Missing[]} inside those of them that are of a narrower kind
 */

/** @param {Needed} needed @returns {boolean} whether no open question changes it */
export function isSettled({ sure, least }) {
  return JSON.stringify(sure) === JSON.stringify(least);
}

/** @param {Scene} scene @param {Needed} needed @returns {number} how many hours are missing, however open questions turn out */
export function certainHours({ policy }, { certain }) {
  return certain.find(({ category }) => category === policy.categories.id)?.hours ?? 0;
}

/**
 * The kinds that are certainly missing, each named as narrowly as it is known.
 * @param {Scene} scene
 * @param {Needed} needed
 * @returns {Missing[]}
 */
export function missingKinds({ policy }, { certain }) {
  const hours = new Map(certain.map((item) => [item.category, item.hours]));
  return kindsIn(policy.categories.children ?? [], hours);
}

/**
 * @param {Category[]} nodes
 * @param {Map<string, number>} hours by category
 * @returns {Missing[]}
 */
function kindsIn(nodes, hours) {
  return nodes.flatMap(({ id, children = [] }) => {
    const own = hours.get(id);
    const inside = kindsIn(children, hours);
    if (own === undefined) return inside;
    return inside.length === 1 && inside[0].hours === own ? inside : [{ category: id, hours: own, inside }];
  });
}

/**
 * @param {Scene} scene
 * @param {Missing} kind
 * @param {Needed} needed that it belongs to
 * @returns {string} a remark on what it may be made of; '' if there is none
 */
export function remarkOn(scene, { category, inside }, { sure }) {
  const { texts, policy } = scene;
  if (inside.length > 0) {
    return texts('missing.inside', { list: inside.map((kind) => (
      texts('missing.kind', { category: categoryLabel(scene, kind.category), hours: kind.hours }))).join(texts('list.separator')) });
  }
  const below = flatten(policy.categories).find(({ id }) => id === category)?.children ?? [];
  const isOpen = below.flatMap(flatten).some(({ id }) => sure.some((item) => item.category === id));
  if (below.length === 0 || isOpen) return '';
  return texts('missing.any', { kinds: below.map(({ id }) => categoryLabel(scene, id)).join(texts('list.separator')) });
}

/**
 * @param {Scene} scene
 * @param {Needed} needed
 * @returns {string} the kinds that are certainly missing, in one line
 */
export function certainText(scene, needed) {
  const key = isSettled(needed) ? 'missing.kind' : 'missing.kind.least';
  return missingKinds(scene, needed).map((kind) => {
    const said = scene.texts(key, { category: categoryLabel(scene, kind.category), hours: kind.hours });
    const remark = remarkOn(scene, kind, needed);
    return remark ? scene.texts('missing.remarked', { said, remark }) : said;
  }).join(scene.texts('list.separator'));
}

/**
 * All that must be added, the narrower kinds first.
 * @param {Scene} scene
 * @param {Shortage[]} items
 * @returns {string}
 */
export function addedText(scene, items) {
  const { texts, policy } = scene;
  const named = new Set(items.map(({ category }) => category));
  return inward(policy.categories).filter(({ id }) => named.has(id)).map((node) => {
    const hours = items.find(({ category }) => category === node.id)?.hours ?? '';
    const isBeside = (node.children ?? []).flatMap(flatten).some(({ id }) => named.has(id));
    const key = isBeside ? 'missing.more' : 'missing.kind';
    return texts(key, { category: categoryLabel(scene, node.id), hours });
  }).join(texts('list.separator'));
}

/** @param {Category} node @returns {Category[]} children before parents */
function inward(node) {
  return [...(node.children ?? []).flatMap(inward), node];
}
