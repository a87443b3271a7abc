// What the core says of a draft: how its fields are read, and what the answer would be with it saved.

import { withDraft } from './draft.js';
import { ownCourses } from './snapshot.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Assessment } from '../package/xueshi' */
/** @import { Draft } from './draft.js' */
/** @import { Reading, Snapshot } from './snapshot.js' */

/**
 * @param {Judge} judge
 * @param {Snapshot} snapshot
 * @returns {{ foreseen?: Assessment, reading?: Reading }} empty if no form is open
 */
export function foresee(judge, { draft, courses, asOf }) {
  if (!draft) return {};
  const list = withDraft(draft.isNew ? ownCourses({ courses }) : courses, draft);
  const answer = judge.assess(list, { asOf });
  const judged = answer.error ? undefined : answer.courses.find(({ id }) => id === draft.course.id);
  const isReadable = judged !== undefined && judged.standing !== 'invalid';
  return { foreseen: isReadable && !answer.error ? answer : undefined, reading: readDraft(judge, draft) };
}

/** @param {Judge} judge @param {Draft} draft @returns {Reading} */
function readDraft(judge, draft) {
  const { title, category } = draft.course;
  const answer = judge.assess([draft.course]);
  const faults = answer.error ? [] : answer.courses[0].findings.filter(({ field }) => field);
  return { draft, faults, category: categoryOf(judge, category), suggestion: judge.suggestCategory(String(title ?? ''))[0] };
}

/**
 * The category that words name, as the core reads them.
 * @param {Judge} judge
 * @param {import('../package/xueshi').Course['category']} category
 * @returns {string | undefined} its id; '' if none is named, undefined if the words cannot be read
 */
export function categoryOf(judge, category) {
  const answer = judge.assess([{ id: 'asked', category }]);
  const found = answer.error ? undefined : answer.courses[0].category;
  return found === judge.policy.categories.id ? '' : found;
}
