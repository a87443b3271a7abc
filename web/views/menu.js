import { html, nothing, svg } from 'lit';

/** @import { Scene } from './format.js' */
/** @import { PanelName } from '../model/snapshot.js' */

/**
 * The ways to what is loaded only when it is asked for.
 * @param {Scene} scene
 * @param {{ isEmpty: boolean }} options an empty page offers the ways in itself
 */
export function menuView({ readonly, keeps, open, texts }, { isEmpty }) {
  /** @type {PanelName[]} */
  const names = ['import', 'sums', 'export', 'guide', 'settings'];
  const waysIn = isEmpty || readonly ? ['import', 'sums'] : [];
  return html`
    <nav class="doors card" aria-label=${texts('doors.title')}><ul class="rows">${names
      .filter((name) => !waysIn.includes(name) && (name !== 'settings' || keeps))
      .map((name) => html`<li><button type="button" data-action=${name} @click=${() => open(name)}>${texts(`doors.${name}`)}</button></li>`)}
    </ul></nav>`;
}

/** What was just done, and the way back. @param {Scene} scene */
export function undoView({ snapshot: { undoable }, dispatch, texts }) {
  if (!undoable) return nothing;
  const { key, values } = undoable;
  return html`
    <p class="notice undo" role="status"><span>${texts(key, values)}</span>
      <button type="button" data-action="undo" @click=${() => dispatch({ type: 'undo' })}>${texts('course.undo')}</button>
      <button type="button" data-action="forget-undo" class="close" aria-label=${texts('notice.close')}
        @click=${() => dispatch({ type: 'forget-undo' })}><svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d="M6 6l12 12M18 6L6 18" />`}</svg></button></p>`;
}
