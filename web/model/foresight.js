// Asks the core about a draft: how it reads each field, and what the answer would be if the draft were saved.

import { partsOf, withDraft } from './draft.js';
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
  const own = new Set(partsOf(draft.course).map(({ id }) => id));
  const isReadable = !answer.error && answer.courses.every(({ id, standing }) => !own.has(id) || standing !== 'invalid');
  return { foreseen: isReadable ? answer : undefined, reading: readDraft(judge, draft) };
}

/** @param {Judge} judge @param {Draft} draft @returns {Reading} */
function readDraft(judge, draft) {
  const { title, category } = draft.course;
  const answer = judge.assess(partsOf(draft.course));
  const [own, other] = answer.error ? [] : answer.courses.map(({ findings }) => findings.filter(({ field }) => field));
  // A fault that both kinds share is reported once.
  const others = (other ?? []).filter(({ field }) => field === 'category' || field === 'hours');
  const faults = [...(own ?? []), ...others.map((finding) => ({ ...finding, field: `other-${finding.field}` }))];
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
