import { html, nothing } from 'lit';
import { progressBarView } from './progress-bar.js';
import { categoryLabel, depthBelow, flatten } from './format.js';

/** @import { Requirement } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** All bars share one axis, a little longer than the largest minimum. */
const axisMargin = 1.2;

/** @param {Scene} scene */
export function requirementsView(scene) {
  const { assessment, texts } = scene;
  const axis = Math.max(...assessment.requirements.map(({ required }) => required), 1) * axisMargin;
  return html`
    <section class="requirements card" part="requirements">
      <h2>${texts('requirements.title')}</h2>
      <ul class="rows">${assessment.requirements.map((requirement) => rowView(scene, requirement, axis))}</ul>
    </section>`;
}

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 * @param {number} axis
 */
function rowView(scene, requirement, axis) {
  const { texts, policy, assessment, snapshot, dispatch, views } = scene;
  const { id, counted, required, pending, planned, state } = requirement;
  return html`
    <li data-requirement=${id} data-state=${state} data-depth=${depthBelow(policy.categories, id)}>
      <details .open=${snapshot.unfolded.includes(id)} @toggle=${(/** @type {Event} */ event) => (
        dispatch({ type: 'unfold', id, isOpen: /** @type {HTMLDetailsElement} */ (event.target).open }))}>
        <summary>
          <span class="row-head">
            <span>${categoryLabel(scene, id)}</span>
            <span class="figure">${texts('requirement.figure', { counted, required })}
              <em>${assessment.status === 'empty' ? '' : texts(`requirement.state.${state}`)}</em></span>
          </span>
          ${progressBarView(requirement, innerRequirements(scene, id), axis)}
          ${pending > 0 || planned > 0 ? html`<span class="legend">
            ${pending > 0 ? html`<span class="key pending">${texts('requirement.pending', { hours: pending })}</span>` : nothing}
            ${planned > 0 ? html`<span class="key planned">${texts('requirement.planned', { hours: planned })}</span>` : nothing}
          </span>` : nothing}
        </summary>
        ${snapshot.unfolded.includes(id) && views ? views.requirementView(scene, requirement) : nothing}
      </details>
    </li>`;
}

/**
 * The requirements of the categories directly within this one.
 * @param {Scene} scene
 * @param {string} id
 */
function innerRequirements({ assessment, policy }, id) {
  const children = flatten(policy.categories).find((category) => category.id === id)?.children ?? [];
  return assessment.requirements.filter((requirement) => children.some((child) => child.id === requirement.id));
}
