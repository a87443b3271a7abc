import { html, nothing } from 'lit';
import { addedText } from './missing.js';

/** @import { Scene } from './format.js' */

/** What the planned courses would bring. @param {Scene} scene */
export function projectionView(scene) {
  const { assessment: { projection }, texts, over } = scene;
  if (!projection || over) return nothing;
  const { status, needed } = projection;
  return html`<p class="projection">${status === 'short'
    ? texts('projection.short', { needed: addedText(scene, needed.sure) }) : texts(`projection.${status}`)}</p>`;
}
