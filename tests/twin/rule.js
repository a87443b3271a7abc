// A policy made ready for judging: the tree as arrays in tree order, the words as folded look-ups.

import { fold, isAbsent } from './text.js';

/**
 * Nodes are numbered in tree order, so the nodes below `node` are `node + 1` … `last[node]`.
 * @typedef {object} Tree
 * @property {string[]} ids
 * @property {number[]} parents -1 for the root
 * @property {number[]} depths
 * @property {number[]} last the last node at or below each
 * @property {(number | null)[]} minima hundredths of an hour; null if there is no minimum
 * @property {(string | undefined)[]} clauses
 * @property {number[]} postOrder all nodes, children before parents
 *
 * @typedef {object} Rule
 * @property {string} id
 * @property {number} year
 * @property {string} from
 * @property {string} to
 * @property {boolean} hasDeclaration
 * @property {string | undefined} by
 * @property {Tree} tree
 * @property {Map<string, number>} categories folded spelling → node
 * @property {Set<string>} platforms folded spellings
 * @property {{ node: number, mode: string } | null} listedOnly
 */

/**
 * @param {any} policy a valid policy
 * @returns {Rule}
 */
export function makeRule(policy) {
  const { tree, categories } = plantTree(policy.categories);
  return {
    id: policy.id,
    year: policy.year,
    from: policy.period.from,
    to: policy.period.to,
    hasDeclaration: Boolean(policy.declaration),
    by: isAbsent(policy.declaration?.by) ? undefined : policy.declaration.by,
    tree,
    categories,
    platforms: new Set((policy.platforms ?? []).flatMap(spellings)),
    listedOnly: policy.listedOnly
      ? { node: tree.ids.indexOf(policy.listedOnly.category), mode: policy.listedOnly.mode }
      : null,
  };
}

/**
 * The folded ways to write a category or a platform: its id, its label in any language, its words.
 * @param {any} named
 * @returns {string[]}
 */
function spellings(named) {
  const labels = typeof named.label === 'string' ? [named.label] : Object.values(named.label ?? {});
  return [named.id, ...labels, ...(named.words ?? [])].filter((word) => !isAbsent(word)).map(fold);
}

/**
 * @param {any} root
 * @returns {{ tree: Tree, categories: Map<string, number> }}
 */
function plantTree(root) {
  /** @type {Tree} */
  const tree = { ids: [], parents: [], depths: [], last: [], minima: [], clauses: [], postOrder: [] };
  /** @type {Map<string, number>} */
  const categories = new Map();
  plant(root, -1, 0);
  return { tree, categories };

  /** @type {(node: any, parent: number, depth: number) => void} */
  function plant(node, parent, depth) {
    const number = tree.ids.push(node.id) - 1;
    tree.parents.push(parent);
    tree.depths.push(depth);
    tree.last.push(number);
    tree.minima.push(isAbsent(node.min) ? null : Math.round(node.min * 100));
    tree.clauses.push(isAbsent(node.clause) ? undefined : node.clause);
    for (const word of spellings(node)) categories.set(word, number);
    for (const child of node.children ?? []) plant(child, number, depth + 1);
    tree.last[number] = tree.ids.length - 1;
    tree.postOrder.push(number);
  }
}

/**
 * Whether `node` is `top` or lies below it.
 * @param {Tree} tree
 * @param {number} node
 * @param {number} top
 * @returns {boolean}
 */
export function isWithin(tree, node, top) {
  return node >= top && node <= tree.last[top];
}

/**
 * Whether two nodes are the same or one lies above the other: a course of one may be a course of the other.
 * @param {Tree} tree
 * @param {number} one
 * @param {number} other
 * @returns {boolean}
 */
export function onOneLine(tree, one, other) {
  return isWithin(tree, one, other) || isWithin(tree, other, one);
}
