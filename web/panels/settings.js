import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { bySingleTap } from '../views/single-tap.js';
import { readSettings, writeSettings } from '../store/settings.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/** Each setting with its values. */
const choices = /** @type {const} */ ([
  ['language', ['zh-CN', 'en']],
  ['theme', ['system', 'light', 'dark']],
  ['textSize', ['standard', 'large', 'elder']],
]);

/**
 * @param {Session} session
 */
export function createPanel(session) {
  let sure = false;
  const ask = () => {
    sure = !sure;
    session.refresh();
  };
  const erase = async () => {
    await session.store?.erase();
    session.closePanel();
  };
  return {
    title: (/** @type {string} */ language) => panelTexts(language)('settings.title'),
    view(/** @type {Scene} */ { language, ownPage }) {
      const texts = panelTexts(language);
      const settings = readSettings();
      const chosen = { ...settings, language: settings.language ?? language };
      return html`
        ${ownPage ? choices.map(([name, values]) => html`
          <fieldset><legend>${texts(`settings.${name}`)}</legend><div class="choices">
            ${values.map((value) => html`<label class="choice">
              <input type="radio" name=${name} value=${value} .checked=${chosen[name] === value}
                @change=${() => {
                  writeSettings({ [name]: value });
                  session.refresh();
                }} /><span>${texts(`settings.${name}.${value}`)}</span></label>`)}
          </div></fieldset>`) : nothing}
        <h3>${texts('settings.erase')}</h3>
        <p>${texts('settings.erase.what')}</p>
        <p class="actions">${sure ? html`
          <button type="button" data-action="erase-not" @click=${ask}>${texts('settings.erase.not')}</button>
          <button type="button" class="danger" data-action="erase-now" @click=${bySingleTap(erase)}>${texts('settings.erase.now')}</button>` : html`
          <button type="button" data-action="erase" @click=${ask}>${texts('settings.erase')}</button>`}</p>`;
    },
  };
}
