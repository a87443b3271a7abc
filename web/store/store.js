// Keeps the courses on this device. The database is the store, localStorage a shadow of it, memory what is left
// where the browser gives neither. A list is said to be saved only once its transaction is complete.

import { Connection, patience } from './connection.js';
import { writeDraft } from './draft.js';
import { hasNone, nameOf } from './failure.js';
import { eraseKept, exchange, isErasedSince, look, nothingKept, readAside } from './kept.js';
import { isSameList, mergeLists } from './merge.js';
import { joinOtherTabs } from './other-tabs.js';
import { askToPersist, isPersisted } from './persistence.js';
import { newId } from './new-id.js';
import { baseOf, beginWith } from './recovery.js';
import { savedNow } from './saved.js';
import { RuleKeeper } from './rule-keeper.js';
import { readCourses } from './sealed.js';
import { eraseSettings } from './settings.js';
import { ShadowKeeper } from './shadow-keeper.js';
import { readShadow } from './shadow.js';
import { withTimeout } from './with-timeout.js';

/** @import { IDBPDatabase } from 'idb' */
/** @import { Course } from '../package/xueshi' */
/** @import { Loss } from './database.js' */
/** @import { Kept } from './kept.js' */
/** @import { News } from './other-tabs.js' */
/** @import { KeptRule } from './rule.js' */
/** @import { Saved } from './saved.js' */
/** @import { Shadow } from './shadow.js' */
/**
 * @typedef {object} StoreOptions
 * @property {(courses: Course[]) => void} onOutside the whole list, changed by another tab or by what was found
 * @property {(rule: KeptRule | undefined) => void} [onRule] the rule, changed by another tab or erased
 * @property {() => void} onErased a person wants everything gone, here or in another tab
 * @property {(saved: Saved) => void} onState
 */

const longestPause = 60_000;

/**
 * Never rejects, and never takes much longer than the browser's database may.
 * @param {StoreOptions} options
 * @returns {Promise<CourseStore>}
 */
export async function openStore(options) {
  const store = new CourseStore(options);
  await store.start();
  return store;
}

/** One tab's view of what is kept: `known` is what it last read or wrote, `wanted` what its page shows. */
class CourseStore {
  #known = nothingKept;
  /** @type {Course[]} */ #wanted = nothingKept.courses;
  /** @type {Saved} */ #status = { state: 'none', isUnsaved: false };
  /** @type {StoreOptions} */ #options;
  /** @type {Promise<void>} */ #queue = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #retry;
  #pause = 1_000;
  /** This tab, and how many changes it has been told. */
  #own = { writer: newId(), sequence: 0 };
  /** What was begun with, until the database has it. @type {Shadow | undefined} */ #adopted;
  #isErasing = false;
  #isAsked = false;
  /** @type {number | undefined} */ #backupAt;
  /** @type {number | undefined} when the last change was made here, kept or not */ #changedAt;
  #connection = new Connection((loss) => this.#lost(loss));
  #tabs = joinOtherTabs((news) => this.#hear(news));
  #rule = new RuleKeeper((rule) => this.#options.onRule?.(rule));
  #shadow = new ShadowKeeper(
    () => ({ known: this.#known, wanted: this.#wanted, own: this.#own }),
    (courses) => this.#run(() => this.#restore(courses)),
  );

  /** @param {StoreOptions} options */
  constructor(options) {
    this.#options = options;
  }

  /** Everything kept, with the changes that are still being saved. */
  get courses() {
    return this.#wanted;
  }

  /** The rule that is kept, if there is one. */
  get rule() {
    return this.#rule.current;
  }

  /** @param {KeptRule | undefined} rule @returns {Promise<void>} as `save` does */
  saveRule(rule) {
    this.#rule.set(rule);
    this.#tell({ state: 'saving' });
    return this.#run(() => this.#write());
  }

  start() {
    return this.#run(() => this.#begin());
  }

  /**
   * @param {Course[]} courses the whole list as the page shows it now
   * @returns {Promise<void>} when it is saved, or has failed; `onState` tells which
   */
  save(courses) {
    this.#wanted = readCourses(courses);
    this.#own = { ...this.#own, sequence: this.#own.sequence + 1 };
    this.#changedAt = Date.now();
    this.#tell({ state: 'saving' });
    return this.#run(async () => {
      await this.#write();
      if (this.#status.state === 'saved') this.#ask();
    });
  }

  /** Writes the list even if it was saved before: what was kept is gone. */
  keepAgain() {
    if (this.rule) this.#rule.set(this.rule);
    return this.#run(() => this.#write({ isForced: true }));
  }

  /** @param {Date} date when a backup was made of the list as it stands */
  markBackup(date) {
    this.#backupAt = date.getTime();
    this.#tell({});
    return this.#run(() => this.#write({ isForced: true }));
  }

  /** @returns {Promise<string>} what was set aside, as text to download */
  async damagedText() {
    const { database } = await this.#connection.open();
    return JSON.stringify(await readAside(database), null, 2);
  }

  /** Removes everything of ours from this device, in all tabs; where the database fails, as soon as it can. */
  erase() {
    return this.#run(() => {
      this.#forget();
      eraseSettings();
      writeDraft(undefined);
      this.#isErasing = true;
      return this.#look();
    });
  }

  /** @param {IDBPDatabase} database */
  async #eraseKept(database) {
    const known = await withTimeout(eraseKept(database, this.#known), patience);
    this.#isErasing = false;
    if (!this.#isUnsaved()) this.#wanted = known.courses;
    this.#known = known;
    this.#tabs.tell('erased');
  }

  close() {
    clearTimeout(this.#retry);
    this.#tabs.close();
    this.#connection.drop();
  }

  async #begin() {
    const shadow = readShadow();
    this.#shadow.isOurs = shadow !== 'newer';
    /** @type {Shadow} */
    const copy = typeof shadow === 'object' ? shadow : { courses: [] };
    try {
      const { database, isNewer } = await this.#connection.open();
      this.#known = await withTimeout(look(database, nothingKept), patience);
      await withTimeout(this.#rule.begin(database, this.#known.head.revision === 0), patience);
      const { courses, isRestored } = isNewer ? { ...this.#known, isRestored: false } : beginWith(this.#known, copy);
      this.#wanted = courses;
      this.#adopted = copy;
      if (isRestored) this.#status.restoredFrom = 'shadow';
      await this.#write({ isForced: this.#known.damaged.length + this.#known.unreadable.length > 0 });
      const damaged = (await withTimeout(readAside(database), patience)).length;
      this.#tell({ damaged: damaged || undefined, persisted: await withTimeout(isPersisted(), patience) });
    } catch (error) {
      if (!this.#adopted) this.#beginWithout(copy);
      this.#fail(error);
    }
  }

  /** @param {Shadow} shadow is the base for merging once the database is there again */
  #beginWithout(shadow) {
    const { courses, unkept } = shadow;
    this.#rule.beginWithout();
    this.#adopted = shadow;
    this.#known = { ...nothingKept, courses, head: { ...nothingKept.head, erased: shadow.erased } };
    this.#wanted = unkept ?? courses;
    if (this.#wanted.length > 0) this.#status.restoredFrom = 'shadow';
  }

  /** Writes until what the page shows is what is kept. @returns {Promise<void>} */
  async #write({ isForced = false, isAgain = false } = {}) {
    try {
      const { database, isNewer } = await this.#connection.open();
      if (this.#isErasing) await this.#eraseKept(database);
      if (isNewer) return this.#tell({ state: 'read-only', reason: 'newer' });
      let isLeft = isForced;
      while (isLeft || this.#isUnsaved()) {
        const sent = this.#wanted;
        this.#take(await withTimeout(exchange(database, this.#known, sent, this.#marks()), patience), sent);
        this.#adopted = undefined;
        this.#tabs.tell('changed');
        isLeft = false;
      }
      if (this.#rule.isUnkept) await withTimeout(this.#rule.keep(database), patience).then(() => this.#tabs.tell('changed'));
      return this.#succeed();
    } catch (error) {
      if (!isAgain && nameOf(error) === 'InvalidStateError') {
        this.#connection.drop();
        return this.#write({ isForced, isAgain: true });
      }
      return this.#fail(error);
    }
  }

  #marks() {
    const { head } = this.#known;
    const adopted = this.#adopted;
    return {
      now: Date.now(),
      backupAt: this.#backupAt,
      by: [...(adopted?.by ? [adopted.by] : []), this.#own],
      baseOf: adopted && head.revision === 0 ? (/** @type {Kept} */ found) => baseOf(found, adopted) : undefined,
    };
  }

  /** Looks for what others have changed; takes up again what failed. */
  async #look() {
    if (this.#isUnsaved() || this.#rule.isUnkept) return this.#write();
    try {
      const { database, isNewer } = await this.#connection.open();
      if (this.#isErasing) {
        await this.#eraseKept(database);
        return this.#succeed();
      }
      if (isNewer) return this.#tell({ state: 'read-only', reason: 'newer' });
      const found = await withTimeout(look(database, this.#known), patience);
      const isGone = found.head.revision === 0 && this.#wanted.length > 0;
      if (isGone && this.#known.head.revision > 0) return this.#tell({ state: 'memory', reason: 'deleted' });
      if (isGone || found.unreadable.length > 0) return this.#write({ isForced: true });
      if (found !== this.#known) this.#take(found, this.#wanted);
      await withTimeout(this.#rule.follow(database), patience);
      return this.#succeed();
    } catch (error) {
      return this.#fail(error);
    }
  }

  /**
   * @param {Kept} kept
   * @param {Course[]} sent what the page showed when that began
   */
  #take(kept, sent) {
    const shown = this.#wanted;
    const isErased = isErasedSince(this.#known, kept);
    this.#wanted = isErased ? kept.courses : mergeLists(sent, shown, kept.courses);
    this.#known = kept;
    if (isErased) this.#options.onErased();
    if (!isSameList(shown, this.#wanted)) this.#options.onOutside(this.#wanted);
  }

  #isUnsaved() {
    return this.#wanted !== this.#known.courses;
  }

  #succeed() {
    clearTimeout(this.#retry);
    this.#pause = 1_000;
    this.#shadow.copyLater();
    const { state, at = new Date() } = this.#status;
    this.#tell({ state: 'saved', at: state === 'saved' ? at : new Date(), reason: undefined });
  }

  /** @param {unknown} error */
  #fail(error) {
    const name = nameOf(error);
    // Where no database can be had there is none to erase.
    if (!this.#connection.isOpen && hasNone(name)) this.#isErasing = false;
    if (name === 'InvalidStateError' || name === 'TimeoutError') this.#connection.drop();
    this.#shadow.copyLater();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#run(() => this.#look()), this.#pause);
    this.#pause = Math.min(2 * this.#pause, longestPause);
    const reason = this.#connection.isBlocked ? 'blocked' : name;
    this.#tell({ state: this.#connection.isOpen ? 'failed' : 'memory', reason });
  }

  /** Nothing is written after a loss before something changes: it may have been a person's wish. @param {Loss} loss */
  #lost(loss) {
    const isNewer = loss === 'upgraded';
    this.#tell(isNewer ? { state: 'read-only', reason: 'newer' } : { state: 'memory', reason: loss });
  }

  /** @param {News} news */
  #hear(news) {
    this.#run(() => {
      if (news === 'erased') this.#forget();
      return this.#look();
    });
  }

  /** Shows nothing of what is kept. */
  #forget() {
    this.#shadow.remove();
    this.#rule.forget();
    this.#status = { state: 'saving', isUnsaved: false };
    this.#backupAt = undefined;
    this.#changedAt = undefined;
    this.#wanted = [];
    this.#known = { ...this.#known, courses: this.#wanted };
    this.#options.onErased();
    this.#options.onOutside(this.#wanted);
  }

  /** @param {Course[]} courses found again after the page was shown */
  #restore(courses) {
    this.#wanted = mergeLists([], courses, this.#wanted);
    this.#status.restoredFrom = 'shadow';
    this.#options.onOutside(this.#wanted);
    return this.#write();
  }

  async #ask() {
    if (this.#isAsked) return;
    const persisted = await askToPersist();
    this.#isAsked = persisted !== undefined;
    if (this.#isAsked) this.#tell({ persisted });
  }

  /** One thing after the other, whatever becomes of the one before. @param {() => Promise<void> | void} job */
  #run(job) {
    const done = this.#queue.then(job);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** @param {Partial<Saved>} news */
  #tell(news) {
    const [known, wanted, rule, isErasing] = [this.#known, this.#wanted, this.#rule, this.#isErasing];
    const [backupAt, changedAt] = [this.#backupAt, this.#changedAt];
    this.#status = savedNow({ ...this.#status, ...news }, { known, wanted, rule, isErasing, backupAt, changedAt });
    this.#options.onState(this.#status);
  }
}
