import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { loadChecker } from '../core/load-checker.js';
import { loadTexts, textsFor } from '../messages/index.js';
import { Session } from '../state/session.js';
import { answerView } from '../views/answer.js';
import { courseFormView } from '../views/course-form.js';
import { doorsView, undoView } from '../views/doors.js';
import { courseListView } from '../views/course-list.js';
import { nextStepsView } from '../views/next-steps.js';
import { requirementsView } from '../views/requirements.js';
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
    /** @type {Policy | undefined} */ this.policyData = undefined;
    /** @private */ this.session = new Session();
    this.session.addEventListener('change', () => {
      this.requestUpdate();
      this.tellAssessment();
    });
    /** @private @type {Panel | undefined} */ this.shown = undefined;
    /** @private */ this.opener = '';
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

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('lang')) loadTexts(this.lang).then(() => this.requestUpdate());
    this.moveFocus();
    if (changed.has('asOf') && this.session.checker) this.session.setAsOf(this.asOf || today());
  }

  /**
   * Into a panel that has opened, and back to the button that opened it.
   * @private
   */
  moveFocus() {
    const { panel } = this.session;
    if (panel === this.shown) return;
    this.shown = panel;
    const root = /** @type {ShadowRoot} */ (this.renderRoot);
    const target = root.querySelector(panel ? '.panel-title' : `[data-action="${this.opener}"]`) ?? root.querySelector('.answer');
    /** @type {HTMLElement | null} */ (target)?.focus();
    if (panel) this.scrollIntoView();
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
    if (this.failed) return html`<p class="answer" role="alert">${texts('app.failed')}</p>`;
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
      open: (name, argument) => {
        this.opener = name;
        this.session.openPanel(name, argument);
      },
      over: (assessment.declaration?.daysLeft ?? 0) < 0,
    };
    if (this.session.panel) return this.panelView(scene, this.session.panel);
    const invites = assessment.status === 'empty' && !this.readonly && !this.compact;
    return html`
      <div class="page">
        ${callError ? html`<p role="alert">${texts(`error.${callError.code}`, { pointer: callError.pointer ?? '' })}</p>` : nothing}
        ${undoView(scene)}
        <div class="verdict-side">
          ${answerView(scene)} ${invites ? courseFormView(scene) : nothing} ${requirementsView(scene)} ${this.compact ? nothing : nextStepsView(scene)}
        </div>
        ${this.compact ? nothing : html`<div class="course-side">
          ${courseListView(scene)} ${this.readonly || invites ? nothing : courseFormView(scene)}
          ${this.readonly ? nothing : doorsView(scene)} ${this.savedView(scene)}
        </div>`}
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
      <section class="panel" part="panel">
        <p><button type="button" data-action="back" @click=${() => this.session.closePanel()}>${scene.texts('panel.back')}</button></p>
        <h2 tabindex="-1" class="panel-title">${panel.title(this.lang)}</h2>
        ${panel.view(scene)}
      </section>`;
  }

  /**
   * @private
   * @param {Scene} scene
   */
  savedView({ texts, session }) {
    const { state, at, reason } = session.saved;
    const time = at ? at.toLocaleTimeString(this.lang) : '';
    return html`<p class="note" data-saved=${state}>${texts(`store.${state}`, { time, reason: reason ?? '' })}
      ${texts('app.privacy')}</p>`;
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
