import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { labelIn } from '../messages/index.js';
import { ownCourses } from '../model/snapshot.js';
import { answerText } from './verdict.js';
import { categoryChoices } from './category-choices.js';
import { dateFieldView } from './date-field.js';
import { fieldView } from './field.js';
import { otherKindView } from './other-kind.js';
import { categoryLabel } from './format.js';

/** @import { Draft } from '../model/draft.js' */
/** @import { Scene } from './format.js' */
/** @import { Member } from './field.js' */

/** @param {Scene} scene */
export function courseFormView(scene) {
  const { snapshot, dispatch, texts } = scene;
  const draft = /** @type {Draft} */ (snapshot.draft);
  const { foreseen } = snapshot;
  return html`
    <form class="form" part="form" novalidate @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      dispatch({ type: 'save' });
    }}>
      <h2>${titleText(scene)}</h2>
      ${draft.isResumed ? html`<p class="note">${texts('form.resumed')}</p>` : nothing}
      ${summaryView(scene)}
      ${fieldView(scene, 'title', { below: seminarView(scene) })}
      ${categoryView(scene)}
      ${fieldView(scene, 'hours', { inputmode: 'decimal' })}
      ${draft.course.otherKind ? otherKindView(scene) : nothing}
      ${dateFieldView(scene, 'completedOn')}
      ${moreView(scene)}
      ${foreseen ? html`<p class="note foreseen">${texts('form.foreseen', {
        answer: answerText({ ...scene, assessment: foreseen }),
      })}</p>` : nothing}
      <p class="actions">
        <button type="submit" class="primary" data-action="save">${texts('form.save')}</button>
        ${draft.findings.length > 0 ? html`<button type="button" data-action="keep"
          @click=${() => dispatch({ type: 'save', asItIs: true })}>${texts('form.keep')}</button>` : nothing}
        <button type="button" data-action="cancel" @click=${() => dispatch({ type: 'cancel' })}>${texts('form.cancel')}</button>
      </p>
    </form>`;
}

/** The second course and those after it say which one they are. @param {Scene} scene */
function titleText({ snapshot, texts }) {
  const { course, isNew } = /** @type {Draft} */ (snapshot.draft);
  if (!isNew) return texts('form.edit');
  if (course.planned) return texts('form.plan');
  const held = ownCourses(snapshot).length;
  return texts(held > 0 ? 'form.add.nth' : 'form.add', { count: held + 1 });
}

/** A button to the course in the list below whose form was left unfinished on an earlier visit. @param {Scene} scene */
export function resumedView({ snapshot: { draft }, dispatch, texts }) {
  if (!draft?.isResumed || draft.isNew) return nothing;
  return html`
    <p class="notice" data-notice="resumed"><span>${texts('form.resumed.which', { title: String(draft.course.title || texts('course.untitled')) })}</span>
      <button type="button" data-action="resume" @click=${() => dispatch({ type: 'resume' })}>${texts('form.resume')}</button></p>`;
}

/** A new course is filled in for two kinds at once; one of the list is taken to the panel that makes two of it. @param {Scene} scene */
function split({ snapshot, dispatch, open }) {
  const { course, isNew } = /** @type {Draft} */ (snapshot.draft);
  if (isNew) return dispatch({ type: 'divide' });
  dispatch({ type: 'cancel' });
  open('split', course);
}

/** @param {Scene} scene */
function summaryView({ snapshot, texts }) {
  const findings = snapshot.draft?.findings ?? [];
  if (findings.length === 0) return nothing;
  return html`
    <div class="errors" role="alert" tabindex="-1">
      <p>${texts('form.errors')}</p>
      <ul>${findings.map(({ code, field }) => html`<li><button type="button" class="link"
        @click=${(/** @type {Event} */ event) => focusField(event, field ?? '')}>${field?.startsWith('other-')
  ? texts('form.other-fault', { fault: texts(`finding.${code}`) }) : texts(`finding.${code}`)}</button></li>`)}</ul>
    </div>`;
}

/**
 * @param {Event} event
 * @param {string} name
 */
function focusField(event, name) {
  const form = /** @type {HTMLElement} */ (event.target).closest('form');
  const field = /** @type {HTMLElement | null | undefined} */ (form?.querySelector(`[name="${name}"]`));
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}

/** @param {Scene} scene */
function categoryView(scene) {
  const { snapshot, dispatch, texts } = scene;
  const draft = /** @type {Draft} */ (snapshot.draft);
  const { findings } = draft;
  return html`
    <fieldset aria-describedby="field-category-error"><legend>${texts('form.category')}</legend><div class="choices">
      ${categoryChoices(scene, draft.course.category === undefined ? undefined : snapshot.reading?.category).map(({ id, label, isChosen }) => html`
        <label class="choice"><input type="radio" name="category" .value=${id} .checked=${live(isChosen)}
          @change=${() => dispatch({ type: 'type', members: { category: id } })} /><span>${label}</span></label>`)}</div>
      ${lastKindView(scene)} ${suggestionView(scene)}
      <p><button type="button" class="link" data-action="split" @click=${() => split(scene)}>${texts(draft.course.otherKind ? 'form.split.not' : 'form.split')}</button></p>
      <p class="error" id="field-category-error">${findings.filter(({ field }) => field === 'category').map(({ code }) => texts(`finding.${code}`))}</p></fieldset>`;
}

/** A button to pick a title from the annex of the notice; or, once picked, the month and place that came with it. @param {Scene} scene */
function seminarView({ snapshot, policy, texts, open }) {
  const { course, isNew } = /** @type {Draft} */ (snapshot.draft);
  const place = [course.month, course.place].filter(Boolean).join(' · ');
  if (place) return html`<p class="note">${texts('form.seminar.place', { place })}</p>`;
  if (!isNew || course.title || !policy.seminars?.length) return nothing;
  return html`<button type="button" class="link" data-action="seminars"
    @click=${() => open('seminars')}>${texts('form.seminar')}</button>`;
}

/** The kind of the course that was entered last, one tap away and never chosen by itself. @param {Scene} scene */
function lastKindView(scene) {
  const { snapshot, assessment, dispatch, policy, texts } = scene;
  const draft = /** @type {Draft} */ (snapshot.draft);
  const last = ownCourses(snapshot).filter(({ id }) => id !== draft.course.id).pop();
  const id = assessment.courses.find((course) => course.id === last?.id)?.category;
  if (!draft.isNew || draft.course.category !== undefined || !id || id === policy.categories.id) return nothing;
  return html`<p class="chips"><button type="button" data-action="take-kind"
    @click=${() => dispatch({ type: 'type', members: { category: id } })}>${texts('form.same-kind', { category: categoryLabel(scene, id) })}</button></p>`;
}

/** A theme of the notice that the title names: it suggests, the person decides. @param {Scene} scene */
function suggestionView(scene) {
  const { snapshot: { reading }, dispatch, texts } = scene;
  const first = reading?.suggestion;
  if (!first || first.category === reading.category) return nothing;
  const category = categoryLabel(scene, first.category);
  return html`<p class="note suggestion">${texts('form.suggestion', { keyword: first.keyword, category })}
    <button type="button" data-action="take-suggestion"
      @click=${() => dispatch({ type: 'type', members: { category: first.category } })}>${texts('form.suggestion.take', { category })}</button></p>`;
}

/** The members that are folded away. The fold opens if something is wrong with one of them. */
const folded = ['mode', 'provider', 'year', 'certificate', 'declaredOn', 'declared', 'planned', 'sum'];

/** @param {Scene} scene */
function moreView(scene) {
  const { snapshot, dispatch, policy, texts, language } = scene;
  const { course } = /** @type {Draft} */ (snapshot.draft);
  const mode = String(course.mode ?? '');
  const doubts = scene.assessment.courses.find(({ id }) => id === course.id)?.findings ?? [];
  const isAsked = doubts.some(({ code, field }) => code.startsWith('declared-') || folded.includes(field ?? ''));
  const inItsWords = ['', 'online', 'in-person'].includes(mode) ? nothing : html`<option value=${mode} selected>${mode}</option>`;
  return html`
    <details class="more" ?open=${isAsked}><summary>${texts('form.more')}</summary><div class="form">
      <div class="field"><label for="field-mode">${texts('form.mode')}</label>
        <select id="field-mode" name="mode" @change=${(/** @type {Event} */ event) => (
          dispatch({ type: 'type', members: { mode: /** @type {HTMLSelectElement} */ (event.target).value } }))}>
          ${['', 'online', 'in-person'].map((value) => html`<option value=${value} ?selected=${value === mode}>
            ${texts(`form.mode.${value || 'none'}`)}</option>`)}${inItsWords}
        </select></div>
      ${fieldView(scene, 'provider', { list: 'platforms' })}
      <datalist id="platforms">${(policy.platforms ?? []).map(({ label }) => html`
        <option value=${labelIn(label, language)}></option>`)}</datalist>
      ${fieldView(scene, 'year', { inputmode: 'numeric' })}
      ${fieldView(scene, 'certificate')}
      ${dateFieldView(scene, 'declaredOn')}
      <div>${['declared', 'planned', 'sum'].map((member) => flagView(scene, /** @type {Member} */ (member)))}</div>
    </div></details>`;
}

/**
 * @param {Scene} scene
 * @param {Member} member
 */
function flagView({ snapshot, dispatch, texts, over }, member) {
  const isSet = snapshot.draft?.course[member] === true;
  if (member === 'planned' && over && !isSet) return nothing;
  return html`
    <label class="flag"><input type="checkbox" name=${member} .checked=${live(isSet)}
      @change=${(/** @type {Event} */ event) => (
        dispatch({ type: 'type', members: { [member]: /** @type {HTMLInputElement} */ (event.target).checked } }))} />
      <span>${texts(`form.${member}`)}</span></label>`;
}
