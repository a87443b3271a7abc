import { LitElement, html } from 'lit';
import { giveUpJudge } from '../engine/load.js';
import { nextTask } from '../engine/next-task.js';
import { isEnglish, loadTexts, textsFor } from '../messages/index.js';
import { Session } from '../model/session.js';
import { ChildData } from './child-data.js';
import { contentView } from './content.js';
import { copy } from './copy.js';
import { createDrawing } from './drawing.js';
import { createHostEvents } from './host-events.js';
import { createLoading } from './loading.js';
import { rosterPage } from '#roster-page';
import { style } from '#style';
import { submitByClick } from './submit.js';
import { today } from './today.js';

/** @import { Course, Policy } from '../package/xueshi' */
/** @import { Fault } from './refusal.js' */

/**
 * `<xueshi-check>`: courses in, an explained answer out. `xueshi-change` announces what a person has changed, never what
 * the host has set itself.
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
    this.session = new Session();
    /** @private */ this.dispatch = (/** @type {import('../model/update.js').Event} */ event) => this.session.dispatch(event);
    /** @private */ this.load = createLoading();
    /** @private */ this.drawing = createDrawing(this, this.session, () => super.getUpdateComplete());
    /** @private */ this.events = createHostEvents(this);
    /** @private */ this.childData = new ChildData(this, {
      onCourses: (courses) => this.session.dispatch({ type: 'given', courses }),
      onMalformed: () => this.session.dispatch({ type: 'refused', error: { code: 'child-not-json' } }),
    });
    this.session.addEventListener('change', () => {
      this.requestUpdate();
      this.events.follow(this.session.snapshot, (error) => this.announceFault(error));
    });
    this.session.addEventListener('courses', () => this.events.announce('xueshi-change', { courses: this.courses }));
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

  /** The core's answer for the courses as they stand; undefined if there is none. */
  get assessment() {
    return this.session.snapshot.assessment;
  }

  /** Whether a reload would lose something: a half-filled form, an open panel or an unsaved change. */
  get isBusy() {
    const { draft, panel, saved } = this.session.snapshot;
    return Boolean(draft || panel || saved.isUnsaved);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.keeps) this.session.prepare();
    this.childData.watch();
    this.followStorage();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.childData.stop();
    // An element that is moved within the page is connected again at once.
    Promise.resolve().then(() => { if (!this.isConnected) this.session.release(); });
  }

  createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    style(root);
    root.addEventListener('click', submitByClick);
    return root;
  }

  /** Cuts the first drawing into tasks, so that it does not hold up the page around it. */
  async scheduleUpdate() {
    if (this.drawing.isPartial) await nextTask();
    super.scheduleUpdate();
  }

  /** Loads what the first course needs before somebody asks for it. */
  prepare() {
    this.drawing.prepare();
  }

  /** @returns {Promise<boolean>} */
  async getUpdateComplete() {
    await super.getUpdateComplete();
    await this.drawing.complete();
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
    this.drawing.follow();
  }

  /** @private Whether what is entered is kept on this device. */
  get keeps() {
    return this.storage === 'local' && this.isConnected;
  }

  /** @private Whether this is our own page: it follows the settings and accepts a rule of one's own. */
  get ownPage() {
    return 'page' in this.dataset;
  }

  /** @private */
  followStorage() {
    if (!this.keeps) this.session.release();
    else if (this.session.judge) this.session.keep().catch(() => this.dispatch({ type: 'part-missing' }));
  }

  /** @private Loads the judge for the policy as the host names it now. */
  start() {
    this.fault = undefined;
    this.session.stop();
    if (this.keeps) this.session.prepare();
    this.load(this.policyData ?? this.policy, this.language, {
      onReady: async (judge, extras) => {
        if (this.drawing.current.views) await judge.learn();
        this.fault = undefined;
        await this.session.start(judge, { asOf: this.asOf || today(), keeps: this.keeps, extras, takesRules: this.ownPage });
        this.events.announce('xueshi-ready', {});
      },
      onFault: (fault) => {
        this.fault = fault;
        this.announceFault(fault);
      },
    });
  }

  /** @private */
  retry() {
    giveUpJudge();
    this.start();
  }

  /** @private @param {Fault} fault */
  announceFault(fault) {
    this.events.announceFault({ ...fault, policy: this.policy }, textsFor(this.language));
  }

  /** @private The language that is spoken, whatever the host has set. */
  get language() {
    return isEnglish(String(this.lang)) ? 'en' : 'zh-CN';
  }

  /** The outer element is as far as the host's style sheets reach; the inner one declares the language anew. */
  render() {
    return html`<div class="base" part="base" dir="ltr"><div lang=${this.language}>${this.content()}</div></div>`;
  }

  /** @private */
  content() {
    const { session, fault, language, readonly, keeps, compact, ownPage, device, isBusy, dispatch, hasWords } = this;
    const { step, views } = this.drawing.current;
    const links = { ownPage, rosterPage: ownPage ? rosterPage : undefined };
    const look = { language, readonly, keeps, compact, ...links, device, isBusy, step, views, dispatch };
    return contentView(session, look, { fault, hasWords, retry: () => this.retry() });
  }

  /** @private Whether the host has put in something to show until the answer is there. */
  get hasWords() {
    return [...this.children].some(({ localName }) => !['script', 'noscript', 'style', 'template'].includes(localName));
  }
}
