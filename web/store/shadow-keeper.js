// Keeps the shadow beside the database: a copy a little after each change, and nothing once the list is empty.

import { readShadow, removeShadow, writeShadow } from './shadow.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Writer } from './head.js' */
/** @import { Kept } from './kept.js' */
/**
 * @typedef {object} Copied what the shadow is a copy of
 * @property {Kept} known what this tab last read or wrote
 * @property {Course[]} wanted what its page shows
 * @property {Writer} own this tab, and how many changes were made in it
 */

/** Many changes cost one copy, in milliseconds. */
const delay = 200;

export class ShadowKeeper {
  #look;
  #onMissed;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** Whether this build may write it: one of a newer build is left as it is. */ isOurs = true;

  /**
   * @param {() => Copied} look
   * @param {(courses: Course[]) => void} onMissed a list was found that could not be read at the start
   */
  constructor(look, onMissed) {
    this.#look = look;
    this.#onMissed = onMissed;
  }

  copyLater() {
    // If nobody has changed the list here since the shadow was read, the shadow has it already, and names its writer.
    const { known, wanted, own } = this.#look();
    if (!this.isOurs || (wanted !== known.courses && own.sequence === 0)) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#copy(this.#look());
    }, delay);
  }

  /** Removes the shadow, and what was still to be copied. */
  remove() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    removeShadow();
    this.isOurs = true;
  }

  /** @param {Copied} copied */
  #copy = ({ known, wanted, own }) => {
    const { courses, head: { erased } } = known;
    if (courses.length + wanted.length > 0) {
      writeShadow({ courses, erased, ...(wanted === courses ? {} : { unkept: wanted, by: own }) });
      return;
    }
    const missed = own.sequence > 0 ? [] : listMissed(known);
    if (missed.length > 0) this.#onMissed(missed);
    else removeShadow();
  };
}

/**
 * @param {Kept} known of a tab that shows an empty list which nobody has changed there
 * @returns {Course[]} the list of a shadow that could not be read at the start; none if the database is older than this
 *   visit, or if a person has erased everything since
 */
function listMissed({ head: { revision, erased: lastErased = 0 } }) {
  const shadow = readShadow();
  if (typeof shadow !== 'object' || revision > 1) return [];
  const { courses, unkept = courses, erased = 0 } = shadow;
  return lastErased > erased ? [] : unkept;
}
