import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { categoryLabel, clauseSummary, hoursText, isLeaf, isWithin, standingText } from './format.js';

/** @import { Requirement } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** How many courses a row lists; the list below shows all. */
const mostListed = 100;

/**
 * What an open requirement rests on: its clause, the courses that count and those that do not, the way to add.
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
export function requirementView(scene, requirement) {
  return html`
    <div class="opened">${clauseView(scene, requirement)} ${countedView(scene, requirement)} ${othersView(scene, requirement)}
      ${addView(scene, requirement)}</div>`;
}

/**
 * @param {Scene} scene
 * @param {Requirement} requirement
 */
function clauseView(scene, { id, required, clause }) {
  const { policy, texts, language } = scene;
  if (!clause) return nothing;
  const { part, paragraph } = policy.clauses[clause];
  const document = labelIn(policy.document, language);
  return html`
    <p>${texts('requirement.what', { category: categoryLabel(scene, id), required, year: policy.year })}</p>
    <p class="note">${part === undefined ? clauseSummary(policy, clause, language) : texts('requirement.clause', { document, part: part ?? '', paragraph: paragraph ?? '' })}</p>`;
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
    @click=${() => dispatch({ type: 'add', known: { category: isLeaf(policy, id) ? id : undefined } })}>${texts(id === policy.categories.id ? 'form.add' : 'requirement.add')}</button></p>`;
}
