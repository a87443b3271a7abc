import { html, nothing } from 'lit';
import { isVague, openFindings } from '../model/settleable.js';
import { labelIn } from '../messages/index.js';
import { findingView } from './finding.js';
import { hoursText, isLeaf, isWithin } from './format.js';
import { isWebAddress, linkView } from './link.js';
import { addedText, certainText, isSettled } from './missing.js';
import { invalidCourses, openCourses, primaryOf, undeclaredCourses } from './questions.js';

/** @import { JudgedCourse } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** How many courses a step lists; the list below shows all. */
const mostListed = 10;

/**
 * While the year lasts: the one thing to do first, then what to study, then what to declare and by when.
 * @param {Scene} scene
 */
export function nextStepsView(scene) {
  const steps = [questionView, mendView, studyView, declareView].map((view) => view(scene)).filter((step) => step !== nothing);
  // Nothing has to be studied any more: what is left to declare is the one thing to do.
  if (scene.assessment.status === 'undeclared') steps.reverse();
  if (steps.length === 0) return nothing;
  return html`
    <section class="next card" part="next">
      <h2>${scene.texts('next.title')}</h2>
      <ol class="rows">${steps}</ol>
    </section>`;
}

/** The open question that is worth most, the others folded behind their number. @param {Scene} scene */
export function questionView(scene) {
  const { dispatch, texts, readonly } = scene;
  const [first, ...others] = openCourses(scene);
  if (!first) return nothing;
  const repeated = [first, ...others].filter(({ findings }) => findings.some(({ code, settled }) => code === 'possible-duplicate' && !settled));
  return html`
    <li data-step="settle">
      <h3>${first.worth ? texts('next.worth', { hours: first.worth }) : texts('next.settle')}</h3>
      ${oneQuestionView(scene, first, primaryOf(scene) === 'question')}
      ${others.length === 0 ? nothing : html`
        <details class="more others"><summary>${texts('next.others', { count: others.length })}</summary>
          ${repeated.length > 1 && !readonly ? html`<p class="actions"><button type="button" data-action="drop-repeated"
            @click=${() => dispatch({ type: 'remove', ids: repeated.map(({ id }) => id) })}>${texts('next.drop-repeated', { count: repeated.length })}</button></p>` : nothing}
          <ul class="plain">${others.map((judged) => html`<li>${oneQuestionView(scene, judged, false)}</li>`)}</ul></details>`}
    </li>`;
}

/**
 * @param {Scene} scene
 * @param {JudgedCourse} judged
 * @param {boolean} isFirst
 */
function oneQuestionView(scene, judged, isFirst) {
  const { snapshot, dispatch, texts, readonly } = scene;
  const course = snapshot.courses.find(({ id }) => id === judged.id);
  const findings = openFindings(judged);
  if (!course) return nothing;
  return html`
    <p class="about"><strong>${course.title || texts('course.untitled')}</strong> <span class="note">${hoursText(scene, judged.hours, course)}</span></p>
    ${findings.map((finding) => findingView(scene, judged.id, finding))}
    ${readonly || !findings.some(isVague) ? nothing : html`
      <p class="actions"><button type="button" class=${isFirst ? 'primary' : ''} data-action="choose-category"
        @click=${() => dispatch({ type: 'edit', course })}>${texts('next.settle.category')}</button>
        <button type="button" data-action="split-open" @click=${() => scene.open('split', course)}>${texts('course.split')}</button></p>`}`;
}

/** What is to be mended before it can be judged. @param {Scene} scene */
export function mendView(scene) {
  const { snapshot, dispatch, texts, readonly } = scene;
  const invalid = new Set(invalidCourses(scene).map(({ id }) => id));
  if (invalid.size === 0) return nothing;
  const isFirst = primaryOf(scene) === 'mend';
  return html`
    <li data-step="mend">
      <h3>${texts('next.invalid', { count: invalid.size })}</h3>
      <ul class="plain">${snapshot.courses.filter(({ id }) => invalid.has(id)).slice(0, mostListed).map((course, index) => html`
        <li class="with-button"><strong>${course.title || texts('course.untitled')}</strong>
          ${readonly ? nothing : html`<button type="button" data-action="mend" class=${isFirst && index === 0 ? 'primary' : ''}
            @click=${() => dispatch({ type: 'edit', course })}>${texts('course.edit')}</button>`}</li>`)}</ul>
      ${invalid.size > mostListed ? html`<p class="note">${texts('requirement.rest', { count: mostListed, all: invalid.size })}</p>` : nothing}
    </li>`;
}

/** @param {Scene} scene */
function studyView(scene) {
  const { assessment: { needed }, policy, texts, language, readonly, dispatch } = scene;
  const { sure, least } = needed;
  if (sure.length === 0) return nothing;
  const needsListed = sure.some(({ category }) => isWithin(policy, policy.listedOnly?.category, category));
  const needsOther = sure.some(({ category }) => !isWithin(policy, policy.listedOnly?.category, category));
  return html`
    <li data-step="study">
      <h3>${isSettled(needed) ? texts('next.study', { needed: certainText(scene, needed) })
    : least.length > 0 ? texts('next.study.open', { needed: addedText(scene, sure) }) : texts('next.study.perhaps', { needed: addedText(scene, sure) })}</h3>
      <details class="more"><summary>${texts('next.study.where')}</summary>
        ${needsOther ? html`<p class="note">${texts('next.study.other')}</p>` : nothing}
        ${needsListed && policy.platforms?.length ? html`
          <p class="note">${texts('next.study.platforms')}</p>
          <ul class="contacts">${policy.platforms.map(({ label, url, hotline }) => html`
            <li>${linkView(labelIn(label, language), url)}
              ${hotline ? html`<a href="tel:${hotline}">${hotline}</a>` : nothing}</li>`)}</ul>` : nothing}</details>
      ${readonly ? nothing : html`<p class="actions"><button type="button" data-action="plan" @click=${() => dispatch({
        type: 'add', known: { category: inmost(scene, sure), planned: true },
      })}>${texts('next.study.plan')}</button></p>`}
    </li>`;
}

/**
 * @param {Scene} scene
 * @param {import('../package/xueshi').Shortage[]} items
 * @returns {string | undefined} the first kind of them that is not divided further
 */
function inmost({ policy }, items) {
  return items.find(({ category }) => isLeaf(policy, category))?.category;
}

/** @param {Scene} scene */
function declareView(scene) {
  const { assessment: { declaration }, policy, texts, language } = scene;
  if (!declaration || declaration.courses.length === 0) return nothing;
  const { by, daysLeft, needed, state } = declaration;
  const where = policy.declaration?.where;
  const name = labelIn(where?.label, language);
  return html`
    <li data-step="declare" data-declaration=${state}>
      <h3>${state === 'enough' ? texts('declaration.enough') : texts('next.declare.needed', { needed: addedText(scene, needed) })}</h3>
      ${state === 'enough' ? nothing : html`<p>${daysLeft === undefined ? texts('next.declare.plain', { where: name, by })
    : texts('next.declare', { where: name, by, days: daysLeft })}</p>
        ${isWebAddress(where?.url) ? html`<p>${linkView(name, where?.url)}</p>` : nothing}
        ${declaredView(scene)}`}
    </li>`;
}

/** What was declared is marked here, all at once or some. @param {Scene} scene */
export function declaredView(scene) {
  const { dispatch, texts, readonly, over } = scene;
  const ids = undeclaredCourses(scene);
  if (readonly || ids.length === 0) return nothing;
  const tense = over ? '.over' : '';
  return html`
    <p class="ask">${texts(`declare.ask${tense}`)}</p>
    <p class="actions">
      <button type="button" data-action="declare-all" class=${primaryOf(scene) === 'declare' ? 'primary' : ''}
        @click=${() => dispatch({ type: 'declare', ids })}>${texts(`declare.all${tense}`)}</button>
      ${ids.length > 1 ? html`<button type="button" data-action="declare-some" @click=${() => scene.open('declare')}>${texts('declare.some')}</button>` : nothing}</p>`;
}
