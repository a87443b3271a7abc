import { nextFrame } from '../engine/next-task.js';
import { steps } from '../views/page.js';
import { FocusMover } from './focus.js';
import { Speaker } from './speaker.js';

/** @import { LitElement } from 'lit' */
/** @import { Session } from '../model/session.js' */

/**
 * Draws the page in steps, loads the views of courses when they are needed, and looks after focus and speech.
 * @param {LitElement} host
 * @param {Session} session
 * @param {() => Promise<unknown>} drawn resolves when the host has drawn what is requested now
 */
export function createDrawing(host, session, drawn) {
  let step = 1;
  /** @type {typeof import('../views/with-courses.js') | undefined} */
  let views;
  /** @type {Promise<void> | undefined} until the views are loaded, or have failed to load */
  let viewsLoading;
  /** @type {Promise<void> | undefined} until every step is drawn */
  let allSteps;
  const focusMover = new FocusMover();
  const speaker = new Speaker();

  session.addEventListener('courses', () => { if (!views) viewsLoading = undefined; });
  // This runs before the button's own listener, which may have the page drawn at once.
  host.addEventListener('click', (event) => focusMover.remember(event), true);

  /** If the views do not load, the next change of the list tries again. The form needs what titles suggest. */
  async function loadViews() {
    [views] = await Promise.all([import('../views/with-courses.js'), session.notice?.learn()]).catch(() => [undefined]);
    const { courses, draft } = session.snapshot;
    if (views && draft) session.dispatch({ type: 'judge' });
    if (views) host.requestUpdate();
    else if (courses.length > 0 || draft) session.dispatch({ type: 'part-missing' });
    else viewsLoading = undefined;
  }

  async function drawStepByStep() {
    while (step < steps) {
      await nextFrame();
      step += 1;
      host.requestUpdate();
      await drawn();
    }
  }

  /** Loads the views that the first course needs before somebody asks for them. */
  function prepare() {
    viewsLoading ??= loadViews();
  }

  /** Called after each drawing. */
  function follow() {
    const root = /** @type {ShadowRoot} */ (host.renderRoot);
    const { assessment, courses, draft, isRuleRefused, undoable, unfolded } = session.snapshot;
    if ((courses.length > 0 || draft || isRuleRefused || undoable || unfolded.length > 0) && !views) prepare();
    else focusMover.follow(root, session.snapshot);
    speaker.follow(root);
    if (assessment) allSteps ??= drawStepByStep();
  }

  return {
    prepare,
    follow,
    /** How many steps are drawn, and the views that are loaded. */
    get current() { return { step, views }; },
    get isPartial() { return step < steps; },
    /** Resolves when all views and steps are there. */
    async complete() {
      await viewsLoading;
      await allSteps;
    },
  };
}
