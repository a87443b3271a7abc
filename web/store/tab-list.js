import { isErasedSince, nothingKept } from './kept.js';
import { isSameList, mergeLists } from './merge.js';
import { newId } from './new-id.js';
import { baseOf, beginWith } from './recovery.js';
import { readCourses } from './sealed.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Kept } from './kept.js' */
/** @import { Shadow } from './shadow.js' */

/** The list as one tab knows it. Nothing here reads or writes storage. */
export class TabList {
  /** What this tab last read from the database or wrote to it. */ known = nothingKept;
  /** What its page shows. @type {Course[]} */ wanted = nothingKept.courses;
  /** This tab, and how many changes were made in it. */ own = { writer: newId(), sequence: 0 };
  /** The shadow that this tab began with, until the database has its content. @type {Shadow | undefined} */ adopted;

  get isUnsaved() {
    return this.wanted !== this.known.courses;
  }

  /** @param {Course[]} courses the whole list after a change in this tab */
  change(courses) {
    this.wanted = readCourses(courses);
    this.own = { ...this.own, sequence: this.own.sequence + 1 };
  }

  /**
   * Begins with what the database holds, and with the shadow for what it has lost.
   * @param {Shadow} shadow
   * @param {{ isNewer: boolean }} options isNewer: a newer build owns the database, so that only its content counts
   * @returns {boolean} whether the shadow had something that the database had not
   */
  begin(shadow, { isNewer }) {
    const { courses, isRestored } = isNewer ? { ...this.known, isRestored: false } : beginWith(this.known, shadow);
    this.wanted = courses;
    this.adopted = shadow;
    return isRestored;
  }

  /**
   * Begins with the shadow alone. It is the base for merging once the database can be reached.
   * @param {Shadow} shadow
   * @returns {boolean} whether it holds anything
   */
  beginWithout(shadow) {
    const { courses, unkept } = shadow;
    this.adopted = shadow;
    this.known = { ...nothingKept, courses, head: { ...nothingKept.head, erased: shadow.erased } };
    this.wanted = unkept ?? courses;
    return this.wanted.length > 0;
  }

  /** What a transaction has to know besides the lists: whose changes these are, and what they grew from. */
  marks() {
    const { adopted, known, own } = this;
    return {
      by: [...(adopted?.by ? [adopted.by] : []), own],
      baseOf: adopted && known.head.revision === 0 ? (/** @type {Kept} */ found) => baseOf(found, adopted) : undefined,
    };
  }

  /**
   * Takes over what the database holds now.
   * @param {Kept} kept
   * @param {Course[]} sent what the page showed when that began
   * @returns {{ isErased: boolean, isChanged: boolean }} whether somebody has erased everything, and whether the page has
   *   to show another list
   */
  take(kept, sent) {
    const shown = this.wanted;
    const isErased = isErasedSince(this.known, kept);
    this.wanted = isErased ? kept.courses : mergeLists(sent, shown, kept.courses);
    this.known = kept;
    return { isErased, isChanged: !isSameList(shown, this.wanted) };
  }

  /** @param {Kept} known the database after everything was erased; what was entered since then stays */
  takeErased(known) {
    if (!this.isUnsaved) this.wanted = known.courses;
    this.known = known;
  }

  /** Shows an empty list, and counts nothing as unsaved. */
  forget() {
    this.wanted = [];
    this.known = { ...this.known, courses: this.wanted };
  }

  /** @param {Course[]} courses found again after the page was shown */
  restore(courses) {
    this.wanted = mergeLists([], courses, this.wanted);
  }
}
