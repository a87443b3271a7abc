import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { courseFormView } from './course-form.js';
import { findingView } from './finding.js';
import { filedText, flatten, hoursText, standingText } from './format.js';
import { undeclaredCourses } from './open-questions.js';
import { bySingleTap } from './single-tap.js';

/** @import { Course, JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/** @typedef {{ course: Course, judged: JudgedCourse, canDeclare: boolean }} Row */

/** The courses by category, in tree order; those that could not be filed come first, for they want mending. @param {Scene} scene */
export function courseListView(scene) {
  const { snapshot, dispatch, assessment, policy, texts, readonly, over } = scene;
  const tense = over ? '.over' : '';
  const judged = new Map(assessment.courses.map((course) => [course.id, course]));
  const undeclared = undeclaredCourses(scene);
  const open = new Set(undeclared);
  /** @type {Row[]} */
  const rows = snapshot.courses.flatMap((course) => {
    const answer = judged.get(course.id);
    return answer ? [{ course, judged: answer, canDeclare: open.has(course.id) }] : [];
  });
  return html`
    <section class="courses card" part="courses">
      <h2>${texts('courses.title')}</h2>
      ${[undefined, ...flatten(policy.categories).map(({ id }) => id)].map((category) => (
        groupView(scene, category, rows.filter((row) => row.judged.category === category))))}
      ${undeclared.length > 1 && !readonly ? html`<p class="actions">
        <button type="button" data-action="declare-all" @click=${() => dispatch({ type: 'declare', ids: undeclared })}>${texts(`course.declare.all${tense}`)}</button>
        <button type="button" data-action="declare-some" @click=${() => scene.open('declare')}>${texts(`course.declare.some${tense}`)}</button></p>` : nothing}
    </section>`;
}

/**
 * @param {Scene} scene
 * @param {string | undefined} category
 * @param {Row[]} rows
 */
function groupView(scene, category, rows) {
  if (rows.length === 0) return nothing;
  const { snapshot: { mostShown }, dispatch, texts } = scene;
  return html`
    <h3 class="group">${category === undefined ? texts('courses.unfiled') : filedText(scene, category)}</h3>
    <ul class="rows">${repeat(rows.slice(0, mostShown), ({ course }) => course.id, (row) => rowView(scene, row))}</ul>
    ${rows.length > mostShown ? html`<p class="actions"><button type="button" data-action="show-more"
      @click=${() => dispatch({ type: 'show-more' })}>${texts('courses.more', { count: mostShown, all: rows.length })}</button></p>` : nothing}`;
}

/**
 * The form where the course is being edited; else what it is, drawn anew only when an answer is: each key that is
 * typed asks for hundreds of these.
 * @param {Scene} scene
 * @param {Row} row
 */
function rowView(scene, row) {
  const { snapshot, assessment, texts, readonly } = scene;
  const { id } = row.course;
  if (snapshot.draft?.course.id === id) return html`<li class="course" data-course=${id}>${courseFormView(scene)}</li>`;
  return guard([row.course, assessment, snapshot.courses, texts, readonly], () => courseView(scene, row));
}

/**
 * @param {Scene} scene
 * @param {Row} row
 */
function courseView(scene, { course, judged, canDeclare }) {
  const { dispatch, assessment, texts, readonly, over } = scene;
  const { standing, hours, completedOn, findings } = judged;
  const title = String(course.title || texts('course.untitled'));
  const isDeclared = standing === 'counted' && assessment.declaration?.courses.includes(course.id) === false;
  const button = (/** @type {string} */ action, /** @type {string} */ label, /** @type {() => void} */ act) => html`
    <button type="button" data-action=${action} aria-label="${label} ${title}" @click=${bySingleTap(act)}>${label}</button>`;
  const facts = [
    hoursText(scene, hours, course),
    completedOn ?? (course.completedOn ? String(course.completedOn) : [course.month, course.place].filter(Boolean).join(' ')),
    course.declaredOn ? texts('course.declaredOn', { day: String(course.declaredOn) }) : isDeclared ? texts('course.declared') : '',
  ].filter(Boolean).join(' · ');
  return html`
    <li class="course" data-course=${course.id} data-standing=${standing}>
      <p class="row-head"><strong>${title}</strong>
        <em>${standingText(scene, standing)}</em></p>
      <p class="note">${facts}</p>
      ${findings.map((finding) => findingView(scene, course.id, finding))}
      ${readonly ? nothing : html`<p class="actions">
        ${button('edit', texts('course.edit'), () => dispatch({ type: 'edit', course }))}
        ${standing === 'planned' ? button('done', texts('course.done'), () => dispatch({ type: 'edit', course: { ...course, planned: false } })) : nothing}
        ${canDeclare ? button('declare', texts(over ? 'course.declare.over' : 'course.declare'),
    () => dispatch({ type: 'declare', ids: [course.id] })) : nothing}
        ${button('delete', texts('course.delete'), () => dispatch({ type: 'remove', ids: [course.id] }))}</p>`}
    </li>`;
}
