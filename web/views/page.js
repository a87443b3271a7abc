import { html, nothing } from 'lit';
import { answerView } from './answer.js';
import { menuView } from './menu.js';
import { primaryOf } from './questions.js';
import { requirementsView } from './requirements.js';
import { noticesView, statusView } from './status.js';
import { welcomeView } from './welcome.js';

/** @import { Scene } from './format.js' */

/**
 * Everything there is to see, in one of its forms.
 * @param {Scene} scene
 * @param {string} [refused] why what was handed over last is not what is shown
 */
export function pageView(scene, refused) {
  if (scene.snapshot.panel) return panelView(scene);
  return html`${scene.views ? scene.views.undoView(scene) : nothing}
    <div class="page" ?data-compact=${scene.compact}>
      ${refused ? html`<p class="errors" role="alert">${refused}</p>` : nothing}
      ${partMissingView(scene)}
      ${scene.compact ? compactView(scene) : wholeView(scene)}
    </div>`;
}

/**
 * A list that the core refuses has no answer. What was entered can still be had, and what led there be undone.
 * @param {Omit<Scene, 'assessment'>} scene
 * @param {string} [refused] why
 */
export function refusedView(scene, refused) {
  const { snapshot, readonly, compact } = scene;
  const bare = /** @type {Scene} */ (scene);
  if (snapshot.panel) return panelView(bare);
  const isOurs = snapshot.courses.length > 0 && !readonly && !compact;
  return html`${bare.views ? bare.views.undoView(bare) : nothing}
    <div class="page"><p class="errors" role="alert">${refused}</p>
      ${partMissingView(bare)}
      ${isOurs ? html`${menuView(bare, { isEmpty: false })} ${scene.keeps ? statusView(bare) : nothing}` : nothing}</div>`;
}

/** @param {Scene} scene */
function partMissingView({ snapshot, texts }) {
  return snapshot.missing ? html`<p class="errors" role="alert" tabindex="-1" data-part-missing>${texts('app.part-missing')}</p>` : nothing;
}

/** In how many steps a page is first drawn: the answer with what it rests on comes first. */
export const steps = 2;

/** For a sidebar. @param {Scene} scene */
function compactView(scene) {
  return html`<div class="verdict-side">${answerView(scene)} ${requirementsView(scene)}</div>`;
}

/** @param {Scene} scene */
function wholeView(scene) {
  const isEmpty = scene.assessment.status === 'empty';
  const invites = isEmpty && !scene.snapshot.draft;
  const { views, snapshot: { draft, foreseen } } = scene;
  const shown = foreseen ? { ...scene, assessment: foreseen } : scene;
  return html`
    ${scene.readonly ? nothing : html`${noticesView(scene)} ${views ? html`${views.refusedRuleView(scene)} ${views.exampleView(scene)}` : nothing}`}
    <div class="verdict-side">
      ${answerView(shown, { foreseen: foreseen?.courses.find(({ id }) => id === draft?.course.id), isTyping: draft !== undefined && !draft.isResumed })}
      ${views ? views.resumedView(scene) : nothing}
      ${scene.readonly ? nothing : invites ? welcomeView(scene) : newCourseView(scene)}
      ${isEmpty || draft?.isNew || !views ? nothing : scene.over ? views.pastYearView(scene) : views.nextStepsView(scene)}
      ${views ? views.otherYearsView(scene) : nothing}
      ${requirementsView(shown)}
    </div>
    ${isEmpty && scene.readonly ? nothing : html`
      <div class="course-side">${scene.step < steps ? nothing : courseSideView(scene, invites)}</div>`}`;
}

/** The button that begins a course, or the form of a new one. @param {Scene} scene */
function newCourseView(scene) {
  const { snapshot, dispatch, texts, views } = scene;
  if (snapshot.draft?.isNew) return html`<section class="card">${views ? views.courseFormView(scene) : texts('app.loading')}</section>`;
  return html`<p class="actions"><button type="button" class=${primaryOf(scene) === 'add' ? 'primary' : ''} data-action="add"
    @click=${() => dispatch({ type: 'add' })}>${texts(snapshot.courses.length > 0 ? 'form.add.next' : 'form.add')}</button></p>`;
}

/**
 * @param {Scene} scene
 * @param {boolean} invites
 */
function courseSideView(scene, invites) {
  return html`
    ${scene.assessment.status === 'empty' || !scene.views ? nothing : scene.views.courseListView(scene)}
    ${scene.readonly ? nothing : html`${menuView(scene, { isEmpty: invites })} ${scene.keeps ? statusView(scene) : handedView(scene)}`}`;
}

/**
 * A panel takes the place of the page; the way back is its first button.
 * @param {Scene} scene
 */
function panelView(scene) {
  const { snapshot, panel, dispatch, texts } = scene;
  if (!panel) return nothing;
  return html`
    <section class="panel card" part="panel">
      <button type="button" data-action="back" class="back" @click=${() => dispatch({ type: 'close' })}>${texts('panel.back')}</button>
      <h2 tabindex="-1" class="panel-title">${panel.module.title(scene.language)}</h2>
      ${panel.module.view(scene, snapshot.panel?.state, panel.commands)}
    </section>`;
}

/** In a page of somebody else's nothing is kept unless it asks for it. @param {Scene} scene */
function handedView({ texts }) {
  return html`<p class="note">${texts('embed.handed')}</p>`;
}
