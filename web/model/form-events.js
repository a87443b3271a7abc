// The form: a course that is being entered or changed, before it is one of the list.

import { draftOf, isTyped, newDraft, typeInto, withDraft } from './draft.js';
import { changed } from './list-events.js';
import { ruling } from './rule-events.js';
import { ownCourses } from './snapshot.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { Draft } from './draft.js' */
/** @import { Snapshot } from './snapshot.js' */
/** @import { Changing, Event, Handlers, Outcome } from './update.js' */

/** @type {Handlers} */
export const formEvents = {
  /** Begins a new course, with what is known of it. */
  add: (snapshot, event) => leaving(snapshot, event, () => (
    { ...snapshot, draft: newDraft(ownCourses(snapshot), snapshot.assessment, event.id, event.known ?? {}) })),

  edit: (snapshot, event) => leaving(snapshot, event, () => ({ ...snapshot, draft: draftOf(event.course) })),

  type: (snapshot, { members }) => (
    snapshot.draft ? { ...snapshot, draft: typeInto(snapshot.draft, members) } : snapshot),

  /** Fills in a second kind beside the first, or leaves it out again. */
  divide: (snapshot, { id }) => (snapshot.draft
    ? { ...snapshot, draft: typeInto(snapshot.draft, { otherKind: snapshot.draft.course.otherKind ? undefined : { id, hours: '' } }) } : snapshot),

  /** Takes up the form that was left unfinished an earlier time. */
  resume: (snapshot) => ({ ...snapshot, draft: snapshot.draft && { ...snapshot.draft, isResumed: false } }),

  /** Closes the form; what was typed comes back by `undo`. */
  cancel(snapshot) {
    const { courses, draft, undoable } = snapshot;
    const given = draft && isTyped(draft) ? { key: 'form.cancelled', values: {}, courses, draft } : undoable;
    return { ...snapshot, draft: undefined, undoable: given };
  },

  /** A draft that the core cannot read is saved only if that is asked for. */
  save(snapshot, { asItIs = false }) {
    const { draft } = snapshot;
    if (!draft) return snapshot;
    const findings = asItIs ? [] : faultsOf(snapshot);
    if (findings.length > 0) return { ...snapshot, draft: { ...draft, findings } };
    const said = { key: 'form.saved', values: { title: String(draft.course.title ?? '') }, courses: snapshot.courses };
    return changed({ ...snapshot, draft: undefined }, saved(snapshot, draft), draft.isNew ? said : undefined);
  },

  'forget-undo': (snapshot) => ({ ...snapshot, undoable: undefined }),

  undo(snapshot, event) {
    const { undoable } = snapshot;
    if (!undoable) return snapshot;
    const { courses, draft, rule } = undoable;
    if (rule !== undefined) return [...undone(snapshot, courses), ...ruling(rule ?? undefined)];
    if (!draft) return changed(snapshot, courses);
    return leaving(snapshot, { ...event, type: 'reopen', draft }, () => ({ ...snapshot, draft, undoable: undefined }));
  },

  reopen: (snapshot, { draft }) => ({ ...snapshot, draft, undoable: undefined }),
};

/**
 * Another form is to take the place of this one. What was typed is saved first, and the event comes again; if it has to
 * be mended, the form stays.
 * @param {Snapshot} snapshot
 * @param {Event} event
 * @param {() => Snapshot} next
 * @returns {Outcome}
 */
function leaving(snapshot, event, next) {
  const { courses, draft } = snapshot;
  if (!draft || !isTyped(draft)) return next();
  const findings = faultsOf(snapshot);
  if (findings.length > 0) return { ...snapshot, draft: { ...draft, findings } };
  const undoable = { key: 'form.saved', values: { title: String(draft.course.title ?? '') }, courses };
  const outcome = changed({ ...snapshot, draft: undefined }, saved(snapshot, draft), undoable);
  return Array.isArray(outcome) ? [...outcome, { do: 'dispatch', event }] : outcome;
}

/** @param {Snapshot} snapshot @param {Snapshot['courses']} courses before, if they were changed @returns {Changing} */
function undone(snapshot, courses) {
  return courses === snapshot.courses ? [{ ...snapshot, undoable: undefined }] : changed(snapshot, courses);
}

/** @param {Snapshot} snapshot @param {Draft} draft */
function saved(snapshot, draft) {
  return withDraft(draft.isNew ? ownCourses(snapshot) : snapshot.courses, draft);
}

/** @param {Snapshot} snapshot @returns {Finding[]} why fields of the draft cannot be read */
function faultsOf({ draft, reading }) {
  return reading && reading.draft === draft ? reading.faults : [];
}
