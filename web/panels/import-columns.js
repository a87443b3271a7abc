import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { categoryLabel, flatten } from '../views/format.js';

/** @import { ColumnField, Policy, TableField } from '../package/xueshi' */
/** @import { Reading } from '../exchange/reader-jobs.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { On } from './import-preview.js' */

/** The members of a course, in the order in which people look for them. @type {TableField[]} */
export const fields = ['title', 'category', 'hours', 'completedOn', 'year', 'finished', 'mode', 'provider', 'certificate', 'declaredOn',
  'declared', 'sum', 'planned', 'settled'];

const ofCategory = 'hours:';

const longestLine = 40;

/** @param {Policy} policy @returns {ColumnField[]} all that a column may hold: a member, or hours of one category */
export function columnFields({ categories }) {
  return [...fields, ...flatten(categories).map(({ id }) => /** @type {const} */ (`${ofCategory}${id}`))];
}

/** @param {Scene} scene @param {string} field */
function fieldText(scene, field) {
  const texts = panelTexts(scene.language);
  if (!field.startsWith(ofCategory)) return texts(`field.${field}`);
  return texts('field.hours-of', { category: categoryLabel(scene, field.slice(ofCategory.length)) });
}

/**
 * What each column holds, and where the header is; both can be corrected.
 * @param {Scene} scene
 * @param {Reading} reading
 * @param {On} on
 */
export function columnsView(scene, reading, on) {
  const texts = panelTexts(scene.language);
  const { columns, headerRow, problems } = reading;
  const isLost = headerRow === 0 || problems.some(({ code }) => code === 'header-missing');
  const isOpen = isLost || problems.some(({ code }) => code === 'column-missing');
  return html`
    <details class="more" ?open=${isOpen}><summary>${texts('preview.columns')}</summary>
      ${isLost ? headerView(scene, reading, on) : nothing}
      ${columns.map(({ header, field, samples }, index) => html`
        <div class="field"><label for="column-${index}">${header || texts('preview.column', { number: index + 1 })}</label>
          <select id="column-${index}" name="column-${index}" @change=${(/** @type {Event} */ event) => {
            const { value } = /** @type {HTMLSelectElement} */ (event.target);
            on.correct(index, /** @type {ColumnField | null} */ (value || null));
          }}>
            <option value="" ?selected=${field === null}>${texts('preview.column.none')}</option>
            ${columnFields(scene.policy).map((each) => html`<option value=${each} ?selected=${each === field}>${fieldText(scene, each)}</option>`)}
          </select>
          <p class="note">${(samples ?? []).join(' · ')}</p></div>`)}
    </details>`;
}

/**
 * @param {Scene} scene
 * @param {Reading} reading
 * @param {On} on
 */
function headerView(scene, { headerRow, lines }, on) {
  const texts = panelTexts(scene.language);
  return html`
    <div class="field"><label for="header-row">${texts('preview.header')}</label>
      <select id="header-row" name="header-row" @change=${(/** @type {Event} */ event) => (
        on.chooseHeader(/** @type {HTMLSelectElement} */ (event.target).selectedIndex))}>
        <option ?selected=${headerRow === 0}>${texts('preview.header.none')}</option>
        ${lines.map((line, index) => html`<option ?selected=${headerRow === index + 1}>${
          texts('preview.header.row', { row: index + 1, text: line.trim().slice(0, longestLine) })}</option>`)}
      </select></div>`;
}
