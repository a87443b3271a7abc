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

/**
 * The annex knows neither hours nor category: name, host, month and place are all that is filled in.
 * @param {Session} session
 * @param {Seminar} seminar
 */
function add(session, { title, host, month, city }) {
  const known = { title, provider: host, month, place: city };
  session.closePanel();
  if (session.draft?.isNew) session.type(known);
  else session.add({ category: undefined, mode: undefined, completedOn: undefined, ...known });
}
