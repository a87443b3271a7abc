// What the list comes to if what is chosen of a preview is taken over, as the core says.

import { takeOver } from '../exchange/compare-courses.js';
import { ownCourses } from '../model/snapshot.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Assessment, Policy } from '../package/xueshi' */
/** @import { Comparison } from '../exchange/compare-courses.js' */
/** @import { Snapshot } from '../model/snapshot.js' */
/** @import { Preview } from './import-commands.js' */
/** @typedef {{ policy: Policy, assessment: Assessment }} Foreseen */

/** @param {Pick<Preview, 'found' | 'refused'>} preview @returns {Comparison} without what was refused */
export function chosenIn({ found: { comparison: { added, changed, same } }, refused }) {
  const [taken, altered] = [added, changed].map((courses) => courses.filter(({ id }) => !refused.includes(id)));
  return { added: taken, changed: altered, same };
}

/**
 * @param {Snapshot} snapshot
 * @param {Pick<Preview, 'found' | 'refused'>} preview
 * @param {Judge} judge whose answer it would be
 * @returns {Foreseen | undefined} undefined if the core refuses the list
 */
export function foreseeImport(snapshot, preview, judge) {
  const answer = judge.assess(takeOver(ownCourses(snapshot), chosenIn(preview)), { asOf: snapshot.asOf });
  return answer.error ? undefined : { policy: judge.policy, assessment: answer };
}
