import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { isWeChat } from '../exchange/hand-over.js';
import { panelTexts } from '../messages/panels.js';
import { ruleTexts } from '../messages/rule.js';
import { bringIntoSight } from './into-sight.js';
import { foundRuleView } from './rule-found.js';

/** @import { Scene } from '../views/format.js' */
/** @import { commands, Ruling } from './rule-commands.js' */

/**
 * A rule of somebody else in, one's own out.
 * @param {Scene} scene
 * @param {Ruling} state
 * @param {ReturnType<typeof commands>} act
 */
export function filesView(scene, state, act) {
  const words = ruleTexts(scene.language);
  const { faults, opened, fault } = state;
  const take = (/** @type {FileList | null | undefined} */ files) => {
    if (files?.[0]) act.openFile(files[0]);
  };
  const button = (/** @type {string} */ action, /** @type {() => void} */ run) => html`
    <button type="button" data-action=${action} @click=${run}>${words(`rule.${action}`)}</button>`;
  return html`
    <h3>${words('rule.file')}</h3>
    <label class="drop" @dragover=${(/** @type {Event} */ event) => event.preventDefault()} @drop=${(/** @type {DragEvent} */ event) => {
      event.preventDefault();
      take(event.dataTransfer?.files);
    }}>
      <input id="rule-file" name="file" type="file" @change=${(/** @type {Event} */ event) => {
        const field = /** @type {HTMLInputElement} */ (event.target);
        take(field.files);
        field.value = '';
      }} /><span>${words('rule.file.open')}</span></label>
    <p class="note">${words('rule.file.kinds')}</p>
    ${fault ? html`<p class="errors" role="alert" data-fault=${fault} ${ref(bringIntoSight)}>${words(`rule.file.${fault}`)}</p>` : nothing}
    ${opened ? html`<div ${ref(bringIntoSight)}>${foundRuleView(scene, opened)}
      ${opened.faults.length === 0 ? html`<p class="actions"><button type="button" class="primary" data-action="take-rule"
        @click=${act.takeOpened}>${words('rule.take')}</button></p>` : nothing}</div>` : nothing}
    ${faults.length > 0 ? nothing : html`
      <h3>${words('rule.hand-on')}</h3>
      <p class="actions">
        ${isWeChat() ? nothing : html`${button('rule-file', act.saveFile)} ${button('rule-both', act.saveBoth)}`}
        ${button('rule-text', act.show)}</p>`}
    ${copyView(scene, state, act)}`;
}

/**
 * @param {Scene} scene
 * @param {Ruling} state
 * @param {ReturnType<typeof commands>} act
 */
function copyView({ language }, { shown, isCopied }, act) {
  if (shown === undefined) return nothing;
  const texts = panelTexts(language);
  return html`
    <div class="copy field" ${ref(bringIntoSight)}>
      <label for="copy-text">${ruleTexts(language)('rule.rule-text')}</label>
      <textarea id="copy-text" rows="8" readonly .value=${shown}></textarea>
      <p class="actions"><button type="button" class="primary" data-action="copy" @click=${act.copy}>${texts('export.copy')}</button></p>
      ${isCopied === undefined ? nothing : html`<p role="status">${texts(isCopied ? 'export.copied' : 'export.select')}</p>`}
    </div>`;
}
