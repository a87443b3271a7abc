import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';

/** @import { Policy } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */
/** @typedef {NonNullable<Policy['seminars']>[number]} Seminar */

/**
 * The seminars of the notice's annex, one of which becomes a course by a tap.
 * @param {Session} session
 */
export function createPanel(session) {
  return {
    title: (/** @type {string} */ language) => panelTexts(language)('seminars.title'),
    view: (/** @type {Scene} */ scene) => seminarsView(scene, session),
  };
}

/**
 * @param {Scene} scene
 * @param {Session} session
 */
export function seminarsView({ checker, language, readonly }, session) {
  const texts = panelTexts(language);
  return html`
    <p class="note">${texts('seminars.how')}</p>
    <ul class="rows">${(checker.policy.seminars ?? []).map((seminar) => html`
      <li data-seminar=${seminar.number}><p>${seminar.title}</p>
        <p class="note">${seminar.host} · ${seminar.month} · ${seminar.city}</p>
        ${readonly ? nothing : html`<button type="button" data-action="add-seminar"
          @click=${() => add(session, seminar)}>${texts('seminars.add')}</button>`}</li>`)}</ul>`;
}

/** What a new course takes over from the last one, and the annex says nothing of. */
const carried = /** @type {const} */ (['category', 'mode', 'completedOn']);

/**
 * The annex knows neither hours nor category: name, host, month and place are all that is filled in. What the person has
 * chosen stays.
 * @param {Session} session
 * @param {Seminar} seminar
 */
function add(session, { title, host, month, city }) {
  const known = { title, provider: host, month, place: city };
  session.closePanel();
  const { draft } = session;
  const isOpen = draft?.isNew === true;
  const left = carried.filter((member) => !isOpen || draft.course[member] === draft.begun?.[member]);
  const members = { ...Object.fromEntries(left.map((member) => [member, undefined])), ...known };
  if (isOpen) session.type(members);
  else session.add(members);
}
