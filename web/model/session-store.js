import { openStore } from '../store/store.js';
import { nothingSaved } from './snapshot.js';

/** @import { Course } from '../package/xueshi' */
/** @import { KeptRule } from '../store/rule.js' */
/** @import { Saved } from '../store/saved.js' */
/** @typedef {Awaited<ReturnType<typeof openStore>>} Store */

/** The store of a session. It is opened on demand and can be released at any time; after that it calls no listener. */
export class SessionStore {
  /** @type {Promise<Store | undefined> | undefined} */ #opening;
  /** @type {Store | undefined} */ #store;
  /** @type {object | undefined} the opening whose news count */ #visit;
  /** @type {Promise<void> | undefined} */ #saving;
  #isTaken = false;
  #listeners;

  /**
   * @param {object} listeners
   * @param {(courses: Course[]) => void} listeners.onOutside the whole list, changed by others after it was taken
   * @param {(rule: KeptRule | undefined) => void} listeners.onRule the rule, changed by others after the list was taken
   * @param {() => void} listeners.onErased a person has erased everything, the half-filled form included
   * @param {(saved: Saved) => void} listeners.onState
   */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  /** Whether this device may be written to. Nothing is stored for a host that has not asked for it. */
  get isOn() {
    return this.#visit !== undefined;
  }

  /** The store itself, for requests that only it answers; undefined if none is open. */
  get store() {
    return this.#store;
  }

  /** Begins to read, so that the courses are there when they are taken. @returns {Promise<Store | undefined>} */
  open() {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open() {
    const visit = {};
    this.#visit = visit;
    const store = await openStore({
      onOutside: (courses) => { if (this.#visit === visit && this.#isTaken) this.#listeners.onOutside(courses); },
      onRule: (rule) => { if (this.#visit === visit && this.#isTaken) this.#listeners.onRule(rule); },
      onErased: () => { if (this.#visit === visit) this.#listeners.onErased(); },
      onState: (saved) => { if (this.#visit === visit) this.#listeners.onState(saved); },
    });
    if (this.#visit !== visit) {
      store.close();
      return undefined;
    }
    this.#store = store;
    return store;
  }

  /** @returns {Promise<Course[] | undefined>} the kept courses, once; undefined after that, or if the store was released */
  async take() {
    const store = await this.open();
    if (!store || store !== this.#store || this.#isTaken) return undefined;
    this.#isTaken = true;
    return store.courses;
  }

  /** @param {Course[]} courses */
  save(courses) {
    if (this.#isTaken) this.#saving = this.#store?.save(courses);
  }

  /** @param {KeptRule | undefined} rule */
  saveRule(rule) {
    if (this.#isTaken) this.#saving = this.#store?.saveRule(rule);
  }

  /** Frees listeners, timers and the database once everything is saved. */
  async release() {
    const store = this.#store;
    this.#visit = undefined;
    this.#opening = undefined;
    this.#store = undefined;
    this.#isTaken = false;
    this.#listeners.onState(nothingSaved);
    await this.#saving;
    store?.close();
  }
}
