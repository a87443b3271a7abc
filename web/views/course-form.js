import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { categoryLabel, flatten } from './format.js';
import { labelIn } from '../messages/index.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/** @typedef {keyof Course & string} Member */

/** @param {Scene} scene */
export function courseFormView(scene) {
  const { session, texts } = scene;
  if (!session.draft) {
    return html`<p class="actions"><button type="button" class="primary" data-action="add"
      @click=${() => session.add()}>${texts('form.add')}</button></p>`;
  }
  return html`
    <form class="form" part="form" novalidate @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      session.save('if-valid');
    }}>
      <h2>${texts(session.draft.isNew ? 'form.add' : 'form.edit')}</h2>
      ${summaryView(scene)}
      ${categoryView(scene)}
      ${fieldView(scene, 'hours', { inputmode: 'decimal' })}
      ${fieldView(scene, 'title')}
      ${suggestionView(scene)}
      ${fieldView(scene, 'completedOn', { placeholder: `${scene.checker.policy.year}-06-05` })}
      ${moreView(scene)}
      <p class="actions">
        <button type="submit" class="primary" data-action="save">${texts('form.save')}</button>
        ${session.draft.findings.length > 0 ? html`<button type="button" data-action="keep"
          @click=${() => session.save('as-it-is')}>${texts('form.keep')}</button>` : nothing}
        <button type="button" data-action="cancel" @click=${() => session.cancel()}>${texts('form.cancel')}</button>
      </p>
    </form>`;
}

/** @param {Scene} scene */
function summaryView({ session, texts }) {
  const findings = session.draft?.findings ?? [];
  if (findings.length === 0) return nothing;
  return html`
    <div class="errors" role="alert">
      <p>${texts('form.errors')}</p>
      <ul>${findings.map(({ code, field }) => html`<li><button type="button" class="link"
        @click=${(/** @type {Event} */ event) => focusField(event, field ?? '')}>${texts(`finding.${code}`)}</button></li>`)}</ul>
    </div>`;
}

/**
 * @param {Event} event
 * @param {string} field
 */
function focusField(event, field) {
  const form = /** @type {HTMLElement} */ (event.target).closest('form');
  /** @type {HTMLElement | null | undefined} */ (form?.querySelector(`[name="${field}"]`))?.focus();
}

/** @param {Scene} scene */
function categoryView(scene) {
  const { session, checker, texts } = scene;
  const leaves = flatten(checker.policy.categories).filter(({ children }) => !children?.length);
  const chosen = session.draft?.course.category ?? '';
  const choice = (/** @type {string} */ id, /** @type {string} */ label) => html`
    <label class="choice"><input type="radio" name="category" .value=${id} .checked=${live(chosen === id)}
      @change=${() => session.type({ category: id })} /><span>${label}</span></label>`;
  return html`
    <fieldset><legend>${texts('form.category')}</legend><div class="choices">
      ${leaves.map(({ id }) => choice(id, categoryLabel(scene, id)))}
      ${choice('', texts('form.category.unknown'))}</div></fieldset>`;
}

/**
 * @param {Scene} scene
 * @param {Member} member
 * @param {{ inputmode?: string, placeholder?: string, list?: string }} [options]
 */
function fieldView({ session, texts }, member, { inputmode = 'text', placeholder = '', list } = {}) {
  const findings = (session.draft?.findings ?? []).filter(({ field }) => field === member);
  const id = `field-${member}`;
  return html`
    <div class="field">
      <label for=${id}>${texts(`form.${member}`)}</label>
      <input id=${id} name=${member} type="text" inputmode=${inputmode} placeholder=${placeholder} autocomplete="off"
        list=${list ?? nothing} .value=${live(String(session.draft?.course[member] ?? ''))}
        aria-invalid=${findings.length > 0} aria-describedby="${id}-error"
        @input=${(/** @type {InputEvent} */ event) => (
          session.type({ [member]: /** @type {HTMLInputElement} */ (event.target).value }))} />
      <p class="error" id="${id}-error">${findings.map(({ code }) => texts(`finding.${code}`))}</p>
    </div>`;
}

/** @param {Scene} scene */
function suggestionView(scene) {
  const { session, checker, texts } = scene;
  const [first] = checker.suggestCategory(String(session.draft?.course.title ?? ''));
  if (!first || first.category === session.draft?.course.category) return nothing;
  const category = categoryLabel(scene, first.category);
  return html`<p class="note">${texts('form.suggestion', { keyword: first.keyword, category })}</p>`;
}

/** @param {Scene} scene */
function moreView(scene) {
  const { session, checker, texts, language } = scene;
  const mode = session.draft?.course.mode ?? '';
  return html`
    <details class="more"><summary>${texts('form.more')}</summary>
      ${fieldView(scene, 'year', { inputmode: 'numeric' })}
      <div class="field"><label for="field-mode">${texts('form.mode')}</label>
        <select id="field-mode" name="mode" @change=${(/** @type {Event} */ event) => (
          session.type({ mode: /** @type {HTMLSelectElement} */ (event.target).value }))}>
          ${['', 'online', 'in-person'].map((value) => html`<option value=${value} ?selected=${value === mode}>
            ${texts(`form.mode.${value || 'none'}`)}</option>`)}
        </select></div>
      ${fieldView(scene, 'provider', { list: 'platforms' })}
      <datalist id="platforms">${(checker.policy.platforms ?? []).map(({ label }) => html`
        <option value=${labelIn(label, language)}></option>`)}</datalist>
      ${fieldView(scene, 'certificate')}
      ${fieldView(scene, 'declaredOn')}
      ${['declared', 'planned', 'sum'].map((member) => flagView(scene, /** @type {Member} */ (member)))}
    </details>`;
}

/**
 * @param {Scene} scene
 * @param {Member} member
 */
function flagView({ session, texts, over }, member) {
  if (member === 'planned' && over) return nothing;
  return html`
    <label class="flag"><input type="checkbox" name=${member} .checked=${live(session.draft?.course[member] === true)}
      @change=${(/** @type {Event} */ event) => (
        session.type({ [member]: /** @type {HTMLInputElement} */ (event.target).checked }))} />
      <span>${texts(`form.${member}`)}</span></label>`;
}
