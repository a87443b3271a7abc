import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { personColumn } from '../exchange/person-columns.js';
import { panelTexts } from '../messages/panels.js';
import { ruleTexts } from '../messages/rule.js';
import { columnsView } from './import-columns.js';
import { bringIntoSight } from './into-sight.js';
import { newsView } from './import-news.js';
import { outcomeView, sceneWith } from './outcome.js';
import { foundRuleView } from './rule-found.js';

/** @import { ColumnField } from '../package/xueshi' */
/** @import { Reading } from '../exchange/reader-jobs.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Preview } from './import-commands.js' */
/**
 * @typedef {object} On
 * @property {(sheet: number) => void} chooseSheet
 * @property {(row: number) => void} chooseHeader
 * @property {(column: number, field: ColumnField | null) => void} correct
 * @property {(person: string) => void} choosePerson
 * @property {(id: string, isRefused: boolean) => void} refuse
 * @property {(isTaken: boolean) => void} takeRule
 * @property {() => void} take
 */

/**
 * What was read, before anything is taken over.
 * @param {Scene} scene
 * @param {Preview} preview
 * @param {On} on
 */
export function previewView(scene, preview, on) {
  const texts = panelTexts(scene.language);
  const { found: { counts, error, reading, rule, sheet }, sheets, repeated, foreseen: { taken } } = preview;
  const takesRule = preview.takesRule && scene.ownPage === true;
  const { added, changed, same } = counts;
  const isRuleAlone = rule !== undefined && added + changed + same === 0;
  return html`
    <section class="preview" ${ref(bringIntoSight)} data-added=${added} data-changed=${changed} data-same=${same}>
      ${rule ? ruleView(scene, preview, on) : nothing}
      ${isOfMany(preview) || isRuleAlone ? nothing : html`
        <p role="status" class="found">${texts('preview.found', counts)}</p>`}
      ${sheets.length > 1 ? html`<div class="field"><label for="sheet">${texts('preview.sheet')}</label>
        <select id="sheet" name="sheet" @change=${(/** @type {Event} */ event) => (
          on.chooseSheet(/** @type {HTMLSelectElement} */ (event.target).selectedIndex))}>
          ${sheets.map(({ name }, index) => html`<option ?selected=${index === sheet}>${name}</option>`)}</select></div>` : nothing}
      ${isOfMany(preview) ? nothing : html`
        ${error || (isRuleAlone && !takesRule) ? nothing : taken > 0 || takesRule ? takeView(scene, preview, on) : html`<p>${texts('preview.nothing')}</p>`}
        ${repeated > 0 ? html`<p class="note" data-repeated>${texts('preview.repeated', { count: repeated })}</p>` : nothing}`}
      ${reading ? html`${isOfMany(preview) ? personsView(scene, reading, on) : nothing} ${problemsView(scene, reading)} ${columnsView(scene, reading, on)}` : nothing}
      ${isOfMany(preview) ? nothing : newsView(scene, preview, on)}
    </section>`;
}

/**
 * What the list comes to with what is ticked, and the button that takes it over: both stay in sight.
 * @param {Scene} scene
 * @param {Preview} preview
 * @param {On} on
 */
function takeView(scene, { foreseen: { taken, policy, assessment } }, on) {
  const texts = panelTexts(scene.language);
  return html`
    <div class="take">
      ${assessment && assessment.courses.length > 0 ? html`<p aria-live="polite" data-foreseen=${assessment.status}>
        <span class="note">${texts('preview.after')}</span> ${outcomeView(sceneWith(scene, { policy, assessment }))}</p>` : nothing}
      <button type="button" class="primary" data-action="take"
        @click=${on.take}>${taken > 0 ? texts('preview.take', { count: taken }) : ruleTexts(scene.language)('rule.found.only')}</button>
    </div>`;
}

/** The rule that the file carries, and whether to go by it. @param {Scene} scene @param {Preview} preview @param {On} on */
function ruleView(scene, { found: { rule }, takesRule }, on) {
  if (!rule) return nothing;
  return html`${foundRuleView(scene, rule)}
    ${rule.faults.length > 0 || !scene.ownPage ? nothing : html`<label class="flag"><input type="checkbox" name="take-rule" .checked=${takesRule}
      @change=${(/** @type {Event} */ event) => on.takeRule(/** @type {HTMLInputElement} */ (event.target).checked)} />
      <span>${ruleTexts(scene.language)('rule.found.take')}</span></label>`}`;
}

/** Rows of several people are never taken over: one is chosen first. @param {Preview} preview */
function isOfMany({ choices, found: { reading } }) {
  if (!reading || choices.person !== undefined) return false;
  if (reading.people.length > 1) return true;
  return reading.people.length === 0 && personColumn(reading.columns) !== undefined;
}

/** @param {Scene} scene @param {Reading} reading @param {On} on */
function personsView({ language, rosterPage }, { columns, people }, on) {
  const texts = panelTexts(language);
  const header = personColumn(columns);
  if (people.length > 1) {
    return html`
      <h3 data-persons role="status">${texts('preview.people', { count: people.length })}</h3>
      ${rosterPage ? html`<p><a href=${rosterPage} data-action="roster">${texts('preview.roster', { count: people.length })}</a></p>` : nothing}
      <ul class="rows">${people.map(({ name, rows }) => html`
        <li><button type="button" data-action="choose-person" @click=${() => on.choosePerson(name)}>${texts('preview.person', { name, rows })}</button></li>`)}</ul>`;
  }
  if (people.length === 1 || header === undefined) return nothing;
  return html`<p class="errors" role="alert" data-persons>${texts('preview.persons', { header })}</p>`;
}

/**
 * @param {Scene} scene
 * @param {Reading} reading
 */
function problemsView({ language }, { problems, problemCount }) {
  if (problems.length === 0) return nothing;
  const texts = panelTexts(language);
  return html`
    <h3>${texts('preview.problems')}</h3>
    <ul class="rows">${problems.map(({ sheet, row, column, code, text }) => html`
      <li data-problem=${code}>${sheet ? html`<q>${sheet}</q> ` : nothing}${texts(column ? 'preview.place' : 'preview.row', { row, column: column ?? '' })}
        ${texts(`problem.${code}`)} ${text ? html`<q>${code === 'column-missing' ? texts(`field.${text}`) : text}</q>` : nothing}</li>`)}</ul>
    ${problemCount > problems.length ? html`<p class="note">${texts('preview.first', { count: problems.length, all: problemCount })}</p>` : nothing}`;
}
