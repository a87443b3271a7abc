// The list of courses: changed here, handed over by a host, brought by another tab; and its answer.

import { mergeLists } from '../store/merge.js';
import { followCourses, resumeDraft } from './draft.js';
import { withDeclared, withPlanned, withSettled } from './edits.js';
import { ruling } from './rule-events.js';
import { ownCourses } from './snapshot.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Snapshot, Undoable } from './snapshot.js' */
/** @import { Changing, Handlers } from './update.js' */

/** @type {Handlers} */
export const listEvents = {
  /** A judge is ready. Courses that are given or kept arrive as later events. */
  started: (snapshot, { policy, asOf }) => ({ ...snapshot, policy, rule: undefined, asOf }),

  stopped: (snapshot) => ({ ...snapshot, policy: undefined, ...withoutAnswer }),

  'as-of': (snapshot, { asOf }) => [{ ...snapshot, asOf }, { do: 'judge' }],

  judge: (snapshot) => [snapshot, { do: 'judge' }],

  judged(snapshot, { answer, foreseen, reading, before }) {
    const { error } = answer;
    const next = { ...snapshot, assessment: error ? undefined : answer, callError: error, foreseen, reading };
    if (!before) return next;
    /** @type {Undoable} */
    const refused = { key: 'list.refused', values: {}, courses: before };
    const shown = error ? { ...next, undoable: next.undoable ?? refused } : withLateDeclaration(next);
    const isSavable = !error || error.pointer === '/asOf';
    return [shown, { do: 'announce' }, ...(isSavable ? [/** @type {const} */ ({ do: 'save' })] : [])];
  },

  /** A host sets the list. Without a judge it is looked at later; one that the core refuses changes nothing. */
  given: (snapshot, { courses }) => (snapshot.policy
    ? [{ ...snapshot, given: undefined }, { do: 'judge-given', courses }] : { ...snapshot, given: { courses } }),

  'looked-at': (snapshot, { courses, answer }) => [replaced(snapshot, courses), { do: 'judge', answer }, { do: 'save' }],

  refused: (snapshot, { error }) => ({ ...snapshot, callError: error }),

  /** What this device holds has been read. */
  kept(snapshot, { courses, draft }) {
    const { ancestor, courses: given } = snapshot;
    const merged = mergeLists(ancestor, given, courses);
    const next = { ...snapshot, courses: merged, draft: snapshot.draft ?? resumeDraft(draft, merged) };
    return given === ancestor ? [next, { do: 'judge' }] : [next, { do: 'judge' }, { do: 'save' }];
  },

  /** The courses stay, and are what the next list that is read is merged with. */
  released: (snapshot) => ({ ...snapshot, ancestor: snapshot.courses }),

  /** Another tab has changed the list; it holds the changes of this one. */
  'changed-outside': (snapshot, { courses }) => [replaced(snapshot, courses), { do: 'judge' }, { do: 'announce' }],

  /** One change of a person, which one tap undoes. `rule`: a rule that was taken along with it. */
  change(snapshot, { courses, key, values = {}, rule }) {
    const before = { key, values, courses: snapshot.courses };
    if (!rule) return changed(snapshot, courses, before);
    return [...changed(snapshot, courses, { ...before, rule: snapshot.rule ?? null }), ...ruling(rule)];
  },

  remove(snapshot, { ids }) {
    const [{ title = '' } = {}, ...others] = snapshot.courses.filter(({ id }) => ids.includes(id));
    const rest = snapshot.courses.filter(({ id }) => !ids.includes(id));
    const key = others.length > 0 ? 'courses.deleted' : 'course.deleted';
    return changed(snapshot, rest, { key, values: { title: String(title), count: ids.length }, courses: snapshot.courses });
  },

  settle: (snapshot, { id, code, isSettled }) => changed(snapshot, withSettled(snapshot.courses, id, code, isSettled)),

  declare: (snapshot, { ids, declaredOn }) => changed(snapshot, withDeclared(snapshot.courses, ids, declaredOn), {
    key: 'course.declared.undo', values: { count: ids.length }, courses: snapshot.courses, declared: ids,
  }),

  plan: (snapshot, { id }) => changed(snapshot, withPlanned(snapshot.courses, id), {
    key: 'course.planned.undo', values: {}, courses: snapshot.courses,
  }),

  'show-example': (snapshot) => [snapshot, { do: 'load-example' }],

  'example-loaded': (snapshot, { courses, beside }) => (snapshot.courses === beside ? changed(snapshot, courses) : snapshot),

  'remove-example': (snapshot) => changed(snapshot, ownCourses(snapshot)),

  saved: (snapshot, { saved }) => ({ ...snapshot, saved }),

  /** Somebody wants everything gone, what is half filled too. */
  erased: (snapshot) => ({ ...snapshot, draft: undefined, panel: undefined, undoable: undefined }),
};

const withoutAnswer = { assessment: undefined, callError: undefined, foreseen: undefined };

/**
 * The list as the person has changed it.
 * @param {Snapshot} snapshot
 * @param {Course[]} courses
 * @param {Undoable} [undoable]
 * @returns {Changing}
 */
export function changed(snapshot, courses, undoable) {
  return [{ ...replaced(snapshot, courses), undoable }, { do: 'judge', before: snapshot.courses }];
}

/**
 * Another list, and the form that is open along with it.
 * @param {Snapshot} snapshot
 * @param {Course[]} courses
 * @returns {Snapshot}
 */
function replaced(snapshot, courses) {
  return { ...snapshot, courses, draft: followCourses(snapshot.draft, snapshot.courses, courses), undoable: undefined };
}

/** Adds a remark if a day that was just entered is too late. @param {Snapshot} snapshot @returns {Snapshot} */
function withLateDeclaration(snapshot) {
  const { assessment, undoable } = snapshot;
  const ids = undoable?.declared;
  const left = (ids && assessment?.declaration?.courses.filter((id) => ids.includes(id))) ?? [];
  if (!undoable || left.length === 0) return snapshot;
  return { ...snapshot, undoable: { ...undoable, key: 'course.declared.not-in-time', values: { count: left.length } } };
}
