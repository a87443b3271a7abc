import { html } from 'lit';
import { categoryLabel, leavesOf } from '../views/format.js';
import { newId } from '../store/new-id.js';
import { panelTexts } from '../messages/panels.js';

/** @import { Course, Finding } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/**
 * One certificate that holds two kinds becomes two courses, each with its own hours.
 * @param {Session} session
 * @param {Course} course
 */
export function createPanel(session, course) {
  const halves = [{ ...course }, { ...course, id: newId(), category: '', hours: '' }];
  /** @type {Finding[][]} */
  let faults = [[], []];

  /** @param {Scene} scene */
  const keep = ({ checker }) => {
    const answer = checker.assess(halves, { asOf: session.asOf });
    if (answer.error) return;
    faults = answer.courses.map(({ findings }) => findings.filter(({ field }) => field));
    if (faults.some((list) => list.length > 0)) return session.refresh();
    session.change(session.courses.flatMap((each) => (each.id === course.id ? halves : [each])), 'split.undo');
    session.closePanel();
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('split.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      return html`
        <p>${texts('split.how', { title: String(course.title ?? '') })}</p>
        <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          keep(scene);
        }}>
          ${halves.map((half, index) => html`
            <fieldset><legend>${texts('split.part', { number: index + 1 })}</legend>
              <div class="field"><label for="half-${index}-category">${scene.texts('form.category')}</label>
                <select id="half-${index}-category" name="category-${index}" @change=${(/** @type {Event} */ event) => {
                  half.category = /** @type {HTMLSelectElement} */ (event.target).value;
                }}>
                  <option value="">${scene.texts('form.category.unknown')}</option>
                  ${leavesOf(scene.checker.policy).map(({ id }) => html`
                    <option value=${id} ?selected=${half.category === id}>${categoryLabel(scene, id)}</option>`)}
                </select></div>
              <div class="field"><label for="half-${index}-hours">${scene.texts('form.hours')}</label>
                <input id="half-${index}-hours" name="hours-${index}" type="text" inputmode="decimal" autocomplete="off"
                  .value=${String(half.hours ?? '')} aria-invalid=${faults[index].length > 0}
                  aria-describedby="half-${index}-error" @input=${(/** @type {InputEvent} */ event) => {
                    half.hours = /** @type {HTMLInputElement} */ (event.target).value;
                  }} />
                <p class="error" id="half-${index}-error" role="alert">${faults[index].map(({ code }) =>
                  scene.texts(`finding.${code}`))}</p></div>
            </fieldset>`)}
          <p class="actions"><button type="submit" class="primary" data-action="keep-split">${texts('split.keep')}</button></p>
        </form>`;
    },
  };
}
