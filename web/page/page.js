import '../element/define.js';
import { isEnglish, loadTexts, textsFor } from '../messages/index.js';
import { onSettings, readSettings, writeSettings } from '../store/settings.js';

const element = document.querySelector('xueshi-check');
const asked = new URLSearchParams(location.search);

/** @param {import('../store/settings.js').Settings} settings */
async function apply({ language, theme, textSize }) {
  const spoken = asked.get('lang') && !language ? String(asked.get('lang')) : language ?? 'zh-CN';
  const root = document.documentElement;
  root.lang = isEnglish(spoken) ? 'en' : 'zh-CN';
  root.dataset.theme = theme;
  root.dataset.textSize = textSize;
  element?.setAttribute('lang', spoken);
  element?.setAttribute('theme', theme);
  await loadTexts(spoken);
  const texts = textsFor(spoken);
  document.title = texts('app.title');
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = texts('app.name');
  if (sizeButton) {
    sizeButton.textContent = texts('app.text-size');
    sizeButton.setAttribute('aria-pressed', String(textSize !== 'standard'));
  }
}

/** For who cannot read the settings yet: one tap to the largest text, and one back. */
const sizeButton = document.querySelector('button.text-size');
sizeButton?.addEventListener('click', () => {
  writeSettings({ textSize: readSettings().textSize === 'standard' ? 'elder' : 'standard' });
});

const asOf = asked.get('as-of');
if (asOf) element?.setAttribute('as-of', asOf);
apply(readSettings());
onSettings(apply);


