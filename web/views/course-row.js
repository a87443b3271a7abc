import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { findingView } from './finding.js';
import { filedText, hoursText, standingText } from './format.js';
import { bySingleTap } from './single-tap.js';

/** @import { Course, JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/** @import { Row } from './list-order.js' */

/**
 * A line of title, and a line of hours, kind, date and standing; open, what was found and what can be done besides.
 * @param {Scene} scene
 * @param {Row} row
 * @param {string} [group] the heading above it
 */
export function courseRowView(scene, row, group) {
  const { snapshot: { list }, dispatch, texts } = scene;
  const { course, judged } = row;
  const { id } = course;
  const isOpen = list.opened.includes(id);
  const title = String(course.title || texts('course.untitled'));
  const line = lineView(scene, row);
  return html`
    <li class="course" data-course=${id} data-standing=${judged.standing}>
      ${group ? html`<h3 class="group">${group}</h3>` : nothing}
      ${list.selected ? html`
        <label class="flag line"><input type="checkbox" name="selected" .checked=${list.selected.includes(id)}
          @change=${(/** @type {Event} */ event) => dispatch({ type: 'choose', id, isChosen: /** @type {HTMLInputElement} */ (event.target).checked })} />
          ${line}</label>` : html`
        <button type="button" class="line" data-action="row" aria-expanded=${isOpen}
          @click=${bySingleTap(() => dispatch({ type: 'open-row', id, isOpen: !isOpen }))}>${line}</button>
        ${isOpen ? openedView(scene, row, title) : nothing}`}
    </li>`;
}

/** @param {Scene} scene @param {Pick<Row, 'course' | 'judged'>} row */
function lineView(scene, { course, judged }) {
  return html`<span class="title"><span class="name">${course.title || scene.texts('course.untitled')}</span><span class="facts">${
    factsOf(scene, course, judged).map((fact) => html`<span class="fact">${fact}</span> · `)}<em>${standingText(scene, judged.standing)}</em></span></span>`;
}

/**
 * The line of a course whose form is open, for print alone: as it is typed if the answer counts it so, else as it was.
 * @param {Scene} scene
 * @param {Row} row
 */
export function printedLineView(scene, row) {
  const { draft, foreseen } = scene.snapshot;
  const judged = foreseen?.courses.find(({ id }) => id === row.course.id);
  return html`<p class="line printed">${lineView(scene, draft && judged ? { course: draft.course, judged } : row)}</p>`;
}

/**
 * @param {Scene} scene
 * @param {Row} row
 * @param {string} title
 */
function openedView(scene, { course, judged, canDeclare }, title) {
  const { assessment, dispatch, language, policy, texts, readonly, over } = scene;
  const isDeclared = judged.standing === 'counted' && assessment.declaration?.courses.includes(course.id) === false;
  const declared = course.declaredOn ? texts('course.declaredOn', { day: String(course.declaredOn) }) : isDeclared ? texts('course.declared') : '';
  const platform = policy.platforms?.find(({ id }) => id === course.provider);
  const more = [platform ? labelIn(platform.label, language) : course.provider, course.certificate, declared].filter(Boolean).map(String).join(' · ');
  const button = (/** @type {string} */ action, /** @type {string} */ label, /** @type {() => void} */ act) => html`
    <button type="button" data-action=${action} aria-label="${label} ${title}" @click=${bySingleTap(act)}>${label}</button>`;
  return html`
    <div class="opened">
      ${more ? html`<p class="note">${more}</p>` : nothing}
      ${judged.findings.map((finding) => findingView(scene, course.id, finding))}
      ${readonly ? nothing : html`<p class="actions">
        ${button('edit', texts('course.edit'), () => dispatch({ type: 'edit', course }))}
        ${judged.standing === 'planned' ? button('done', texts('course.done'), () => dispatch({ type: 'edit', course: { ...course, planned: false } })) : nothing}
        ${canDeclare ? button('declare', texts(over ? 'course.declare.over' : 'course.declare'), () => dispatch({ type: 'declare', ids: [course.id] })) : nothing}
        ${button('split', texts('course.split'), () => scene.open('split', course))}
        ${button('delete', texts('course.delete'), () => dispatch({ type: 'remove', ids: [course.id] }))}</p>`}
    </div>`;
}

/**
 * @param {Scene} scene
 * @param {Course} course
 * @param {JudgedCourse} judged
 */
function factsOf(scene, course, { hours, category, completedOn, findings }) {
  const day = completedOn ?? (course.completedOn ? String(course.completedOn) : course.year ? String(course.year) : [course.month, course.place].filter(Boolean).join(' '));
  const isBroad = findings.some(({ code }) => code === 'category-broad');
  const kind = category ? `${filedText(scene, category)}${isBroad ? ` ${scene.texts('courses.broad.part')}` : ''}` : '';
  return [hoursText(scene, hours, course), kind, day].filter(Boolean);
}
