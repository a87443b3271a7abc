/** @import { Course } from '../package/xueshi' */
/**
 * @typedef {object} News
 * @property {Course[]} added not held yet
 * @property {Course[]} changed held with other members: as they would be held then
 *
 * @typedef {News & { same: Course[] }} Comparison `same` are held with the same members
 */

/**
 * Compares courses from outside with the courses held, by id. Only the members of the outside course count: other
 * members stay, for example what a person has settled.
 * @param {Course[]} held
 * @param {Course[]} brought
 * @returns {Comparison}
 */
export function compareCourses(held, brought) {
  const byId = new Map(held.map((course) => [course.id, course]));
  /** @type {Comparison} */
  const comparison = { added: [], same: [], changed: [] };
  for (const course of brought) {
    const own = byId.get(course.id);
    if (!own) {
      comparison.added.push(course);
    } else if (differences(own, course).length === 0) {
      comparison.same.push(own);
    } else {
      comparison.changed.push({ ...own, ...course });
    }
  }
  return comparison;
}

/**
 * @param {Course} before
 * @param {Course} after
 * @returns {string[]} the members that `after` has and that say something else in `before`
 */
export function differences(before, after) {
  return Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));
}

/** @param {string} news as JSON @param {string[]} refused ids @returns {News} without what was refused */
export function chosenOf(news, refused) {
  const out = new Set(refused);
  const { added, changed } = JSON.parse(news);
  const [taken, altered] = [added, changed].map((courses) => courses.filter((/** @type {Course} */ { id }) => !out.has(id)));
  return { added: taken, changed: altered };
}

/**
 * @param {Course[]} held
 * @param {News} news
 * @returns {Course[]} the list with what is new at its end
 */
export function takeOver(held, { added, changed }) {
  const byId = new Map(changed.map((course) => [course.id, course]));
  return [...held.map((course) => byId.get(course.id) ?? course), ...added];
}
