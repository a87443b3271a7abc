import { PolicyError, freeWith } from './core-object.js';
import { toJson } from './json-text.js';

/** @import { Policy } from '../package/xueshi' */
/** @import { RosterAnswer, RosterLine, RosterPlan, RosterSummary } from '../package/xueshi-roster' */
/**
 * @typedef {{ faults: () => string, delete: () => void }} CoreObject something that holds a policy inside the core
 * @typedef {CoreObject & { error: () => string, push: (bytes: Uint8Array) => void, finish: () => string }} CoreReading
 * @typedef {CoreReading & { lines: () => string, summary: () => string, people: () => string }} CoreRoster
 * @typedef {CoreReading & { take: (part: string) => string }} CoreDealer
 * @typedef {new (policy: string, options: string) => CoreRoster} OpenRoster
 * @typedef {new (policy: string, options: string) => CoreDealer} OpenDealer
 * @typedef {{ Roster: OpenRoster, Dealer: OpenDealer }} RosterCore
 */
/**
 * @typedef {object} RosterOptions
 * @property {string | null} [asOf]
 * @property {string[]} [columns] of a file without a header
 * @property {(string | null)[]} [fields] what each column is
 * @property {number} [headerRow]
 * @property {number} [firstRows] how many of them the plan shows
 * @property {'sums' | 'whole' | 'brief'} [line] what is said of each person
 * @property {boolean} [withUnit]
 */

/** @typedef {Pick<RosterOptions, 'columns' | 'fields' | 'headerRow'>} ColumnOptions */

/** Bytes that cross the border at once. */
const pieceSize = 1 << 18;

/** An option that the core refuses. */
export class RosterError extends Error {
  /** @param {{ code: string, pointer?: string }} error */
  constructor({ code, pointer }) {
    super([code, pointer].filter(Boolean).join(' at '));
    this.name = 'RosterError';
    this.code = code;
  }
}

/**
 * @template {CoreReading} Kind
 * @param {object} owner
 * @param {new (policy: string, options: string) => Kind} Kind
 * @param {Policy} policy
 * @param {object} options
 * @returns {Kind}
 */
function open(owner, Kind, policy, options) {
  const held = new Kind(toJson(policy) ?? '', toJson(options) ?? 'none');
  const faults = JSON.parse(held.faults());
  if (faults.length > 0) {
    held.delete();
    throw new PolicyError(faults);
  }
  freeWith(owner, () => held.delete());
  const error = held.error();
  if (error) throw new RosterError(JSON.parse(error).error);
  return held;
}

/** @param {CoreReading} held @param {Uint8Array} bytes */
function push(held, bytes) {
  for (let at = 0; at < bytes.length; at += pieceSize) held.push(bytes.subarray(at, at + pieceSize));
}

/** Judges many people from one table, which comes in pieces of any size. */
export class Roster {
  #held;

  /**
   * @param {RosterCore} core
   * @param {Policy} policy
   * @param {RosterOptions} [options]
   */
  constructor(core, policy, options = {}) {
    this.#held = open(this, core.Roster, policy, { line: 'brief', ...options });
  }

  /** @param {Uint8Array} bytes in UTF-8, cut anywhere */
  push(bytes) {
    push(this.#held, bytes);
  }

  /** @returns {RosterPlan} what the columns are; no more bytes can come */
  end() {
    return JSON.parse(this.#held.finish());
  }

  /** @returns {Generator<string>} a line of JSON for each person, some hundred at a time */
  *lines() {
    for (let some = this.#held.lines(); some !== ''; some = this.#held.lines()) yield some;
  }

  /** @returns {RosterSummary} of the people whose lines have been taken */
  summary() {
    return JSON.parse(this.#held.summary());
  }

  /** @returns {number} how many people there are so far */
  get people() {
    return Number(this.#held.people());
  }

  /** @returns {RosterAnswer} */
  finish() {
    this.end();
    /** @type {RosterLine[]} */
    const short = [];
    for (const some of this.lines()) {
      for (const line of some.split('\n')) {
        const person = line === '' ? undefined : JSON.parse(line);
        if (person && ['short', 'unsettled'].includes(person.status)) short.push(person);
      }
    }
    const { people, byStatus, needed, units, problems, problemCounts, ...rest } = this.summary();
    return { ...rest, people, byStatus, needed, ...(units && { units }), short, problems, problemCounts };
  }
}

/** Deals the rows of a roster out by person, each part a roster by itself. */
export class Dealer {
  #held;

  /**
   * @param {RosterCore} core
   * @param {Policy} policy
   * @param {{ parts?: number, person?: string } & ColumnOptions} options
   */
  constructor(core, policy, options) {
    this.#held = open(this, core.Dealer, policy, options);
  }

  /** @param {Uint8Array} bytes */
  push(bytes) {
    push(this.#held, bytes);
  }

  /** @returns {RosterPlan} */
  end() {
    return JSON.parse(this.#held.finish());
  }

  /** @param {number} part @returns {string} what has come for the part since it was last taken */
  take(part) {
    return this.#held.take(String(part));
  }
}
