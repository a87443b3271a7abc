// What a file may hold. Every reader counts what it meets against one budget, as it meets it, so no file can make the
// reading long or large: what it claims about itself is never believed.

/** The largest file that is opened, in bytes. */
export const largestFile = 20_000_000;

/**
 * What one file may hold in all: entries of its directory, bytes once unpacked, sheets, cells (empty ones between others
 * included) and characters of all cells. A limit's name is also the code of its sentence.
 */
export const limits = {
  'too-many-parts': 10_000,
  'unpacks-too-large': 60_000_000,
  'too-many-sheets': 1_000,
  'too-many-cells': 5_000_000,
  'too-much-text': 20_000_000,
};

/** @typedef {keyof typeof limits} Limit */

/** A file holds more than it may. */
export class LimitError extends Error {
  /** @param {Limit} limit */
  constructor(limit) {
    super(limit);
    this.limit = limit;
  }
}

/** A file is not what it says it is. */
export class BrokenError extends Error {}

/** What is left for a file to hold. */
export class Budget {
  #left = { ...limits };

  /**
   * @param {Limit} limit
   * @param {number} amount
   * @throws {LimitError} if less than this is left
   */
  spend(limit, amount) {
    this.#left[limit] -= amount;
    if (this.#left[limit] < 0) throw new LimitError(limit);
  }
}
