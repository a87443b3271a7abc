// Compares the courses of a table with the courses held. The core has said which course is which.

/** @import { Course, CourseMatch, JudgedCourse, Policy } from '../package/xueshi' */
/** @import { Comparison } from './compare-courses.js' */
/** @typedef {(courses: Course[]) => JudgedCourse[]} Judge */

/**
 * @param {Course[]} held
 * @param {Course[]} read
 * @param {CourseMatch[]} matches of all that was read
 * @param {Judge} judge each list by itself
 * @param {Policy} policy
 * @returns {Comparison} a course that changed keeps its id, what is settled of it, and what the read one does not say
 */
export function compareMatched(held, read, matches, judge, policy) {
  const own = new Map(held.map((course) => [course.id, course]));
  const pairs = matches.filter(({ match, id }) => match === 'changed' && own.has(id ?? ''))
    .map(({ index, id }) => ({ course: read[index], known: /** @type {Course} */ (own.get(id ?? '')) }));
  const judged = judge(pairs.map(({ course }) => course));
  const judgedOwn = judge(pairs.map(({ known }) => known));
  const changed = pairs.map(({ course, known }, place) => (
    merged(known, course, unsaid(judged[place], judgedOwn[place], policy))));
  const ids = new Set(own.keys());
  return {
    added: matches.filter(({ match }) => match === 'new').map(({ index }) => withFreeId(read[index], ids)),
    same: matches.flatMap(({ match, id }) => (match === 'same' ? own.get(id ?? '') ?? [] : [])),
    changed,
  };
}

/**
 * The members of a read course that say less than the known course does: they cannot be read, or their category lies above.
 * @param {JudgedCourse} read
 * @param {JudgedCourse} known
 * @param {Policy} policy
 */
function unsaid(read, known, policy) {
  const fields = new Set(read.findings.flatMap(({ field }) => field ?? []));
  if (read.category && known.category && read.category !== known.category
    && pathTo(policy.categories, known.category).includes(read.category)) fields.add('category');
  return fields;
}

/** The categories from the root down to one. @param {Policy['categories']} node @param {string} id @returns {string[]} */
function pathTo({ id: own, children = [] }, id) {
  if (own === id) return [own];
  const below = children.map((child) => pathTo(child, id)).find((path) => path.length > 0);
  return below ? [own, ...below] : [];
}

/** @param {Course} known @param {Course} read @param {Set<string>} unsaidMembers @returns {Course} */
function merged(known, read, unsaidMembers) {
  const news = Object.entries(read).filter(([name, value]) => (
    value !== '' && value !== null && value !== undefined && !unsaidMembers.has(name)));
  return { ...known, ...Object.fromEntries(news), id: known.id, ...(known.settled && { settled: known.settled }) };
}

/**
 * An id is made from what a course says; a held one that was changed since may still have it.
 * @param {Course} course
 * @param {Set<string>} ids
 */
function withFreeId(course, ids) {
  let { id } = course;
  for (let number = 2; ids.has(id); number += 1) id = `${course.id}-${number}`;
  ids.add(id);
  return id === course.id ? course : { ...course, id };
}
