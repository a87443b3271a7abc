/** @import { Snapshot } from '../model/snapshot.js' */

/** Moves the focus to where the work goes on: into a form or panel that opens, and back to the button that opened it. */
export class FocusMover {
  /** @type {unknown} */ #panel;
  /** @type {string | undefined} */ #draft;
  #isResumed = false;
  /** @type {unknown} */ #undoable;
  /** @type {unknown} */ #missing;
  #hadFaults = false;
  #opener = '';
  /** @type {Element | undefined} the button clicked last; if it disappears, the focus has to move */ #clicked;

  /**
   * Called after each drawing.
   * @param {ShadowRoot} root
   * @param {Snapshot} snapshot
   */
  follow(root, { panel: shown, draft, undoable, missing }) {
    const panel = shown?.state.key;
    const hasFaults = (draft?.findings.length ?? 0) > 0;
    const target = this.#target({ panel, draft, undoable, missing, hasFaults });
    // A panel or form that closes may have changed the answer, so the answer is shown.
    const isBrought = (!panel && panel !== this.#panel) || (!draft && this.#draft !== undefined);
    this.#panel = panel;
    this.#draft = draft?.course.id;
    this.#isResumed = draft?.isResumed === true;
    this.#undoable = undoable;
    this.#missing = missing;
    this.#hadFaults = hasFaults;
    const isLost = this.#clicked !== undefined && !this.#clicked.isConnected && !root.activeElement;
    this.#clicked = isLost ? undefined : this.#clicked;
    focusFirst(root, target.length > 0 || !isLost ? target : ['.panel .danger', '.panel-title', '.answer'], isBrought);
  }

  /**
   * @param {Pick<Snapshot, 'draft' | 'undoable' | 'missing'> & { panel: unknown, hasFaults: boolean }} now
   * @returns {string[]} selectors, the best first
   */
  #target = ({ panel, draft, undoable, missing, hasFaults }) => {
    if (missing && missing !== this.#missing) return ['[data-part-missing]'];
    if (panel !== this.#panel) return panel ? ['.panel-title'] : undoable !== this.#undoable ? ['.answer'] : [this.#opener, '.answer'];
    if (draft && !draft.isResumed && (draft.course.id !== this.#draft || this.#isResumed)) return ['.form [name="title"]'];
    if (hasFaults && !this.#hadFaults) return ['.form .errors'];
    if (!draft && this.#draft) return [`[data-course="${CSS.escape(this.#draft)}"] [data-action="edit"]`, '[data-action="add"]'];
    if (undoable && undoable !== this.#undoable) return ['[data-action="undo"]'];
    return [];
  };

  /** @param {Event} event a click; its button gets the focus back later */
  remember(event) {
    const clicked = /** @type {Element} */ (event.composedPath()[0]).closest?.('[data-action]');
    const action = clicked?.getAttribute('data-action');
    this.#clicked = clicked ?? undefined;
    if (!action || clicked?.closest('.panel')) return;
    const course = clicked?.closest('[data-course]')?.getAttribute('data-course');
    this.#opener = `${course ? `[data-course="${CSS.escape(course)}"] ` : ''}[data-action="${action}"]`;
  }
}

/**
 * @param {ShadowRoot} root
 * @param {string[]} selectors
 * @param {boolean} isBrought whether the answer is scrolled into sight if it gets the focus
 */
function focusFirst(root, selectors, isBrought) {
  for (const selector of selectors) {
    const found = selector && /** @type {HTMLElement | null} */ (root.querySelector(selector));
    if (!found) continue;
    const isByAnswer = selector === '.answer' || selector === '[data-action="add"]';
    found.focus({ preventScroll: selector === '[data-action="undo"]' || isByAnswer });
    if (selector === '.panel-title') found.scrollIntoView({ block: 'center' });
    if (isByAnswer && isBrought) root.querySelector('.answer')?.scrollIntoView({ block: 'nearest' });
    return;
  }
}
