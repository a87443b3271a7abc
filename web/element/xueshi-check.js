import { LitElement, html } from 'lit';
import { giveUpJudge, loadJudge } from '../engine/load.js';
import { findPolicy } from '../engine/policies.js';
import { toJson } from '../engine/json-text.js';
import { nextFrame, nextTask } from '../engine/next-task.js';
import { isEnglish, loadTexts, textsFor } from '../messages/index.js';
import { Session } from '../model/session.js';
import { steps } from '../views/page.js';
import { ChildData } from './child-data.js';
import { contentView } from './content.js';
import { FocusKeeper } from './focus.js';
import { fetchNamed } from './named-policy.js';
import { faultOf, faultText } from './refusal.js';
import { Speaker } from './speaker.js';
import { rosterPage } from '#roster-page';
import { style } from '#style';
import { submitByClick } from './submit.js';
import { today } from './today.js';

/** @import { Course, Policy } from '../package/xueshi' */
/** @import { Fault } from './refusal.js' */

/** How long the core may take to come up before the person is told, in milliseconds. */
const patience = 20_000;

/**
 * `<xueshi-check>`: courses in, an explained answer out. What the host sets, it is not told of again: `xueshi-change`
 * tells only what a person has changed.
 */
export class XueshiCheck extends LitElement {
  static properties = {
    policy: {},
    policyData: { attribute: false },
    lang: {},
    theme: { reflect: true },
    asOf: { attribute: 'as-of' },
    storage: {},
    readonly: { type: Boolean },
    compact: { type: Boolean },
    device: { attribute: false },
    fault: { state: true },
    step: { state: true },
    views: { state: true },
  };

  constructor() {
    super();
    /** @type {string | undefined} */ this.policy = undefined;
    /** @type {Policy | undefined} */ this.policyData = undefined;
    this.lang = 'zh-CN';
    this.asOf = '';
    /** @type {string | undefined} */ this.theme = undefined;
    this.storage = 'none';
    this.readonly = false;
    this.compact = false;
    /** @type {import('../worker/work-offline.js').Device | undefined} */ this.device = undefined;
    /** @private @type {Fault | undefined} */ this.fault = undefined;
    /** @private */ this.step = 1;
    /** @private @type {Promise<void> | undefined} until every step is drawn */ this.allSteps = undefined;
    /** @private @type {typeof import('../views/with-courses.js') | undefined} */ this.views = undefined;
    /** @private @type {Promise<void> | undefined} until these views are there, or cannot be had */ this.viewsLoading = undefined;
    this.session = new Session();
    /** @private */ this.dispatch = (/** @type {import('../model/update.js').Event} */ event) => this.session.dispatch(event);
    /** @private @type {Session['snapshot']['assessment']} */ this.told = undefined;
    /** @private @type {Session['snapshot']['callError']} */ this.toldError = undefined;
    /** @private @type {object | undefined} the attempt to load a checker that counts */ this.turn = undefined;
    /** @private */ this.focusKeeper = new FocusKeeper();
    /** @private */ this.speaker = new Speaker();
    /** @private */ this.childData = new ChildData(this, {
      onCourses: (courses) => this.session.dispatch({ type: 'given', courses }),
      onMalformed: () => this.session.dispatch({ type: 'refused', error: { code: 'child-not-json' } }),
    });
    this.session.addEventListener('change', () => {
      this.requestUpdate();
      this.tellNews();
    });
    this.session.addEventListener('courses', () => { if (!this.views) this.viewsLoading = undefined; });
    this.session.addEventListener('courses', () => this.tell('xueshi-change', { courses: this.courses }));
    // Before the button's own listener, after which the page may be drawn at once.
    this.addEventListener('click', (event) => this.focusKeeper.remember(event), true);
    this.takeOver();
  }

  /** @private Takes courses that were set before the element was known. */
  takeOver() {
    if (!Object.prototype.hasOwnProperty.call(this, 'courses')) return;
    const { courses } = this;
    Reflect.deleteProperty(this, 'courses');
    this.courses = courses;
  }

  /** A copy of the list as it stands. @returns {Course[]} */
  get courses() {
    return copy(/** @type {Course[]} */ (this.session.list));
  }

  set courses(courses) {
    this.childData.pass();
    this.session.dispatch({ type: 'given', courses: copy(courses) });
  }

  /** The core's answer for the courses as they stand; nothing where there is none. */
  get assessment() {
    return this.session.snapshot.assessment;
  }

  /** Whether a reload would lose something: what is typed, or what is not saved. */
  get isBusy() {
    const { draft, panel, saved } = this.session.snapshot;
    return Boolean(draft || panel || saved.isUnsaved);
  }

  connectedCallback() {
    super.connectedCallback();
    this.childData.watch();
    this.followStorage();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.childData.stop();
    // Moved within the page, it is connected again at once.
    Promise.resolve().then(() => { if (!this.isConnected) this.session.release(); });
  }

  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    style(root);
    root.addEventListener('click', submitByClick);
    return root;
  }

  /** Loading is cut into tasks, so that it does not hold up the page around it. */
  async scheduleUpdate() {
    if (this.step < steps) await nextTask();
    super.scheduleUpdate();
  }

  /** Loads what the first course wants, before somebody asks for it. */
  prepare() {
    this.viewsLoading ??= this.loadViews();
  }

  /** @private The views of courses that are there; tried again with the next change of the list. */
  async loadViews() {
    this.views = await import('../views/with-courses.js').catch(() => undefined);
    const { courses, draft } = this.session.snapshot;
    if (this.views) return;
    if (courses.length > 0 || draft) this.session.dispatch({ type: 'part-missing' });
    else this.viewsLoading = undefined;
  }

  /** @private */
  async drawStepByStep() {
    while (this.step < steps) {
      await nextFrame();
      this.step += 1;
      await super.getUpdateComplete();
    }
  }

  /** @returns {Promise<boolean>} */
  async getUpdateComplete() {
    await super.getUpdateComplete();
    await this.viewsLoading;
    await this.allSteps;
    return super.getUpdateComplete();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!this.hasUpdated || changed.has('policy') || changed.has('policyData')) this.start();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('lang')) loadTexts(this.language).then(() => this.requestUpdate());
    if (changed.has('asOf')) this.session.dispatch({ type: 'as-of', asOf: this.asOf || today() });
    if (changed.has('storage')) this.followStorage();
    const { assessment, courses, draft, undoable, unfolded } = this.session.snapshot;
    if ((courses.length > 0 || draft || undoable || unfolded.length > 0) && !this.views) this.prepare();
    else this.focusKeeper.follow(/** @type {ShadowRoot} */ (this.renderRoot), this.session.snapshot);
    this.speaker.follow(this.renderRoot);
    if (assessment) this.allSteps ??= this.drawStepByStep();
  }

  /** @private Whether what is entered is kept on this device. */
  get keeps() {
    return this.storage === 'local' && this.isConnected;
  }

  /** @private Whether this is our own page, which follows the settings and takes rules of others. */
  get ownPage() {
    return 'page' in this.dataset;
  }

  /** @private */
  followStorage() {
    if (!this.keeps) this.session.release();
    else if (this.session.judge) this.session.keep();
  }

  /** @private Loads the judge for the policy as it is named now; what was named before no longer matters. */
  async start() {
    const policy = this.policyData ?? this.policy;
    const turn = {};
    this.turn = turn;
    const fail = (/** @type {Fault} */ fault) => {
      if (this.turn !== turn) return;
      this.fault = fault;
      this.tellFault(fault);
    };
    const timer = setTimeout(() => fail({ code: 'core-failed' }), patience);
    this.fault = undefined;
    this.session.stop();
    if (this.keeps) this.session.prepare();
    try {
      const [named] = await Promise.all([fetchNamed(policy), loadTexts(this.language)]);
      const found = findPolicy(named);
      const judge = await loadJudge(found.policy);
      await nextTask();
      if (this.turn !== turn) return;
      this.fault = undefined;
      await this.session.start(judge, { asOf: this.asOf || today(), keeps: this.keeps, extras: found.extras, takesRules: this.ownPage });
      this.tell('xueshi-ready', {});
    } catch (error) {
      fail(faultOf(error, policy));
    } finally {
      clearTimeout(timer);
    }
  }

  /** @private */
  retry() {
    giveUpJudge();
    this.start();
  }

  /** @private */
  tellNews() {
    const { assessment, callError } = this.session.snapshot;
    if (callError && callError !== this.toldError) this.tellFault(callError);
    this.toldError = callError;
    if (!assessment || assessment === this.told) return;
    this.told = assessment;
    this.tell('xueshi-assess', { status: assessment.status, needed: copy(assessment.needed) });
  }

  /** @private @param {Fault} fault */
  tellFault({ code, pointer, faults }) {
    const message = faultText({ code, pointer, faults, policy: this.policy }, textsFor(this.language));
    this.tell('xueshi-error', { code, message, ...(pointer === undefined ? {} : { pointer }), ...(faults && { faults }) });
  }

  /**
   * @private
   * @param {string} name
   * @param {unknown} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** @private The language that is spoken, whatever the host has set. */
  get language() {
    return isEnglish(String(this.lang)) ? 'en' : 'zh-CN';
  }

  /** What the host's style sheets reach ends at the first of these two; the second says the language anew. */
  render() {
    return html`<div class="base" part="base" dir="ltr"><div lang=${this.language}>${this.content()}</div></div>`;
  }

  /** @private */
  content() {
    const { session, fault, language, readonly, keeps, compact, ownPage, device, isBusy, step, views, dispatch, hasWords } = this;
    const links = { ownPage, rosterPage: ownPage ? rosterPage : undefined };
    const look = { language, readonly, keeps, compact, ...links, device, isBusy, step, views, dispatch };
    return contentView(session, look, { fault, hasWords, retry: () => this.retry() });
  }

  /** @private Whether the host has something to show until the answer is there. */
  get hasWords() {
    return [...this.children].some(({ localName }) => !['script', 'noscript', 'style', 'template'].includes(localName));
  }
}

/**
 * @template Value
 * @param {Value} value
 * @returns {Value} as JSON says it; undefined where there is no JSON for it
 */
function copy(value) {
  const text = toJson(value);
  return text && JSON.parse(text);
}
