import { html, nothing } from 'lit';
import { differences } from '../exchange/compare-courses.js';
import { panelTexts } from '../messages/panels.js';
import { filedText, hoursText, standingText } from '../views/format.js';
import { fields } from './import-columns.js';

/** @import { Course, JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { On } from './import-preview.js' */
/** @import { Preview } from './import-commands.js' */

/**
 * The new and the changed courses, judged together with the courses held.
 * @param {Scene} scene
 * @param {Preview} preview
 * @param {On} on
 */
export function newsView(scene, { found, refused }, on) {
  const { counts, first } = found;
  const words = panelTexts(scene.language);
  if (found.error) {
    return html`<p class="errors" role="alert">${scene.texts(`error.${found.error.code}`, { pointer: '' })}</p>`;
  }
  const judged = new Map(found.judged.map((course) => [course.id, course]));
  const held = new Map(scene.snapshot.courses.map((course) => [course.id, course]));
  const listed = (/** @type {'added' | 'changed'} */ kind, /** @type {(course: Course) => unknown} */ more) => (first[kind].length === 0 ? nothing : html`
    <h3>${words(`preview.${kind}`)}</h3>
    <ul class="rows">${first[kind].map((course) => courseView(scene, course, judged.get(course.id), more(course)))}</ul>
    ${counts[kind] > first[kind].length ? html`<p class="note">${words('preview.first', { count: first[kind].length, all: counts[kind] })}</p>` : nothing}`);
  const choice = (/** @type {Course} */ { id }, /** @type {string} */ label) => html`
    <label class="flag"><input type="checkbox" .checked=${!refused.includes(id)} data-take=${id}
      @change=${(/** @type {Event} */ event) => on.refuse(id, !(/** @type {HTMLInputElement} */ (event.target).checked))} />
      <span>${words(label)}</span></label>`;
  const change = (/** @type {Course} */ course) => {
    const before = held.get(course.id);
    return before ? html`${changeView(scene, before, course)} ${choice(course, 'preview.change')}` : nothing;
  };
  return html`
    ${listed('changed', change)}
    ${listed('added', (course) => choice(course, 'preview.add'))}`;
}

/**
 * @param {Scene} scene
 * @param {Course} course
 * @param {JudgedCourse | undefined} judged
 * @param {unknown} more
 */
function courseView(scene, course, judged, more) {
  const { standing = 'invalid', category, hours, completedOn, findings = [] } = judged ?? {};
  const { texts } = scene;
  return html`
    <li data-standing=${standing}><p class="row-head"><strong>${course.title ?? texts('course.untitled')}</strong>
      <em>${standingText(scene, standing)}</em></p>
      <p class="note">${[category ? filedText(scene, category) : String(course.category ?? ''),
        hoursText(scene, hours, course), completedOn ?? String(course.completedOn ?? '')].filter(Boolean).join(' · ')}</p>
      ${more}
      ${findings.map(({ code }) => html`<p class="finding" data-finding=${code}>${texts(`finding.${code}`)}</p>`)}</li>`;
}

/**
 * What a course that is held says now, and what it would say.
 * @param {Scene} scene
 * @param {Course} before
 * @param {Course} after
 */
function changeView(scene, before, after) {
  const words = panelTexts(scene.language);
  const label = (/** @type {string} */ name) => (
    /** @type {string[]} */ (fields).includes(name) ? words(`field.${name}`) : name);
  return html`
    <dl class="changes">${differences(before, after).map((name) => html`
      <div data-changed-member=${name}><dt>${label(name)}</dt>
        <dd><del>${valueText(scene, before[name])}</del> → <ins>${valueText(scene, after[name])}</ins></dd></div>`)}</dl>`;
}

/**
 * @param {Scene} scene
 * @param {unknown} value
 */
function valueText({ language }, value) {
  const words = panelTexts(language);
  if (value === undefined || value === null || value === '') return words('preview.empty');
  if (typeof value === 'boolean') return words(value ? 'preview.yes' : 'preview.no');
  return Array.isArray(value) ? value.join(' ') : String(value);
}
