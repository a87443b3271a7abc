import { html, nothing, svg } from 'lit';
import { labelIn } from '../messages/index.js';
import { categoryLabel, clauseSummary, depthBelow } from './format.js';

/** @import { Requirement } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** All bars share one axis, a little longer than the largest minimum. */
const axisMargin = 1.25;

/** @param {Scene} scene */
export function requirementsView(scene) {
  const { assessment, texts } = scene;
  const axis = Math.max(...assessment.requirements.map(({ required }) => required), 1) * axisMargin;
  return html`
    <section class="requirements" part="requirements">
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
  const { texts, checker, assessment } = scene;
  const { id, counted, required, pending, planned, state } = requirement;
  return html`
    <li data-requirement=${id} data-state=${state} data-depth=${depthBelow(checker.policy.categories, id)}>
      <details>
        <summary>
          <span class="row-head">
            <span>${categoryLabel(scene, id)}</span>
            <span class="figure">${texts('requirement.figure', { counted, required })}
              <em>${assessment.status === 'empty' ? '' : texts(`requirement.state.${state}`)}</em></span>
          </span>
          ${bar(requirement, axis)}
          ${pending > 0 || planned > 0 ? html`<span class="note">
            ${pending > 0 ? texts('requirement.pending', { hours: pending }) : ''}
            ${planned > 0 ? texts('requirement.planned', { hours: planned }) : ''}</span>` : nothing}
        </summary>
        ${clauseView(scene, requirement)}
        ${countedView(scene, requirement)}
      </details>
    </li>`;
}

/**
 * Counted solid, pending hatched, planned outlined, a tick at the minimum. Each part begins where the one before ends.
 * @param {Requirement} requirement
 * @param {number} axis
 */
function bar({ id, counted, pending, planned, required }, axis) {
  const length = (/** @type {number} */ hours) => (hours / axis) * 100;
  const hatch = `hatch-${id}`;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`
    <pattern id=${hatch} width="1.6" height="6" patternUnits="userSpaceOnUse"><rect class="pending" width="0.8" height="6"/></pattern>
    <rect class="track" width="100" height="6"/>
    <rect class="counted" width=${length(counted)} height="6"/>
    <g transform="translate(${length(counted)})">
      <rect fill="url(#${hatch})" width=${length(pending)} height="6"/>
      <g transform="translate(${length(pending)})"><rect class="planned" width=${length(planned)} height="6"/></g>
    </g>
    <rect class="tick" x=${length(required)} width="0.5" height="6"/>`}</svg>`;
}

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function clauseView({ checker, texts, language }, { clause }) {
  if (!clause) return nothing;
  const { part, paragraph } = checker.policy.clauses[clause];
  const document = labelIn(checker.policy.document, language);
  return html`
    <p>${clauseSummary(checker.policy, clause, language)}</p>
    <p class="note">${texts('requirement.clause', { document, part: part ?? '', paragraph: paragraph ?? '' })}</p>`;
}

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function countedView({ session, assessment, texts }, { courses }) {
  if (courses.length === 0) return html`<p class="note">${texts('requirement.courses.none')}</p>`;
  const hours = new Map(assessment.courses.map((course) => [course.id, course.hours]));
  const counted = new Set(courses);
  return html`
    <h3>${texts('requirement.courses')}</h3>
    <ul>${session.courses.filter(({ id }) => counted.has(id)).map((course) => html`
      <li>${course.title} · ${texts('hours', { hours: hours.get(course.id) ?? '' })}</li>`)}</ul>`;
}
