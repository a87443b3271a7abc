import { readDraft } from '../store/draft.js';
import { mergeLists } from '../store/merge.js';
import {
  DraftKeeper, Foresight, draftOf, faultsOf, followCourses, isTyped, newDraft, resumeDraft, typeInto, withDraft,
} from './draft.js';
import { withDeclared, withSettled } from './edits.js';
import { Keeping, nothingSaved } from './keeping.js';
import { loadPanels } from './parts.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Assessment, Course } from '../package/xueshi' */
/** @import { Saved } from '../store/saved.js' */
/** @import { Draft } from './draft.js' */
/**
 * @typedef {object} Undoable
 * @property {string} key of the sentence that says what was done
 * @property {Record<string, string | number>} values
 * @property {Course[]} courses the list before
 * @property {Draft} [draft] what was typed before
 */
/** @typedef {'import' | 'export' | 'sums' | 'split' | 'declare' | 'seminars' | 'guide' | 'settings'} PanelName */
/**
 * @typedef {object} Panel a part of the page that is loaded when it is asked for
 * @property {(language: string) => string} title
 * @property {(scene: import('../views/format.js').Scene) => unknown} view
 */

/** The ids of the example's courses begin so. */
const exampleId = 'example-';

/** A longer list of courses is shown step by step: a page of thousands would answer slowly. */
const listStep = 100;

/** Owns all that changes: the courses, the answer, the form. Every change is told by a `change` event. */
export class Session extends EventTarget {
  /** @type {Judge | undefined} */ checker;
  /** @type {Course[]} */ courses = [];
  /** @type {Assessment | undefined} */ assessment;
  /** @type {{ code: string, pointer?: string } | undefined} */ callError;
  /** @type {Draft | undefined} */ draft;
  /** @type {Undoable | undefined} */ undoable;
  /** @type {Panel | undefined} */ panel;
  /** @type {object | undefined} there while a part that was asked for cannot be had, another for each time */ missing;
  /** @type {Saved} */ saved = nothingSaved;
  /** @type {string} */ asOf = '';
  /** How many courses of each category are listed. */ mostShown = listStep;
  /** @type {Set<string>} the requirements that are open to what they rest on */ unfolded = new Set();
  #keeping = new Keeping({
    onOutside: (courses) => this.#changedOutside(courses),
    onErased: () => {
      Object.assign(this, { draft: undefined, panel: undefined, undoable: undefined });
      this.#tell();
    },
    onState: (saved) => {
      this.saved = saved;
      this.#tell();
    },
  });
  /** @type {Course[]} the list as it was when it was last kept: what both sides of a merge began with */ #kept = this.courses;
  /** @type {{ courses: any } | undefined} handed over before there was anything to judge it by */ #given;
  #extras = async () => ({});
  #foresight = new Foresight();
  #draftKeeper = new DraftKeeper();

  /**
   * Judges by this checker from now on.
   * @param {Judge} checker
   * @param {{ keeps: boolean, extras: import('../engine/policies.js').Extras }} options keeps: takes what is kept on
   *   this device before the first answer
   */
  async start(checker, { keeps, extras }) {
    this.checker = checker;
    this.#extras = extras;
    if (this.#given) this.setCourses(this.#given.courses);
    if (keeps) await this.keep();
    if (this.checker === checker && !this.assessment) this.#assess();
  }

  /** Without a checker nothing is judged; the courses stay. */
  stop() {
    Object.assign(this, { checker: undefined, assessment: undefined, callError: undefined });
    this.#tell();
  }

  /** Begins to read what is kept on this device, so that it is there when the judge is. */
  prepare() {
    this.#keeping.open();
  }

  /** Takes what is kept on this device; from then on every change is kept, until `release`. */
  async keep() {
    const kept = await this.#keeping.take();
    if (!kept) return;
    const given = this.courses;
    this.courses = mergeLists(this.#kept, given, kept);
    if (given !== this.#kept) this.#keeping.save(this.courses);
    this.draft ??= resumeDraft(readDraft(), this.courses);
    this.#assess();
  }

  /** Whether this device may be written to. */
  get keeps() {
    return this.#keeping.isOn;
  }

  /** Lets go of what is kept, once it is saved. The courses stay. */
  async release() {
    if (!this.keeps) return;
    this.#kept = this.courses;
    await this.#keeping.release();
  }

  /** What keeps the courses on this device, for what is asked of it alone; nothing where nothing does. */
  get store() {
    return this.#keeping.store;
  }

  setAsOf(asOf) {
    this.asOf = asOf;
    this.#assess();
  }

  /** What was handed over last, whether or not it has been looked at. @returns {unknown} */
  get list() {
    return this.#given ? this.#given.courses : this.courses;
  }

  /**
   * Takes a list from outside, which is no change of the person's. One that the core refuses is told and changes
   * nothing.
   * @param {any} courses
   */
  setCourses(courses) {
    this.#given = this.checker ? undefined : { courses };
    if (!this.checker) return;
    const answer = this.checker.assess(courses, { asOf: this.asOf });
    // What is wrong may be the day that was asked for, which is no fault of the list.
    const { error } = answer.error ? this.checker.assess(courses) : answer;
    if (error) {
      this.refuse(error);
      return;
    }
    this.#replace(courses);
    this.#take(answer);
    this.#keeping.save(this.courses);
  }

  /** @param {{ code: string, pointer?: string }} error why what was handed over changes nothing */
  refuse(error) {
    this.callError = error;
    this.#tell();
  }

  /**
   * Begins a new course with what the last one of the year shares with it. What was typed into another form is saved.
   * @param {Partial<Course>} [known] what is known of it
   */
  add(known = {}) {
    if (!this.#leaveDraft()) return;
    this.draft = newDraft(this.own, this.assessment, known);
    this.#tell();
  }

  /** @param {Course} course */
  edit(course) {
    if (!this.#leaveDraft()) return;
    this.draft = draftOf(course);
    this.#tell();
  }

  /** Keeps what was typed, and says so, before another form takes its place; false where it has to be mended first. */
  #leaveDraft() {
    const { draft, courses } = this;
    if (draft && isTyped(draft)) {
      this.save('if-valid');
      if (this.draft) return false;
      this.undoable = { key: 'form.saved', values: { title: String(draft.course.title ?? '') }, courses };
    }
    this.draft = undefined;
    return true;
  }

  /** The answer as it would be with the draft saved; nothing where the core cannot judge it yet. */
  foresee() {
    return this.#foresight.of(this);
  }

  /** Takes up the form that was left unfinished an earlier time. */
  resume() {
    this.draft = this.draft && { ...this.draft, isResumed: false };
    this.#tell();
  }

  /** Closes the form; what was typed comes back by `undo`. */
  cancel() {
    if (isTyped(this.draft)) this.undoable = { key: 'form.cancelled', values: {}, courses: this.courses, draft: this.draft };
    this.draft = undefined;
    this.#tell();
  }

  /** @param {Partial<Course>} members */
  type(members) {
    if (!this.draft) return;
    this.draft = typeInto(this.draft, members);
    this.#tell();
  }

  /**
   * Keeps the draft; one that the core cannot judge is kept only when asked for.
   * @param {'if-valid' | 'as-it-is'} how
   */
  save(how) {
    if (!this.draft) return;
    const findings = this.checker ? faultsOf(this.checker, this.draft) : [];
    if (findings.length > 0 && how === 'if-valid') {
      this.draft = { ...this.draft, findings };
      this.#tell();
      return;
    }
    const courses = withDraft(this.draft.isNew ? this.own : this.courses, this.draft);
    this.draft = undefined;
    this.#changed(courses);
  }

  /** @param {string[]} ids */
  remove(ids) {
    const [{ title = '' } = {}, ...others] = this.courses.filter(({ id }) => ids.includes(id));
    const rest = this.courses.filter(({ id }) => !ids.includes(id));
    this.change(rest, others.length > 0 ? 'courses.deleted' : 'course.deleted', { title: String(title), count: ids.length });
  }

  /**
   * Takes another list as one change, which one tap undoes.
   * @param {Course[]} courses
   * @param {string} key of the sentence that says what was done
   * @param {Record<string, string | number>} [values]
   */
  change(courses, key, values = {}) {
    const undoable = { key, values, courses: this.courses };
    this.#changed(courses);
    this.undoable = undoable;
    this.#tell();
  }

  forgetUndo() {
    this.undoable = undefined;
    this.#tell();
  }

  undo() {
    if (!this.undoable) return;
    const { courses, draft } = this.undoable;
    if (draft) {
      if (!this.#leaveDraft()) return;
      this.undoable = undefined;
      this.draft = draft;
      this.#tell();
      return;
    }
    this.#changed(courses);
  }

  /**
   * @param {PanelName} name
   * @param {unknown} [argument] what the panel is about
   */
  async openPanel(name, argument) {
    const part = await this.#loadPart();
    if (!part) return;
    this.panel = part.panels[name].createPanel(this, argument);
    this.#tell();
  }

  async #loadPart() {
    const part = this.checker && await loadPanels(this.checker.policy, this.#extras);
    this.missing = part ? undefined : {};
    if (!part) this.#tell();
    return part;
  }

  closePanel() {
    this.panel = undefined;
    this.#tell();
  }

  showMore() {
    this.mostShown += listStep;
    this.#tell();
  }

  /**
   * @param {string} id of a requirement
   * @param {boolean} isOpen
   */
  unfold(id, isOpen) {
    if (this.unfolded.has(id) === isOpen) return;
    if (isOpen) this.unfolded.add(id);
    else this.unfolded.delete(id);
    this.#tell();
  }

  refresh() {
    this.#tell();
  }

  /**
   * @param {string} id
   * @param {string} code
   * @param {boolean} settled
   */
  settle(id, code, settled) {
    this.#changed(withSettled(this.courses, id, code, settled));
  }

  /**
   * @param {string[]} ids
   * @param {string} [declaredOn] where the day is known
   */
  declare(ids, declaredOn) {
    this.change(withDeclared(this.courses, ids, declaredOn), 'course.declared.undo', { count: ids.length });
    const left = this.assessment?.declaration?.courses.filter((id) => ids.includes(id)) ?? [];
    if (!this.undoable || left.length === 0) return;
    this.undoable = { ...this.undoable, key: 'course.declared.not-in-time', values: { count: left.length } };
    this.#tell();
  }

  /** The courses without the example, which gives way to the first of somebody's own. */
  get own() {
    return this.courses.filter(({ id }) => !id.startsWith(exampleId));
  }

  get hasExample() {
    return this.own.length < this.courses.length;
  }

  async showExample() {
    const { courses } = this;
    const part = await this.#loadPart();
    if (part && this.courses === courses) this.#changed(part.exampleCourses(exampleId));
  }

  removeExample() {
    this.#changed(this.own);
  }

  /** Takes another list, and the form that is open along with it. @param {Course[]} courses */
  #replace(courses) {
    this.draft = followCourses(this.draft, this.courses, courses);
    this.courses = courses;
    this.undoable = undefined;
  }

  /** @param {Course[]} courses the list as the person has changed it */
  #changed(courses) {
    const before = this.courses;
    this.#replace(courses);
    this.#assess();
    if (this.callError) {
      this.undoable = { key: 'list.refused', values: {}, courses: before };
      this.#tell();
    }
    this.dispatchEvent(new Event('courses'));
    if (!this.callError || this.callError.pointer === '/asOf') this.#keeping.save(this.courses);
  }

  #assess() {
    this.#take(this.checker?.assess(this.courses, { asOf: this.asOf }));
  }

  /** @param {ReturnType<Judge['assess']> | undefined} answer for the list as it stands; a refused one has none */
  #take(answer) {
    if (answer) {
      this.callError = answer.error;
      this.assessment = answer.error ? undefined : answer;
    }
    this.#tell();
  }

  /** @param {Course[]} courses the list as another tab has changed it, this one's changes included */
  #changedOutside(courses) {
    this.#replace(courses);
    this.#assess();
    this.dispatchEvent(new Event('courses'));
  }

  #tell() {
    if (this.keeps) this.#draftKeeper.keep(this.draft);
    this.dispatchEvent(new Event('change'));
  }
}
