import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/** @typedef {keyof Course & string} Member */

/**
 * One member of the draft: its name, what was typed, what the core says of it.
 * @param {Scene} scene
 * @param {Member} member
 * @param {{ inputmode?: string, list?: string, beside?: unknown, below?: unknown }} [options]
 */
export function fieldView({ snapshot, dispatch, texts }, member, { inputmode = 'text', list, beside = nothing, below = nothing } = {}) {
  const findings = (snapshot.draft?.findings ?? []).filter(({ field }) => field === member);
  const id = `field-${member}`;
  return html`
    <div class="field">
      <label for=${id}>${texts(`form.${member}`)}</label>
      <div class="input">
        <input id=${id} name=${member} type="text" inputmode=${inputmode} autocomplete="off"
          list=${list ?? nothing} .value=${live(String(snapshot.draft?.course[member] ?? ''))}
          @focus=${(/** @type {FocusEvent} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}
          aria-invalid=${findings.length > 0} aria-describedby="${id}-error"
          @input=${(/** @type {InputEvent} */ event) => (
            dispatch({ type: 'type', members: { [member]: /** @type {HTMLInputElement} */ (event.target).value } }))} />${beside}</div>
      ${below}
      <p class="error" id="${id}-error">${findings.map(({ code }) => texts(`finding.${code}`))}</p>
    </div>`;
}
