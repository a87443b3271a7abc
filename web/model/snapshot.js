// Everything the page shows, as one value that never changes: each event makes the next one (update.js).

/** @import { Assessment, CallError, Course, Finding, Policy, Suggestion } from '../package/xueshi' */
/** @import { KeptRule } from '../store/rule.js' */
/** @import { Saved } from '../store/saved.js' */
/** @import { Draft } from './draft.js' */
/** @typedef {'import' | 'export' | 'sums' | 'split' | 'declare' | 'seminars' | 'guide' | 'settings' | 'years' | 'rule'} PanelName */
/**
 * @typedef {object} Undoable what was just done, and the way back
 * @property {string} key of the sentence that says it
 * @property {Record<string, string | number>} values
 * @property {Course[]} courses the list before
 * @property {Draft} [draft] what was typed before
 * @property {string[]} [declared] the courses that were marked as declared
 * @property {KeptRule | null} [rule] the rule before, if it was changed; null if there was none
 *
 * @typedef {object} Reading how the core reads a draft by itself
 * @property {Draft} draft the one that was read
 * @property {string} [category] an id; '' if none is named, absent if the words cannot be read
 * @property {Finding[]} faults why fields of it cannot be read
 * @property {Suggestion} [suggestion] for its title
 *
 * @typedef {object} ListState how the courses are listed
 * @property {'entered' | 'kind' | 'date'} sort
 * @property {string} query what is searched for
 * @property {string[]} opened the rows that are open
 * @property {string[]} [selected] present while several are being chosen
 *
 * @typedef {object} Snapshot
 * @property {Policy} [policy] what is judged by; absent while there is no judge
 * @property {KeptRule} [rule] that a person has made or opened, in force or set aside
 * @property {boolean} [isRuleRefused] whether it was set aside because the core refuses it
 * @property {Course[]} courses
 * @property {Assessment} [assessment] of the courses
 * @property {CallError['error'] | { code: string, pointer?: string }} [callError] why the last list has none
 * @property {Draft} [draft] the form that is open
 * @property {Reading} [reading] of the draft
 * @property {Assessment} [foreseen] the answer if the draft were saved; absent while it cannot be judged
 * @property {Undoable} [undoable]
 * @property {{ name: PanelName, state: any }} [panel] that takes the place of the page
 * @property {object} [missing] present while a part that was asked for cannot be had; another for each time
 * @property {Saved} saved
 * @property {string} asOf
 * @property {ListState} list
 * @property {number} mostShown how many courses are listed
 * @property {string[]} unfolded the requirements that are open to what they rest on
 * @property {Course[]} ancestor common ancestor for the three-way merge: the list at the last save
 * @property {{ courses: any }} [given] handed over before there was a judge
 */

/** The ids of the example's courses begin so. */
export const exampleId = 'example-';

/** A longer list of courses is shown step by step: a page of thousands would answer slowly. */
export const listStep = 100;

/** @type {Saved} What is true while nothing is kept. */
export const nothingSaved = { state: 'none', isUnsaved: false };

/** @type {Course[]} */
const none = [];

/** @type {Snapshot} */
export const firstSnapshot = {
  courses: none, ancestor: none, saved: nothingSaved, asOf: '', mostShown: listStep,
  list: { sort: 'entered', query: '', opened: [] }, unfolded: [],
};

/** @param {Pick<Snapshot, 'courses'>} snapshot @returns {Course[]} without the example, which gives way to one's own */
export function ownCourses({ courses }) {
  return courses.some(isExample) ? courses.filter((course) => !isExample(course)) : courses;
}

/** @param {Pick<Snapshot, 'courses'>} snapshot */
export function hasExample({ courses }) {
  return courses.some(isExample);
}

/** @param {Course} course */
function isExample({ id }) {
  return id.startsWith(exampleId);
}
