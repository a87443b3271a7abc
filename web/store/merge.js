// Two lists that grew from one: both sides' changes are in the merged one. If both changed the same member of
// the same course, the side that is merged later (`mine`) wins, and the value that it replaces is kept in the course's
// member `otherwise`, a list of { member, value }. A course deleted on one side and edited on the other lives.

/** @import { Course } from '../package/xueshi' */

/**
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean} whether they are the same JSON; undefined and absent are
 */
export function same(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * @param {Course[]} base what both began with
 * @param {Course[]} mine
 * @param {Course[]} theirs
 * @returns {Course[]}
 */
export function mergeLists(base, mine, theirs) {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  const [before, own, other] = [byId(base), byId(mine), byId(theirs)];
  /** @type {Map<string, Course>} */
  const alive = new Map();
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const course = mergeEntry(before.get(id), own.get(id), other.get(id));
    if (course) alive.set(id, course);
  }
  const order = mergeOrder([...before.keys()], [...own.keys()], [...other.keys()]);
  return order.flatMap((id) => alive.get(id) ?? []);
}

/**
 * @param {Course | undefined} base
 * @param {Course | undefined} mine
 * @param {Course | undefined} theirs
 * @returns {Course | undefined}
 */
function mergeEntry(base, mine, theirs) {
  if (mine && theirs) return mergeCourse(base, mine, theirs);
  const left = mine ?? theirs;
  return base && same(base, left) ? undefined : left;
}

/**
 * @param {Course | undefined} base
 * @param {Course} mine
 * @param {Course} theirs
 * @returns {Course}
 */
export function mergeCourse(base, mine, theirs) {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  /** @type {{ member: string, value: unknown }[]} */
  const lost = [];
  const members = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((member) => {
    const [was, own, other] = [base, mine, theirs].map((course) => memberOf(course, member));
    if (same(own, other) || same(was, other)) return [member, own];
    if (same(was, own)) return [member, other];
    if (Array.isArray(own) && Array.isArray(other)) return [member, mergeSets(was, own, other)];
    lost.push({ member, value: other ?? null });
    return [member, own];
  });
  const merged = Object.fromEntries(members.filter(([, value]) => value !== undefined));
  if (lost.length > 0) merged.otherwise = mergeSets([], listOf(merged.otherwise), lost);
  return merged;
}

/**
 * A half-filled form whose course changes elsewhere: what was typed stays, and the other members follow. A new course
 * that was saved elsewhere with the same content needs no form any more.
 * @template {{ course: Course, isNew: boolean }} Draft
 * @param {Draft | undefined} draft
 * @param {Course[]} before
 * @param {Course[]} after
 * @returns {Draft | undefined}
 */
export function mergeDraft(draft, before, after) {
  if (!draft) return undefined;
  const find = (/** @type {Course[]} */ courses) => courses.find(({ id }) => id === draft.course.id);
  const now = find(after);
  if (!now) return { ...draft, isNew: true };
  if (draft.isNew && same(draft.course, now)) return undefined;
  return { ...draft, isNew: false, course: mergeCourse(find(before), draft.course, now) };
}

/**
 * The order of the side that moved something, the other's additions after what they followed there.
 * @param {string[]} base
 * @param {string[]} mine
 * @param {string[]} theirs
 * @returns {string[]} every id of either
 */
export function mergeOrder(base, mine, theirs) {
  const common = (/** @type {string[]} */ list, /** @type {string[]} */ other) => {
    const known = new Set(other);
    return list.filter((id) => known.has(id));
  };
  const isMoved = !same(common(mine, base), common(base, mine));
  const [lead, other] = isMoved ? [mine, theirs] : [theirs, mine];
  const placed = new Set(lead);
  /** @type {Map<string, string[]>} */
  const followers = new Map();
  let anchor = '';
  for (const id of other) {
    if (placed.has(id)) anchor = id;
    else followers.set(anchor, [...followers.get(anchor) ?? [], id]);
  }
  return ['', ...lead].flatMap((id) => [...(id ? [id] : []), ...followers.get(id) ?? []]);
}

/**
 * @param {Course[]} before
 * @param {Course[]} after
 * @returns {{ put: Course[], removed: string[], isOrderChanged: boolean }} what makes the one the other
 */
export function changesBetween(before, after) {
  const [old, now] = [byId(before), byId(after)];
  return {
    put: after.filter((course) => !same(course, old.get(course.id))),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    isOrderChanged: !same([...old.keys()], [...now.keys()]),
  };
}

/** @param {Course[]} before @param {Course[]} after */
export function isSameList(before, after) {
  if (before === after) return true;
  const { put, removed, isOrderChanged } = changesBetween(before, after);
  return put.length + removed.length === 0 && !isOrderChanged;
}

/**
 * Keeps what either side has added and drops what either side has removed.
 * @param {unknown} was
 * @param {unknown[]} own
 * @param {unknown[]} other
 */
function mergeSets(was, own, other) {
  const has = (/** @type {unknown[]} */ list, /** @type {unknown} */ value) => list.some((each) => same(each, value));
  const base = listOf(was);
  return [
    ...own.filter((value) => !has(base, value) || has(other, value)),
    ...other.filter((value) => !has(base, value) && !has(own, value)),
  ];
}

/** @param {unknown} value @returns {unknown[]} */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/** @param {Course[]} courses */
function byId(courses) {
  return new Map(courses.map((course) => [course.id, course]));
}

/**
 * @param {Course | undefined} course
 * @param {string} member
 * @returns {unknown}
 */
function memberOf(course, member) {
  if (!course || !Object.prototype.hasOwnProperty.call(course, member)) return undefined;
  return /** @type {Record<string, unknown>} */ (course)[member];
}
