import { html, nothing } from 'lit';
import { hasExample } from '../model/snapshot.js';
import { panelTexts } from '../messages/panels.js';
import { bareAnswer, ruleText } from '../views/verdict.js';
import { categoryLabel, filedText, hoursText, leavesOf, standingText } from '../views/format.js';
import { footText } from './summary.js';

/** @import { Course } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Handing } from './export-commands.js' */

/** How many courses fit on the page beneath the figures, two columns of two lines each. */
const mostListed = 40;
const longestTitle = 22;

/**
 * The one page to print: a year's figures in the columns that forms ask for, and the courses below.
 * @param {Scene} scene
 * @param {Handing['figures']} figures
 */
export function sheetView(scene, figures) {
  const { assessment, policy, language, snapshot, texts } = scene;
  const words = panelTexts(language);
  const whole = assessment.requirements.find(({ id }) => id === policy.categories.id)?.counted;
  const columns = [...leavesOf(policy).map(({ id }) => [id, figures[id]]), [policy.categories.id, whole]];
  const judged = new Map(assessment.courses.map((course) => [course.id, course]));
  return html`
    <section class="sheet">
      ${ruleText(scene) ? html`<p class="rule" data-rule>${ruleText(scene)}</p>` : nothing}
      <h3>${words('sheet.title', { year: assessment.year })}</h3>
      <p class="note unit">${words('sheet.unit')}</p>
      <dl class="figures"><div><dt>${words('sheet.year')}</dt><dd>${assessment.year}</dd></div>${columns.map(([id, hours]) => html`
        <div><dt>${categoryLabel(scene, String(id))}</dt><dd>${hours ?? ''}</dd></div>`)}</dl>
      ${hasExample(snapshot) ? html`<p>${texts('example.notice')}</p>` : nothing}
      <p>${bareAnswer(scene)}</p>
      ${snapshot.courses.length > mostListed ? html`<p>${words('sheet.courses', { count: snapshot.courses.length })}</p>` : html`
      <ul>${snapshot.courses.map((course) => {
        const { standing = 'invalid', hours, category, completedOn } = judged.get(course.id) ?? {};
        return html`<li>${[shortTitle(course), category ? filedText(scene, category) : '', hoursText(scene, hours, course), completedOn ?? '', standingText(scene, standing), declaredText(words, course)].filter(Boolean).join(' · ')}</li>`;
      })}</ul>`}
      <p class="note">${footText(scene)}</p>
    </section>`;
}

/** @param {Course} course */
function shortTitle({ title }) {
  const letters = [...String(title ?? '')];
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle).join('')}…` : letters.join('');
}

/** @param {import('../messages/index.js').Texts} words @param {Course} course */
function declaredText(words, { declared, declaredOn }) {
  if (declaredOn) return words('sheet.declared', { day: String(declaredOn) });
  return declared === true ? words('sheet.declared.plain') : '';
}
