import '../element/define.js';
import { isEnglish, loadTexts, textsFor } from '../messages/index.js';
import { onSettings, readSettings } from '../store/settings.js';

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
}

const asOf = asked.get('as-of');
if (asOf) element?.setAttribute('as-of', asOf);
apply(readSettings());
onSettings(apply);


