import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { bySingleTap } from '../views/single-tap.js';
import { readSettings, writeSettings } from '../store/settings.js';

/** @import { PanelContext } from '../model/panel.js' */
/** @import { Settings } from '../store/settings.js' */
/** @import { Scene } from '../views/format.js' */
/** @typedef {{ isAsking: boolean, settings: Settings }} Setting */

/** Each setting with its values. */
const choices = /** @type {const} */ ([
  ['language', ['zh-CN', 'en']],
  ['theme', ['system', 'light', 'dark']],
  ['textSize', ['standard', 'large', 'elder', 'largest']],
]);

export const title = (/** @type {string} */ language) => panelTexts(language)('settings.title');

/** @returns {Setting} */
export function open() {
  return { isAsking: false, settings: readSettings() };
}

/** @param {PanelContext} context */
export function commands(context) {
  return {
    choose(/** @type {Partial<Settings>} */ members) {
      writeSettings(members);
      context.set({ settings: readSettings() });
    },
    ask: (/** @type {boolean} */ isAsking) => context.set({ isAsking }),
    async erase() {
      await context.store?.erase();
      context.dispatch({ type: 'close' });
    },
  };
}

/**
 * @param {Scene} scene
 * @param {Setting} state
 * @param {ReturnType<typeof commands>} act
 */
export function view({ language, ownPage }, { isAsking, settings }, act) {
  const texts = panelTexts(language);
  const chosen = { ...settings, language: settings.language ?? language };
  return html`
    ${ownPage ? choices.map(([name, values]) => html`
      <fieldset><legend>${texts(`settings.${name}`)}</legend><div class="choices">
        ${values.map((value) => html`<label class="choice">
          <input type="radio" name=${name} value=${value} .checked=${chosen[name] === value}
            @change=${() => act.choose({ [name]: value })} /><span>${texts(`settings.${name}.${value}`)}</span></label>`)}
      </div></fieldset>`) : nothing}
    <h3>${texts('settings.erase')}</h3>
    <p>${texts('settings.erase.what')}</p>
    <p class="actions">${isAsking ? html`
      <button type="button" data-action="erase-not" @click=${() => act.ask(false)}>${texts('settings.erase.not')}</button>
      <button type="button" class="danger" data-action="erase-now" @click=${bySingleTap(act.erase)}>${texts('settings.erase.now')}</button>` : html`
      <button type="button" data-action="erase" @click=${() => act.ask(true)}>${texts('settings.erase')}</button>`}</p>`;
}
