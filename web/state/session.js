import { mergeDraft, mergeLists } from '../store/merge.js';
import { openStore } from '../store/store.js';
import { newId } from './new-id.js';

/** @import { Assessment, CallError, Checker, Course, Finding } from '../package/xueshi' */
/** @import { Saved } from '../store/store.js' */
/** @typedef {{ course: Course, isNew: boolean, findings: Finding[] }} Draft */
/** @typedef {{ key: string, values: Record<string, string | number>, courses: Course[] }} Undoable the list before */
/** @typedef {'import' | 'export' | 'sums' | 'split' | 'guide' | 'settings'} PanelName */
/**
 * @typedef {object} Panel a part of the page that is loaded when it is asked for
 * @property {(language: string) => string} title
 * @property {(scene: import('../views/format.js').Scene) => unknown} view
 */


/** Owns all that changes: the courses, the answer, the form. Every change is told by a `change` event. */
export class Session extends EventTarget {
  /** @type {Checker | undefined} */ checker;
  /** @type {Course[]} */ courses = [];
  /** @type {Assessment | undefined} */ assessment;
  /** @type {CallError['error'] | undefined} */ callError;
  /** @type {Draft | undefined} */ draft;
  /** @type {Undoable | undefined} */ undoable;
  /** @type {Panel | undefined} */ panel;
  /** @type {Saved} */ saved = { state: 'none' };
  /** @type {string} */ asOf = '';
  /** @type {Awaited<ReturnType<typeof openStore>> | undefined} */ #store;
  #saves = 0;

  /** @param {Checker} checker */
  start(checker) {
    this.checker = checker;
    this.#assess();
  }

  /** Takes what is kept on this device; from then on every change is kept. */
  async keep() {
    this.#store = await openStore({
      onOutside: (courses) => this.#changedOutside(courses),
      onState: (saved) => {
        this.saved = saved;
        this.#tell();
      },
    });
    const given = this.courses;
    this.courses = mergeLists([], given, this.#store.courses);
    if (given.length > 0) this.#save();
    this.#assess();
  }

  /** Removes everything that is kept on this device, in all tabs. */
  async eraseAll() {
    this.draft = undefined;
    await this.#store?.erase();
  }

  /** @param {Date} date when a backup was made of the list as it stands */
  markBackup(date) {
    this.#store?.markBackup(date);
  }

  /** @param {string} asOf */
  setAsOf(asOf) {
    this.asOf = asOf;
    this.#assess();
  }

  /** @param {Course[]} courses */
  setCourses(courses) {
    this.courses = courses;
    this.#changed();
  }

  /**
   * Begins a new course with what the last one shares with it.
   * @param {Partial<Course>} [known] what is known of it
   */
  add(known = {}) {
    const { category, provider, mode, completedOn } = this.courses[this.courses.length - 1] ?? {};
    this.draft = { course: { id: newId(), category, provider, mode, completedOn, ...known }, isNew: true, findings: [] };
    this.#tell();
  }

  /** @param {Course} course */
  edit(course) {
    this.draft = { course: { ...course }, isNew: false, findings: [] };
    this.#tell();
  }

  cancel() {
    this.draft = undefined;
    this.#tell();
  }

  /** @param {Partial<Course>} members */
  type(members) {
    if (!this.draft) return;
    this.draft = { ...this.draft, course: { ...this.draft.course, ...members } };
    this.#tell();
  }

  /**
   * Keeps the draft; one that the core cannot judge is kept only when asked for.
   * @param {'if-valid' | 'as-it-is'} how
   */
  save(how) {
    if (!this.draft) return;
    const { course, isNew } = this.draft;
    const findings = this.#readingFindings(course);
    if (findings.length > 0 && how === 'if-valid') {
      this.draft = { ...this.draft, findings };
      this.#tell();
      return;
    }
    this.draft = undefined;
    this.courses = isNew ? [...this.courses, course] : this.#replace(course);
    this.#changed();
  }

  /** @param {string} id */
  remove(id) {
    const course = this.courses.find((each) => each.id === id);
    const rest = this.courses.filter((each) => each.id !== id);
    this.change(rest, 'course.deleted', { title: String(course?.title ?? '') });
  }

  /**
   * Takes another list as one change, which one tap undoes.
   * @param {Course[]} courses
   * @param {string} key of the sentence that says what was done
   * @param {Record<string, string | number>} [values]
   */
  change(courses, key, values = {}) {
    const undoable = { key, values, courses: this.courses };
    this.courses = courses;
    this.#changed();
    this.undoable = undoable;
    this.#tell();
  }

  undo() {
    if (!this.undoable) return;
    this.courses = this.undoable.courses;
    this.#changed();
  }

  /**
   * @param {PanelName} name
   * @param {unknown} [argument] what the panel is about
   */
  async openPanel(name, argument) {
    const { panels } = await import('../panels/index.js');
    this.panel = panels[name].createPanel(this, argument);
    this.#tell();
  }

  closePanel() {
    this.panel = undefined;
    this.#tell();
  }

  /** Draws again, after something changed that a panel owns. */
  refresh() {
    this.#tell();
  }

  /**
   * @param {string} id
   * @param {string} code
   * @param {boolean} settled
   */
  settle(id, code, settled) {
    const course = this.courses.find((each) => each.id === id);
    if (!course) return;
    const others = (course.settled ?? []).filter((each) => each !== code);
    this.courses = this.#replace({ ...course, settled: settled ? [...others, code] : others });
    this.#changed();
  }

  /** @param {string[]} ids */
  declare(ids) {
    this.courses = this.courses.map((course) => (
      ids.includes(course.id) ? { ...course, declared: true, declaredOn: undefined } : course));
    this.#changed();
  }

  /** @param {Course} changed */
  #replace(changed) {
    return this.courses.map((course) => (course.id === changed.id ? changed : course));
  }

  /** @param {Course} course */
  #readingFindings(course) {
    const answer = this.checker?.assess([course], { asOf: this.asOf });
    if (!answer || answer.error) return [];
    return answer.courses[0].findings.filter(({ field }) => field);
  }

  #changed() {
    this.undoable = undefined;
    this.#assess();
    this.dispatchEvent(new Event('courses'));
    this.#save();
  }

  #assess() {
    const answer = this.checker?.assess(this.courses, { asOf: this.asOf });
    if (answer?.error) {
      this.callError = answer.error;
    } else if (answer) {
      this.callError = undefined;
      this.assessment = answer;
    }
    this.#tell();
  }

  #save() {
    this.#store?.save(this.courses);
  }

  /** @param {Course[]} courses the list as another tab has changed it, this one's changes included */
  #changedOutside(courses) {
    this.draft = mergeDraft(this.draft, this.courses, courses);
    this.courses = courses;
    this.undoable = undefined;
    this.#assess();
    this.dispatchEvent(new Event('courses'));
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
