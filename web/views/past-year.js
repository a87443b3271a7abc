import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { isWebAddress, linkView } from './link.js';
import { addedText } from './missing.js';
import { declaredView, mendView, questionView } from './next-steps.js';
import { undeclaredCourses } from './questions.js';

/** @import { Scene } from './format.js' */

/** How many courses that were declared late are named. */
const mostNamed = 3;

/**
 * After the last day of declaring nothing of the year can be changed. So this shows what was declared, what to look
 * into, and whom to ask if something is missing.
 * @param {Scene} scene
 */
export function pastYearView(scene) {
  const { assessment, texts } = scene;
  const { status, year } = assessment;
  const parts = status === 'undeclared' ? [declaredFact, questionView, mendView] : [questionView, mendView, declaredFact];
  return html`
    <section class="next card" part="next">
      <h2>${texts('past.title', { year })}</h2>
      <ul class="rows">
        ${parts.map((view) => view(scene))} ${lateFact(scene)}
        ${status === 'met' ? checkView(scene) : askView(scene)}
      </ul>
    </section>`;
}

/** @param {Scene} scene */
function declaredFact(scene) {
  const { assessment: { declaration, status }, texts } = scene;
  if (!declaration || declaration.state === 'none') return nothing;
  const { state, hours, by, needed } = declaration;
  const isAskable = undeclaredCourses(scene).length > 0;
  if (!isAskable && (state === 'open' || state === 'partial')) return nothing; // the late ones are named beside it
  return html`
    <li data-past="declared"><h3>${texts(`past.declared.${state}`, { hours, by })}</h3>
      ${state === 'partial' && status === 'undeclared' ? html`<p>${texts('past.declared.needed', { needed: addedText(scene, needed) })}</p>` : nothing}
      ${state === 'all' || state === 'enough' ? nothing : declaredView(scene)}</li>`;
}

/** @param {Scene} scene */
function lateFact({ assessment: { declaration }, snapshot, texts }) {
  const late = snapshot.courses.filter(({ id }) => declaration?.late.includes(id));
  if (!declaration || late.length === 0) return nothing;
  return html`
    <li data-past="late">${late.slice(0, mostNamed).map(({ title, declaredOn }) => html`
      <p>${texts('past.declared.late', { title: String(title || texts('course.untitled')), day: String(declaredOn ?? ''), by: declaration.by })}</p>`)}
      ${late.length > mostNamed ? html`<p class="note">${texts('requirement.rest', { count: mostNamed, all: late.length })}</p>` : nothing}</li>`;
}

/** Nothing is missing: a link to the platform, where the official record can be checked. @param {Scene} scene */
function checkView({ policy, texts, language }) {
  const where = policy.declaration?.where;
  return html`
    <li data-past="check"><p>${texts('past.check')}</p>
      ${isWebAddress(where?.url) ? html`<p>${linkView(labelIn(where?.label, language), where?.url)}</p>` : nothing}</li>`;
}

/** @param {Scene} scene */
function askView({ policy, texts, language }) {
  const lines = (policy.contacts ?? []).filter((contact) => !('platform' in contact));
  return html`
    <li data-past="ask"><p>${texts('past.ask')}</p>
      <ul class="contacts">${lines.map(({ label, phone }) => html`
        <li><span>${labelIn(label, language)}</span> <a href="tel:${phone}">${phone}</a></li>`)}</ul></li>`;
}
