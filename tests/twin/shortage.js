// Hours on a tree of minima: how many each node has, and how many are missing.

/** @typedef {import('./rule.js').Tree} Tree */

/**
 * The hours of the courses at the very node each is filed at.
 * @param {Tree} tree
 * @param {import('./read.js').Course[]} courses valid ones
 * @returns {number[]} hundredths by node
 */
export function fileHours(tree, courses) {
  const filed = new Array(tree.ids.length).fill(0);
  for (const { node, hours } of courses) filed[/** @type {number} */ (node)] += /** @type {number} */ (hours);
  return filed;
}

/**
 * @param {Tree} tree
 * @param {number[]} filed
 * @returns {number[]} what is filed at each node or below it
 */
export function sumBelow(tree, filed) {
  const sums = [...filed];
  for (let node = sums.length - 1; node > 0; node -= 1) sums[tree.parents[node]] += sums[node];
  return sums;
}

/**
 * @param {Tree} tree
 * @param {number[]} filed
 * @returns {number[]} what is filed at the nodes above each
 */
export function sumAbove(tree, filed) {
  const sums = new Array(filed.length).fill(0);
  for (let node = 1; node < sums.length; node += 1) {
    sums[node] = sums[tree.parents[node]] + filed[tree.parents[node]];
  }
  return sums;
}

/**
 * What must be added at each node so that every minimum holds, if no open question turns out well.
 * @param {Tree} tree
 * @param {number[]} filed
 * @returns {number[]}
 */
export function sureShortage(tree, filed) {
  return shortage(tree, filed, () => {});
}

/**
 * The same if they all turn out well: hours of an inner node serve below it wherever they are needed.
 * @param {Tree} tree
 * @param {number[]} filed
 * @returns {number[]}
 */
export function leastShortage(tree, filed) {
  return shortage(tree, filed, (node, add) => fillBelow(tree, node, filed[node], add));
}

/**
 * The same as sure, but for the hours of one course, which are among those filed at its node: they alone serve
 * below it.
 * @param {Tree} tree
 * @param {number[]} filed
 * @param {{ node: number, hours: number }} course
 * @returns {number[]}
 */
export function shortageIfOneServes(tree, filed, course) {
  return shortage(tree, filed, (node, add) => {
    if (node === course.node) fillBelow(tree, node, course.hours, add);
  });
}

/**
 * How many hours of each node's kind are missing however the open questions turn out: what is missing when the
 * hours at or below the node serve as well as they can, less all that lies above it and could be of its kind.
 * @param {Tree} tree
 * @param {number[]} filed by counted and pending courses
 * @returns {number[]} nested: each is true by itself, and they are never added up
 */
export function certainShortage(tree, filed) {
  const above = sumAbove(tree, filed);
  /** @type {number[]} */
  const missing = new Array(filed.length).fill(0);
  shortage(tree, filed, (node, add) => fillBelow(tree, node, filed[node], add), (node, add) => {
    const own = [node, ...nodesBelow(tree, node)].reduce((sum, at) => sum + add[at], 0);
    missing[node] = Math.max(0, own - above[node]);
  });
  return missing;
}

/** @type {(tree: Tree, node: number, hours: number, add: number[]) => void} */
function fillBelow(tree, node, hours, add) {
  let left = hours;
  for (const below of nodesBelow(tree, node)) {
    const used = Math.min(left, add[below]);
    add[below] -= used;
    left -= used;
  }
}

/**
 * @param {Tree} tree
 * @param {number[]} filed
 * @param {(node: number, add: number[]) => void} fill lets hours of the node serve below it
 * @param {(node: number, add: number[]) => void} [look] at a node that is done, before any above it fills
 * @returns {number[]}
 */
function shortage(tree, filed, fill, look = () => {}) {
  const have = sumBelow(tree, filed);
  const add = new Array(filed.length).fill(0);
  // Against tree order the nodes below one are done before it.
  for (let node = add.length - 1; node >= 0; node -= 1) {
    fill(node, add);
    const added = nodesBelow(tree, node).reduce((sum, below) => sum + add[below], 0);
    add[node] = Math.max(0, (tree.minima[node] ?? 0) - (have[node] + added));
    look(node, add);
  }
  return add;
}

/** @type {(tree: Tree, node: number) => number[]} the nodes below one, in post-order */
function nodesBelow(tree, node) {
  const end = tree.postOrder.indexOf(node);
  return tree.postOrder.slice(end - (tree.last[node] - node), end);
}

/**
 * @param {number[]} add
 * @returns {boolean} whether nothing is missing
 */
export function isNothing(add) {
  return add.every((hours) => hours === 0);
}
