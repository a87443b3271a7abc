import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { canSharePictures, isWeChat } from '../exchange/hand-over.js';
import { panelTexts } from '../messages/panels.js';
import { answerText } from '../views/verdict.js';
import { commands, figuresOf } from './export-commands.js';
import { bringIntoSight } from './into-sight.js';
import { sheetView } from './sheet.js';
import { summaryText } from './summary.js';

/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Handing } from './export-commands.js' */

// Backup, table, summary and print. Each can be had as text to copy, for browsers that neither save nor print.

export const title = (/** @type {string} */ language) => panelTexts(language)('export.title');

export { commands };

/**
 * @param {PanelContext} context
 * @param {'damaged'} [about] set if the records that were set aside are shown, too
 * @returns {Handing}
 */
export function open({ snapshot, judge }, about) {
  return { about, isMissing: false, isSaved: false, figures: figuresOf(judge, snapshot) };
}

/**
 * @param {Scene} scene
 * @param {Handing} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, state, act) {
  const texts = panelTexts(scene.language);
  const isJudged = scene.snapshot.assessment !== undefined; // even a list that the core refuses can be exported
  const button = (/** @type {string} */ name, /** @type {() => unknown} */ run) => html`
    <button type="button" data-action=${name} @click=${run}>${texts(`export.${name}`)}</button>`;
  return html`
    ${state.about ? html`<p>${texts('export.damaged')}</p><p class="actions">
      ${isWeChat() ? nothing : button('damaged-file', act.saveDamaged)}
      ${button('damaged-text', act.showDamaged)}</p>` : nothing}
    ${isJudged ? html`<p class="promise-text">${answerText(scene)}</p>
      <p class="actions">${button('picture', () => act.showPicture(scene))}</p>${pictureView(scene, state, act)}` : nothing}
    ${isWeChat() ? html`<p class="note">${texts('export.wechat')}</p>` : html`
      <h3>${texts('export.files')}</h3>
      <p class="actions">
        ${button('backup-file', act.saveBackup)}
        ${button('table-file', () => act.saveTable(scene))}
        ${isJudged ? button('print', act.print) : nothing}</p>
      ${state.isSaved ? html`<p role="status">${texts('export.saved')}</p>` : nothing}`}
    <h3>${texts('export.texts')}</h3>
    <p class="actions">
      ${button('backup-text', act.showBackup)}
      ${button('table-text', () => act.showTable(scene))}
      ${isJudged ? button('summary-text', () => act.show('summary-text', summaryText(scene))) : nothing}</p>
    ${state.isMissing ? html`<p class="errors" role="alert">${scene.texts('app.part-missing')}</p>` : nothing}
    ${copyView(scene, state, act)}
    <p class="note">${texts('export.restore')}</p>
    ${isJudged ? sheetView(scene, state.figures) : nothing}`;
}

/**
 * @param {Scene} scene
 * @param {Handing} state
 * @param {ReturnType<typeof commands>} act
 */
function pictureView(scene, { picture }, act) {
  if (!picture) return nothing;
  const texts = panelTexts(scene.language);
  return html`
    <figure class="kept" ${ref(bringIntoSight)}><img src=${picture} alt=${texts('picture.alt', { answer: answerText(scene) })} />
      <figcaption class="note">${texts('export.picture.how')}</figcaption></figure>
    ${isWeChat() ? nothing : html`<p class="actions"><button type="button" class="primary" data-action="share-picture"
      @click=${act.sharePicture}>${texts(canSharePictures() ? 'export.picture.share' : 'export.picture.save')}</button></p>`}`;
}

/**
 * @param {Scene} scene
 * @param {Handing} state
 * @param {ReturnType<typeof commands>} act
 */
function copyView({ language }, { shown }, act) {
  if (!shown) return nothing;
  const texts = panelTexts(language);
  return html`
    <div class="copy field" ${ref(bringIntoSight)} data-shown=${shown.kind}>
      <label for="copy-text">${texts(`export.${shown.kind}`)}</label>
      <textarea id="copy-text" rows="8" readonly .value=${shown.text}></textarea>
      <p class="actions"><button type="button" class="primary" data-action="copy" @click=${act.copy}>${texts('export.copy')}</button></p>
      ${shown.isCopied === undefined ? nothing : html`<p role="status">${texts(shown.isCopied ? 'export.copied' : 'export.select')}</p>`}
    </div>`;
}
