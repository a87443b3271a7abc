import { mergeDraft, mergeLists } from '../store/merge.js';
import { openStore } from '../store/store.js';

/** @import { Assessment, CallError, Checker, Course, Finding } from '../package/xueshi' */
/** @import { Saved } from '../store/store.js' */
/** @typedef {{ course: Course, isNew: boolean, findings: Finding[] }} Draft */
/** @typedef {{ course: Course, index: number }} Deleted */

/** @returns {string} */
function newId() {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(random, (part) => part.toString(36)).join('-');
}

/** Owns all that changes: the courses, the answer, the form. Every change is told by a `change` event. */
export class Session extends EventTarget {
  /** @type {Checker | undefined} */ checker;
  /** @type {Course[]} */ courses = [];
  /** @type {Assessment | undefined} */ assessment;
  /** @type {CallError['error'] | undefined} */ callError;
  /** @type {Draft | undefined} */ draft;
  /** @type {Deleted | undefined} */ deleted;
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

  /** Begins a new course with what the last one shares with it. */
  add() {
    const { category, provider, mode, completedOn } = this.courses[this.courses.length - 1] ?? {};
    this.draft = { course: { id: newId(), category, provider, mode, completedOn }, isNew: true, findings: [] };
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
    const index = this.courses.findIndex((course) => course.id === id);
    this.deleted = { course: this.courses[index], index };
    this.courses = this.courses.filter((course) => course.id !== id);
    this.#changed();
  }

  undo() {
    if (!this.deleted) return;
    const { course, index } = this.deleted;
    this.deleted = undefined;
    this.courses = [...this.courses.slice(0, index), course, ...this.courses.slice(index)];
    this.#changed();
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
    this.#assess();
    this.dispatchEvent(new Event('courses'));
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
