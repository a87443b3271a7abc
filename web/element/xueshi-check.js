import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { giveUpCore, loadChecker } from '../core/load-checker.js';
import { loadTexts, textsFor } from '../messages/index.js';
import { Session } from '../state/session.js';
import { answerView } from '../views/answer.js';
import { newCourseView } from '../views/course-form.js';
import { courseListView } from '../views/course-list.js';
import { doorsView, undoView } from '../views/doors.js';
import { nextStepsView } from '../views/next-steps.js';
import { pastYearView } from '../views/past-year.js';
import { requirementsView } from '../views/requirements.js';
import { noticesView, statusView } from '../views/status.js';
import { exampleView, welcomeView } from '../views/welcome.js';
import { FocusKeeper } from './focus.js';
import styles from '../styles/element.css';

/** @import { Course, Policy } from '../package/xueshi' */
/** @import { Panel } from '../state/session.js' */
/** @import { Scene } from '../views/format.js' */

/** How long the core may take to come up before the person is told, in milliseconds. */
const patience = 20_000;

/** The day here and now, YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `<xueshi-check>`: courses in, an explained answer out. */
export class XueshiCheck extends LitElement {
  static styles = unsafeCSS(styles);

  static properties = {
    policy: {},
    lang: {},
    theme: { reflect: true },
    asOf: { attribute: 'as-of' },
    storage: {},
    readonly: { type: Boolean },
    compact: { type: Boolean },
    device: { attribute: false },
    failed: { state: true },
  };

  constructor() {
    super();
    /** @type {string | undefined} */ this.policy = undefined;
    this.lang = 'zh-CN';
    this.asOf = '';
    /** @type {string | undefined} */ this.theme = undefined;
    this.storage = 'none';
    this.readonly = false;
    this.compact = false;
    this.failed = false;
    /** @type {import('../worker/work-offline.js').Device | undefined} */ this.device = undefined;
    /** @type {Policy | undefined} */ this.policyData = undefined;
    /** @private */ this.session = new Session();
    this.session.addEventListener('change', () => {
      this.requestUpdate();
      this.tellAssessment();
    });
    /** @private */ this.focusKeeper = new FocusKeeper();
    this.addEventListener('click', (event) => this.focusKeeper.remember(event));
    this.session.addEventListener('courses', () => this.tell('xueshi-change', { courses: this.courses }));
  }

  /** @returns {Course[]} */
  get courses() {
    return structuredCopy(this.session.courses);
  }

  set courses(courses) {
    this.session.setCourses(structuredCopy(courses));
  }

  /** The core's answer for the courses as they stand. */
  get assessment() {
    return this.session.assessment;
  }

  /** Whether a reload would lose something: what is typed, or what is not saved. */
  get isBusy() {
    const { draft, panel, saved } = this.session;
    return Boolean(draft || panel || saved.isUnsaved);
  }

  connectedCallback() {
    super.connectedCallback();
    this.start();
  }

  /** @private */
  async start() {
    if (this.session.checker) return;
    const timer = setTimeout(() => { this.failed = true; }, patience);
    try {
      await loadTexts(this.lang);
      const checker = await loadChecker({ policy: this.policyData ?? this.policy });
      if (this.session.checker) return;
      this.session.asOf = this.asOf || today();
      if (this.storage === 'local') await this.session.keep();
      this.session.start(checker);
      this.failed = false;
      this.tell('xueshi-ready', {});
    } catch (error) {
      this.failed = true;
      this.tell('xueshi-error', { error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** @private */
  retry() {
    giveUpCore();
    this.failed = false;
    this.start();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('lang')) loadTexts(this.lang).then(() => this.requestUpdate());
    this.focusKeeper.follow(/** @type {ShadowRoot} */ (this.renderRoot), this.session);
    if (changed.has('asOf') && this.session.checker) this.session.setAsOf(this.asOf || today());
  }

  /** @private */
  tellAssessment() {
    const { assessment } = this.session;
    if (!assessment || assessment === this.told) return;
    this.told = assessment;
    this.tell('xueshi-assess', { status: assessment.status, needed: assessment.needed });
  }

  /**
   * @private
   * @param {string} name
   * @param {unknown} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  render() {
    const texts = textsFor(this.lang);
    const { checker, assessment, callError } = this.session;
    if (this.failed) {
      return html`<p class="answer" role="alert">${texts('app.failed')}</p>
        <button type="button" data-action="retry" @click=${() => this.retry()}>${texts('app.retry')}</button>`;
    }
    if (callError && !assessment) {
      return html`<p class="answer" role="alert">${texts(`error.${callError.code}`, { pointer: callError.pointer ?? '' })}</p>`;
    }
    if (!checker || !assessment) return html`<slot><p class="answer">${texts('app.loading')}</p></slot>`;
    /** @type {Scene} */
    const scene = {
      session: this.session,
      checker,
      assessment,
      texts,
      language: this.lang,
      readonly: this.readonly,
      keeps: this.storage === 'local',
      compact: this.compact,
      open: (name, argument) => this.session.openPanel(name, argument),
      device: this.device,
      isBusy: this.isBusy,
      over: (assessment.declaration?.daysLeft ?? 0) < 0,
    };
    if (this.session.panel) return this.panelView(scene, this.session.panel);
    return html`${undoView(scene)}
      <div class="page">
        ${callError ? html`<p class="errors" role="alert">${texts(`error.${callError.code}`, { pointer: callError.pointer ?? '' })}</p>` : nothing}
        ${this.compact ? this.compactView(scene) : this.wholeView(scene)}
      </div>`;
  }

  /**
   * @private
   * @param {Scene} scene
   */
  compactView(scene) {
    return html`<div class="verdict-side">${answerView(scene)} ${requirementsView(scene)}</div>`;
  }

  /**
   * @private
   * @param {Scene} scene
   */
  wholeView(scene) {
    const isEmpty = scene.assessment.status === 'empty';
    const invites = isEmpty && !scene.session.draft;
    return html`
      ${noticesView(scene)} ${exampleView(scene)}
      <div class="verdict-side">
        ${answerView(scene)}
        ${isEmpty && !scene.readonly ? invites ? welcomeView(scene) : newCourseView(scene) : nothing}
        ${requirementsView(scene)}
        ${isEmpty ? nothing : scene.over ? pastYearView(scene) : nextStepsView(scene)}
      </div>
      <div class="course-side">
        ${isEmpty ? nothing : html`${courseListView(scene)} ${scene.readonly ? nothing : newCourseView(scene)}`}
        ${doorsView(scene, { isEmpty: invites })} ${statusView(scene)}
      </div>`;
  }

  /**
   * A panel takes the place of the page; the way back is its first button.
   * @private
   * @param {Scene} scene
   * @param {Panel} panel
   */
  panelView(scene, panel) {
    return html`
      <section class="panel card" part="panel">
        <button type="button" data-action="back" class="back" @click=${() => this.session.closePanel()}>${scene.texts('panel.back')}</button>
        <h2 tabindex="-1" class="panel-title">${panel.title(this.lang)}</h2>
        ${panel.view(scene)}
      </section>`;
  }
}

/**
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
function structuredCopy(value) {
  return JSON.parse(JSON.stringify(value));
}
