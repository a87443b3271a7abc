import { openStore } from '../store/store.js';
import { nothingSaved } from './snapshot.js';

/** @import { Course } from '../package/xueshi' */
/** @import { KeptRule } from '../store/rule.js' */
/** @import { Saved } from '../store/saved.js' */
/** @typedef {Awaited<ReturnType<typeof openStore>>} Store */

/**
 * The store of a session. It is opened on demand and can be released at any time; after that it calls no listener.
 * @param {object} listeners
 * @param {(courses: Course[]) => void} listeners.onOutside the whole list, changed by others after it was taken
 * @param {(rule: KeptRule | undefined) => void} listeners.onRule the rule, changed by others after the list was taken
 * @param {() => void} listeners.onErased a person has erased everything, the half-filled form included
 * @param {(saved: Saved) => void} listeners.onState
 */
export function createSessionStore(listeners) {
  /** @type {Promise<Store | undefined> | undefined} */
  let opening;
  /** @type {Store | undefined} */
  let store;
  /** @type {object | undefined} the opening whose news count */
  let visit;
  /** @type {Promise<void> | undefined} */
  let saving;
  let isTaken = false;

  async function openNow() {
    const own = {};
    visit = own;
    const opened = await openStore({
      onOutside: (courses) => { if (visit === own && isTaken) listeners.onOutside(courses); },
      onRule: (rule) => { if (visit === own && isTaken) listeners.onRule(rule); },
      onErased: () => { if (visit === own) listeners.onErased(); },
      onState: (saved) => { if (visit === own) listeners.onState(saved); },
    });
    if (visit !== own) {
      opened.close();
      return undefined;
    }
    store = opened;
    return opened;
  }

  /** Begins to read, so that the courses are there when they are taken. */
  function open() {
    opening ??= openNow();
    return opening;
  }

  return {
    open,
    /** Whether this device may be written to. Nothing is stored for a host that has not asked for it. */
    get isOn() { return visit !== undefined; },
    /** The store itself, for requests that only it answers; undefined if none is open. */
    get store() { return store; },
    /** @returns {Promise<Course[] | undefined>} the kept courses, once; undefined after that, or if the store was released */
    async take() {
      const opened = await open();
      if (!opened || opened !== store || isTaken) return undefined;
      isTaken = true;
      return opened.courses;
    },
    /** @param {Course[]} courses */
    save(courses) {
      if (isTaken) saving = store?.save(courses);
    },
    /** @param {KeptRule | undefined} rule */
    saveRule(rule) {
      if (isTaken) saving = store?.saveRule(rule);
    },
    /** Frees listeners, timers and the database once everything is saved. */
    async release() {
      const released = store;
      visit = undefined;
      opening = undefined;
      store = undefined;
      isTaken = false;
      listeners.onState(nothingSaved);
      await saving;
      released?.close();
    },
  };
}
