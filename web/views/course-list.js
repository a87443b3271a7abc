import { html, nothing } from 'lit';
import { categoryLabel, hoursText } from './format.js';

/** @import { Course, JudgedCourse, Finding } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** The findings a person can look into and settle. */
const settleable = new Set([
  'year-unknown', 'completed-in-future', 'unlisted-platform', 'possible-duplicate', 'sum-and-items',
]);

/** @param {Scene} scene */
export function courseListView(scene) {
  const { session, assessment, texts, readonly } = scene;
  const judged = new Map(assessment.courses.map((course) => [course.id, course]));
  const undeclared = assessment.declaration?.courses ?? [];
  return html`
    <section class="courses" part="courses">
      <h2>${texts('courses.title')}</h2>
      ${session.courses.length === 0 ? html`<p class="note">${texts('courses.empty')}</p>` : nothing}
      <ul class="rows">${session.courses.map((course) => courseView(scene, course, judged.get(course.id)))}</ul>
      ${undeclared.length > 1 && !readonly ? html`<button type="button" data-action="declare-all"
        @click=${() => session.declare(undeclared)}>${texts('course.declare.all')}</button>` : nothing}
    </section>`;
}

/**
 * @param {Scene} scene
 * @param {Course} course
 * @param {JudgedCourse | undefined} judged
 */
function courseView(scene, course, judged) {
  const { session, assessment, texts, readonly } = scene;
  if (!judged) return nothing;
  const { standing, category, hours, completedOn, findings } = judged;
  const open = assessment.declaration?.courses.includes(course.id) ?? false;
  const facts = [
    category ? categoryLabel(scene, category) : '',
    hoursText(scene, hours, course),
    completedOn ?? '',
    standing === 'counted' && !open ? texts('course.declared') : '',
  ].filter(Boolean).join(' · ');
  return html`
    <li class="course" data-course=${course.id} data-standing=${standing}>
      <p class="row-head"><strong>${course.title || texts('course.untitled')}</strong>
        <em>${texts(`standing.${standing}`)}</em></p>
      <p class="note">${facts}</p>
      ${findings.map((finding) => findingView(scene, course.id, finding))}
      ${readonly ? nothing : html`<p class="actions">
        <button type="button" data-action="edit" @click=${() => session.edit(course)}>${texts('course.edit')}</button>
        <button type="button" data-action="split"
          @click=${() => scene.open('split', course)}>${texts('course.split')}</button>
        ${open ? html`<button type="button" data-action="declare"
          @click=${() => session.declare([course.id])}>${texts('course.declare')}</button>` : nothing}
        <button type="button" data-action="delete"
          @click=${() => session.remove(course.id)}>${texts('course.delete')}</button></p>`}
    </li>`;
}

/**
 * @param {Scene} scene
 * @param {string} id
 * @param {Finding} finding
 */
function findingView({ session, texts, readonly }, id, { code, settled }) {
  const canSettle = settleable.has(code) && !readonly;
  return html`
    <p class="finding" data-finding=${code}>${settled ? `${texts('settled')} · ` : ''}${texts(`finding.${code}`)}
      ${canSettle ? html`<button type="button" data-action="settle" @click=${() => session.settle(id, code, !settled)}>
        ${texts(settled ? 'course.unsettle' : 'course.settle')}</button>` : nothing}</p>`;
}
