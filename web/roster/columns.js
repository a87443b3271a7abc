// The columns as they were understood, and the row of the header. Both can be corrected; the file is then read again.

import { html, nothing } from 'lit';
import { withCorrection } from '../exchange/column-fields.js';

/** @import { RosterPlan } from '../package/xueshi-roster' */
/** @typedef {import('./unit-page.js').State} State */
/** @typedef {import('./unit-page.js').Commands} Commands */
/**
 * @typedef {object} Said what a person has said of the columns
 * @property {(string | null)[]} [fields] of each column: a member, `hours:CATEGORY`, `person`, `unit` or null
 * @property {number} [headerRow] from 1; 0: there is none
 */

const mostSamples = 3;
const longestText = 40;

const members = ['title', 'category', 'hours', 'completedOn', 'year', 'finished', 'mode', 'provider', 'certificate', 'declaredOn',
  'declared', 'sum', 'planned', 'settled'];

/** @param {RosterPlan} plan @returns {(string | null)[]} what each column is taken for */
export const fieldsOf = ({ columns, person, unit }) => columns.map(({ field }, i) => (
  person === i + 1 ? 'person' : unit === i + 1 ? 'unit' : field));

/** @param {RosterPlan} plan @param {number} column @param {string | null} field @returns {Said} */
export function corrected(plan, column, field) {
  const fields = /** @type {any} */ (withCorrection)(fieldsOf(plan), column, field);
  return { fields, headerRow: plan.headerRow };
}

/** @param {RosterPlan} plan @param {number} column @returns {string} some of what stands in the column */
function samplesOf({ firstRows: rows = [], headerRow }, column) {
  const cells = rows.slice(headerRow).map((row) => row[column]?.trim().slice(0, longestText)).filter(Boolean);
  return [...new Set(cells)].slice(0, mostSamples).join(' · ');
}

/** @param {State} state @param {RosterPlan} plan @param {Commands} commands */
export function columnsView({ say, labels, asked }, plan, { correct, chooseHeader }) {
  const fields = fieldsOf(plan);
  const names = ['person', 'unit', ...members, ...[...labels.keys()].map((id) => `hours:${id}`)];
  const nameOf = (/** @type {string} */ field) => (field.startsWith('hours:')
    ? say('field.hours-of', { category: labels.get(field.slice('hours:'.length)) ?? '' }) : say(`field.${field}`));
  return html`<details ?open=${!plan.usable || asked !== undefined}><summary><h2>${say('columns')}</h2></summary>
    <p class="note">${say('columns.hint')}</p>
    <div class="tools">${headerView(say, plan, chooseHeader)}</div>
    <div class="tools">${plan.columns.map(({ header }, i) => html`
      <label>${header.slice(0, longestText) || say('column', { number: i + 1 })}
        <select name="column-${i + 1}" @change=${(/** @type {any} */ event) => correct(i, event.target.value || null)}>
          <option value="" ?selected=${fields[i] === null}>${say('columns.unused')}</option>
          ${names.map((field) => html`<option value=${field} ?selected=${field === fields[i]}>${nameOf(field)}</option>`)}
        </select><small class="note">${samplesOf(plan, i)}</small></label>`)}</div>
  </details>`;
}

/** @param {State['say']} say @param {RosterPlan} plan @param {Commands['chooseHeader']} choose */
function headerView(say, { headerRow, firstRows: rows }, choose) {
  if (!rows) return nothing;
  return html`<label>${say('header')}
    <select name="header-row" @change=${(/** @type {any} */ event) => choose(Number(event.target.value))}>
      <option value="0" ?selected=${headerRow === 0}>${say('header.none')}</option>
      ${rows.map((row, i) => html`<option value=${i + 1} ?selected=${headerRow === i + 1}>${
        say('header.row', { row: i + 1, text: row.filter(Boolean).join(' ').slice(0, longestText) })}</option>`)}
    </select></label>`;
}
