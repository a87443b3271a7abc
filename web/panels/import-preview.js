import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { takeOver } from '../exchange/compare-courses.js';
import { categoryLabel, hoursText } from '../views/format.js';

/** @import { Course, TableField, TableReading } from '../package/xueshi' */
/** @import { Comparison } from '../exchange/compare-courses.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Preview } from './import.js' */
/**
 * @typedef {object} On
 * @property {(sheet: number) => void} chooseSheet
 * @property {(column: number, field: TableField | null) => void} correct
 * @property {(comparison: Comparison) => void} take
 */

/** @type {TableField[]} */
const fields = ['title', 'category', 'hours', 'completedOn', 'year', 'mode', 'provider', 'certificate', 'declaredOn',
  'declared', 'sum', 'planned', 'settled'];
const most = 50;

/**
 * What was read, before anything is taken over.
 * @param {Scene} scene
 * @param {Preview} preview
 * @param {On} on
 */
export function previewView(scene, { comparison, reading, sheets, sheet }, on) {
  const texts = panelTexts(scene.language);
  const { added, changed, same } = comparison;
  const news = added.length + changed.length;
  return html`
    <section class="preview" data-added=${added.length} data-changed=${changed.length} data-same=${same.length}>
      <p role="status" class="found">${texts('preview.found', { added: added.length, changed: changed.length, same: same.length })}</p>
      ${sheets.length > 1 ? html`<div class="field"><label for="sheet">${texts('preview.sheet')}</label>
        <select id="sheet" name="sheet" @change=${(/** @type {Event} */ event) => (
          on.chooseSheet(/** @type {HTMLSelectElement} */ (event.target).selectedIndex))}>
          ${sheets.map(({ name }, index) => html`<option ?selected=${index === sheet}>${name}</option>`)}</select></div>` : nothing}
      ${reading ? html`${problemsView(scene, reading)} ${columnsView(scene, reading, on)}` : nothing}
      ${judgedView(scene, comparison)}
      ${news > 0 ? html`<p class="actions"><button type="button" class="primary" data-action="take"
        @click=${() => on.take(comparison)}>${texts('preview.take', { count: news })}</button></p>`
    : html`<p>${texts('preview.nothing')}</p>`}
    </section>`;
}

/**
 * @param {Scene} scene
 * @param {TableReading} reading
 */
function problemsView({ language }, { problems }) {
  if (problems.length === 0) return nothing;
  const texts = panelTexts(language);
  return html`
    <h3>${texts('preview.problems')}</h3>
    <ul class="rows">${problems.slice(0, most).map(({ row, column, code, text }) => html`
      <li data-problem=${code}>${texts(column ? 'preview.place' : 'preview.row', { row, column: column ?? '' })}
        ${texts(`problem.${code}`)} ${text ? html`<q>${text}</q>` : nothing}</li>`)}</ul>
    ${problems.length > most ? html`<p class="note">${texts('preview.first', { count: most, all: problems.length })}</p>` : nothing}`;
}

/**
 * @param {Scene} scene
 * @param {TableReading} reading
 * @param {On} on
 */
function columnsView(scene, { columns }, on) {
  const texts = panelTexts(scene.language);
  return html`
    <details class="more"><summary>${texts('preview.columns')}</summary>
      ${columns.map(({ header, field, samples }, index) => html`
        <div class="field"><label for="column-${index}">${header || texts('preview.column', { number: index + 1 })}</label>
          <select id="column-${index}" name="column-${index}" @change=${(/** @type {Event} */ event) => {
            const { value } = /** @type {HTMLSelectElement} */ (event.target);
            on.correct(index, /** @type {TableField | null} */ (value || null));
          }}>
            <option value="" ?selected=${field === null}>${texts('preview.column.none')}</option>
            ${fields.map((each) => html`<option value=${each} ?selected=${each === field}>${texts(`field.${each}`)}</option>`)}
          </select>
          <p class="note">${(samples ?? []).join(' · ')}</p></div>`)}
    </details>`;
}

/**
 * The courses as they would be judged beside what is held.
 * @param {Scene} scene
 * @param {Comparison} comparison
 */
function judgedView(scene, comparison) {
  const { checker, session, texts, language } = scene;
  const news = [...comparison.added, ...comparison.changed];
  const answer = checker.assess(takeOver(session.courses, comparison), { asOf: session.asOf });
  if (answer.error) return html`<p class="errors" role="alert">${texts(`error.${answer.error.code}`, { pointer: '' })}</p>`;
  const judged = new Map(answer.courses.map((course) => [course.id, course]));
  const line = (/** @type {Course} */ course) => {
    const { standing = 'invalid', category, hours, findings = [] } = judged.get(course.id) ?? {};
    return html`
      <li data-standing=${standing}><p class="row-head"><strong>${course.title ?? texts('course.untitled')}</strong>
        <em>${texts(`standing.${standing}`)}</em></p>
        <p class="note">${[category ? categoryLabel(scene, category) : String(course.category ?? ''),
          hoursText(scene, hours, course)].filter(Boolean).join(' · ')}</p>
        ${findings.map(({ code }) => html`<p class="finding" data-finding=${code}>${texts(`finding.${code}`)}</p>`)}</li>`;
  };
  return html`
    <ul class="rows">${news.slice(0, most).map(line)}</ul>
    ${news.length > most ? html`<p class="note">${panelTexts(language)('preview.first', { count: most, all: news.length })}</p>` : nothing}`;
}
