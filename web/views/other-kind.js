import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { categoryChoices } from './category-choices.js';

/** @import { Draft } from '../model/draft.js' */
/** @import { Scene } from './format.js' */

/** The second kind of a certificate that holds two: its category and hours; all else is shared. @param {Scene} scene */
export function otherKindView(scene) {
  const { snapshot, dispatch, texts } = scene;
  const { course, findings } = /** @type {Draft} */ (snapshot.draft);
  const other = /** @type {{ id: string, category?: string, hours: string }} */ (course.otherKind);
  const type = (/** @type {object} */ members) => dispatch({ type: 'type', members: { otherKind: { ...other, ...members } } });
  const faults = (/** @type {string} */ field) => findings.filter((finding) => finding.field === field).map(({ code }) => texts(`finding.${code}`));
  return html`
    <fieldset class="other-kind" aria-describedby="other-category-error"><legend>${texts('form.other-kind')}</legend><div class="choices">
      ${categoryChoices(scene, other.category).map(({ id, label, isChosen }) => html`
        <label class="choice"><input type="radio" name="other-category" .value=${id} .checked=${live(isChosen)}
          @change=${() => type({ category: id })} /><span>${label}</span></label>`)}</div>
      <p class="error" id="other-category-error">${faults('other-category')}</p></fieldset>
    <div class="field"><label for="other-hours">${texts('form.other-hours')}</label>
      <div class="input"><input id="other-hours" name="other-hours" type="text" inputmode="decimal" autocomplete="off" .value=${live(other.hours)}
        aria-invalid=${faults('other-hours').length > 0} aria-describedby="other-hours-error"
        @input=${(/** @type {InputEvent} */ event) => type({ hours: /** @type {HTMLInputElement} */ (event.target).value })} /></div>
      <p class="error" id="other-hours-error">${faults('other-hours')}</p></div>`;
}
