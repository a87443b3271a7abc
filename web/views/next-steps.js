import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { findingView } from './finding.js';
import { isLeaf, isWithin, neededText } from './format.js';
import { isWebAddress, linkView } from './link.js';
import { invalidCourses, leastText, openCourses, openFindings } from './open-questions.js';

/** @import { Scene } from './format.js' */

/** How many courses a step lists; the list below shows all. */
const mostListed = 10;

/**
 * While the year lasts: what to study and where, what to look into, what to declare and by when.
 * @param {Scene} scene
 */
export function nextStepsView(scene) {
  // Where it depends on open questions alone these come first: there may be nothing left to study.
  const either = scene.assessment.status === 'unsettled' ? [settleView, studyView] : [studyView, settleView];
  const steps = [mendView, ...either, declareView].map((view) => view(scene)).filter((step) => step !== nothing);
  if (steps.length === 0) return nothing;
  return html`
    <section class="next card" part="next">
      <h2>${scene.texts('next.title')}</h2>
      <ol class="rows">${steps}</ol>
    </section>`;
}

/** What is to be mended before it can be judged. @param {Scene} scene */
export function mendView(scene) {
  const { snapshot, dispatch, texts, readonly } = scene;
  const invalid = new Set(invalidCourses(scene).map(({ id }) => id));
  if (invalid.size === 0) return nothing;
  return html`
    <li data-step="mend">
      <h3>${texts('next.invalid', { count: invalid.size })}</h3>
      <ul class="plain">${snapshot.courses.filter(({ id }) => invalid.has(id)).slice(0, mostListed).map((course) => html`
        <li><strong>${course.title || texts('course.untitled')}</strong>
          ${readonly ? nothing : html`<button type="button" data-action="mend"
            @click=${() => dispatch({ type: 'edit', course })}>${texts('course.edit')}</button>`}</li>`)}</ul>
      ${invalid.size > mostListed ? html`<p class="note">${texts('requirement.rest', { count: mostListed, all: invalid.size })}</p>` : nothing}
    </li>`;
}

/** @param {Scene} scene */
function studyView(scene) {
  const { assessment: { needed: { sure, least } }, policy, texts, language, readonly, dispatch } = scene;
  if (sure.length === 0) return nothing;
  const isOpen = JSON.stringify(sure) !== JSON.stringify(least);
  const needsListed = sure.some(({ category }) => isWithin(policy, policy.listedOnly?.category, category));
  const needsOther = sure.some(({ category }) => !isWithin(policy, policy.listedOnly?.category, category));
  return html`
    <li data-step="study">
      <h3>${texts('next.study', { needed: neededText(scene, sure) })}</h3>
      ${isOpen ? html`<p>${least.length > 0
        ? texts('next.study.least', { needed: leastText(scene) }) : texts('next.study.enough')}</p>` : nothing}
      ${needsOther ? html`<p class="note">${texts('next.study.other')}</p>` : nothing}
      ${needsListed && policy.platforms?.length ? html`
        <p class="note">${texts('next.study.where')}</p>
        <ul class="contacts">${policy.platforms.map(({ label, url, hotline }) => html`
          <li>${linkView(labelIn(label, language), url)}
            ${hotline ? html`<a href="tel:${hotline}">${hotline}</a>` : nothing}</li>`)}</ul>` : nothing}
      ${readonly ? nothing : html`<p class="actions"><button type="button" data-action="plan" @click=${() => dispatch({
        type: 'add',
        known: { category: isLeaf(policy, sure[0].category) ? sure[0].category : undefined, completedOn: undefined, planned: true },
      })}>${texts('next.study.plan')}</button></p>`}
    </li>`;
}

/** @param {Scene} scene */
export function settleView(scene) {
  const { snapshot, dispatch, texts, readonly } = scene;
  const open = openCourses(scene);
  if (open.length === 0) return nothing;
  const typed = new Map(snapshot.courses.map((course) => [course.id, course]));
  return html`
    <li data-step="settle">
      <h3>${texts('next.settle', { count: open.length })}</h3>
      <ul class="plain">${open.map((judged) => {
        const course = typed.get(judged.id);
        return course && html`
          <li><strong>${course.title || texts('course.untitled')}</strong>
            ${openFindings(judged).map((finding) => findingView(scene, judged.id, finding))}
            ${readonly || openFindings(judged).every(({ code }) => !code.startsWith('category-')) ? nothing : html`
              <span class="actions"><button type="button" data-action="choose-category"
                @click=${() => dispatch({ type: 'edit', course })}>${texts('next.settle.category')}</button>
                <button type="button" data-action="split-open"
                  @click=${() => scene.open('split', course)}>${texts('course.split')}</button></span>`}</li>`;
      })}</ul>
    </li>`;
}

/** @param {Scene} scene */
function declareView({ assessment: { declaration }, policy, texts, language }) {
  if (!declaration || declaration.courses.length === 0) return nothing;
  const { by, daysLeft, hours, state } = declaration;
  const where = policy.declaration?.where;
  const name = labelIn(where?.label, language);
  return html`
    <li data-step="declare" data-declaration=${state}>
      <h3>${texts(`declaration.${state}`, { hours })}</h3>
      ${state === 'enough' ? nothing : html`<p>${daysLeft === undefined ? texts('next.declare.plain', { where: name, by })
        : texts('next.declare', { where: name, by, days: daysLeft })}</p>`}
      ${isWebAddress(where?.url) ? html`<p>${linkView(name, where?.url)}</p>` : nothing}
    </li>`;
}
