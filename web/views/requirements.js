import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { progressBarView } from './progress-bar.js';
import { categoryLabel, clauseSummary, depthBelow, flatten, hoursText, isLeaf, isWithin, standingText } from './format.js';

/** @import { Requirement } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** How many courses a row lists; the list below shows all. */
const mostListed = 100;

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
  const { texts, policy, assessment, snapshot, dispatch } = scene;
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
        ${snapshot.unfolded.includes(id) ? html`<div class="opened">
          ${clauseView(scene, requirement)} ${countedView(scene, requirement)} ${othersView(scene, requirement)}
          ${addView(scene, requirement)}</div>` : nothing}
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

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function clauseView({ policy, texts, language }, { clause }) {
  if (!clause) return nothing;
  const { part, paragraph } = policy.clauses[clause];
  const document = labelIn(policy.document, language);
  return html`
    <p>${clauseSummary(policy, clause, language)}</p>
    <p class="note">${texts('requirement.clause', { document, part: part ?? '', paragraph: paragraph ?? '' })}</p>`;
}

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function countedView(scene, { courses, declared, counted: sum }) {
  const { snapshot, assessment, texts } = scene;
  if (courses.length === 0) return html`<p class="note">${texts('requirement.courses.none')}</p>`;
  const hours = new Map(assessment.courses.map((course) => [course.id, course.hours]));
  const counted = new Set(courses);
  return html`
    <h3>${texts('requirement.courses')}</h3>
    ${assessment.declaration ? html`<p>${texts('requirement.declared', { counted: sum, declared })}</p>` : nothing}
    <ul>${snapshot.courses.filter(({ id }) => counted.has(id)).slice(0, mostListed).map((course) => html`
      <li>${course.title} · ${texts('hours', { hours: hours.get(course.id) ?? '' })}</li>`)}</ul>
    ${restView(scene, courses.length)}`;
}

/**
 * The courses of this kind that do not count, and why.
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function othersView(scene, { id }) {
  const { snapshot, assessment, policy, texts } = scene;
  const typed = new Map(snapshot.courses.map((course) => [course.id, course]));
  const others = assessment.courses.filter(({ standing, category }) => (
    standing !== 'counted' && (category === undefined || isWithin(policy, id, category))));
  if (others.length === 0) return nothing;
  return html`
    <h3>${texts('requirement.others')}</h3>
    <ul>${others.slice(0, mostListed).map((judged) => {
      const course = typed.get(judged.id);
      const why = judged.findings.filter(({ settled }) => !settled).map(({ code }) => texts(`finding.${code}`));
      return course && html`<li>${course.title || texts('course.untitled')} · ${hoursText(scene, judged.hours, course)} ·
        ${standingText(scene, judged.standing)} <span class="note">${why.join(' ')}</span></li>`;
    })}</ul>
    ${restView(scene, others.length)}`;
}

/** @param {Scene} scene @param {number} all */
function restView({ texts }, all) {
  return all > mostListed ? html`<p class="note">${texts('requirement.rest', { count: mostListed, all })}</p>` : nothing;
}

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function addView({ dispatch, policy, texts, readonly, compact }, { id }) {
  if (readonly || compact) return nothing;
  return html`<p><button type="button" data-action="add-here"
    @click=${() => dispatch({ type: 'add', known: { category: isLeaf(policy, id) ? id : undefined } })}>${texts('requirement.add')}</button></p>`;
}
