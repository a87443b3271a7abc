import { html, nothing } from 'lit';

/** @import { Scene } from './format.js' */
/** @import { PanelName } from '../state/session.js' */

/** The ways to what is loaded only when it is asked for. @param {Scene} scene */
export function doorsView(scene) {
  /** @type {PanelName[]} */
  const names = ['import', 'sums', 'export', 'guide', 'settings'];
  return html`
    <nav class="doors" aria-label=${scene.texts('doors.title')}>${names
      .filter((name) => name !== 'settings' || scene.keeps)
      .map((name) => html`<button type="button" data-action=${name}
        @click=${() => scene.open(name)}>${scene.texts(`doors.${name}`)}</button>`)}</nav>`;
}

/** What was just done, and the way back. @param {Scene} scene */
export function undoView({ session, texts }) {
  if (!session.undoable) return nothing;
  const { key, values } = session.undoable;
  return html`
    <p class="undo" role="status">${texts(key, values)}
      <button type="button" data-action="undo" @click=${() => session.undo()}>${texts('course.undo')}</button></p>`;
}
