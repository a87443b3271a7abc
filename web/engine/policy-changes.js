// Every small change of what a policy decides by. They show the author of cases which numbers, days, lists and words of
// the policy no case depends on.

/** @import { Category, Policy, PolicyChange } from '../package/xueshi' */
/** @typedef {PolicyChange & { apply: (policy: any) => void }} Change `apply` changes a copy of the policy in place */
/** @typedef {{ category: Category, pointer: string, find: (policy: any) => any }} Node */

const STEP = 0.01;
const DAY = 86400000;

/**
 * Each minimum a hundredth more and less, each day one later and one earlier, each word taken away or given to the next
 * category, each platform and the list itself taken away. Not all of them are possible: the core refuses the others.
 * @param {Policy} policy
 * @returns {Change[]} in the order of the policy
 */
export function changesOf(policy) {
  const nodes = nodesOf(policy.categories);
  return [
    ...changesOfDay(policy.period.from, ['period', 'from']),
    ...changesOfDay(policy.period.to, ['period', 'to']),
    ...nodes.flatMap((node, place) => [...changesOfMinimum(node), ...changesOfWords(node, nodes[(place + 1) % nodes.length])]),
    ...changesOfPlatforms(policy.platforms ?? []),
    ...changesOfList(policy, nodes),
    ...changesOfDeclaration(policy),
  ];
}

/**
 * @param {Category} category
 * @param {string} pointer
 * @param {(policy: any) => any} find
 * @returns {Node[]} in tree order
 */
function nodesOf(category, pointer = '/categories', find = (policy) => policy.categories) {
  const below = (category.children ?? []).flatMap((child, place) => (
    nodesOf(child, `${pointer}/children/${place}`, (policy) => find(policy).children[place])));
  return [{ category, pointer, find }, ...below];
}

/**
 * @param {string} day
 * @param {string[]} path
 * @returns {Change[]}
 */
function changesOfDay(day, [holder, member]) {
  const set = (/** @type {number} */ days) => (/** @type {any} */ policy) => {
    policy[holder][member] = new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  };
  const pointer = `/${holder}/${member}`;
  return [{ pointer, change: 'earlier', apply: set(-1) }, { pointer, change: 'later', apply: set(1) }];
}

/**
 * @param {Node} node
 * @returns {Change[]}
 */
function changesOfMinimum({ category: { min }, pointer, find }) {
  if (typeof min !== 'number') return [];
  const set = (/** @type {number} */ hours) => (/** @type {any} */ policy) => { find(policy).min = Number(hours.toFixed(2)); };
  /** @type {Change} */
  const more = { pointer: `${pointer}/min`, change: 'more', apply: set(min + STEP) };
  return min > 0 ? [{ pointer: `${pointer}/min`, change: 'less', apply: set(min - STEP) }, more] : [more];
}

/**
 * @param {Node} node
 * @param {Node} next the node itself if there is no other
 * @returns {Change[]}
 */
function changesOfWords({ category, pointer, find }, next) {
  return (category.words ?? []).flatMap((word, place) => {
    const remove = (/** @type {any} */ policy) => { find(policy).words.splice(place, 1); };
    /** @type {Change} */
    const removed = { pointer: `${pointer}/words/${place}`, change: 'removed', apply: remove };
    if (next.pointer === pointer) return [removed];
    const move = (/** @type {any} */ policy) => {
      remove(policy);
      const other = next.find(policy);
      other.words = [...other.words ?? [], word];
    };
    return [removed, { pointer: `${pointer}/words/${place}`, change: 'moved', apply: move }];
  });
}

/**
 * @param {NonNullable<Policy['platforms']>} platforms
 * @returns {Change[]}
 */
function changesOfPlatforms(platforms) {
  return platforms.flatMap(({ words = [] }, number) => [
    removal(`/platforms/${number}`, (policy) => policy.platforms.splice(number, 1)),
    ...words.map((_, place) => (
      removal(`/platforms/${number}/words/${place}`, (policy) => policy.platforms[number].words.splice(place, 1)))),
  ]);
}

/**
 * @param {Policy} policy
 * @param {Node[]} nodes
 * @returns {Change[]}
 */
function changesOfList({ listedOnly }, nodes) {
  if (!listedOnly) return [];
  const place = nodes.findIndex(({ category }) => category.id === listedOnly.category);
  const category = nodes[(place + 1) % nodes.length].category.id;
  const mode = listedOnly.mode === 'online' ? 'in-person' : 'online';
  return [
    removal('/listedOnly', (policy) => { delete policy.listedOnly; }),
    { pointer: '/listedOnly/category', change: 'moved', apply: (policy) => { policy.listedOnly.category = category; } },
    { pointer: '/listedOnly/mode', change: 'moved', apply: (policy) => { policy.listedOnly.mode = mode; } },
  ];
}

/**
 * @param {Policy} policy
 * @returns {Change[]}
 */
function changesOfDeclaration({ declaration }) {
  if (!declaration) return [];
  const days = changesOfDay(declaration.by, ['declaration', 'by']);
  return [...days, removal('/declaration', (policy) => { delete policy.declaration; })];
}

/**
 * @param {string} pointer
 * @param {(policy: any) => void} apply
 * @returns {Change}
 */
function removal(pointer, apply) {
  return { pointer, change: 'removed', apply };
}
