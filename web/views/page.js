import { html, nothing } from 'lit';
import { answerView } from './answer.js';
import { newCourseView, resumedView } from './course-form.js';
import { courseListView } from './course-list.js';
import { doorsView, undoView } from './doors.js';
import { nextStepsView } from './next-steps.js';
import { pastYearView } from './past-year.js';
import { requirementsView } from './requirements.js';
import { noticesView, statusView } from './status.js';
import { exampleView, welcomeView } from './welcome.js';

/** @import { Panel } from '../state/session.js' */
/** @import { Scene } from './format.js' */

/**
 * Everything there is to see, in one of its forms.
 * @param {Scene} scene
 * @param {string} [refused] why what was handed over last is not what is shown
 */
export function pageView(scene, refused) {
  if (scene.session.panel) return panelView(scene, scene.session.panel);
  return html`${undoView(scene)}
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
  const { session, readonly, compact } = scene;
  const bare = /** @type {Scene} */ (scene);
  if (session.panel) return panelView(bare, session.panel);
  const isOurs = session.courses.length > 0 && !readonly && !compact;
  return html`${undoView(bare)}
    <div class="page"><p class="errors" role="alert">${refused}</p>
      ${partMissingView(bare)}
      ${isOurs ? html`${doorsView(bare, { isEmpty: false })} ${scene.keeps ? statusView(bare) : nothing}` : nothing}</div>`;
}

/** @param {Scene} scene */
function partMissingView({ session, texts }) {
  return session.missing ? html`<p class="errors" role="alert" tabindex="-1" data-part-missing>${texts('app.part-missing')}</p>` : nothing;
}

/** In how many steps a page is first drawn: what is to be read first comes first. */
export const steps = 3;

/** For a sidebar. @param {Scene} scene */
function compactView(scene) {
  return html`<div class="verdict-side">${answerView(scene)} ${requirementsView(scene)}</div>`;
}

/** @param {Scene} scene */
function wholeView(scene) {
  const isEmpty = scene.assessment.status === 'empty';
  const invites = isEmpty && !scene.session.draft;
  const foreseen = scene.session.foresee();
  const shown = foreseen ? { ...scene, assessment: foreseen } : scene;
  return html`
    ${scene.readonly ? nothing : html`${noticesView(scene)} ${exampleView(scene)}`}
    <div class="verdict-side">
      ${answerView(shown, { foreseen: foreseen?.courses.find(({ id }) => id === scene.session.draft?.course.id) })}
      ${resumedView(scene)}
      ${scene.readonly ? nothing : invites ? welcomeView(scene) : newCourseView(scene)}
      ${scene.step < 2 ? nothing : html`${requirementsView(shown)}
        ${isEmpty ? nothing : scene.over ? pastYearView(shown) : nextStepsView(shown)}`}
    </div>
    ${isEmpty && scene.readonly ? nothing : html`
      <div class="course-side">${scene.step < steps ? nothing : courseSideView(scene, invites)}</div>`}`;
}

/**
 * @param {Scene} scene
 * @param {boolean} invites
 */
function courseSideView(scene, invites) {
  return html`
    ${scene.assessment.status === 'empty' ? nothing : courseListView(scene)}
    ${scene.readonly ? nothing : html`${doorsView(scene, { isEmpty: invites })} ${scene.keeps ? statusView(scene) : handedView(scene)}`}`;
}

/**
 * A panel takes the place of the page; the way back is its first button.
 * @param {Scene} scene
 * @param {Panel} panel
 */
function panelView(scene, panel) {
  return html`
    <section class="panel card" part="panel">
      <button type="button" data-action="back" class="back" @click=${() => scene.session.closePanel()}>${scene.texts('panel.back')}</button>
      <h2 tabindex="-1" class="panel-title">${panel.title(scene.language)}</h2>
      ${panel.view(scene)}
    </section>`;
}

/** In a page of somebody else's nothing is kept unless it asks for it. @param {Scene} scene */
function handedView({ texts }) {
  return html`<p class="note">${texts('embed.handed')}</p>`;
}
