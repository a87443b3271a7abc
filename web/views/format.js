import { fill, labelIn } from '../messages/index.js';

/** @import { Assessment, Category, Course, Policy } from '../package/xueshi' */
/** @import { Texts } from '../messages/index.js' */
/** @import { OpenPanel } from '../model/panel.js' */
/** @import { PanelName, Snapshot } from '../model/snapshot.js' */
/** @import { Event } from '../model/update.js' */

/**
 * What every view is given.
 * @typedef {object} Scene
 * @property {Snapshot} snapshot
 * @property {(event: Event) => void} dispatch tells what the person has done
 * @property {Policy} policy
 * @property {Assessment} assessment
 * @property {Texts} texts
 * @property {string} language
 * @property {boolean} readonly
 * @property {boolean} compact whether only the answer and the requirements are shown
 * @property {boolean} keeps whether the courses are kept on this device
 * @property {boolean} [ownPage] whether this is our own page, which follows the settings
 * @property {string} [rosterPage] the address of the page for a whole unit, if there is one
 * @property {(name: PanelName, argument?: unknown) => void} open a panel
 * @property {OpenPanel} [panel] the code of the one that is open
 * @property {import('../worker/work-offline.js').Device} [device] what the page knows of this device
 * @property {boolean} isBusy whether a reload would lose something
 * @property {typeof import('./with-courses.js')} [views] of courses that are there, once they are loaded
 * @property {number} step how far the page is drawn, from 1 to `steps`
 * @property {boolean} over whether the last day to declare has passed
 */

/**
 * The categories of a policy in tree order.
 * @param {Category} category
 * @returns {Category[]}
 */
export function flatten(category) {
  return [category, ...(category.children ?? []).flatMap(flatten)];
}

/**
 * The categories that are not divided further.
 * @param {Policy} policy
 */
export function leavesOf({ categories }) {
  return flatten(categories).filter(({ children }) => !children?.length);
}

/**
 * @param {Policy} policy
 * @param {string} id of a category
 */
export function isLeaf(policy, id) {
  return leavesOf(policy).some((leaf) => leaf.id === id);
}

/**
 * @param {Policy} policy
 * @param {string | undefined} outer the id of a category
 * @param {string | undefined} inner the id of one that may lie in it, or be it
 */
export function isWithin({ categories }, outer, inner) {
  const branch = flatten(categories).find(({ id }) => id === outer);
  return branch !== undefined && flatten(branch).some(({ id }) => id === inner);
}

/**
 * How many categories lie above this one; the tree's own root does not count.
 * @param {Category} category
 * @param {string} id
 * @returns {number}
 */
export function depthBelow(category, id) {
  const branch = (category.children ?? []).find((child) => flatten(child).some((node) => node.id === id));
  return !branch || branch.id === id ? 0 : 1 + depthBelow(branch, id);
}

/**
 * @param {Scene} scene
 * @param {string | undefined} id
 */
export function categoryLabel({ policy, language }, id) {
  const found = flatten(policy.categories).find((category) => category.id === id);
  return labelIn(found?.label, language) || id || '';
}

/**
 * Where a course is filed, in words that say so where its kind is not known, or not wholly.
 * @param {Scene} scene
 * @param {string} id of the category
 */
export function filedText(scene, id) {
  const { policy, texts } = scene;
  if (id === policy.categories.id) return texts('courses.unknown');
  const category = categoryLabel(scene, id);
  return isLeaf(policy, id) ? category : texts('courses.broad', { category });
}

/**
 * @param {Pick<Scene, 'texts' | 'policy'>} scene
 * @param {import('../package/xueshi').Standing} standing
 */
export function standingText({ texts, policy }, standing) {
  return texts(`standing.${standing}`, { year: policy.year });
}

/**
 * The hours as they were understood, else as they were typed.
 * @param {Scene} scene
 * @param {number | undefined} hours
 * @param {Course} course
 */
export function hoursText({ texts }, hours, course) {
  return hours === undefined ? String(course.hours ?? '') : texts('hours', { hours });
}

/**
 * A clause in our words, its numbers taken from the policy.
 * @param {Policy} policy
 * @param {string} id
 * @param {string} language
 */
export function clauseSummary(policy, id, language) {
  const clause = policy.clauses[id];
  const minima = flatten(policy.categories).map((category) => [category.id, category.min ?? '']);
  const values = { ...Object.fromEntries(minima), by: policy.declaration?.by ?? '', year: policy.year, ...clause?.figures };
  return fill(labelIn(clause?.summary, language), values);
}
