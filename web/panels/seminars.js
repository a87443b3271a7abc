import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';

/** @import { Policy } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { PanelContext } from '../model/panel.js' */
/** @typedef {NonNullable<Policy['seminars']>[number]} Seminar */

/** @typedef {{ add: (seminar: Seminar) => void }} SeminarCommands */

// The seminars of the notice's annex. A tap makes a course of one.

export const title = (/** @type {string} */ language) => panelTexts(language)('seminars.title');

/** @param {PanelContext} context @returns {SeminarCommands} */
export function commands(context) {
  return { add: (seminar) => add(context, seminar) };
}

/** @param {Scene} scene @param {unknown} _state @param {SeminarCommands} act */
export function view(scene, _state, act) {
  return seminarsView(scene, act);
}

/**
 * @param {Scene} scene
 * @param {SeminarCommands} act
 */
export function seminarsView({ policy, language, readonly }, act) {
  const texts = panelTexts(language);
  return html`
    <p class="note">${texts('seminars.how')}</p>
    <ul class="rows">${(policy.seminars ?? []).map((seminar) => html`
      <li data-seminar=${seminar.number}><p>${seminar.title}</p>
        <p class="note">${seminar.host} · ${seminar.month} · ${seminar.city}</p>
        ${readonly ? nothing : html`<button type="button" data-action="add-seminar"
          @click=${() => act.add(seminar)}>${texts('seminars.add')}</button>`}</li>`)}</ul>`;
}

/**
 * The annex knows neither hours nor category: name, host, month and place are all that is filled in. What the person has
 * chosen stays.
 * @param {PanelContext} context
 * @param {Seminar} seminar
 */
function add({ snapshot, dispatch }, { title: name, host, month, city }) {
  const known = { title: name, provider: host, month, place: city };
  const { draft } = snapshot;
  dispatch({ type: 'close' });
  dispatch(draft?.isNew ? { type: 'type', members: known } : { type: 'add', known });
}
