import { html, nothing } from 'lit';

/** @import { Scene } from './format.js' */
/** @import { PanelName } from '../model/snapshot.js' */

/**
 * The ways to what is loaded only when it is asked for.
 * @param {Scene} scene
 * @param {{ isEmpty: boolean }} options an empty page offers the ways in itself
 */
export function menuView({ readonly, keeps, open, ownPage, texts, rosterPage }, { isEmpty }) {
  /** @type {PanelName[]} */
  const names = ['import', 'sums', 'export', 'guide', 'rule', 'settings'];
  const waysIn = isEmpty || readonly ? ['import', 'sums'] : [];
  return html`
    <nav class="doors card" aria-label=${texts('doors.title')}><ul class="rows">${names
      .filter((name) => !waysIn.includes(name) && (name !== 'settings' || keeps) && (name !== 'rule' || ownPage))
      .map((name) => html`<li><button type="button" data-action=${name} @click=${() => open(name)}>${texts(`doors.${name}`)}</button></li>`)}
      ${rosterPage ? html`<li><a href=${rosterPage} data-action="roster">${texts('doors.roster')}</a></li>` : nothing}
    </ul></nav>`;
}
