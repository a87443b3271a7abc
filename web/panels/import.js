import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { commands } from './import-commands.js';
import { previewView } from './import-preview.js';
import { progressView, waysInView } from './import-ways.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Importing } from './import-commands.js' */

// A table that is pasted or opened is shown first; nothing changes before the person says so.

export const title = (/** @type {string} */ language) => panelTexts(language)('import.title');

/** @returns {Importing} */
export function open() {
  return { fault: '' };
}

export { commands };

/**
 * @param {Scene} scene
 * @param {Importing} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, { stage, fault, preview }, act) {
  const texts = panelTexts(scene.language);
  return html`
    ${waysInView(texts, act, preview !== undefined)}
    ${stage ? progressView(texts, stage, act.stop) : nothing}
    ${fault ? html`<p class="errors" role="alert" data-fault=${fault}>${texts(`import.fault.${fault}`)}</p>` : nothing}
    ${preview ? previewView(scene, preview, act) : nothing}`;
}
