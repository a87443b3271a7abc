import { html, nothing, svg } from 'lit';
import { fieldView } from './field.js';

/** @import { Draft } from '../model/draft.js' */
/** @import { Scene } from './format.js' */
/** @import { Member } from './field.js' */

/** How many of the dates met last are offered. */
const most = 3;

/**
 * A date as people type it, with the device's own calendar beside it and the dates met last to tap.
 * @param {Scene} scene
 * @param {Member} member
 */
export function dateFieldView(scene, member) {
  return fieldView(scene, member, {
    inputmode: 'text', beside: calendarView(scene, member), below: html`${chipsView(scene, member)} ${yearOnlyView(scene, member)}`,
  });
}

/**
 * The way out for who knows the year but not the day.
 * @param {Scene} scene
 * @param {Member} member
 */
function yearOnlyView({ snapshot, dispatch, texts }, member) {
  const { course, findings } = /** @type {Draft} */ (snapshot.draft);
  const isUnread = findings.some(({ code, field }) => code === 'date-unreadable' && field === member);
  const [year] = /^\s*\d{4}/.exec(String(course[member])) ?? [];
  if (member !== 'completedOn' || !isUnread || !year) return nothing;
  return html`<p class="chips"><button type="button" data-action="year-only"
    @click=${() => dispatch({ type: 'type', members: { completedOn: '', year: year.trim() } })}>${texts('form.year-only')}</button></p>`;
}

/**
 * @param {Scene} scene
 * @param {Member} member
 */
function calendarView({ dispatch, policy, texts }, member) {
  return calendarButton(texts, (day) => dispatch({ type: 'type', members: { [member]: day } }), policy.period);
}

/**
 * The whole button is the device's own date field, which is laid over it unseen.
 * @param {Scene['texts']} texts
 * @param {(day: string) => void} choose
 * @param {{ from?: string, to?: string }} [period] of the days to choose from
 */
export function calendarButton(texts, choose, { from, to } = {}) {
  return html`
    <span class="calendar">
      <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d="M4 7.5h16M4 6v13h16V6zM8.5 3.5V8M15.5 3.5V8" />`}</svg>
      <input type="date" tabindex="-1" aria-label=${texts('form.calendar')} min=${from ?? nothing} max=${to ?? nothing}
        @change=${(/** @type {Event} */ event) => {
          const { value } = /** @type {HTMLInputElement} */ (event.target);
          if (value) choose(value);
        }} /></span>`;
}

/**
 * @param {Scene} scene
 * @param {Member} member
 */
function chipsView({ snapshot, dispatch }, member) {
  const met = snapshot.courses.map((course) => course[member]).filter(Boolean).map(String).reverse();
  const dates = [...new Set(met)].filter((date) => date !== String(snapshot.draft?.course[member] ?? '')).slice(0, most);
  if (dates.length === 0) return nothing;
  return html`<p class="chips">${dates.map((date) => html`<button type="button" data-action="take-date"
    @click=${() => dispatch({ type: 'type', members: { [member]: date } })}>${date}</button>`)}</p>`;
}
