import '../element/define.js';
import { isEnglish, loadTexts, textsFor } from '../messages/index.js';
import { onSettings, readSettings, writeSettings } from '../store/settings.js';
import { closeByBack } from './close-by-back.js';

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

/** For people who cannot read the settings yet: one tap to the largest text, and one back. */
const sizeButton = document.querySelector('button.text-size');
sizeButton?.addEventListener('click', () => {
  writeSettings({ textSize: readSettings().textSize === 'standard' ? 'elder' : 'standard' });
});

const asOf = asked.get('as-of');
if (asOf) element?.setAttribute('as-of', asOf);
apply(readSettings());
onSettings(apply);

element?.addEventListener('xueshi-ready', () => (
  closeByBack(/** @type {import('../element/xueshi-check.js').XueshiCheck} */ (element).session)), { once: true });

/** If the build has a service worker, the page asks for it once the first answer is shown. */
const build = document.querySelector('meta[name="xueshi-build"]')?.getAttribute('content');
if (build && 'serviceWorker' in navigator) {
  element?.addEventListener('xueshi-ready', () => whenIdle(async () => {
    const host = /** @type {import('../element/xueshi-check.js').XueshiCheck} */ (element);
    const { workOffline } = await import('../worker/work-offline.js');
    const onDevice = (/** @type {import('../worker/work-offline.js').Device} */ device) => { host.device = device; };
    // If the browser allows no service worker, the page goes on without one and does not claim to work offline.
    workOffline({ build, onDevice, isBusy: () => host.isBusy }).catch(() => {});
    host.prepare();
  }), { once: true });
}

/** @param {() => void} run once the page has loaded and has nothing better to do */
function whenIdle(run) {
  const wait = () => (window.requestIdleCallback ?? window.setTimeout)(run);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

